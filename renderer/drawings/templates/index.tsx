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

/** Every picture that a template may ask for by its name: this is the one list of them. */
const pictures = {
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
} as const satisfies Readonly<Record<string, ComponentType>>;

type TemplateArtName = keyof typeof pictures;

/** Every picture there is, in the order of Home. */
export const templateArtNames = Object.keys(pictures) as readonly TemplateArtName[];

/** The picture of one template; a blank sheet where there is none of that name. */
export function TemplateArt({ name }: { readonly name: string }) {
  const Picture = pictures[templateArtNames.find((one) => one === name) ?? 'blank'];
  return <Picture />;
}
