import type { Axis, Citation, ConfidenceGrade, Source, Stage } from '../../graph';
import type { Cell, ExactValue } from './cell';

/**
 * A piece of a formula with its numbers filled in. What stands before the last "=" can be worked out by anybody: numbers,
 * + − × ÷ ^ < ≤ = and commas, brackets, and words before a bracket for the other operations. A word that ends in ":" is a
 * remark: it says which branch the numbers after it come from.
 */
export type Token = {
  readonly kind: 'number' | 'operator' | 'bracket' | 'word';
  readonly text: string;
  /** Of a number: exact decimal text. */
  readonly value?: string;
  readonly unit?: string;
  /** Of a number that has a name: whose it is. */
  readonly label?: string;
  /** The figure that explains this number. */
  readonly ref?: Cell;
};

/** What a figure rests on. `basis` says it in words: the source, or "assumption, grade n". */
export type Evidence =
  | { readonly kind: 'worked-out'; readonly basis: string; readonly citation: Citation; readonly stage: Stage }
  | {
      readonly kind: 'quantity';
      readonly basis: string;
      readonly source: Source;
      readonly grade: ConfidenceGrade;
      /** Of a reference figure: how well its source was seen. */
      readonly status: 'confirmed' | 'second-hand' | 'to-confirm' | null;
      readonly note: string;
    }
  | { readonly kind: 'series'; readonly basis: string; readonly citation: Citation }
  /** A number that belongs to the formula itself, and is published with it. */
  | { readonly kind: 'constant'; readonly basis: string; readonly citation: Citation };

/** One direct input of a formula, as it was read. */
export type InputRead = {
  readonly kind: 'line' | 'total' | 'quantity' | 'series' | 'constant';
  readonly label: string;
  /** How it was read where that is not simply "here": "the year before", "the total over all years". */
  readonly how: string;
  readonly value: string;
  readonly unit: string;
  /** The step that was read; null for a scalar and for a sum of steps. */
  readonly step: number | null;
  /** The figure that explains this one; null for series and constants, which have no formula. */
  readonly ref: Cell | null;
  readonly evidence: Evidence;
};

/** A convolution taken apart: people who joined in a year, times what one of them brings so many years later. */
export type ConvolutionTable = {
  readonly entrantsLabel: string;
  readonly profileLabel: string;
  readonly entrantsUnit: string;
  readonly profileUnit: string;
  readonly unit: string;
  /** In the order of joining; where there are many, only those that count most. */
  readonly terms: readonly ConvolutionTerm[];
  /** The terms that are not listed, together. */
  readonly others: { readonly count: number; readonly product: string };
  readonly total: string;
};

export type ConvolutionTerm = {
  readonly yearJoined: number;
  readonly stepsSince: number;
  readonly entrants: string;
  readonly profile: string;
  readonly product: string;
  readonly entrantsRef: Cell;
  readonly profileRef: Cell;
};

/** A figure taken apart, as data for screens and reports. */
export type Explanation = {
  readonly cell: Cell;
  readonly label: string;
  readonly unit: string;
  /** null for totals and quantities. */
  readonly axis: Axis | null;
  readonly axisId: string | null;
  readonly step: number | null;
  readonly value: ExactValue;
  /** The formula in plain English. */
  readonly words: string;
  /** The formula with this step's numbers, ending in "= value"; empty for a quantity, which has no formula. */
  readonly substituted: readonly Token[];
  /** What the formula read at this step, in the order in which it is written, each once. */
  readonly reads: readonly InputRead[];
  readonly convolutions: readonly ConvolutionTable[];
  readonly evidence: Evidence;
  /** A line over all its steps; empty for totals and quantities. */
  readonly everyStep: readonly string[];
};
