import type { DirichletGroup } from './distribution';
import { isRest, membersOf } from './spread';

/**
 * Shares of a whole from gamma columns.
 *
 * Takes    dirichlets; columns by id, gamma variables for the members of each group
 * Gives    the same, each member's column over the sum of its group's; what belongs to no quantity left out
 * Source   Devroye, Non-Uniform Random Variate Generation (1986), chapter 11, theorem 4.1
 */
export function shareOut(
  dirichlets: readonly DirichletGroup[],
  columns: ReadonlyMap<string, Float64Array>,
): ReadonlyMap<string, Float64Array> {
  const shares = new Map(columns);
  for (const group of dirichlets) {
    const parts = membersOf(group).map((id) => ({ id, drawn: columns.get(id) ?? new Float64Array() }));
    const whole = new Float64Array(parts[0]?.drawn.length ?? 0);
    for (const { drawn } of parts) {
      for (let at = 0; at < whole.length; at += 1) whole[at] = (whole[at] as number) + (drawn[at] as number);
    }
    for (const { id, drawn } of parts) {
      if (isRest(id)) shares.delete(id);
      else
        shares.set(
          id,
          drawn.map((value, at) => value / (whole[at] as number)),
        );
    }
  }
  return shares;
}
