import type { Structure } from '../../schema';
import { CARE_STREAMS, GROUPS_FROM_80, TEN_YEARS_FROM_2026, WELLBEING_STREAMS } from '../shared/structure';

/**
 * A hot dinner once a week in a hall, cooked and served by volunteers, who notice when a chair is empty. Diners pay half of
 * the food, about what dinner at home would have cost them, so their half is no extra cost to anybody and is left out. The
 * hall is the council's own: in kind, but not free. It replaces no day centre unless somebody says so.
 */
export const LUNCH_CLUB_STRUCTURE: Structure = {
  ...TEN_YEARS_FROM_2026,
  site: { singular: 'lunch club', plural: 'lunch clubs' },
  inputs: [
    {
      id: 'kitchen',
      label: 'Kitchen equipment',
      kind: 'capital',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'once', startOffset: 0 },
      invites: false,
      works: null,
    },
    {
      id: 'organiser',
      label: 'Organiser, eight hours a week',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'hall',
      label: 'Hall and kitchen, a day a week',
      kind: 'in-kind',
      payer: 'council-other',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'food',
      label: 'Half of the food',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'inviting',
      label: 'Asking for cooks and helpers',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: true,
      works: null,
    },
  ],
  channels: [
    {
      id: 'collective',
      label: 'Cooking and serving, in turns',
      barriers: [
        { id: 'time', label: 'No time', removedBy: null },
        { id: 'usual-suspects', label: 'The usual suspects run it', removedBy: null },
        { id: 'kitchen', label: 'No kitchen to cook for twenty-five', removedBy: 'hall' },
        { id: 'organised', label: 'Nobody to see to rotas, hygiene and insurance', removedBy: 'organiser' },
      ],
    },
  ],
  paidService: null,
  groups: [...GROUPS_FROM_80],
  events: [],
  streams: [...CARE_STREAMS, ...WELLBEING_STREAMS],
  helperTime: 'wellbeing',
  hoursReplaceService: false,
};
