import { guessed, sharesInCare } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_AS_IT_IS, ENTRY_ALONE_OR_NOT } from '../shared/care-pathway';
import { HELP_THAT_LASTS } from '../shared/taking-part';
import { COMMUNITY_TRANSPORT_STRUCTURE } from './structure';

/** Where people live. Lifts are not taken to change it. */
export const COMMUNITY_TRANSPORT_INDEPENDENCE: Readonly<Record<string, QuantityInput>> = {
  'pathway.hazard-ratio': guessed(
    '1',
    '1',
    'Nothing is claimed: no study read says that lifts keep anybody out of a care home, so nobody’s budget falls because of them. What they are worth is getting out. Put another ratio in when there is evidence for it.',
    { range: { low: '0.95', high: '1.05' } },
  ),
  'pathway.waning': guessed('0.1', 'share', 'It moves nothing while no effect is claimed.', {
    range: { low: '0', high: '0.3' },
  }),
  'pathway.coverage': guessed('1', 'share', 'It moves nothing while no effect is claimed.', {
    range: { low: '0.5', high: '1' },
  }),
  'pathway.help-retention': HELP_THAT_LASTS,
  'pathway.rematched': guessed('0.8', 'share', 'A booking goes to whoever is free: help does not hang on one driver.', {
    range: { low: '0.5', high: '0.95' },
  }),
  'pathway.women-80.weight': guessed(
    '0.7',
    'share',
    'More women than men of this age, and fewer of them ever drove; no share was read.',
    {
      range: { low: '0.55', high: '0.8' },
    },
  ),
  ...CARE_AS_IT_IS,
  ...ENTRY_ALONE_OR_NOT,
  ...sharesInCare(COMMUNITY_TRANSPORT_STRUCTURE.groups),
};
