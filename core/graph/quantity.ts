import type { Expression } from './expression';

/** 1 (independently tested) to 6 (guess). */
export type ConfidenceGrade = 1 | 2 | 3 | 4 | 5 | 6;

/** Where a figure comes from. */
export type Source =
  | {
      readonly kind: 'reference';
      readonly figureId: string;
      readonly title: string;
      readonly section: string;
      readonly address: string;
      readonly status: 'confirmed' | 'second-hand' | 'to-confirm';
    }
  | { readonly kind: 'given'; readonly title: string; readonly address: string }
  | { readonly kind: 'assumption'; readonly reason: string };

/** A scalar input: exact decimal text with unit, source and grade. */
export type QuantityDefinition = {
  readonly id: string;
  readonly label: string;
  readonly unitText: string;
  readonly value: string;
  readonly source: Source;
  readonly grade: ConfidenceGrade;
  readonly note: string;
};

/** The handle of a quantity: a scalar in formulas. */
export type Quantity<U extends string> = Expression<'scalar', U> & { readonly id: string };
