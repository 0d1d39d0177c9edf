import {
  onlyValueOf,
  type DirichletGroup,
  type Distribution,
  type Uncertain,
  type UncertainQuantity,
} from './distribution';

/** A quantity that has spread, with the dimension that its draws come from. */
export type WithSpread = UncertainQuantity & { readonly dimension: number };

/**
 * The quantities that come as columns.
 *
 * Takes    what is uncertain
 * Gives    ids, in the order of the quantities, members of a Dirichlet group that do not stand among them last
 */
export function varyingOf(uncertain: Uncertain): readonly string[] {
  return withSpread(uncertain)
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

/**
 * What is drawn: the quantities that have spread, members of a Dirichlet group as gamma variables.
 *
 * Takes    what is uncertain
 * Gives    each once, in the order of the quantities; its dimension counts the fixed ones too, so that nothing else moves when
 *          one of them becomes uncertain
 */
export function withSpread({ quantities, dirichlets, first = [] }: Uncertain): readonly WithSpread[] {
  const weights = new Map(
    dirichlets.flatMap((group) => membersOf(group).map((id, index) => [id, group.weights[index] ?? 0] as const)),
  );
  const listed = new Set(quantities.map(({ id }) => id));
  const unlisted = [...weights.keys()].filter((id) => !listed.has(id));
  const all: readonly UncertainQuantity[] = [
    ...quantities,
    ...unlisted.map((id) => ({ id, distribution: { kind: 'fixed', value: 0 } as const })),
  ];
  const dimensions = new Map([...new Set([...first, ...all.map(({ id }) => id)])].map((id, index) => [id, index]));
  return all.flatMap((quantity) => {
    const weight = weights.get(quantity.id);
    const distribution: Distribution =
      weight === undefined ? quantity.distribution : { kind: 'gamma', shape: weight, scale: 1 };
    if (onlyValueOf(distribution) !== null) return [];
    return [{ ...quantity, distribution, dimension: dimensions.get(quantity.id) ?? 0 }];
  });
}

/** The ids of a group's columns, the part of the whole that belongs to no quantity last. */
export function membersOf({ quantities, weights }: DirichletGroup): readonly string[] {
  return weights.map((_, index) => quantities[index] ?? `${REST}${quantities[0] ?? ''}`);
}

/** The part of a whole that belongs to no quantity is drawn under a name that no quantity can have. */
const REST = ' rest of ';

/** Whether an id stands for what is left of a whole. */
export function isRest(id: string): boolean {
  return id.startsWith(REST);
}
