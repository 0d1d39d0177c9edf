import type { ResultView } from '../../core/contract-types';
import { formatGivenValue } from '../../core/words';
import type { Output } from '../../electron/service/contract';

type WorkbookView = Output<'workbook.open'>;
type Quantity = WorkbookView['quantities'][number];

/** One movement of one number: a drag, or a run of arrow keys. All of it is one change to undo. */
export type Gesture = {
  /** Unlike any other, of this page and of pages before it. */
  readonly id: string;
  readonly quantityId: string;
  /** The number and the result as they were when it began. */
  readonly from: string | null;
  readonly before: ResultView | null;
};

/** Movements of the same number that follow each other faster than this belong together. */
const TOGETHER_MS = 1500;

export type Gestures = {
  /** The gesture that a movement belongs to: the one under way, or a new one. */
  readonly of: (quantityId: string, view: WorkbookView | null) => Gesture;
  /** Whatever moves next is something new. */
  readonly end: () => void;
};

export function gestures(): Gestures {
  let underWay: Gesture | null = null;
  let lastAt = 0;
  let count = 0;
  return {
    of: (quantityId, view) => {
      const now = performance.now();
      if (underWay?.quantityId !== quantityId || now - lastAt > TOGETHER_MS) {
        count += 1;
        underWay = {
          id: `${performance.timeOrigin}-${count}`,
          quantityId,
          from: view?.quantities.find(({ row }) => row.id === quantityId)?.input.value ?? null,
          before: view?.result ?? null,
        };
      }
      lastAt = now;
      return underWay;
    },
    end: () => {
      underWay = null;
    },
  };
}

/** What undo calls the whole of it: "Number of grit bins: 1 to 5". */
export function gestureWords({ quantityId, from }: Gesture, to: string, view: WorkbookView | null): string | undefined {
  const row = view?.quantities.find((quantity) => quantity.row.id === quantityId)?.row;
  if (row === undefined || from === null) return undefined;
  return `${row.label}: ${givenText(row, from)} to ${givenText(row, to)}`.slice(0, LONGEST_WORDS);
}

/** A number as it was given, with its sign: "31%", "£135", "5". */
export function givenText({ shownAs }: Pick<Quantity['row'], 'shownAs'>, value: string): string {
  return formatGivenValue(value, shownAs);
}

const LONGEST_WORDS = 200;
