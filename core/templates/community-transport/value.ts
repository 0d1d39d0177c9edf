import { guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_COSTS } from '../shared/care-costs';
import { WELLBEING_VALUES } from '../shared/wellbeing';

/** What each change is worth: the wellbeing of getting out, and care as everywhere, of which nothing changes. */
export const COMMUNITY_TRANSPORT_VALUE: Readonly<Record<string, QuantityInput>> = {
  ...CARE_COSTS,
  ...WELLBEING_VALUES,
  'stream.wellbeing.life-satisfaction': guessed(
    '0.1',
    'wellby/person/year',
    'A tenth of a point out of ten for getting out once a fortnight. No study of lifts was read.',
    { range: { low: '0', high: '0.3' } },
  ),
};
