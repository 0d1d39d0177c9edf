import { guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_COSTS } from '../shared/care-costs';
import { FALL_COSTS } from '../shared/falls';
import { WELLBEING_VALUES } from '../shared/wellbeing';

/** What each change is worth: care and falls as everywhere, and an hour and a half a week in company. */
export const STRENGTH_AND_BALANCE_VALUE: Readonly<Record<string, QuantityInput>> = {
  ...CARE_COSTS,
  ...FALL_COSTS,
  ...WELLBEING_VALUES,
  'stream.wellbeing.life-satisfaction': guessed(
    '0.1',
    'wellby/person/year',
    'A tenth of a point out of ten for less fear of falling and an hour and a half in company. No study with life satisfaction was read.',
    { range: { low: '0', high: '0.3' } },
  ),
};
