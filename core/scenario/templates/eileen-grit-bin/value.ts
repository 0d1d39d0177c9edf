import type { QuantityInput } from '../../quantity-input';
import { cited, guessed } from '../figures-for-templates';
import { CARE_COSTS } from '../shared/care-costs';
import { WELLBEING_VALUES } from '../shared/wellbeing';

/** What each change costs, who pays, and what could be let go. */
export const EILEEN_VALUE: Readonly<Record<string, QuantityInput>> = {
  ...CARE_COSTS,
  ...WELLBEING_VALUES,
  'stream.fall-admission.unit-cost': cited('non-elective-tendency-to-fall-2024-25', '£/admission', 4, {
    note: 'An average cost: one admission fewer frees a bed, and releases little of it as cash.',
  }),
  'stream.fall-ambulance.unit-cost': cited('ambulance-see-convey-2024-25', '£/incident', 4),
  'stream.fall-ambulance.per-unit': guessed('0.8', 'incident/admission', 'Most come by ambulance.', {
    range: { low: '0.6', high: '1' },
  }),
  'stream.fall-emergency.unit-cost': cited('ae-attendance-2024-25', '£/attendance', 4),
  'stream.fall-emergency.per-unit': guessed('0.9', 'attendance/admission', 'Nearly all are admitted through A&E.', {
    range: { low: '0.8', high: '1' },
  }),
  'stream.hip-admission.unit-cost': cited('hip-fracture-any-long-stay-2024-25', '£/admission', 4, {
    note: 'The stay alone; later care in a care home is in the pathway, never here.',
  }),
  'stream.wellbeing.life-satisfaction': guessed(
    '0.1',
    'wellby/person/year',
    'A tenth of a point out of ten for a cleared path and somebody who looks in. No study of gritting was read.',
    { range: { low: '0', high: '0.3' } },
  ),
};
