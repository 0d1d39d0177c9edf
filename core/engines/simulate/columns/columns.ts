import { Defect } from '../../../errors';
import { normalQuantile } from '../../../statistics';
import { copulaOf, type Copula } from './copula';
import { onlyValueOf, type DirichletGroup, type Distribution, type Uncertain } from './distribution';
import { inverseOf, type Inverse } from './inverse';
import { refusePlan, type DrawPlan } from './plan';
import { fillUnits } from './sobol';

/** Values of uncertain quantities by draw, remembering what does not change from one asking to the next. */
export type Columns = {
  /**
   * The values of every quantity that has spread.
   *
   * Takes    what is uncertain; the draws wanted: from, up to and without to (all of the plan's where not said)
   * Gives    a column for each id of `varyingOf`, to - from long; columns are shared with later answers and must not be written to
   * Refuses  not-a-correlation-matrix
   */
  readonly of: (uncertain: Uncertain, from?: number, to?: number) => ReadonlyMap<string, Float64Array>;
};

/** How many doubles are remembered at most, scores and values together: 64 MB. */
const MOST_REMEMBERED = 2 ** 23;

/**
 * The source of all random draws of one plan.
 *
 * Takes    a plan
 * Gives    columns; a quantity whose distribution changes has its own column made anew and no other
 * Refuses  seed-not-whole, draws-not-a-power-of-two, replicates-not-possible
 */
export function createColumns(plan: DrawPlan): Columns {
  refusePlan(plan);
  const inverses = new Map<string, { readonly of: string; readonly inverse: Inverse }>();
  const ranges = new Map<string, RangeMemory>();
  let copulaMade: { readonly of: string; readonly copula: Copula } | null = null;

  const inverseFor = (id: string, distribution: Distribution): { readonly key: string; readonly inverse: Inverse } => {
    const key = JSON.stringify(distribution);
    const kept = inverses.get(id);
    if (kept?.of === key) return { key, inverse: kept.inverse };
    const inverse = inverseOf(distribution);
    inverses.set(id, { of: key, inverse });
    return { key, inverse };
  };

  const copulaFor = (uncertain: Uncertain, order: readonly string[]): Copula => {
    const key = JSON.stringify([uncertain.correlations, order]);
    if (copulaMade?.of !== key)
      copulaMade = { of: key, copula: copulaOf(correlationsWithSpread(uncertain, order), order) };
    return copulaMade.copula;
  };

  return {
    of(uncertain, from = 0, to = plan.draws) {
      const spread = spreadOf(uncertain);
      const copula = copulaFor(
        uncertain,
        spread.map(({ id }) => id),
      );
      const memory = memoryOf(ranges, from, to, spread.length);
      const scoresOf = scoresFor(plan, copula, new Map(spread.map(({ id, dimension }) => [id, dimension])), memory);
      const columns = new Map<string, Float64Array>();
      for (const { id, distribution } of spread) {
        const { key, inverse } = inverseFor(id, distribution);
        const scores = scoresOf(id);
        const kept = memory.values.get(id);
        if (kept?.of === `${scores.of} ${key}`) {
          columns.set(id, kept.column);
          continue;
        }
        const column = new Float64Array(to - from);
        inverse(scores.column, column);
        memory.values.set(id, { of: `${scores.of} ${key}`, column });
        columns.set(id, column);
      }
      return sharedOut(uncertain.dirichlets, columns);
    },
  };
}

/**
 * The quantities that come as columns.
 *
 * Takes    what is uncertain
 * Gives    ids, in the order of the quantities, members of a Dirichlet group that do not stand among them last
 */
export function varyingOf(uncertain: Uncertain): readonly string[] {
  return spreadOf(uncertain)
    .map(({ id }) => id)
    .filter((id) => !isRest(id));
}

/**
 * The values of the quantities that do not vary.
 *
 * Takes    what is uncertain
 * Gives    the one value of each quantity whose distribution has no spread, by id
 */
export function fixedOf({ quantities, dirichlets }: Uncertain): ReadonlyMap<string, number> {
  const members = new Set(dirichlets.flatMap((group) => group.quantities));
  return new Map(
    quantities.flatMap(({ id, distribution }) => {
      const only = members.has(id) ? null : onlyValueOf(distribution);
      return only === null ? [] : [[id, only] as const];
    }),
  );
}

/**
 * One order of dimensions for several scenarios, so that a quantity that they share is drawn alike in all of them.
 *
 * Takes    what is uncertain about each
 * Gives    every id once; give it to each of them as `first`
 */
export function sharedOrder(uncertains: readonly Uncertain[]): readonly string[] {
  return [
    ...new Set(uncertains.flatMap(({ first = [], quantities }) => [...first, ...quantities.map(({ id }) => id)])),
  ];
}

type WithSpread = { readonly id: string; readonly distribution: Distribution; readonly dimension: number };

