import type { FigureView, FunderGapView, LensView, ResultView } from '../../core/contract-types';
import type { DecimalText } from '../../core/words';
import { Grade, LiveAnswer, type AnswerNote, type GradeNumber, type Lens, type OnExplain } from '../components';
import type { SimulationState } from '../state/simulation';
import { answerSure, simulatedLens } from './answer-sure';
import { countText, figureText, moneyText } from './figure-text';
import { spanOf } from './span-of';

export type AnswerPanelProps = {
  readonly result: ResultView;
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  /** How far the net of this lens moved with the last change; "0" or null where it did not. */
  readonly moved: DecimalText | null;
  readonly isOutOfDate: boolean;
  /** How sure we are. */
  readonly simulated: SimulationState;
  /** The scenarios that follow the one on the table, and the one that it follows itself. */
  readonly movesToo: readonly string[];
  readonly follows: string | null;
  readonly onExplain: OnExplain;
};

/** How many of the weakest figures stand beside the answer. */
const WEAKEST_SHOWN = 3;

/** The answer beside the form: one net, named by its lens, and everything without which it would mislead. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { result, lens, onLens, moved, isOutOfDate, simulated, onExplain } = props;
  const view = lensOf(result, lens);
  if (view === undefined) return null;
  const { putsIn, hours } = result.council;
  return (
    <LiveAnswer
      lens={lens}
      onLens={onLens}
      net={{
        label: `${view.netLabel}, ${spanOf(result)}`,
        figure: valueOf(view.net, true),
        ...wordOf(result),
      }}
      isSettled={isLastWord(simulated)}
      sure={answerSure(simulated, lens)}
      {...changeOf(moved)}
      cashAlone={{
        label: 'Counting cash alone',
        figure: valueOf(view.netCash, true),
        isNegative: view.netCash.value?.startsWith('-') ?? false,
      }}
      cost={{ label: 'The council puts in', figure: valueOf(putsIn) }}
      beside={{
        label: 'Neighbours add, beside it',
        figure: { text: `${countText(hours.value ?? '0')} h`, figureId: hours.id },
      }}
      labels={result.fiveLabels.map(({ label, figure }) => ({
        label,
        amount: figure.value ?? '0',
        figure: valueOf(figure),
      }))}
      notes={[...followNotes(props), ...notesOf(result, lens, simulated)]}
      isOutOfDate={isOutOfDate}
      onExplain={onExplain}
    />
  );
}

export function lensOf(result: ResultView, lens: Lens): LensView | undefined {
  return result.lenses.find((one) => one.lens === lens);
}

function valueOf(figure: FigureView, plus = false) {
  return { text: figureText(figure, { plus }), figureId: figure.id };
}

/** The full answer is there, or none will come. */
function isLastWord({ isSettled, isStopped, failed }: SimulationState): boolean {
  return isSettled || isStopped || failed !== null;
}

/** A net that rests on a guess says so. */
function wordOf(result: ResultView): { readonly word?: string } {
  return result.weakest.some(({ grade }) => grade === 6) ? { word: 'guess' } : {};
}

function changeOf(moved: DecimalText | null) {
  if (moved === null || !/[1-9]/.test(moved)) return {};
  const isDown = moved.startsWith('-');
  return {
    change: {
      text: moneyText(isDown ? moved.slice(1) : moved),
      direction: isDown ? ('down' as const) : ('up' as const),
    },
  };
}

function notesOf(result: ResultView, lens: Lens, simulated: SimulationState): readonly AnswerNote[] {
  const gaps = result.gaps.map((gap): AnswerNote => ({
    id: gap.basis,
    icon: 'gap',
    title: GAP_TITLES[gap.basis],
    children: gap.words,
  }));
  return [
    ...gaps.slice(0, 1),
    { id: 'limit', icon: 'limit', title: 'What limits it.', children: result.people.whatLimits },
    ...gaps.slice(1),
    ...manyNote(result, lens),
    ...farNote(simulated, lens),
    {
      id: 'sure',
      icon: 'info',
      title: 'How sure we are.',
      children: <HowSure result={result} simulated={simulated} />,
    },
  ];
}

/** Whom a change moves too, and whose change moves this. */
function followNotes({ movesToo, follows }: AnswerPanelProps): readonly AnswerNote[] {
  const named = movesToo.map((name) => `“${name}”`).join(', ');
  const verb = movesToo.length === 1 ? 'follows' : 'follow';
  return [
    ...(movesToo.length === 0
      ? []
      : [
          {
            id: 'moves-too',
            icon: 'info' as const,
            title: `Changes here move ${named} too.`,
            children: `${movesToo.length === 1 ? 'It' : 'They'} ${verb} this scenario in all that was not changed there.`,
          },
        ]),
    ...(follows === null
      ? []
      : [
          {
            id: 'follows',
            icon: 'info' as const,
            title: `Follows “${follows}”.`,
            children: 'What is not changed here moves with that scenario.',
          },
        ]),
  ];
}

/** Where the futures lie far from the net: that they do, and which numbers do it. Last but one, so that it moves no figure. */
function farNote(simulated: SimulationState, lens: Lens): readonly AnswerNote[] {
  const words = simulatedLens(simulated, lens)?.far?.words;
  if (words === undefined) return [];
  return [{ id: 'far', icon: 'info', title: 'The futures lie elsewhere.', children: words }];
}

const GAP_TITLES: Readonly<Record<FunderGapView['basis'], string>> = {
  fiscal: 'Funder gap.',
  cash: 'Cash alone.',
};

/** What the range rests on: how many draws, and the numbers that are known worst. */
function HowSure({ result, simulated }: { readonly result: ResultView; readonly simulated: SimulationState }) {
  return (
    <>
      {simulated.view === null ? 'The range is being worked out.' : `The range: ${simulated.view.drawsWords}.`} Weakest
      numbers that move it most:
      {result.weakest.slice(0, WEAKEST_SHOWN).map(({ quantityId, label, grade }) => (
        <span key={quantityId} className="gb-weakest">
          {label}
          <Grade grade={grade as GradeNumber} />
        </span>
      ))}
    </>
  );
}

/** One site gives small figures: the same with a hundred stands beside it. */
function manyNote({ perHundred }: ResultView, lens: Lens): readonly AnswerNote[] {
  const many = perHundred?.lenses.find((one) => one.lens === lens);
  if (perHundred === null || perHundred === undefined || many === undefined) return [];
  return [
    {
      id: 'many',
      icon: 'info',
      title: `With ${perHundred.sites}.`,
      children: (
        <>
          Net <span className="gb-unbroken">{moneyText(many.net, { plus: true })}</span> for{' '}
          <span className="gb-unbroken">{moneyText(many.costs)}</span> put in; cash released{' '}
          <span className="gb-unbroken">{moneyText(many.cash)}</span>.
        </>
      ),
    },
  ];
}
