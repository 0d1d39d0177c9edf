import type { Structure } from '../../schema';
import { FALL_STREAMS } from '../shared/falls';
import { CARE_STREAMS, GROUPS_FROM_80, TEN_YEARS_FROM_2026, WELLBEING_STREAMS } from '../shared/structure';

/**
 * An hour and a half of strength and balance each week, for as long as somebody comes: classes with a paid instructor, and
 * beside them groups that volunteers lead once they have been trained. Places in the one and leaders of the other add up to
 * how many can take part.
 */
export const STRENGTH_AND_BALANCE_STRUCTURE: Structure = {
  ...TEN_YEARS_FROM_2026,
  site: { singular: 'set of classes', plural: 'sets of classes' },
  inputs: [
    {
      id: 'classes',
      label: 'Classes: instructor and hall',
      kind: 'revenue',
      payer: 'council-other',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'organiser',
      label: 'Somebody to take referrals, five hours a week',
      kind: 'revenue',
      payer: 'council-other',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'training',
      label: 'Training and insuring volunteer leaders',
      kind: 'revenue',
      payer: 'council-other',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'inviting',
      label: 'Asking for leaders',
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
      id: 'collective',
      label: 'Leading an exercise group',
      barriers: [
        { id: 'time', label: 'No time', removedBy: null },
        { id: 'follow', label: 'Would rather join than lead', removedBy: null },
        { id: 'trained', label: 'Not trained and not insured', removedBy: 'training' },
      ],
    },
  ],
  paidService: { label: 'Classes with an instructor', counts: 'place', boughtBy: 'classes', given: 'yearly' },
  groups: [...GROUPS_FROM_80],
  events: [
    { id: 'fall', label: 'Admission after a fall, no hip fracture', counts: 'admission', helpActsOn: 'whole-rate' },
    { id: 'hip', label: 'Admission with a hip fracture', counts: 'admission', helpActsOn: 'whole-rate' },
  ],
  streams: [...CARE_STREAMS, ...FALL_STREAMS, ...WELLBEING_STREAMS],
  helperTime: 'wellbeing',
  hoursReplaceService: false,
};
