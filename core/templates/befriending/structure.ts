import type { Structure } from '../../schema';
import { CARE_STREAMS, GROUPS_FROM_80, TEN_YEARS_FROM_2026, WELLBEING_STREAMS } from '../shared/structure';

/**
 * One scheme in one town: a part-time organiser finds people on their own and people who would visit them, and brings them
 * together. The organiser is paid for in every year that is looked at, so that no visit outlives the money behind it.
 * No admissions to hospital: no trial read found visits to change them.
 */
export const BEFRIENDING_STRUCTURE: Structure = {
  ...TEN_YEARS_FROM_2026,
  site: { singular: 'befriending scheme', plural: 'befriending schemes' },
  inputs: [
    {
      id: 'organiser',
      label: 'Organiser, half the week',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'visitors-costs',
      label: 'Visitors’ checks, training and bus fares',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'inviting',
      label: 'Asking for visitors, with leaflets, stalls and talks',
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
      id: 'individual',
      label: 'Visiting somebody each week',
      barriers: [
        { id: 'time', label: 'No time', removedBy: null },
        { id: 'promise', label: 'Every week is too much to promise', removedBy: null },
        { id: 'matched', label: 'Knows nobody to visit, and nobody to vouch for them', removedBy: 'organiser' },
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
