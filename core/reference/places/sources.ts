import { Defect } from '../../errors';
import type { Provenance } from '../figures';
import sources from './sources.json';

/** A publication that figures about places come from. */
export type PlacePublication = Omit<Provenance, 'note'> & { readonly id: string };

export const PUBLICATIONS = sources.publications as readonly PlacePublication[];

/** The line that must go wherever these figures or the map go. */
export const PLACES_ATTRIBUTION: string = sources.attribution;

/** One publication; an unknown id is a defect of the caller. */
export function placePublication(id: string): PlacePublication {
  const found = PUBLICATIONS.find((publication) => publication.id === id);
  if (found === undefined) throw new Defect(`No publication about places has the id "${id}".`);
  return found;
}
