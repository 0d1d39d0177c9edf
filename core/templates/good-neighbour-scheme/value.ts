import { guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_COSTS } from '../shared/care-costs';
import { WELLBEING_VALUES } from '../shared/wellbeing';

/** What each change is worth: care as everywhere, and an errand done as less than a weekly visit. */
export const GOOD_NEIGHBOUR_VALUE: Readonly<Record<string, QuantityInput>> = {
  ...CARE_COSTS,
  ...WELLBEING_VALUES,
  'stream.wellbeing.life-satisfaction': guessed(
    '0.05',
    'wellby/person/year',
    'A twentieth of a point out of ten for somebody to ring: less than half of what trials of a weekly visit may have found. No study of errands was read.',
    { range: { low: '0', high: '0.2' } },
  ),
};
