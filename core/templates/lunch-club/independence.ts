import { guessed, sharesInCare } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_AS_IT_IS, ENTRY_LIVING_ALONE, WOMEN_AMONG_THOSE_ALONE } from '../shared/care-pathway';
import { HELP_THAT_LASTS } from '../shared/taking-part';
import { LUNCH_CLUB_STRUCTURE } from './structure';

/** Where people live, and how little a weekly dinner is taken to change of it. */
export const LUNCH_CLUB_INDEPENDENCE: Readonly<Record<string, QuantityInput>> = {
  'pathway.hazard-ratio': guessed(
    '0.98',
    '1',
    'No study read measures lunch clubs on care-home entry. Lonely people have about twice the odds of moving in (1.8 to 2.1 in one English study), which need not be because they are lonely, and a dinner a week is little company. Being missed may bring help sooner, or a move sooner: 1.0, and above, is possible.',
    { range: { low: '0.9', high: '1.05' } },
  ),
  'pathway.waning': guessed('0.1', 'share', 'Needs grow past what a dinner a week can do.', {
    range: { low: '0', high: '0.3' },
  }),
  'pathway.coverage': guessed('0.8', 'share', 'Some come when the weather is fine.', {
    range: { low: '0.5', high: '1' },
  }),
  'pathway.help-retention': HELP_THAT_LASTS,
  'pathway.rematched': guessed(
    '0.5',
    'share',
    'The club goes on when a cook leaves; a diner who cannot get there any more is lost to it.',
    {
      range: { low: '0.2', high: '0.8' },
    },
  ),
  'pathway.women-80.weight': WOMEN_AMONG_THOSE_ALONE,
  ...CARE_AS_IT_IS,
  ...ENTRY_LIVING_ALONE,
  ...sharesInCare(LUNCH_CLUB_STRUCTURE.groups),
};
