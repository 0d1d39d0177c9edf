import type { ComponentType } from 'react';
import { BefriendingArt } from './befriending';
import { BlankArt } from './blank';
import { CarSchemeArt } from './car-scheme';
import { ExerciseClassArt } from './exercise-class';
import { FallsResponseArt } from './falls-response';
import { GardenArt } from './garden';
import { GritBinsArt } from './grit-bins';
import { HandypersonArt } from './handyperson';
import { LunchClubArt } from './lunch-club';
import { MorningCallArt } from './morning-call';
import { WarmRoomArt } from './warm-room';

/** The pictures that a template may ask for. */
export type TemplateArtName =
  | 'grit-bins'
  | 'handyperson'
  | 'lunch-club'
  | 'car-scheme'
  | 'befriending'
  | 'morning-call'
  | 'exercise-class'
  | 'falls-response'
  | 'garden'
  | 'warm-room'
  | 'blank';

const pictures: Readonly<Record<TemplateArtName, ComponentType>> = {
  'grit-bins': GritBinsArt,
  handyperson: HandypersonArt,
  'lunch-club': LunchClubArt,
  'car-scheme': CarSchemeArt,
  befriending: BefriendingArt,
  'morning-call': MorningCallArt,
  'exercise-class': ExerciseClassArt,
  'falls-response': FallsResponseArt,
  garden: GardenArt,
  'warm-room': WarmRoomArt,
  blank: BlankArt,
};

/** Every picture there is, in the order of Home. */
export const templateArtNames = Object.keys(pictures) as readonly TemplateArtName[];

/** The picture of one template. */
export function TemplateArt({ name }: { readonly name: TemplateArtName }) {
  const Picture = pictures[name];
  return <Picture />;
}
