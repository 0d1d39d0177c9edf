import { copulaCorrelations, rankFromCorrelation, type Matrix } from '../../../statistics';
import type { RankCorrelation } from './distribution';

/** Quantities that move together, directly or through one another. */
export type CopulaGroup = {
  readonly quantities: readonly string[];
  /** L with L·Lᵀ the correlations of the scores: row i, up to its diagonal, makes the score of quantity i. */
  readonly factor: Matrix;
  /** The rank correlations that are drawn with; they differ from those asked for where these could not be. */
  readonly ranks: Matrix;
};

export type Copula = {
  readonly groups: readonly CopulaGroup[];
  /** The largest change of any one rank correlation; 0 where nothing had to move. */
  readonly moved: number;
};

/**
 * How the normal scores of quantities that move together are made from independent ones.
 *
 * Takes    correlations: each pair once, ranks in [-1, 1], between quantities that have spread; order: ids of all quantities
 * Gives    a group for every set of quantities that hang together, its members in the given order, so that the first member's
 *          draws are the ones it would have by itself; and how far the nearest possible table is from the one asked for
 * Source   Gaussian copula: Nelsen, An Introduction to Copulas (2006), section 2.3; the nearest table: Higham (2002)
 */
export function copulaOf(correlations: readonly RankCorrelation[], order: readonly string[]): Copula {
  const groups = groupsOf(correlations, order).map((quantities) => groupOf(quantities, correlations));
  const moved = groups.reduce((most, one) => Math.max(most, one.moved), 0);
  return { groups: groups.map(({ group }) => group), moved: moved < NOT_WORTH_SAYING ? 0 : moved };
}

/** Two quantities that are one and the same number have a correlation of 1, which is as good as met by this much less. */
const NOT_WORTH_SAYING = 1e-6;

function groupOf(
  quantities: readonly string[],
  correlations: readonly RankCorrelation[],
): { readonly group: CopulaGroup; readonly moved: number } {
  const rankOf = (one: string, other: string): number =>
    one === other
      ? 1
      : (correlations.find(({ a, b }) => (a === one && b === other) || (a === other && b === one))?.rank ?? 0);
  const wanted = quantities.map((one) => quantities.map((other) => rankOf(one, other)));
  const valid = copulaCorrelations(wanted);
  if (valid.moved === 0) return { group: { quantities, factor: valid.factor, ranks: wanted }, moved: 0 };
  const ranks = valid.matrix.map((row, i) => row.map((value, j) => (i === j ? 1 : rankFromCorrelation(value))));
  const moved = Math.max(...ranks.flatMap((row, i) => row.map((rank, j) => Math.abs(rank - (wanted[i]?.[j] ?? 0)))));
  return { group: { quantities, factor: valid.factor, ranks }, moved };
}

/** Sets of quantities that correlations join, members in the given order, sets in the order of their first member. */
function groupsOf(correlations: readonly RankCorrelation[], order: readonly string[]): readonly (readonly string[])[] {
  const neighbours = new Map<string, string[]>();
  for (const { a, b, rank } of correlations) {
    if (rank === 0) continue;
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const seen = new Set<string>();
  const place = new Map(order.map((id, index) => [id, index]));
  return order.flatMap((id) => {
    if (seen.has(id) || !neighbours.has(id)) return [];
    const reached = [id];
    seen.add(id);
    for (const at of reached) {
      for (const next of neighbours.get(at) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        reached.push(next);
      }
    }
    return [reached.sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))];
  });
}
