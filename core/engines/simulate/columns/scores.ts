import { Defect } from '../../../errors';
import { normalQuantile } from '../../../statistics';
import type { Copula } from './copula';
import type { DrawPlan } from './plan';
import { fillUnits } from './sobol';

/** A column, and what it was made from: while that stays the same it need not be made again. */
export type Kept = { readonly madeFrom: string; readonly column: Float64Array };

/** What is remembered about one range of draws. */
export type RangeMemory = {
  readonly from: number;
  readonly to: number;
  readonly independent: Map<number, Float64Array>;
  readonly correlated: Map<string, Kept>;
  readonly values: Map<string, Kept>;
};

/**
 * Normal scores of quantities over one range of draws.
 *
 * Takes    the plan; which quantities move together; the dimension of each; the range and what is remembered of it
 * Gives    a function: the scores of a quantity, from its own dimension, or mixed with those of the quantities that it moves
 *          together with
 */
export function scoresOver(
  plan: DrawPlan,
  { groups }: Copula,
  dimensions: ReadonlyMap<string, number>,
  { from, to, independent, correlated }: RangeMemory,
): (id: string) => Kept {
  const dimensionOf = (id: string): number => {
    const dimension = dimensions.get(id);
    if (dimension === undefined) throw new Defect(`"${id}" has no dimension.`);
    return dimension;
  };
  const ownScores = (id: string): Float64Array => {
    const dimension = dimensionOf(id);
    const kept = independent.get(dimension);
    if (kept !== undefined) return kept;
    const scores = new Float64Array(to - from);
    fillUnits(plan, dimension, from, to, scores);
    for (let at = 0; at < scores.length; at += 1) scores[at] = normalQuantile(scores[at] as number);
    independent.set(dimension, scores);
    return scores;
  };
  return (id) => {
    const group = groups.find(({ quantities }) => quantities.includes(id));
    if (group === undefined) return { madeFrom: String(dimensionOf(id)), column: ownScores(id) };
    const row = group.factor[group.quantities.indexOf(id)] ?? [];
    const mixed = group.quantities
      .map((member, index) => ({ member, loading: row[index] ?? 0 }))
      .filter(({ loading }) => loading !== 0);
    const madeFrom = JSON.stringify(mixed.map(({ member, loading }) => [dimensionOf(member), loading]));
    const kept = correlated.get(id);
    if (kept?.madeFrom === madeFrom) return kept;
    const made = {
      madeFrom,
      column: mix(mixed.map(({ member, loading }) => ({ loading, scores: ownScores(member) }))),
    };
    correlated.set(id, made);
    return made;
  };
}

function mix(parts: readonly { readonly loading: number; readonly scores: Float64Array }[]): Float64Array {
  const mixed = new Float64Array(parts[0]?.scores.length ?? 0);
  for (const { loading, scores } of parts) {
    for (let at = 0; at < mixed.length; at += 1) mixed[at] = (mixed[at] as number) + loading * (scores[at] as number);
  }
  return mixed;
}
