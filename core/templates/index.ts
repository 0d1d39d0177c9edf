import { BEFRIENDING } from './befriending';
import { COMMUNITY_TRANSPORT } from './community-transport';
import { EILEEN_GRIT_BIN } from './eileen-grit-bin';
import { FALLS_RESPONSE } from './falls-response';
import { GOOD_NEIGHBOUR_SCHEME } from './good-neighbour-scheme';
import { HANDYPERSON } from './handyperson';
import { LUNCH_CLUB } from './lunch-club';
import { STRENGTH_AND_BALANCE } from './strength-and-balance';
import type { Template } from './template';

export { workbookFrom, type Template } from './template';
export {
  BEFRIENDING,
  COMMUNITY_TRANSPORT,
  EILEEN_GRIT_BIN,
  FALLS_RESPONSE,
  GOOD_NEIGHBOUR_SCHEME,
  HANDYPERSON,
  LUNCH_CLUB,
  STRENGTH_AND_BALANCE,
};

/** Every template, in the order in which Home shows them. */
export const TEMPLATES: readonly Template[] = [
  EILEEN_GRIT_BIN,
  BEFRIENDING,
  GOOD_NEIGHBOUR_SCHEME,
  COMMUNITY_TRANSPORT,
  LUNCH_CLUB,
  HANDYPERSON,
  STRENGTH_AND_BALANCE,
  FALLS_RESPONSE,
];
