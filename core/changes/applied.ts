import type { Workbook } from '../schema';

/** A workbook after a change, what the change is called, and which quantities it moved. */
export type Applied = {
  readonly workbook: Workbook;
  /** What undo calls it: "Hours each helper gives: 18 to 20". */
  readonly words: string;
  readonly about: readonly { readonly id: string; readonly before: string; readonly after: string }[];
};

/** A change that moves no quantity. */
export function movingNothing(workbook: Workbook, words: string): Applied {
  return { workbook, words, about: [] };
}
