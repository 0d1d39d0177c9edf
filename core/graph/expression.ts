import { Defect } from '../errors';
import { SHARE, unit, type Unit } from './unit';

/** What a line runs along: `year` is the financial year (t); `cycle` is the step since entry to a cohort (τ). */
export type Axis = 'year' | 'cycle';

/** The axis of an expression: a scalar fits on any axis. */
export type ExpressionAxis = Axis | 'scalar';

/** The unit of an expression whose unit follows from its parts; it is worked out and checked when the graph is built. */
export type DerivedUnit = 'derived';

export type Comparison = '<' | '<=' | '=';

/**
 * A formula as data: a small immutable tree. Engines walk it; none knows the domain.
 * Adding an operator here fails to compile in every engine that does not treat it.
 */
export type ExpressionNode =
  | { readonly op: 'constant'; readonly value: string; readonly unit: Unit }
  /** `as: 'stated'` marks what a draw does not move: see `asStated`. */
  | { readonly op: 'quantity'; readonly id: string; readonly as?: 'stated' }
  | { readonly op: 'series'; readonly id: string }
  | { readonly op: 'line'; readonly id: string }
  /** The line's value `steps` earlier; before the first step, the opening value (a scalar). */
  | { readonly op: 'lag'; readonly id: string; readonly steps: number; readonly opening: ExpressionNode }
  | { readonly op: 'total'; readonly id: string }
  /** The index of the step: 0 in the first. */
  | { readonly op: 'step' }
  /** 1 in the first step, else 0. */
  | { readonly op: 'first' }
  | {
      readonly op: 'compare';
      readonly relation: Comparison;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    }
  | { readonly op: 'add'; readonly terms: readonly ExpressionNode[] }
  | { readonly op: 'subtract'; readonly left: ExpressionNode; readonly right: ExpressionNode }
  | { readonly op: 'multiply'; readonly factors: readonly ExpressionNode[] }
  | { readonly op: 'divide'; readonly left: ExpressionNode; readonly right: ExpressionNode }
  | { readonly op: 'power'; readonly base: ExpressionNode; readonly exponent: ExpressionNode }
  | { readonly op: 'exp'; readonly of: ExpressionNode }
  | { readonly op: 'ln'; readonly of: ExpressionNode }
  /** (1 - e^-x)/x, and 1 at 0: the mean of e^-xs over s from 0 to 1. */
  | { readonly op: 'phi'; readonly of: ExpressionNode }
  | { readonly op: 'floor'; readonly of: ExpressionNode }
  | { readonly op: 'min'; readonly of: readonly ExpressionNode[] }
  | { readonly op: 'max'; readonly of: readonly ExpressionNode[] }
  /** Only the chosen branch is evaluated. The condition is true when it is not 0. */
  | {
      readonly op: 'where';
      readonly condition: ExpressionNode;
      readonly then: ExpressionNode;
      readonly otherwise: ExpressionNode;
    }
  /** Running total of a line from its first step up to this one. */
  | { readonly op: 'cumulative'; readonly id: string }
  /** Sum of a line over all its steps. */
  | { readonly op: 'sum'; readonly id: string }
  /** The line's value at one given step. */
  | { readonly op: 'at'; readonly id: string; readonly step: number }
  /**
   * Σ entrants(s)·profile(t-s) over s ≤ t, or over s < t only when `past` (what makes a stock that feeds its own entrants
   * no cycle). Entrants run by year, the profile by cycle since entry; beyond its last cycle a profile is 0.
   */
  | { readonly op: 'convolve'; readonly entrants: string; readonly profile: string; readonly past: boolean };

export type Operator = ExpressionNode['op'];

declare const axisMark: unique symbol;
declare const unitMark: unique symbol;

/** A formula with its axis and unit in the type. */
export type Expression<A extends ExpressionAxis = ExpressionAxis, U extends string = string> = {
  readonly node: ExpressionNode;
  readonly [axisMark]?: A;
  readonly [unitMark]?: U;
};

type AxisOf<T extends readonly Expression[]> = T[number] extends Expression<infer A> ? Exclude<A, 'scalar'> : never;
type UnitOf<T extends readonly Expression[]> =
  T[number] extends Expression<ExpressionAxis, infer U> ? Exclude<U, DerivedUnit> : never;
type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never;
type JoinedAxis<T extends readonly Expression[]> = [AxisOf<T>] extends [never] ? 'scalar' : AxisOf<T>;
type JoinedUnit<T extends readonly Expression[]> = [UnitOf<T>] extends [never] ? DerivedUnit : UnitOf<T>;

