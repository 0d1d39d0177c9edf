import { guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_COSTS } from '../shared/care-costs';
import { FALL_COSTS } from '../shared/falls';
import { WELLBEING_OF_PEOPLE_HELPED } from '../shared/wellbeing';

/** What each change is worth: care and falls as everywhere, and a home one can move about in. */
export const HANDYPERSON_VALUE: Readonly<Record<string, QuantityInput>> = {
  ...CARE_COSTS,
  ...FALL_COSTS,
  ...WELLBEING_OF_PEOPLE_HELPED,
  'stream.wellbeing.life-satisfaction': guessed(
    '0.02',
    'wellby/person/year',
    'A fiftieth of a point out of ten for a bath one can get out of: less than for somebody who comes each month. No study of rails was read.',
    { range: { low: '0', high: '0.1' } },
  ),
};
