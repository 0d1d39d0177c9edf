import type { Decimal } from 'decimal.js';
import { ExactDecimal } from '../engines/exact';

/** How many points of a quantity's range are tried for a change of sign, and how close a root is driven. */
const GRID = 16;
const HALVINGS = 24;

/**
 * Switching values: where a headline turns from below zero to above, or back, as one quantity moves.
 *
 * Takes    the ends of the range to search (decimal text); the headline at a value (null where it is not defined)
 * Gives    every root found on a grid of sixteen parts, each driven by halving to a sixteen-millionth of its part, rounded to
 *          six decimals; none where there is no switch
 * Source   methods of sensitivity analysis, Green Book (2026): switching values
 */
export function switchingValues(of: {
  readonly low: string;
  readonly high: string;
  readonly valueAt: (value: string) => Decimal | null;
}): readonly string[] {
  const low = new ExactDecimal(of.low);
  const width = new ExactDecimal(of.high).minus(low);
  const at = (point: Decimal) => of.valueAt(point.toFixed(12));
  const points = Array.from({ length: GRID + 1 }, (_, index) => low.plus(width.times(index).dividedBy(GRID)));
  const values = points.map(at);
  const roots: string[] = [];
  for (let index = 0; index < GRID; index += 1) {
    const [left, right] = [points[index], points[index + 1]];
    const [before, after] = [values[index], values[index + 1]];
    if (left === undefined || right === undefined || before == null || after == null) continue;
    if (before.isZero()) roots.push(rounded(left));
    else if (!after.isZero() && before.isNegative() !== after.isNegative()) roots.push(halved(at, left, right, before));
  }
  const [last, lastValue] = [points.at(-1), values.at(-1)];
  if (last !== undefined && lastValue?.isZero() === true) roots.push(rounded(last));
  return roots;
}

function halved(at: (point: Decimal) => Decimal | null, from: Decimal, to: Decimal, valueAtFrom: Decimal): string {
  let [left, right] = [from, to];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = left.plus(right).dividedBy(2);
    const value = at(middle);
    if (value === null) break;
    if (value.isNegative() === valueAtFrom.isNegative() && !value.isZero()) left = middle;
    else right = middle;
  }
  return rounded(left.plus(right).dividedBy(2));
}

function rounded(value: Decimal): string {
  return value.toDecimalPlaces(6).toFixed();
}
