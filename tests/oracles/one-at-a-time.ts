import {
  type QuantityRange,
  type Tornado,
  tornadosFrom,
  tornadoColumns,
  type HeatMap,
  heatMapsFrom,
  heatMapColumns,
} from '../../core/analysis/uncertainty/one-at-a-time';
import type { OfColumns } from '../../core/analysis/uncertainty/output';

/**
 * A tornado: each quantity at its low and its high end, all others as stated.
 *
 * Takes    ranges; stated: values of the quantities named in them; at: the model, asked once for all rows
 * Gives    for each figure the value as stated and a row a quantity, the widest first
 * Refuses  figure-not-defined: at which end of which quantity
 * Source   Briggs, Claxton and Sculpher (2006), chapter 4: univariate sensitivity analysis
 */
export function tornadoByRange(
  ranges: readonly QuantityRange[],
  stated: ReadonlyMap<string, number>,
  at: OfColumns,
): readonly Tornado[] {
  return tornadosFrom(ranges, at(tornadoColumns(ranges, stated)));
}

/**
 * Two quantities together, all others as stated.
 *
 * Takes    x, y: two different quantities and the values each is to take; stated and at as for `tornadoByRange`
 * Gives    a grid for each figure
 * Refuses  figure-not-defined
 */
export function heatMaps(
  x: HeatMap['x'],
  y: HeatMap['y'],
  stated: ReadonlyMap<string, number>,
  at: OfColumns,
): readonly HeatMap[] {
  return heatMapsFrom(x, y, at(heatMapColumns(x, y, stated)));
}

/** A model that is asked for one set of values at a time, for those who ask in columns. */
export function ofEachRow(of: (values: ReadonlyMap<string, number>) => readonly number[]): OfColumns {
  return (columns) => {
    const rows = [...columns.values()][0]?.length ?? 0;
    const answers = Array.from({ length: rows }, (_, row) =>
      of(new Map([...columns].map(([id, column]) => [id, column[row] as number]))),
    );
    return (answers[0] ?? []).map((_, figure) => Float64Array.from(answers, (answer) => answer[figure] as number));
  };
}
