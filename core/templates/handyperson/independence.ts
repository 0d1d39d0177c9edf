import { cited, guessed, sharesInCare } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_AS_IT_IS, ENTRY_ALONE_OR_NOT, WOMEN_AMONG_THOSE_ALONE } from '../shared/care-pathway';
import { FALL_RATES } from '../shared/falls';
import { HANDYPERSON_STRUCTURE } from './structure';

/** Where people live, and how little of it a rail was ever shown to change. */
export const HANDYPERSON_INDEPENDENCE: Readonly<Record<string, QuantityInput>> = {
  'pathway.hazard-ratio': guessed(
    '0.98',
    '1',
    'No study read measures rails and steps on care-home entry. Trials of safer homes found a quarter fewer falls and hardly fewer admissions, so little can be hoped for: no effect at all (1.0) is possible, and so is a move put off for somebody who can get up the stairs again.',
    { range: { low: '0.93', high: '1' } },
  ),
  'pathway.waning': guessed('0.1', 'share', 'A rail stays where it is; the need moves on.', {
    range: { low: '0', high: '0.3' },
  }),
  'pathway.coverage': guessed('0.8', 'share', 'Some rails are never held.', { range: { low: '0.5', high: '1' } }),
  'pathway.help-retention': guessed(
    '0.95',
    'share',
    'It lasts as long as they live there; a few move house each year.',
    {
      range: { low: '0.85', high: '0.99' },
    },
  ),
  'pathway.rematched': guessed('0', 'share', 'Whoever moves house leaves the rail behind.', {
    range: { low: '0', high: '0.3' },
  }),
  'pathway.women-80.weight': WOMEN_AMONG_THOSE_ALONE,
  ...CARE_AS_IT_IS,
  ...ENTRY_ALONE_OR_NOT,
  ...sharesInCare(HANDYPERSON_STRUCTURE.groups),
  ...FALL_RATES,
  'event.fall.rate-ratio': cited('effect-home-hazard-hospitalisation', '1', 4, {
    note: 'Trials of making homes safer, on falls that end in hospital: the interval holds both a gain and none. On falls of every kind it is 0.74.',
  }),
  'event.hip.rate-ratio': cited('effect-home-hazard-fractures', '1', 4, {
    note: 'The same trials on fractures: nothing was found, and nothing is claimed.',
  }),
};