/** Refuses, when compiled, a formula that mixes years with cycles. */
type OneAxis<T extends readonly Expression[]> =
  true extends IsUnion<AxisOf<T>> ? { readonly mixesTheAxes: AxisOf<T> } : unknown;
/** Refuses, when compiled, a sum or comparison of two declared units that differ. */
type OneUnit<T extends readonly Expression[]> =
  true extends IsUnion<UnitOf<T>> ? { readonly mixesTheUnits: UnitOf<T> } : unknown;

const expression = <A extends ExpressionAxis, U extends string>(node: ExpressionNode): Expression<A, U> => ({ node });
const nodes = (parts: readonly Expression[]) => parts.map((part) => part.node);

/**
 * A fixed number that belongs to the formula itself (½, 1, 7 days in a week); anything with a source is a quantity or a
 * series. Given as text, the unit is also the one in its type; a unit put together by a program has none to give.
 */
export function constant<U extends string = 'share'>(value: string, inUnitOf?: U | Unit): Expression<'scalar', U> {
  return expression({
    op: 'constant',
    value,
    unit: typeof inUnitOf === 'string' ? unit(inUnitOf) : (inUnitOf ?? SHARE),
  });
}

export const ONE: Expression<'scalar', 'share'> = constant('1');
/** Zero fits any unit. */
export const ZERO: Expression<'scalar', DerivedUnit> = expression(constant('0').node);
export const HALF: Expression<'scalar', 'share'> = constant('0.5');

/**
 * A quantity as somebody stated it. The exact answer, a spreadsheet, a sweep and a break-even take the value that is tried for the
 * stated one, so there it is the quantity itself. Only a simulation tells the two apart: its draws leave this where it was stated.
 */
export function asStated<U extends string>(quantity: Expression<'scalar', U>): Expression<'scalar', U> {
  if (quantity.node.op !== 'quantity') throw new Defect('Only a quantity is stated.');
  return expression({ ...quantity.node, as: 'stated' });
}

/** The index of the step, 0 in the first. */
export function stepIndex<A extends Axis>(): Expression<A, 'share'> {
  return expression({ op: 'step' });
}

/** 1 in the first step, else 0. */
export function isFirstStep<A extends Axis>(): Expression<A, 'share'> {
  return expression({ op: 'first' });
}

export function sum<const T extends readonly Expression[]>(
  ...terms: T & OneAxis<T> & OneUnit<T>
): Expression<JoinedAxis<T>, JoinedUnit<T>> {
  return terms.length === 1 && terms[0] !== undefined
    ? expression(terms[0].node)
    : expression({ op: 'add', terms: nodes(terms) });
}

export function difference<const T extends readonly [Expression, Expression]>(
  ...[left, right]: T & OneAxis<T> & OneUnit<T>
): Expression<JoinedAxis<T>, JoinedUnit<T>> {
  return expression({ op: 'subtract', left: left.node, right: right.node });
}

export function product<const T extends readonly Expression[]>(
  ...factors: T & OneAxis<T>
): Expression<JoinedAxis<T>, DerivedUnit> {
  return factors.length === 1 && factors[0] !== undefined
    ? expression(factors[0].node)
    : expression({ op: 'multiply', factors: nodes(factors) });
}

export function quotient<const T extends readonly [Expression, Expression]>(
  ...[left, right]: T & OneAxis<T>
): Expression<JoinedAxis<T>, DerivedUnit> {
  return expression({ op: 'divide', left: left.node, right: right.node });
}

/** base^exponent. A base with a unit takes a whole constant exponent only. 0^0 is 1. */
export function power<const T extends readonly [Expression, Expression]>(
  ...[base, exponent]: T & OneAxis<T>
): Expression<JoinedAxis<T>, DerivedUnit> {
  return expression({ op: 'power', base: base.node, exponent: exponent.node });
}

/** The same formula with its derived unit stated, so that the compiler can compare it; the built graph checks that it is so. */
export function inUnit<A extends ExpressionAxis, U extends string>(of: Expression<A>, _unit: U): Expression<A, U> {
  return expression(of.node);
}

/** A scalar or a formula of an axis, to be used along that axis. */
export function along<A extends Axis, U extends string>(_axis: A, of: Expression<A | 'scalar', U>): Expression<A, U> {
  return expression(of.node);
}

/** 1 - share. */
export function oneMinus<A extends ExpressionAxis>(share: Expression<A>): Expression<A, 'share'> {
  return expression({ op: 'subtract', left: ONE.node, right: share.node });
}

