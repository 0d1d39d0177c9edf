import { guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_COSTS } from '../shared/care-costs';
import { WELLBEING_VALUES } from '../shared/wellbeing';

/** What each change is worth: care as everywhere, and a dinner in company as a little less than a visit. */
export const LUNCH_CLUB_VALUE: Readonly<Record<string, QuantityInput>> = {
  ...CARE_COSTS,
  ...WELLBEING_VALUES,
  'stream.wellbeing.life-satisfaction': guessed(
    '0.1',
    'wellby/person/year',
    'A tenth of a point out of ten for a dinner in company once a week: a signposting service to such groups brought 0.09 years without loneliness a year; at £9,537 a year of loneliness and £13,000 a point that makes 0.07, and the food comes on top. No study of lunch clubs was read.',
    { range: { low: '0', high: '0.3' } },
  ),
};
