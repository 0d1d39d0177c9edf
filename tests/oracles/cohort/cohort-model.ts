import type { AxisHandle, Citation, Expression } from '../../../core/graph';

/** A formula that may differ from cycle to cycle, or one that holds in all of them. At cycle n the step index is n. */
export type ByCycle = Expression<'cycle' | 'scalar'>;

/** The same however long somebody has been in a state, or by cycles spent in it: 1 in the first (a tunnel state only). */
export type ByTimeInState = ByCycle | ((cyclesInState: number) => ByCycle);

/** Where people are. Everybody is in exactly one state at any moment. */
export type CohortState<S extends string> = {
  readonly id: S;
  readonly label: string;
  /** How many cycles spent in the state are told apart; the last stands for that many and more. 1 where left out. */
  readonly tunnel?: number;
};

/** A chance, or a rate per year, of moving from one state to another within a cycle; `from` = `to` is staying. */
export type Move<S extends string> = { readonly from: S; readonly to: S; readonly value: ByTimeInState };

/**
 * How people move, in one of three ways of saying it.
 *
 * probabilities  per cycle; whoever takes none of the moves stays, or goes where `restGoesTo` says
 * matrix         per cycle, every entry that is not 0, staying included; each row is checked to add to 1
 * rates          per year, competing within a cycle, at most one living move in each: with R the sum of the rates out of i,
 *                P_ii = e^-RΔ and P_ij = r_ij·Δ·φ(RΔ). Where `death` names a state, half a cycle's deaths come before the
 *                move and half after: P_ij = e^(-d_i·Δ/2)·M_ij·e^(-d_j·Δ/2), and what is left of each row is dead
 */
export type Transitions<S extends string> =
  | {
      readonly kind: 'probabilities';
      readonly moves: readonly Move<S>[];
      readonly restGoesTo?: Readonly<Partial<Record<S, S>>>;
    }
  | { readonly kind: 'matrix'; readonly moves: readonly Move<S>[] }
  | { readonly kind: 'rates'; readonly moves: readonly Move<S>[]; readonly death?: S };

/**
 * Which moments of a cohort of N cycles are counted, and how much: a weight for each of the moments 0 … N.
 *
 * start-of-cycle  1, 1, …, 1, 0       end-of-cycle  0, 1, …, 1, 1
 * half-cycle      ½, 1, …, 1, ½       simpson       ⅓, 4⁄3, 2⁄3, …, 4⁄3, ⅓ (an even number of cycles only)
 * custom          whatever an author used; where the weights do not add to N a finding says so
 */
export type Counting =
  | { readonly kind: 'start-of-cycle' }
  | { readonly kind: 'end-of-cycle' }
  | { readonly kind: 'half-cycle' }
  | { readonly kind: 'simpson' }
  | { readonly kind: 'custom'; readonly weights: ByCycle };

/**
 * What an amount at a moment is worth at moment 0.
 *
 * rate     (1 + rate)^-years; `shiftCycles` moves the clock ("-1": what is counted at the end of a cycle is discounted from
 *          its start); `wholeYears` discounts all moments of a year alike, as short cycles often are
 * factors  the factors themselves, by moment: a schedule whose rate falls, or an author's own convention
 */
export type Discount =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'rate';
      readonly ratePerYear: Expression<'scalar', 'share'>;
      readonly shiftCycles?: string;
      readonly wholeYears?: boolean;
    }
  | { readonly kind: 'factors'; readonly factors: ByCycle };

/** Something that is counted: a cost, years of life, quality-adjusted years. */
export type Reward<R extends string> = {
  readonly id: R;
  readonly label: string;
  readonly unit: string;
  /** Values in a state are per year, and multiplied by the length of a cycle; or per cycle, as they are. */
  readonly valuesPer: 'year' | 'cycle';
  readonly counting: Counting;
  readonly discount: Discount;
};

/** What a reward comes to under one strategy; what is not named is 0. */
export type RewardValues<S extends string> = {
  /** Per person in the state, by year or by cycle as the reward says. */
  readonly inState?: Readonly<Partial<Record<S, ByTimeInState>>>;
  /** Per person who makes the move, at the end of the cycle in which it is made. */
  readonly onMove?: readonly Move<S>[];
  /** Per person who enters, once, at moment 0. */
  readonly once?: Expression<'scalar'>;
};

export type Strategy<S extends string, R extends string> = {
  readonly id: string;
  readonly label: string;
  readonly transitions: Transitions<S>;
  readonly rewards: Readonly<Record<R, RewardValues<S>>>;
};

/** People who enter together, and what becomes of them under each strategy. */
export type CohortModel<S extends string, R extends string> = {
  readonly id: string;
  readonly label: string;
  readonly source: Citation;
  /** From `cohortAxis`: one step for each moment, from 0 (entry) to the number of cycles. */
  readonly axis: AxisHandle<'cycle'>;
  readonly cycleYears: Expression<'scalar', 'year'>;
  readonly states: readonly CohortState<S>[];
  /** Share of those who enter in each state at moment 0, in the first cycle of their time in it; left out is 0. */
  readonly start: Readonly<Partial<Record<S, Expression<'scalar'>>>>;
  readonly rewards: readonly Reward<R>[];
  readonly strategies: readonly Strategy<S, R>[];
};
