import type { Columns } from './output';

/** What one quantity may be: values that are equally likely, so that their mean is its mean. */
export type EquallyLikely = { readonly id: string; readonly values: readonly number[] };

/** How far the doubt in one quantity alone moves the mean of a figure from the figure as stated. */
export type MeanShift = { readonly id: string; readonly shift: number };

/**
 * What is asked of the model to tell why the mean of the futures is not the figure as stated: a row as stated, then one a value.
 *
 * Takes    quantities with equally likely values; stated: values of all that are named in them
 * Gives    columns for one run of the model; the answers belong to `meanShiftsFrom`
 */
export function meanShiftColumns(quantities: readonly EquallyLikely[], stated: ReadonlyMap<string, number>): Columns {
  const rows = 1 + quantities.reduce((sum, { values }) => sum + values.length, 0);
  const columns = new Map<string, Float64Array>();
  let row = 1;
  for (const { id, values } of quantities) {
    const column = columns.get(id) ?? new Float64Array(rows).fill(stated.get(id) ?? Number.NaN);
    column.set(values, row);
    columns.set(id, column);
    row += values.length;
  }
  return columns;
}

/**
 * How far each quantity's own doubt moves the mean: the mean of the figure over its values, all others as stated, less the figure
 * as stated. Nothing where the figure follows it in a straight line and its mean is its stated value.
 *
 * Takes    the quantities given to `meanShiftColumns`, and the figure in each of those rows
 * Gives    a row a quantity, the largest first, either way; a quantity at one of whose values the figure has none is left out
 */
export function meanShiftsFrom(quantities: readonly EquallyLikely[], figure: Float64Array): readonly MeanShift[] {
  const stated = figure[0] ?? Number.NaN;
  let row = 1;
  return quantities
    .map(({ id, values }) => {
      const at = figure.subarray(row, row + values.length);
      row += values.length;
      return { id, shift: at.reduce((sum, value) => sum + (value - stated), 0) / values.length };
    })
    .filter(({ shift }) => Number.isFinite(shift))
    .sort((one, other) => Math.abs(other.shift) - Math.abs(one.shift));
}
