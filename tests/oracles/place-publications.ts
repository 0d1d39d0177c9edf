import { type PlacePublication, PUBLICATIONS } from '../../core/reference/places/sources';

/** Every publication that figures about places come from. */
export function placePublications(): readonly PlacePublication[] {
  return PUBLICATIONS;
}
