import type { Axis, Expression, ExpressionNode } from './expression';
import type { Unit } from './unit';

/** Where a formula or a known series is published. */
export type Citation = {
  readonly title: string;
  readonly section: string;
  readonly address?: string;
};

/** The parts of the model, in the order of its story; each line belongs to one. */
export type Stage =
  | 'council-inputs'
  | 'participation'
  | 'social-capital'
  | 'people-supported'
  | 'independence-pathway'
  | 'events'
  | 'who-gains'
  | 'appraisal'
  | 'gap'
  | 'cohort';

/** A row of the model: one unit, one formula that holds in every step of its axis. */
export type LineDefinition = {
  readonly kind: 'line';
  readonly id: string;
  readonly label: string;
  readonly stage: Stage;
  readonly axis: Axis;
  /** Which axis of that kind: a graph may hold several cohorts of different length. */
  readonly axisId: string;
  readonly unitText: string;
  readonly unit: Unit;
  readonly source: Citation;
  readonly value: ExpressionNode;
  /** Shown to a person, so a root of the graph. */
  readonly shown: boolean;
};

/** A scalar made from lines. Where `definedWhen` is 0 it has no value, and says so in words. */
export type TotalDefinition = {
  readonly kind: 'total';
  readonly id: string;
  readonly label: string;
  readonly stage: Stage;
  readonly unitText: string;
  readonly unit: Unit;
  readonly source: Citation;
  readonly value: ExpressionNode;
  readonly definedWhen: ExpressionNode | null;
  readonly otherwise: string;
  readonly shown: boolean;
};

/** A known series: a life table, a discount schedule. One value a step. */
export type SeriesDefinition = {
  readonly id: string;
  readonly label: string;
  readonly axis: Axis;
  readonly axisId: string;
  readonly unitText: string;
  readonly unit: Unit;
  readonly values: readonly string[];
  readonly source: Citation;
};

/** An axis of a graph and how many steps it has. */
export type AxisDefinition = { readonly id: string; readonly axis: Axis; readonly steps: number };

/** The handle of a line: usable in formulas as its value at the same step. */
export type Line<A extends Axis, U extends string> = Expression<A, U> & { readonly id: string; readonly unit: U };

/** The handle of a total. */
export type Total<U extends string> = Expression<'scalar', U> & { readonly id: string; readonly unit: U };

/** The value one step earlier; before the first step, the opening value. */
export function previous<A extends Axis, U extends string>(
  line: Line<A, U>,
  opening: Expression<'scalar', NoInfer<U> | 'derived'>,
): Expression<A, U> {
  return lag(line, 1, opening);
}

/** The value `steps` earlier; before the first step, the opening value. */
export function lag<A extends Axis, U extends string>(
  line: Line<A, U>,
  steps: number,
  opening: Expression<'scalar', NoInfer<U> | 'derived'>,
): Expression<A, U> {
  return { node: { op: 'lag', id: line.id, steps, opening: opening.node } };
}

/** Running total from the first step up to this one. */
export function cumulative<A extends Axis, U extends string>(line: Line<A, U>): Expression<A, U> {
  return { node: { op: 'cumulative', id: line.id } };
}

/** Sum over all steps: a scalar. */
export function total<U extends string>(line: Line<Axis, U>): Expression<'scalar', U> {
  return { node: { op: 'sum', id: line.id } };
}

/** The value at one given step: a scalar. */
export function at<U extends string>(line: Line<Axis, U>, step: number): Expression<'scalar', U> {
  return { node: { op: 'at', id: line.id, step } };
}

/** Entrants by year with a per-person profile by years since entry: what the entrants of this and earlier years bring this year. */
export function convolve(
  entrants: Line<'year', string>,
  profile: Line<'cycle', string>,
): Expression<'year', 'derived'> {
  return { node: { op: 'convolve', entrants: entrants.id, profile: profile.id, past: false } };
}

/** The same over strictly earlier years, so that a stock may limit its own entrants. */
export function convolvePast(
  entrants: Line<'year', string>,
  profile: Line<'cycle', string>,
): Expression<'year', 'derived'> {
  return { node: { op: 'convolve', entrants: entrants.id, profile: profile.id, past: true } };
}
