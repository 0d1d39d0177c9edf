import { guessed, sharesInCare } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_AS_IT_IS, ENTRY_LIVING_ALONE, WOMEN_AMONG_THOSE_ALONE } from '../shared/care-pathway';
import { HELP_THAT_LASTS } from '../shared/taking-part';
import { BEFRIENDING_STRUCTURE } from './structure';

/** Where people live, and how little a visit is taken to change of it. */
export const BEFRIENDING_INDEPENDENCE: Readonly<Record<string, QuantityInput>> = {
  'pathway.hazard-ratio': guessed(
    '0.97',
    '1',
    'No study read measures visits on care-home entry. Lonely people have about twice the odds of moving in (1.8 to 2.1 in one English study), which need not be because they are lonely; trials of befriending move mood by a fifth of a standard deviation or less. No effect at all (1.0) is possible, and so is more: a visitor may be the first to see that home is no longer safe.',
    { range: { low: '0.9', high: '1.05' } },
  ),
  'pathway.waning': guessed('0.1', 'share', 'Company helps less as needs grow past it.', {
    range: { low: '0', high: '0.3' },
  }),
  'pathway.coverage': guessed('0.8', 'share', 'Some pairs never take to each other.', {
    range: { low: '0.5', high: '1' },
  }),
  'pathway.help-retention': HELP_THAT_LASTS,
  'pathway.rematched': guessed('0.5', 'share', 'The organiser finds another visitor for about half.', {
    range: { low: '0.2', high: '0.8' },
  }),
  'pathway.women-80.weight': WOMEN_AMONG_THOSE_ALONE,
  ...CARE_AS_IT_IS,
  ...ENTRY_LIVING_ALONE,
  ...sharesInCare(BEFRIENDING_STRUCTURE.groups),
};
