import type { Decimal } from 'decimal.js';
import { ReferenceDecimal, type DecimalText } from '../reference';
import { rootBetween, type Point, type SwitchingSearch } from './switching';

/** Where to look for every value at which a result changes its sign. */
export type EverySwitchSearch = SwitchingSearch & {
  /** What is legal, ends included; beyond `low` and `high` it is looked through in steps that grow. */
  readonly limits: { readonly low: DecimalText; readonly high: DecimalText };
  /** How much the result moves for each unit; null where that cannot be said. It finds two changes that lie close together. */
  readonly slopeAt: (value: DecimalText) => Promise<Decimal | null>;
};

/** A value at which a result changes its sign, and the sign that it has just above. */
export type Switch = { readonly value: DecimalText; readonly isAheadAbove: boolean };

/** Steps between `low` and `high`. */
const CELLS = 12;
/** Beyond them each step is so many times as wide as the one before it. */
const GROWTH = 4;
/** Halvings on the way to the point between two values where a result turns round. */
const MOST_HALVINGS = 10;
const DIGITS = 15;
const CLOSE_ENOUGH = '1e-7'; // of the cell that is searched
const BESIDE = '1e-6'; // of the cell beside a nought

/**
 * Every value of a quantity at which a result changes its sign, within all that is legal.
 *
 * A fine grid where values usually lie, steps that grow beyond it as far as the legal ends, and each change of sign between
 * two points. A result that only touches nought, or is nought at a legal end, does not change its sign. Between two points of one sign the slopes tell whether the result turns round on its way; there it is followed
 * to its turning point, so that two changes close together are found. Where the result jumps over zero, the value is that of
 * the jump.
 *
 * Takes    low, high within limits: decimal text; the result and its slope at a value
 * Gives    values in ascending order, each within a ten-millionth of its step; none where the sign never changes
 * Source   as for `switchingValues`
 */
export async function everySwitch(search: EverySwitchSearch): Promise<readonly Switch[]> {
  const points: Point[] = [];
  const grid = gridOf(search);
  for (const [index, at] of grid.entries()) {
    const result = await search.valueAt(at.toFixed());
    if (result === null) continue;
    const isNought = result.isZero();
    if (isNought) points.push(...(await beside(search, at, grid[index - 1])));
    points.push({ at, result });
    if (isNought) points.push(...(await beside(search, at, grid[index + 1])));
  }
  const found: Switch[] = [];
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (point.result.isZero()) found.push(...throughNought(points, index));
    else if (next === undefined || next.result.isZero()) continue;
    else if (isAhead(point) !== isAhead(next)) found.push(await switchIn(search, point, next));
    else if (mayTurnRound(points, index)) found.push(...(await switchesRound(search, point, next)));
  }
  return found;
}

/** A point of the grid that is nought hides the sign of what is next to it, on the way to another change: it is looked at too. */
async function beside(search: EverySwitchSearch, at: Decimal, towards: Decimal | undefined): Promise<readonly Point[]> {
  if (towards === undefined) return [];
  const near = at.plus(towards.minus(at).times(BESIDE)).toDecimalPlaces(DIGITS);
  const result = await search.valueAt(near.toFixed());
  return result === null ? [] : [{ at: near, result }];
}

/** A nought on the grid is a switch where the result comes from one side and goes on to the other; of several, the ends. */
function throughNought(points: readonly Point[], index: number): readonly Switch[] {
  const isSigned = ({ result }: Point) => !result.isZero();
  const [before, after] = [points.slice(0, index).findLast(isSigned), points.slice(index + 1).find(isSigned)];
  const [point, left, right] = [points[index], points[index - 1], points[index + 1]];
  if (point === undefined || before === undefined || after === undefined) return [];
  const isWithin = left?.result.isZero() === true && right?.result.isZero() === true;
  return isWithin || isAhead(before) === isAhead(after) ? [] : [switchAt(point.at, after)];
}

/** Two changes can lie between two points of one sign only beside a point that is nearer to nought than those around it. */
function mayTurnRound(points: readonly Point[], index: number): boolean {
  const size = (at: number) => points[at]?.result.abs();
  const isNearest = (at: number) => {
    const [own, left, right] = [size(at), size(at - 1), size(at + 1)];
    if (own === undefined) return false;
    const isNearer = (other: Decimal | undefined) => other === undefined || own.lessThanOrEqualTo(other);
    return isNearer(left) && isNearer(right) && (left?.equals(own) !== true || right?.equals(own) !== true);
  };
  return isNearest(index) || isNearest(index + 1);
}

async function switchesRound(search: EverySwitchSearch, from: Point, to: Point): Promise<readonly Switch[]> {
  const there = await turnedRound(search, from, to);
  if (there === null) return [];
  return [await switchIn(search, from, there), await switchIn(search, there, to)];
}

async function switchIn(search: EverySwitchSearch, from: Point, to: Point): Promise<Switch> {
  const closeEnough = to.at.minus(from.at).times(CLOSE_ENOUGH);
  return switchAt(await rootBetween(search, from, to, closeEnough), to);
}

function isAhead({ result }: Point): boolean {
  return result.greaterThan(0);
}

function switchAt(at: Decimal, above: Point): Switch {
  return { value: at.toFixed(), isAheadAbove: isAhead(above) };
}

/** A point between two of one sign at which the result has the other; null where it does not come so far. */
async function turnedRound(search: EverySwitchSearch, from: Point, to: Point): Promise<Point | null> {
  const sign = from.result.isNegative() ? -1 : 1;
  const away = async ({ at }: Pick<Point, 'at'>) => (await search.slopeAt(at.toFixed()))?.times(sign) ?? null;
  const [slopeFrom, slopeTo] = [await away(from), await away(to)];
  if (slopeFrom?.isNegative() !== true || slopeTo?.greaterThan(0) !== true) return null;
  let [left, right] = [from, to];
  for (let halved = 0; halved < MOST_HALVINGS; halved += 1) {
    const at = left.at.plus(right.at).dividedBy(2).toDecimalPlaces(DIGITS);
    const result = await search.valueAt(at.toFixed());
    if (result === null) return null;
    const point = { at, result };
    if (!result.isZero() && isAhead(point) !== isAhead(from)) return point;
    const slope = await away(point);
    if (slope === null) return null;
    if (slope.isNegative()) left = point;
    else right = point;
  }
  return null;
}

/** From the lowest legal value to the highest: wide steps, fine ones between `low` and `high`, wide ones again. */
function gridOf({ low, high, limits }: EverySwitchSearch): readonly Decimal[] {
  const [start, end] = [new ReferenceDecimal(low), new ReferenceDecimal(high)];
  const [least, most] = [new ReferenceDecimal(limits.low), new ReferenceDecimal(limits.high)];
  const step = end.minus(start).dividedBy(CELLS);
  const fine = Array.from({ length: step.isZero() ? 1 : CELLS + 1 }, (_, index) =>
    start.plus(step.times(index)).toDecimalPlaces(DIGITS),
  );
  const beyond = (from: Decimal, to: Decimal) => {
    const values: Decimal[] = [];
    const towards = to.comparedTo(from);
    for (let stride = step.times(GROWTH), at = from.plus(stride.times(towards)); ;) {
      if (step.isZero() || at.minus(to).times(towards).greaterThanOrEqualTo(0)) break;
      values.push(at.toDecimalPlaces(DIGITS));
      stride = stride.times(GROWTH);
      at = at.plus(stride.times(towards));
    }
    return from.equals(to) ? [] : [...values, to];
  };
  return [...beyond(start, least).reverse(), ...fine, ...beyond(end, most)];
}
