import type { Structure } from '../../schema';
import { CARE_STREAMS, GROUPS_FROM_80, TEN_YEARS_FROM_2026, WELLBEING_STREAMS } from '../shared/structure';

/**
 * A volunteer car scheme: somebody takes the bookings, drivers use their own cars, and the mileage is shared between the
 * council and the passengers. What passengers pay is a cost to households, so that society's result has all of the petrol.
 * Missed appointments, taxis and patient transport are left out: no figure for any of them was read. The care streams stay, so
 * that whoever has evidence of an effect on where people live can put it in; as the template stands they are exactly nothing.
 */
export const COMMUNITY_TRANSPORT_STRUCTURE: Structure = {
  ...TEN_YEARS_FROM_2026,
  site: { singular: 'car scheme', plural: 'car schemes' },
  inputs: [
    {
      id: 'organiser',
      label: 'Somebody to take bookings, fifteen hours a week',
      kind: 'revenue',
      payer: 'council-other',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'mileage',
      label: 'The council’s half of the mileage',
      kind: 'revenue',
      payer: 'council-other',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'fares',
      label: 'The passengers’ half of the mileage',
      kind: 'revenue',
      payer: 'households',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'inviting',
      label: 'Asking for drivers',
      kind: 'revenue',
      payer: 'council-other',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: true,
      works: null,
    },
  ],
  channels: [
    {
      id: 'individual',
      label: 'Driving somebody',
      barriers: [
        { id: 'words', label: 'Says yes, and does not', removedBy: null },
        { id: 'car', label: 'No car, or not fit to drive others', removedBy: null },
        { id: 'time', label: 'No time', removedBy: null },
        { id: 'booked', label: 'Nobody to take bookings and check drivers', removedBy: 'organiser' },
        { id: 'petrol', label: 'Cannot bear the cost of petrol', removedBy: 'mileage' },
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
