import type { Structure } from '../../schema';
import { CARE_STREAMS, GROUPS_FROM_80, TEN_YEARS_FROM_2026, WELLBEING_STREAMS } from '../shared/structure';

/**
 * A telephone that somebody answers, and a list of people who will fetch the shopping, drive to the surgery or fill in a
 * form. Benefits that forms bring in (Attendance Allowance, Pension Credit) are left out: they would be a transfer from the
 * DWP to households, nothing for society, and no figure for how many claims come of it was read.
 */
export const GOOD_NEIGHBOUR_STRUCTURE: Structure = {
  ...TEN_YEARS_FROM_2026,
  site: { singular: 'good-neighbour scheme', plural: 'good-neighbour schemes' },
  inputs: [
    {
      id: 'start',
      label: 'Setting up, with a telephone and leaflets',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'once', startOffset: 0 },
      invites: false,
      works: null,
    },
    {
      id: 'running',
      label: 'Keeping it going, with a telephone, insurance and checks',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'petrol',
      label: 'Petrol for lifts and shopping',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'adviser',
      label: 'Adviser to such schemes, two hours a week',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'inviting',
      label: 'A letter through every door each year',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-resident',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: true,
      works: null,
    },
  ],
  channels: [
    {
      id: 'individual',
      label: 'Doing somebody a good turn',
      barriers: [
        { id: 'time', label: 'No time', removedBy: null },
        { id: 'list', label: 'Would help a friend, not stand on a list', removedBy: null },
        { id: 'called', label: 'Nobody tells them who needs what', removedBy: 'running' },
        { id: 'blamed', label: 'Afraid of being blamed if something goes wrong', removedBy: 'running' },
      ],
    },
    {
      id: 'collective',
      label: 'Taking turns at the telephone',
      barriers: [
        { id: 'time', label: 'No time', removedBy: null },
        { id: 'usual-suspects', label: 'The usual suspects run it', removedBy: null },
        { id: 'line', label: 'There is no line to answer', removedBy: 'running' },
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
