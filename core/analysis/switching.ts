import type { Decimal } from 'decimal.js';
import { ReferenceDecimal, type DecimalText } from '../reference';

/** Where to look for the values at which a result changes its sign. */
export type SwitchingSearch = {
  readonly low: DecimalText;
  readonly high: DecimalText;
  /** The result at a value of the quantity; null where it has none. It may wait, and stops the search by throwing. */
  readonly valueAt: (value: DecimalText) => Promise<Decimal | null>;
};

/** How many values are looked at before any is looked for more closely. */
export const GRID_POINTS = 9;
/** At most so many more for each change of sign: a straight line takes one or two, a step all of them. */
export const MOST_REFINEMENTS = 28;
/** Then halving takes over, which is slow and sure. */
const FALSE_POSITIONS = 8;

const DIGITS = 15; // after the point of a value that is tried
const CLOSE_ENOUGH = '1e-7'; // of the interval that is searched

/**
 * The values of a quantity at which a result changes its sign: a grid, then each change of sign between two of its points.
 *
 * A pair of roots between two neighbouring points of the grid is not seen. Where the result jumps over zero, the value is
 * that of the jump.
 *
 * Takes    low, high: decimal text, low below high; valueAt: the result at a value
 * Gives    values in ascending order, within a ten-millionth of the interval; none where the sign never changes. At most
 *          GRID_POINTS evaluations and MOST_REFINEMENTS more for each change
 * Source   the Illinois variant of false position (Dowell and Jarratt, BIT 11, 1971), with bisection behind it
 */
export async function switchingValues(search: SwitchingSearch): Promise<readonly DecimalText[]> {
  const points: (Point | null)[] = [];
  for (const at of gridOf(search)) {
    const result = await search.valueAt(at.toFixed());
    points.push(result === null ? null : { at, result });
  }
  const found: Decimal[] = [];
  const closeEnough = new ReferenceDecimal(search.high).minus(search.low).times(CLOSE_ENOUGH);
  for (const [index, point] of points.entries()) {
    const next = points[index + 1] ?? null;
    if (point === null) continue;
    if (point.result.isZero()) found.push(point.at);
    else if (next !== null && turns(point, next)) found.push(await rootBetween(search, point, next, closeEnough));
  }
  return found.map((at) => at.toFixed());
}

/** A value that was tried, and the result at it. */
export type Point = { readonly at: Decimal; readonly result: Decimal };

function gridOf({ low, high }: SwitchingSearch): readonly Decimal[] {
  const start = new ReferenceDecimal(low);
  const step = new ReferenceDecimal(high).minus(start).dividedBy(GRID_POINTS - 1);
  return Array.from({ length: GRID_POINTS }, (_, index) => start.plus(step.times(index)).toDecimalPlaces(DIGITS));
}

/** A point of the grid that is a root itself has been found already. */
function turns({ result: one }: Point, { result: other }: Point): boolean {
  return !other.isZero() && one.isNegative() !== other.isNegative();
}

/** The value between two of different sign at which a result changes its sign, to within `closeEnough`. */
export async function rootBetween(
  search: Pick<SwitchingSearch, 'valueAt'>,
  from: Point,
  to: Point,
  closeEnough: Decimal,
): Promise<Decimal> {
  let [left, right] = [from, to];
  let [leftWeight, rightWeight] = [1, 1];
  for (let tried = 0; tried < MOST_REFINEMENTS; tried += 1) {
    const guess = tried < FALSE_POSITIONS ? crossing(left, leftWeight, right, rightWeight) : middle(left, right);
    const at = guess.toDecimalPlaces(DIGITS);
    const result = await search.valueAt(at.toFixed());
    if (result === null || result.isZero()) return at;
    const point = { at, result };
    // The end that stays counts for half, or it would hold the search on its side.
    if (turns(left, point)) [right, leftWeight, rightWeight] = [point, leftWeight / 2, 1];
    else [left, leftWeight, rightWeight] = [point, 1, rightWeight / 2];
    if (isOnTheLine(from, to, point, closeEnough) || right.at.minus(left.at).lessThan(closeEnough)) return at;
  }
  return left.result.abs().lessThan(right.result.abs()) ? left.at : right.at;
}

function middle({ at: left }: Point, { at: right }: Point): Decimal {
  return left.plus(right).dividedBy(2);
}

/** Where the straight line between two points crosses zero. */
function crossing(left: Point, leftWeight: number, right: Point, rightWeight: number): Decimal {
  const [one, other] = [left.result.times(leftWeight), right.result.times(rightWeight)];
  return left.at.plus(right.at.minus(left.at).times(one.dividedBy(one.minus(other))));
}

/** Whether a point is as near to zero as the slope between the ends of the search can tell. */
function isOnTheLine(from: Point, to: Point, { result }: Point, closeEnough: Decimal): boolean {
  const slope = to.result.minus(from.result).dividedBy(to.at.minus(from.at)).abs();
  return result.abs().lessThan(slope.times(closeEnough).dividedBy(100));
}
