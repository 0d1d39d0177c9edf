import type { LensView, ResultView, UncertaintyLensView } from '../../core/contract-types';
import { AnswerLine, Announcer, type Lens, type OnExplain } from '../components';
import { AnswerPanel, type AnswerPanelProps } from '../panels/answer-panel';
import { intervalOf, simulatedLens } from '../panels/answer-sure';
import { figureText, spokenMoney } from '../panels/figure-text';
import { useSimulated, type Simulated } from '../state/use-simulation';

type AnswerContainerProps = {
  readonly simulated: Simulated;
  readonly result: ResultView;
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  readonly moved: string | null;
  readonly isOutOfDate: boolean;
  readonly onExplain: OnExplain;
} & Pick<AnswerPanelProps, 'movesToo' | 'follows'>;

/** The answer beside the form, with how sure we are of it. */
export function AnswerContainer({ simulated, ...rest }: AnswerContainerProps) {
  return <AnswerPanel {...rest} simulated={useSimulated(simulated)} />;
}

type OneNetProps = { readonly simulated: Simulated; readonly net: LensView | undefined };

/** The same in one line, for a small window: the net, and its range once there is one. */
const NO_ENDS = { lowText: '', highText: '' };

export function AnswerLineContainer({ simulated, net }: OneNetProps) {
  const state = useSimulated(simulated);
  if (net === undefined) return null;
  const drawn = simulatedLens(state, net.lens);
  const { lowText, highText } = drawn === undefined ? NO_ENDS : intervalOf(drawn);
  const range = drawn === undefined ? 'the whole answer is below' : `${lowText} to ${highText}`;
  return <AnswerLine label={net.name} text={figureText(net.net, { plus: true })} range={range} />;
}

/** The same for those who do not see it, once it stands still. */
export function AnswerAnnouncer({ simulated, net }: OneNetProps) {
  const state = useSimulated(simulated);
  const stated = net?.net.value ?? null;
  const drawn = net === undefined ? undefined : simulatedLens(state, net.lens);
  return <Announcer words={stated === null ? '' : `Net ${net?.name ?? ''}: ${spokenNet(stated, drawn)}`} />;
}

/** "plus 96 thousand, 77 in 100 that it pays back". */
function spokenNet(stated: string, drawn: UncertaintyLensView | undefined): string {
  if (drawn === undefined) return spokenMoney(stated);
  return `${spokenMoney(stated)}, ${drawn.chancePositive.words} that it pays back`;
}
