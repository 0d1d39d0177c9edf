import { guessed, sharesInCare } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_AS_IT_IS, ENTRY_LIVING_ALONE, WOMEN_AMONG_THOSE_ALONE } from '../shared/care-pathway';
import { HELP_THAT_LASTS } from '../shared/taking-part';
import { GOOD_NEIGHBOUR_STRUCTURE } from './structure';

/** Where people live, and what errands are taken to change of it. */
export const GOOD_NEIGHBOUR_INDEPENDENCE: Readonly<Record<string, QuantityInput>> = {
  'pathway.hazard-ratio': guessed(
    '0.96',
    '1',
    'No study read measures errands on care-home entry. In the United States a tenth more care from family went with 2 fewer nursing-home nights in 25, and ten hours a year are less than a tenth of what a family gives: so somewhere between 0.92 and no effect at all (1.0). More is possible too: whoever comes for the shopping list may be the first to see that home is no longer safe.',
    { range: { low: '0.85', high: '1.05' } },
  ),
  'pathway.waning': guessed('0.1', 'share', 'Needs grow past what an errand can do.', {
    range: { low: '0', high: '0.3' },
  }),
  'pathway.coverage': guessed('0.8', 'share', 'Some ring once and never again.', {
    range: { low: '0.4', high: '1' },
  }),
  'pathway.help-retention': HELP_THAT_LASTS,
  'pathway.rematched': guessed(
    '0.7',
    'share',
    'The telephone finds another driver: help does not hang on one person.',
    {
      range: { low: '0.4', high: '0.9' },
    },
  ),
  'pathway.women-80.weight': WOMEN_AMONG_THOSE_ALONE,
  ...CARE_AS_IT_IS,
  ...ENTRY_LIVING_ALONE,
  ...sharesInCare(GOOD_NEIGHBOUR_STRUCTURE.groups),
};
