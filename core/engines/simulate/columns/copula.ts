import { copulaCorrelations, rankFromCorrelation, type Matrix } from '../../../statistics';
import type { RankCorrelation } from './distribution';

/** Quantities that move together, directly or through one another. */
export type CopulaGroup = {
  readonly quantities: readonly string[];
  /** L with L·Lᵀ the correlations of the scores: row i makes the score of quantity i from independent ones. */
  readonly factor: Matrix;
  /** The rank correlations that are drawn with; they differ from those asked for where these could not be. */
  readonly ranks: Matrix;
};

export type Copula = {
  readonly groups: readonly CopulaGroup[];
  /** The largest change of any one rank correlation that was asked for; 0 where nothing had to move. */
  readonly moved: number;
};

/**
 * How the normal scores of quantities that move together are made from independent ones.
 *
 * Takes    correlations: each pair once, ranks in [-1, 1], between quantities that have spread; order: ids of all quantities
 * Gives    a group for every set of quantities that hang together, its members in the given order, so that the first member's
 *          draws are the ones it would have by itself; and how far the nearest possible table is from the one asked for. A rank
 *          of 1 or -1 makes one number of two: what is said of either holds for both
 * Source   Gaussian copula: Nelsen, An Introduction to Copulas (2006), section 2.3; the nearest table: Higham (2002)
 */
export function copulaOf(correlations: readonly RankCorrelation[], order: readonly string[]): Copula {
  const groups = groupsOf(correlations, order).map((quantities) => groupOf(quantities, correlations));
  return {
    groups: groups.map(({ group }) => group),
    moved: groups.reduce((most, { moved }) => Math.max(most, moved), 0),
  };
}

function groupOf(
  quantities: readonly string[],
  correlations: readonly RankCorrelation[],
): { readonly group: CopulaGroup; readonly moved: number } {
  const inGroup = new Set(quantities);
  const asked = correlations.filter(({ a, b }) => inGroup.has(a) && inGroup.has(b));
  const samesOf = joinedBy(asked.filter(({ rank }) => Math.abs(rank) === 1));
  const standsFor = new Map(quantities.map((id) => [id, standIn(id, quantities, samesOf)]));
  const different = [...new Set([...standsFor.values()].map(({ id }) => id))];
  const rankBetween = ranksBetween(asked, standsFor);
  const wanted = different.map((one) => different.map((other) => (one === other ? 1 : rankBetween(one, other))));
  const { factor, matrix, moved: isMoved } = copulaCorrelations(wanted);
  const rowOf = (id: string) => {
    const stand = standsFor.get(id) ?? { id, sign: 1 };
    return { index: different.indexOf(stand.id), sign: stand.sign };
  };
  const places = quantities.map(rowOf);
  const rankOf = (i: number, j: number) => {
    const [one, other] = [places[i], places[j]];
    if (one === undefined || other === undefined) return 0;
    const between = isMoved === 0 ? wanted : matrix;
    const rank = between[one.index]?.[other.index] ?? 0;
    const drawn = one.index === other.index ? 1 : isMoved === 0 ? rank : rankFromCorrelation(rank);
    return one.sign * other.sign * drawn;
  };
  const ranks = quantities.map((_, i) => quantities.map((__, j) => rankOf(i, j)));
  const place = new Map(quantities.map((id, index) => [id, index]));
  return {
    group: {
      quantities,
      factor: places.map(({ index, sign }) =>
        quantities.map((id) => {
          const stand = standsFor.get(id);
          return stand?.id === id ? sign * (factor[index]?.[different.indexOf(id)] ?? 0) : 0;
        }),
      ),
      ranks,
    },
    moved: asked.reduce((most, { a, b, rank }) => {
      const drawn = ranks[place.get(a) ?? 0]?.[place.get(b) ?? 0] ?? 0;
      return Math.max(most, Math.abs(drawn - rank));
    }, 0),
  };
}

/** The first quantity that a quantity is one and the same number with, and whether they run the same way. */
type StandIn = { readonly id: string; readonly sign: number };

function standIn(
  id: string,
  quantities: readonly string[],
  samesOf: ReadonlyMap<string, readonly RankCorrelation[]>,
): StandIn {
  const signs = new Map([[id, 1]]);
  for (const [reached, sign] of signs) {
    for (const { a, b, rank } of samesOf.get(reached) ?? []) {
      const other = a === reached ? b : a;
      if (!signs.has(other)) signs.set(other, sign * rank);
    }
  }
  const first = quantities.find((one) => signs.has(one)) ?? id;
  return { id: first, sign: signs.get(first) ?? 1 };
}

/** The rank correlation asked for between two stand-ins: the first that was given between any of those they stand for. */
function ranksBetween(
  asked: readonly RankCorrelation[],
  standsFor: ReadonlyMap<string, StandIn>,
): (one: string, other: string) => number {
  const ranks = new Map<string, number>();
  for (const { a, b, rank } of asked) {
    const [one, other] = [standsFor.get(a), standsFor.get(b)];
    if (one === undefined || other === undefined || one.id === other.id) continue;
    const key = [one.id, other.id].sort().join(' ');
    if (!ranks.has(key)) ranks.set(key, one.sign * other.sign * rank);
  }
  return (one, other) => ranks.get([one, other].sort().join(' ')) ?? 0;
}

/** Sets of quantities that correlations join, members in the given order, sets in the order of their first member. */
function groupsOf(correlations: readonly RankCorrelation[], order: readonly string[]): readonly (readonly string[])[] {
  const joined = joinedBy(correlations.filter(({ rank }) => rank !== 0));
  const place = new Map(order.map((id, index) => [id, index]));
  const seen = new Set<string>();
  return order.flatMap((id) => {
    if (seen.has(id) || !joined.has(id)) return [];
    const reached = new Set([id]);
    for (const at of reached) for (const { a, b } of joined.get(at) ?? []) reached.add(a === at ? b : a);
    for (const at of reached) seen.add(at);
    return [[...reached].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))];
  });
}

/** The correlations that each quantity is in. */
function joinedBy(correlations: readonly RankCorrelation[]): ReadonlyMap<string, readonly RankCorrelation[]> {
  const joined = new Map<string, RankCorrelation[]>();
  for (const one of correlations) {
    joined.set(one.a, [...(joined.get(one.a) ?? []), one]);
    joined.set(one.b, [...(joined.get(one.b) ?? []), one]);
  }
  return joined;
}
