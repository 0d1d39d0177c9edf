import { isProjected } from '../reference/places';
import type { Structure } from '../schema';

/**
 * The area whose population the gap follows.
 *
 * Takes    whether the gap is looked at, and the first year
 * Gives    the area's code; null where nobody looks at the gap, or where the area was not projected for the first year: then
 *          the gap is left out, and everything else is worked out without it
 */
export function projectedArea({ gap, firstYear }: Pick<Structure, 'gap' | 'firstYear'>): string | null {
  return gap !== null && isProjected(gap.area, firstYear) ? gap.area : null;
}