/** 1 + share. */
export function onePlus<A extends ExpressionAxis>(share: Expression<A>): Expression<A, 'share'> {
  return expression({ op: 'add', terms: [ONE.node, share.node] });
}

/** One formula over another: what `quotient` gives, for an axis that only the caller knows. */
export function dividedBy<A extends ExpressionAxis>(
  of: Expression<A>,
  by: Expression<NoInfer<A> | 'scalar'>,
): Expression<A, DerivedUnit> {
  return expression({ op: 'divide', left: of.node, right: by.node });
}

/** Two formulas added: what `sum` gives, for an axis and a unit that only the caller knows. */
export function plus<A extends ExpressionAxis, U extends string>(
  left: Expression<A, U>,
  right: Expression<A, NoInfer<U> | DerivedUnit>,
): Expression<A, U> {
  return expression({ op: 'add', terms: [left.node, right.node] });
}

/** One formula less another: what `difference` gives, for an axis and a unit that only the caller knows. */
export function minus<A extends ExpressionAxis, U extends string>(
  left: Expression<A, U>,
  right: Expression<A, NoInfer<U> | DerivedUnit>,
): Expression<A, U> {
  return expression({ op: 'subtract', left: left.node, right: right.node });
}

/** One value in the first step, another in every later one. */
export function inFirstStep<A extends Axis, U extends string>(
  axis: A,
  first: Expression<A | 'scalar', U>,
  later: Expression<A | 'scalar', NoInfer<U> | DerivedUnit>,
): Expression<A, U> {
  const condition = isFirstStep<A>().node;
  return along(axis, expression({ op: 'where', condition, then: first.node, otherwise: later.node }));
}

/** One value in every step before the given one, another from that step on. */
export function untilStep<A extends Axis, U extends string>(
  axis: A,
  step: number,
  before: Expression<A | 'scalar', U>,
  from: Expression<A | 'scalar', NoInfer<U>>,
): Expression<A, U> {
  const isBefore = compare('<', stepIndex<'year'>(), constant(String(step)));
  return along(axis, expression({ op: 'where', condition: isBefore.node, then: before.node, otherwise: from.node }));
}

/** 0 - value, with the same unit. */
export function negative<A extends ExpressionAxis, U extends string>(of: Expression<A, U>): Expression<A, U> {
  return expression({ op: 'subtract', left: ZERO.node, right: of.node });
}

export function exp<A extends ExpressionAxis>(of: Expression<A>): Expression<A, 'share'> {
  return expression({ op: 'exp', of: of.node });
}

export function ln<A extends ExpressionAxis>(of: Expression<A>): Expression<A, 'share'> {
  return expression({ op: 'ln', of: of.node });
}

/** φ(x) = (1 - e^-x)/x, 1 at 0. */
export function phi<A extends ExpressionAxis>(of: Expression<A>): Expression<A, 'share'> {
  return expression({ op: 'phi', of: of.node });
}

/** The largest whole number not above the value, in the same unit. */
export function floor<A extends ExpressionAxis, U extends string>(of: Expression<A, U>): Expression<A, U> {
  return expression({ op: 'floor', of: of.node });
}

export function smallest<const T extends readonly Expression[]>(
  ...of: T & OneAxis<T> & OneUnit<T>
): Expression<JoinedAxis<T>, JoinedUnit<T>> {
  return expression({ op: 'min', of: nodes(of) });
}

export function largest<const T extends readonly Expression[]>(
  ...of: T & OneAxis<T> & OneUnit<T>
): Expression<JoinedAxis<T>, JoinedUnit<T>> {
  return expression({ op: 'max', of: nodes(of) });
}

/** 1 where the relation holds, else 0. */
export function compare<const T extends readonly [Expression, Expression]>(
  relation: Comparison,
  ...[left, right]: T & OneAxis<T> & OneUnit<T>
): Expression<JoinedAxis<T>, 'share'> {
  return expression({ op: 'compare', relation, left: left.node, right: right.node });
}

export function where<C extends ExpressionAxis, const T extends readonly [Expression, Expression]>(
  condition: Expression<C>,
  ...[then, otherwise]: T & OneAxis<readonly [Expression<C>, ...T]> & OneUnit<T>
): Expression<JoinedAxis<readonly [Expression<C>, ...T]>, JoinedUnit<T>> {
  return expression({
    op: 'where',
    condition: condition.node,
    then: then.node,
    otherwise: otherwise.node,
  });
}
