import type { FigureView, GapView, LensView, ResultView } from '../../core/contract-types';
import type { DecimalText } from '../../core/report';
import { Grade, LiveAnswer, type AnswerNote, type GradeNumber, type Lens, type OnExplain } from '../components';
import { countText, figureText, moneyText } from './figure-text';
import { spanOf } from './span-of';

type AnswerPanelProps = {
  readonly result: ResultView;
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  /** How far the net of this lens moved with the last change; "0" or null where it did not. */
  readonly moved: DecimalText | null;
  readonly isOutOfDate: boolean;
  readonly onExplain: OnExplain;
};

/** How many of the weakest figures stand beside the answer. */
const WEAKEST_SHOWN = 3;

/** The answer beside the form: one net, named by its lens, and everything without which it would mislead. */
export function AnswerPanel({ result, lens, onLens, moved, isOutOfDate, onExplain }: AnswerPanelProps) {
  const view = lensOf(result, lens);
  if (view === undefined) return null;
  const { putsIn, hours } = result.council;
  return (
    <LiveAnswer
      lens={lens}
      onLens={onLens}
      net={{ label: `${view.netLabel}, ${spanOf(result)}`, figure: valueOf(view.net, true), ...guessWord(result) }}
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
      notes={notesOf(result, lens)}
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

/** A net that rests on a guess says so. */
function guessWord(result: ResultView): { readonly word?: string } {
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

function notesOf(result: ResultView, lens: Lens): readonly AnswerNote[] {
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
    { id: 'sure', icon: 'info', title: 'How sure we are.', children: <HowSure result={result} /> },
  ];
}

const GAP_TITLES: Readonly<Record<GapView['basis'], string>> = {
  fiscal: 'Funder gap.',
  cash: 'Cash alone.',
};

/** Nothing has been simulated: the grades say how sure one may be. */
function HowSure({ result }: { readonly result: ResultView }) {
  return (
    <>
      One worked-out figure; how sure we are comes from the grades. Weakest:
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
