import { BEFRIENDING } from './befriending';
import { COMMUNITY_TRANSPORT } from './community-transport';
import { EILEEN_GRIT_BIN } from './eileen-grit-bin';
import { GOOD_NEIGHBOUR_SCHEME } from './good-neighbour-scheme';
import { LUNCH_CLUB } from './lunch-club';
import type { Template } from './template';

export { workbookFrom, type Template } from './template';
export { BEFRIENDING, COMMUNITY_TRANSPORT, EILEEN_GRIT_BIN, GOOD_NEIGHBOUR_SCHEME, LUNCH_CLUB };

/** Every template, in the order in which Home shows them. */
export const TEMPLATES: readonly Template[] = [
  EILEEN_GRIT_BIN,
  BEFRIENDING,
  GOOD_NEIGHBOUR_SCHEME,
  COMMUNITY_TRANSPORT,
  LUNCH_CLUB,
];
