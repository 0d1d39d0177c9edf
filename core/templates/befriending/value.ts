import { cited } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_COSTS } from '../shared/care-costs';
import { WELLBEING_VALUES } from '../shared/wellbeing';

/** What each change is worth: care as everywhere, and company by what trials of it found. */
export const BEFRIENDING_VALUE: Readonly<Record<string, QuantityInput>> = {
  ...CARE_COSTS,
  ...WELLBEING_VALUES,
  'stream.wellbeing.life-satisfaction': cited('effect-befriending-primary-2017', 'wellby/person/year', 6, {
    value: '0.15',
    note: 'Trials found 0.18 of a standard deviation, with nothing at all just inside the interval. If life satisfaction moved as much, with a spread of about two points, that would be 0.36. The other way: a signposting service brought 0.09 years without loneliness a year; at £9,537 a year of loneliness and £13,000 a point that makes 0.07. Taken between the two.',
    range: { low: '0', high: '0.36' },
  }),
};
