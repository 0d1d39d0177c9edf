import type { Structure } from '../../schema';
import { FALL_STREAMS } from '../shared/falls';
import { CARE_STREAMS, TEN_YEARS_FROM_2026, WELLBEING_STREAMS } from '../shared/structure';

/** One grit bin at the top of a hill street, salt each winter, and an invitation to join in. */
export const EILEEN_STRUCTURE: Structure = {
  ...TEN_YEARS_FROM_2026,
  site: { singular: 'grit bin', plural: 'grit bins' },
  inputs: [
    {
      id: 'bin',
      label: 'Grit bin, supplied and put in',
      kind: 'capital',
      payer: 'council-other',
      basis: 'per-site',
      timing: { kind: 'once', startOffset: 0 },
      invites: false,
      works: null,
    },
    {
      id: 'salt',
      label: 'Salt, a fill each winter',
      kind: 'revenue',
      payer: 'council-other',
      basis: 'per-site',
      timing: { kind: 'yearly', startOffset: 0, years: 10 },
      invites: false,
      works: null,
    },
    {
      id: 'inviting',
      label: 'Inviting people to join in',
      kind: 'revenue',
      payer: 'council-asc',
      basis: 'per-resident',
      timing: { kind: 'yearly', startOffset: 0, years: 5 },
      invites: true,
      works: null,
    },
  ],
  channels: [
    {
      id: 'individual',
      label: 'Helping a neighbour',
      barriers: [
        { id: 'time', label: 'No time', removedBy: null },
        { id: 'faith', label: 'No faith in the council', removedBy: null },
        { id: 'salt', label: 'Nothing to clear the ice with', removedBy: 'salt' },
        { id: 'asked', label: 'Was never asked', removedBy: 'inviting' },
      ],
    },
    {
      id: 'collective',
      label: 'A snow-warden rota',
      barriers: [
        { id: 'time', label: 'No time', removedBy: null },
        { id: 'faith', label: 'No faith in the council', removedBy: null },
        { id: 'usual-suspects', label: 'The usual suspects run it', removedBy: 'inviting' },
      ],
    },
  ],
  paidService: null,
  groups: [
    { id: 'women-85', label: 'Women from 85', sex: 'female', startAge: 85 },
    { id: 'men-84', label: 'Men from 84', sex: 'male', startAge: 84 },
  ],
  events: [
    { id: 'fall', label: 'Admission after a fall, no hip fracture', counts: 'admission', helpActsOn: 'winter-share' },
    { id: 'hip', label: 'Admission with a hip fracture', counts: 'admission', helpActsOn: 'winter-share' },
  ],
  streams: [...CARE_STREAMS, ...FALL_STREAMS, ...WELLBEING_STREAMS],
  helperTime: 'wellbeing',
  hoursReplaceService: false,
};
