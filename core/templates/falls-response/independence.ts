import { guessed, sharesInCare } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_AS_IT_IS, ENTRY_ALONE_OR_NOT, WOMEN_AMONG_THOSE_ALONE } from '../shared/care-pathway';
import { FALLS_RESPONSE_STRUCTURE } from './structure';

/** Where people live, which being lifted is not taken to change, and how often an ambulance is called. */
export const FALLS_RESPONSE_INDEPENDENCE: Readonly<Record<string, QuantityInput>> = {
  'pathway.hazard-ratio': guessed(
    '1',
    '1',
    'Nothing is claimed: no study read says that being lifted sooner keeps anybody out of a care home. Whoever has lain on the floor for hours may lose heart to live alone; put another ratio in when there is evidence for it.',
    { range: { low: '0.95', high: '1.05' } },
  ),
  'pathway.waning': guessed('0', 'share', 'A lift next year is as good as this year’s.', {
    range: { low: '0', high: '0.1' },
  }),
  'pathway.coverage': guessed('0.7', 'share', 'It runs from eight to eight; falls do not.', {
    range: { low: '0.4', high: '1' },
  }),
  'pathway.help-retention': guessed('0.95', 'share', 'Whoever lives there is within reach; a few move away.', {
    range: { low: '0.85', high: '0.99' },
  }),
  'pathway.rematched': guessed('0', 'share', 'Whoever moves away is out of reach.', {
    range: { low: '0', high: '0.5' },
  }),
  'pathway.women-80.weight': WOMEN_AMONG_THOSE_ALONE,
  ...CARE_AS_IT_IS,
  ...ENTRY_ALONE_OR_NOT,
  ...sharesInCare(FALLS_RESPONSE_STRUCTURE.groups),
  'event.lift.rate': guessed(
    '0.2',
    'incident/person/year',
    'Of 0.3 falls a year from which somebody cannot get up, an ambulance is called to two in three. No rate was read; falls are about 40% of ambulance calls to people of this age.',
    { range: { low: '0.05', high: '0.4' } },
  ),
  'event.lift.rate-in-care': guessed(
    '0.2',
    'incident/person/year',
    'Set as at home, so that where a person lives moves nothing by itself.',
    { range: { low: '0.05', high: '0.6' } },
  ),
  'event.lift.rate-ratio': guessed(
    '0.3',
    '1',
    'While the car is out, seven calls in ten that would have had an ambulance have the responders instead. No trial was read; if the desk never sends them, it is 1.',
    { range: { low: '0.1', high: '1' } },
  ),
};