/** The part of a whole that belongs to no quantity is drawn under a name that no quantity can have. */
const REST = ' rest of ';
const restOf = ({ quantities }: DirichletGroup) => `${REST}${quantities[0] ?? ''}`;
const isRest = (id: string) => id.startsWith(REST);

/** What is drawn, in the order of the quantities, each with its dimension: the members of a Dirichlet group as gamma variables. */
function spreadOf({ quantities, dirichlets, first = [] }: Uncertain): readonly WithSpread[] {
  const weights = new Map(
    dirichlets.flatMap((group) =>
      group.weights.map((weight, index) => [group.quantities[index] ?? restOf(group), weight] as const),
    ),
  );
  const listed = new Set(quantities.map(({ id }) => id));
  const all = [
    ...quantities,
    ...[...weights.keys()]
      .filter((id) => !listed.has(id))
      .map((id) => ({ id, distribution: { kind: 'fixed', value: 0 } as const })),
  ];
  const dimensions = new Map([...new Set([...first, ...all.map(({ id }) => id)])].map((id, index) => [id, index]));
  return all.flatMap(({ id, distribution }) => {
    const weight = weights.get(id);
    const drawn: Distribution = weight === undefined ? distribution : { kind: 'gamma', shape: weight, scale: 1 };
    return onlyValueOf(drawn) === null ? [{ id, distribution: drawn, dimension: dimensions.get(id) ?? 0 }] : [];
  });
}

/** A correlation with something that does not vary says nothing. */
function correlationsWithSpread({ correlations }: Uncertain, order: readonly string[]): Uncertain['correlations'] {
  const varies = new Set(order);
  return correlations.filter(({ a, b }) => varies.has(a) && varies.has(b));
}

type Kept = { readonly of: string; readonly column: Float64Array };

/** What is remembered about one range of draws. */
type RangeMemory = {
  readonly from: number;
  readonly to: number;
  readonly independent: Map<number, Float64Array>;
  readonly correlated: Map<string, Kept>;
  readonly values: Map<string, Kept>;
};

/** The memory of a range; ranges used longest ago are forgotten first. */
function memoryOf(ranges: Map<string, RangeMemory>, from: number, to: number, columns: number): RangeMemory {
  const key = `${from} ${to}`;
  const found = ranges.get(key) ?? { from, to, independent: new Map(), correlated: new Map(), values: new Map() };
  ranges.delete(key);
  ranges.set(key, found);
  let held = 0;
  for (const [name, memory] of [...ranges].reverse()) {
    held += 2 * columns * (memory.to - memory.from);
    if (held > MOST_REMEMBERED) ranges.delete(name);
  }
  return found;
}

/** The normal scores of a quantity: of its own dimension, or mixed with those that it moves together with. */
function scoresFor(
  plan: DrawPlan,
  { groups }: Copula,
  dimensions: ReadonlyMap<string, number>,
  { from, to, independent, correlated }: RangeMemory,
): (id: string) => Kept {
  const own = (id: string): Float64Array => {
    const dimension = dimensions.get(id);
    if (dimension === undefined) throw new Defect(`"${id}" has no dimension.`);
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
    if (group === undefined) return { of: String(dimensions.get(id)), column: own(id) };
    const row = group.factor[group.quantities.indexOf(id)] ?? [];
    const mixed = group.quantities.flatMap((member, index) => {
      const loading = row[index] ?? 0;
      return loading === 0 ? [] : [{ loading, member }];
    });
    const key = JSON.stringify(mixed.map(({ loading, member }) => [loading, dimensions.get(member)]));
    const kept = correlated.get(id);
    if (kept?.of === key) return kept;
    const column = new Float64Array(to - from);
    for (const { loading, member } of mixed) {
      const scores = own(member);
      for (let at = 0; at < column.length; at += 1) {
        column[at] = (column[at] as number) + loading * (scores[at] as number);
      }
    }
    const made = { of: key, column };
    correlated.set(id, made);
    return made;
  };
}

/** Gamma columns of a whole, each over their sum. */
function sharedOut(
  dirichlets: readonly DirichletGroup[],
  columns: Map<string, Float64Array>,
): ReadonlyMap<string, Float64Array> {
  for (const group of dirichlets) {
    const ids = group.weights.map((_, index) => group.quantities[index] ?? restOf(group));
    const parts = ids.map((id) => columns.get(id) ?? new Float64Array());
    const shares = parts.map((part) => new Float64Array(part.length));
    for (let at = 0; at < (parts[0]?.length ?? 0); at += 1) {
      let whole = 0;
      for (const part of parts) whole += part[at] as number;
      for (const [index, share] of shares.entries()) share[at] = (parts[index]?.[at] as number) / whole;
    }
    for (const [index, id] of ids.entries()) {
      if (isRest(id)) columns.delete(id);
      else columns.set(id, shares[index] ?? new Float64Array());
    }
  }
  return columns;
}
