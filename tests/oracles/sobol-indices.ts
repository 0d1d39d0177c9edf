import {
  type Columns,
  type OfColumns,
  type HowDrawn,
  refuseUndefined,
  refuseOtherDraws,
  type DrawnOutput,
  wholeBlocks,
} from '../../core/analysis/uncertainty/output';
import { Defect } from '../../core/errors';
import { meanOf, varianceOf, sumOver } from '../../core/analysis/uncertainty/moments';
import { errorOfBlocks } from '../../core/analysis/uncertainty/standard-error';

/** A share of variance with its standard error; null where that is not known. */
export type Index = { readonly value: number; readonly standardError: number | null };

/** How much of the spread of a figure comes from some quantities. */
export type SobolIndices = {
  readonly id: string;
  /** The share of the variance that would go if these were known (first order, closed over the group). */
  readonly first: Index;
  /** The share that would stay if all others were known (total: with everything they do together with others). */
  readonly total: Index;
};

/** Two independent sets of draws of the same quantities, and what to ask of them. */
export type PickFreeze = {
  readonly one: Columns;
  readonly other: Columns;
  /** Quantities frozen together: one alone, or all that are correlated with one another or add to one. */
  readonly groups: readonly { readonly id: string; readonly quantities: readonly string[] }[];
  readonly at: OfColumns;
  readonly drawn: HowDrawn;
};

/**
 * First-order and total indices of Sobol, by picking one set of draws and freezing a group of quantities at another.
 *
 * Quantities in different groups must be independent: a correlated pair has no index of its own, only one together.
 *
 * Takes    one, other: columns of equal length, independent of each other: the two halves of one set of Sobol points of twice the
 *          dimension; at: the model, one array a figure. It is asked 2 + 2·groups times
 * Gives    for each figure a row a group. V is the variance over both sets; first: mean of f(other)·(f(one with the group of other) -
 *          f(one))/V; total: mean of (f(one) - f(one with the group of other))²/2V; each taken both ways round, which halves the error.
 *          An index that is nothing may come out a little below 0, within its standard error, which comes from the blocks of draws
 * Refuses  draws-not-defined, draws-not-common, no-draws
 * Source   first: Saltelli and others, Computer Physics Communications 181 (2010), pages 259-270, table 2 (b); total: Jansen,
 *          Computer Physics Communications 117 (1999), pages 35-43
 */
export function sobolIndices({ one, other, groups, at, drawn }: PickFreeze): readonly (readonly SobolIndices[])[] {
  const answers = (columns: Columns) => {
    const figures = at(columns);
    const outputs = figures.map((values, figure) => asOutput(values, figure, drawn));
    refuseUndefined(outputs);
    refuseOtherDraws(outputs);
    return figures;
  };
  const [ofOne, ofOther] = [answers(one), answers(other)];
  const rows = ofOne.map((): SobolIndices[] => []);
  const ranges = ofOne.map((values, figure) => rangesOf({ values, drawn }, values, ofOther[figure] as Float64Array));
  for (const { id, quantities } of groups) {
    const [oneMixed, otherMixed] = [
      answers(withGroup(one, other, quantities)),
      answers(withGroup(other, one, quantities)),
    ];
    rows.forEach((indices, figure) => {
      const of: Frozen = {
        one: ofOne[figure] as Float64Array,
        other: ofOther[figure] as Float64Array,
        oneMixed: oneMixed[figure] as Float64Array,
        otherMixed: otherMixed[figure] as Float64Array,
      };
      const index = (share: typeof firstOrder) => indexOf((ranges[figure] ?? []).map((range) => share(of, range)));
      indices.push({ id, first: index(firstOrder), total: index(totalOrder) });
    });
  }
  return rows;
}

/** Columns of one set, but those of a group from the other. */
function withGroup(columns: Columns, from: Columns, quantities: readonly string[]): Columns {
  const frozen = quantities.map((id) => {
    const column = from.get(id);
    if (column === undefined) throw new Defect(`No column for "${id}".`);
    return [id, column] as const;
  });
  return new Map([...columns, ...frozen]);
}

function asOutput(values: Float64Array, figure: number, drawn: HowDrawn): DrawnOutput {
  return { id: `figure ${figure + 1}`, label: `Figure ${figure + 1}`, values, drawn };
}

/** One figure in both sets, and in each with the group of the other. */
type Frozen = {
  readonly one: Float64Array;
  readonly other: Float64Array;
  readonly oneMixed: Float64Array;
  readonly otherMixed: Float64Array;
};

/** Some draws, with the mean and the variance of the figure there, over both sets. */
type Range = { readonly from: number; readonly to: number; readonly mean: number; readonly variance: number };

/** All draws first, then each block. */
function rangesOf(
  output: Pick<DrawnOutput, 'values' | 'drawn'>,
  one: Float64Array,
  other: Float64Array,
): readonly Range[] {
  const all = [[0, one.length] as const, ...wholeBlocks(output)];
  return all.map(([from, to]) => ({
    from,
    to,
    mean: (meanOf(one, from, to) + meanOf(other, from, to)) / 2,
    variance: (varianceOf(one, from, to) + varianceOf(other, from, to)) / 2,
  }));
}

function indexOf([value = 0, ...blocks]: readonly number[]): Index {
  return { value, standardError: errorOfBlocks(blocks) };
}

function firstOrder({ one, other, oneMixed, otherMixed }: Frozen, { from, to, mean, variance }: Range): number {
  // Taken from the mean: f·(g - h) has the same expectation whatever is subtracted from f, and least noise so.
  const joint = sumOver(from, to, (draw) => {
    const [a, b] = [one[draw] as number, other[draw] as number];
    return (b - mean) * ((oneMixed[draw] as number) - a) + (a - mean) * ((otherMixed[draw] as number) - b);
  });
  return variance === 0 ? 0 : joint / 2 / (to - from) / variance;
}

function totalOrder({ one, other, oneMixed, otherMixed }: Frozen, { from, to, variance }: Range): number {
  const squares = sumOver(from, to, (draw) => {
    const [a, b] = [one[draw] as number, other[draw] as number];
    return (a - (oneMixed[draw] as number)) ** 2 + (b - (otherMixed[draw] as number)) ** 2;
  });
  return variance === 0 ? 0 : squares / 4 / (to - from) / variance;
}
