import { type Place, REGIONS } from '../../core/reference/places/councils';

/** England, its nine regions, and Wales, as published and not summed from councils. */
export function regions(): readonly Place[] {
  return [...REGIONS.values()];
}
