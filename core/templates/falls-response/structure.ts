import type { StreamStructure, Structure } from '../../schema';
import {
  CARE_STREAMS,
  GROUPS_FROM_80,
  TEN_YEARS_FROM_2026,
  WELLBEING_OF_PEOPLE_HELPED_STREAM,
} from '../shared/structure';

const OF_THE_NHS: Omit<StreamStructure, 'id' | 'label' | 'perUnit'> = {
  driver: { kind: 'event', event: 'lift' },
  split: { kind: 'one-payer', payer: 'nhs' },
  label5: 'capacity',
  schedule: 'money',
  cashable: null,
  adjustments: [],
  fades: false,
};

/** What follows when an ambulance is called to somebody who is unhurt and cannot get up. */
const LIFT_STREAMS: readonly StreamStructure[] = [
  {
    ...OF_THE_NHS,
    id: 'lift-at-home',
    label: 'Ambulance, seen and left at home',
    perUnit: { unit: 'share', label: 'Of those calls, left at home' },
  },
  {
    ...OF_THE_NHS,
    id: 'lift-conveyed',
    label: 'Ambulance, taken to hospital',
    perUnit: { unit: 'share', label: 'Of those calls, taken to hospital' },
  },
  {
    ...OF_THE_NHS,
    id: 'lift-emergency',
    label: 'A&E after being taken there',
    perUnit: { unit: 'attendance/incident', label: 'A&E attendances for each call' },
  },
  {
    ...OF_THE_NHS,
    id: 'lift-admission',
    label: 'A short stay in hospital after it',
    perUnit: { unit: 'admission/incident', label: 'Short stays for each call' },
  },
];

/**
 * Two people with a lifting chair who come within the hour when somebody has fallen, is unhurt and cannot get up, so that no
 * ambulance has to. The council pays for it; what it frees is the NHS's. Nothing is claimed about moving into care, so no
 * council budget falls: the care streams stay for whoever has evidence.
 */
export const FALLS_RESPONSE_STRUCTURE: Structure = {
  ...TEN_YEARS_FROM_2026,
  site: { singular: 'falls response', plural: 'falls responses' },
  inputs: [
    {
      id: 'chairs',
      label: 'Lifting chairs and a radio',
      kind: 'capital',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'once', startOffset: 0 },
      invites: false,
      works: null,
    },
    {
      id: 'responders',
      label: 'Call-outs: two responders and a car',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'desk',
      label: 'A place at the ambulance desk, to be sent from',
      kind: 'in-kind',
      payer: 'nhs',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
  ],
  channels: [],
  paidService: { label: 'Call-outs of the responders', counts: 'call-out', boughtBy: 'responders', given: 'yearly' },
  groups: [...GROUPS_FROM_80],
  events: [
    { id: 'lift', label: 'Ambulance called to a fall without injury', counts: 'incident', helpActsOn: 'whole-rate' },
  ],
  streams: [...CARE_STREAMS, ...LIFT_STREAMS, WELLBEING_OF_PEOPLE_HELPED_STREAM],
  helperTime: 'wellbeing',
  hoursReplaceService: false,
};
