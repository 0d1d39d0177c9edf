import type { Structure } from '../../schema';
import { FALL_STREAMS } from '../shared/falls';
import {
  CARE_STREAMS,
  GROUPS_FROM_80,
  TEN_YEARS_FROM_2026,
  WELLBEING_OF_PEOPLE_HELPED_STREAM,
} from '../shared/structure';

/**
 * Somebody with a van and a drill who fits a rail, mends the step and moves the lamp. All of it is paid for: no neighbour
 * comes forward, so nothing is unlocked. A visit is given once, and what it leaves behind lasts.
 */
export const HANDYPERSON_STRUCTURE: Structure = {
  ...TEN_YEARS_FROM_2026,
  site: { singular: 'handyperson', plural: 'handypersons' },
  inputs: [
    {
      id: 'van',
      label: 'Van and tools',
      kind: 'capital',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'once', startOffset: 0 },
      invites: false,
      works: null,
    },
    {
      id: 'visits',
      label: 'Visits: pay, petrol, rails and screws',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'orders',
      label: 'Somebody to take the orders, eight hours a week',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
  ],
  channels: [],
  paidService: { label: 'Visits by the handyperson', counts: 'visit', boughtBy: 'visits', given: 'once' },
  groups: [...GROUPS_FROM_80],
  events: [
    { id: 'fall', label: 'Admission after a fall, no hip fracture', counts: 'admission', helpActsOn: 'whole-rate' },
    { id: 'hip', label: 'Admission with a hip fracture', counts: 'admission', helpActsOn: 'whole-rate' },
  ],
  streams: [...CARE_STREAMS, ...FALL_STREAMS, WELLBEING_OF_PEOPLE_HELPED_STREAM],
  helperTime: 'wellbeing',
  hoursReplaceService: false,
};
