import { Refusal } from '../../errors';
import type { Columns } from './output';

/** A quantity and how far it may lie on either side: its 5th and 95th percentile. */
export type QuantityRange = { readonly id: string; readonly low: number; readonly high: number };

/** What one quantity does to a figure while all others stay as stated. */
export type TornadoRow = QuantityRange & {
  readonly atLow: number;
  readonly atHigh: number;
  /** How far the figure moves: the larger of three values less the smallest, the one as stated among them. */
  readonly span: number;
  /** Whether the figure is above zero at one end and below at the other. */
  readonly changesSign: boolean;
};

export type Tornado = { readonly stated: number; readonly rows: readonly TornadoRow[] };

/** What a tornado asks of the model: a row as stated, then two a quantity, at its low and its high end. */
export function tornadoColumns(ranges: readonly QuantityRange[], stated: ReadonlyMap<string, number>): Columns {
  const rows = ranges.flatMap(({ id, low, high }) => [new Map([[id, low]]), new Map([[id, high]])]);
  return columnsOf(
    stated,
    ranges.map(({ id }) => id),
    [new Map(), ...rows],
  );
}

/** A tornado a figure, from its values in the rows of `tornadoColumns`. */
export function tornadosFrom(ranges: readonly QuantityRange[], figures: readonly Float64Array[]): readonly Tornado[] {
  return figures.map((values) => {
    refuseMissing(values, ranges);
    const now = values[0] as number;
    const made = ranges.map((range, place): TornadoRow => {
      const [atLow, atHigh] = [values[1 + 2 * place] as number, values[2 + 2 * place] as number];
      const span = Math.max(now, atLow, atHigh) - Math.min(now, atLow, atHigh);
      return { ...range, atLow, atHigh, span, changesSign: Math.min(atLow, atHigh) < 0 && Math.max(atLow, atHigh) > 0 };
    });
    return { stated: now, rows: made.sort((one, other) => other.span - one.span) };
  });
}

/** A figure over a grid of two quantities: a row for each value of y, a column for each of x. */
export type HeatMap = {
  readonly x: { readonly id: string; readonly values: readonly number[] };
  readonly y: { readonly id: string; readonly values: readonly number[] };
  readonly cells: readonly (readonly number[])[];
};

/** What a heat map asks of the model: a row a cell, one row of cells after another. */
export function heatMapColumns(x: HeatMap['x'], y: HeatMap['y'], stated: ReadonlyMap<string, number>): Columns {
  const rows = y.values.flatMap((yValue) =>
    x.values.map(
      (xValue) =>
        new Map([
          [x.id, xValue],
          [y.id, yValue],
        ]),
    ),
  );
  return columnsOf(stated, [x.id, y.id], rows);
}

/** A heat map a figure, from its values in the rows of `heatMapColumns`. */
export function heatMapsFrom(x: HeatMap['x'], y: HeatMap['y'], figures: readonly Float64Array[]): readonly HeatMap[] {
  return figures.map((values) => {
    refuseMissing(values, [x, y]);
    const width = x.values.length;
    return { x, y, cells: y.values.map((_, row) => [...values.subarray(row * width, (row + 1) * width)]) };
  });
}

/** Values spread evenly from low to high, both included. */
export function evenly(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? high : low + ((high - low) * at) / (count - 1)));
}

function columnsOf(
  stated: ReadonlyMap<string, number>,
  moved: readonly string[],
  rows: readonly ReadonlyMap<string, number>[],
): Columns {
  return new Map(moved.map((id) => [id, Float64Array.from(rows, (row) => row.get(id) ?? stated.get(id) ?? NaN)]));
}

function refuseMissing(values: Float64Array, moved: readonly { readonly id: string }[]): void {
  const missing = values.findIndex((value) => !Number.isFinite(value));
  if (missing === -1) return;
  throw new Refusal('figure-not-defined', {
    what: 'The figure has no value at one of the points that were asked for.',
    why: 'There something is divided by zero, or a value lies where the model has no answer.',
    mend: 'Narrow the range of the quantities named.',
    about: moved.map(({ id }) => id),
  });
}
