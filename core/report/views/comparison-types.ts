import type { Lens } from '../../model';
import type { FigureView } from './view-types';

/** One scenario of a workbook beside the others. Figures are null, and `failure` says why, where there is no result. */
export type ComparedScenario = {
  readonly id: string;
  readonly name: string;
  /** "3 numbers and the horizon differ from One street." */
  readonly words: string;
  readonly priceBase: string; // '2026-27 prices'
  readonly horizon: string; // 'ten years, 2026-27 to 2035-36'
  readonly horizonYears: number;
  readonly discounting: string;
  readonly figures: {
    readonly putsIn: FigureView;
    readonly yearsAtHome: FigureView;
    readonly lenses: readonly {
      readonly lens: Lens;
      readonly name: string;
      readonly netLabel: string;
      readonly net: FigureView;
      readonly netCash: FigureView;
      /** The net as an equal amount a year: what scenarios of unequal life are compared by. */
      readonly netEachYear: FigureView;
      readonly payback: FigureView;
      readonly costPerYearAtHome: FigureView;
    }[];
  } | null;
  readonly failure: { readonly what: string; readonly why: string; readonly mend: string } | null;
};

/** A part of a difference. All amounts are exact decimal text in the unit of the headline. */
export type DifferencePart = {
  readonly id: string;
  readonly label: string;
  /** The label alone, where the group of fields it stands in can be left out. */
  readonly short: string;
  readonly kind: 'quantity' | 'structure' | 'linked';
  readonly part: string;
  /** How far the part may be off, as a standard error; '0' where every order was taken. */
  readonly standardError: string;
  /** What a single number was and is; null for other changes. */
  readonly quantity: {
    readonly id: string;
    readonly shownAs: 'share' | 'money' | 'number';
    readonly before: string;
    readonly after: string;
    readonly gradeBefore: number;
    readonly gradeAfter: number;
  } | null;
};

/** Why a headline differs: before + the parts = after, exactly. */
export type WhyDifferent = {
  readonly fromName: string;
  readonly toName: string;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  /** The largest first. */
  readonly parts: readonly DifferencePart[];
  readonly method: 'every-order' | 'sampled-orders';
  readonly priceBase: string;
  readonly horizon: string;
  readonly discounting: string;
};

/** Where the nets turn as one number moves. */
export type SwitchesView = {
  readonly quantityId: string;
  readonly label: string;
  readonly unit: string;
  readonly shownAs: 'share' | 'money' | 'number';
  readonly now: string;
  readonly limits: { readonly low: string; readonly high: string };
  readonly lenses: readonly {
    readonly lens: Lens;
    readonly name: string;
    readonly net: string;
    readonly moves: boolean;
    readonly switches: readonly { readonly value: string; readonly isAheadAbove: boolean }[];
  }[];
};

/** What one number does to a net: £ for each unit of it, per cent for each per cent, and the net at both ends of its doubt. */
export type MoverView = {
  readonly quantityId: string;
  readonly label: string;
  readonly unit: string;
  readonly shownAs: 'share' | 'money' | 'number';
  readonly grade: number;
  readonly now: string;
  readonly slope: string;
  readonly elasticity: string | null;
  readonly spread: {
    readonly low: string;
    readonly high: string;
    readonly from: 'distribution' | 'published-range' | 'a-tenth';
  } | null;
  readonly ends: { readonly low: string; readonly high: string } | null;
  readonly swing: string;
};
