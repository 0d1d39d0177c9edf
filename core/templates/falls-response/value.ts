import { cited, guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_COSTS } from '../shared/care-costs';
import { WELLBEING_OF_PEOPLE_HELPED } from '../shared/wellbeing';

/** What each change is worth: an ambulance that need not come, and less of the floor. */
export const FALLS_RESPONSE_VALUE: Readonly<Record<string, QuantityInput>> = {
  ...CARE_COSTS,
  'stream.lift-at-home.unit-cost': cited('ambulance-see-treat-2024-25', '£/incident', 3, {
    note: 'An average cost: a crew that is not sent is free for somebody else, and is paid as before.',
  }),
  'stream.lift-at-home.per-unit': guessed('0.7', 'share', 'Most who are unhurt are left at home; no share was read.', {
    range: { low: '0.4', high: '0.9' },
  }),
  'stream.lift-conveyed.unit-cost': cited('ambulance-see-convey-2024-25', '£/incident', 3, {
    note: 'An average cost, as above.',
  }),
  'stream.lift-conveyed.per-unit': guessed('0.3', 'share', 'The others; with those left at home it makes 1.', {
    range: { low: '0.1', high: '0.6' },
  }),
  'stream.lift-emergency.unit-cost': cited('ae-attendance-common-2024-25', '£/attendance', 3),
  'stream.lift-emergency.per-unit': guessed('0.3', 'attendance/incident', 'All who are taken there are seen there.', {
    range: { low: '0.1', high: '0.6' },
  }),
  'stream.lift-admission.unit-cost': cited('non-elective-short-stay-2024-25', '£/admission', 4),
  'stream.lift-admission.per-unit': guessed(
    '0.1',
    'admission/incident',
    'A third of those taken there stay a night, because it is late and they live alone. No share was read.',
    { range: { low: '0', high: '0.2' } },
  ),
  ...WELLBEING_OF_PEOPLE_HELPED,
  'stream.wellbeing.life-satisfaction': guessed(
    '0.005',
    'wellby/person/year',
    'Three hours less on the floor, once in five years, is a thousandth of a point out of ten even at the worst; the rest is knowing that somebody comes. No study was read.',
    { range: { low: '0', high: '0.05' } },
  ),
};
