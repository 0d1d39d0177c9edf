import { guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_COSTS } from '../shared/care-costs';
import { FALL_COSTS } from '../shared/falls';
import { WELLBEING_VALUES } from '../shared/wellbeing';

/** What each change costs, who pays, and what could be let go. */
export const EILEEN_VALUE: Readonly<Record<string, QuantityInput>> = {
  ...CARE_COSTS,
  ...WELLBEING_VALUES,
  ...FALL_COSTS,
  'stream.wellbeing.life-satisfaction': guessed(
    '0.1',
    'wellby/person/year',
    'A tenth of a point out of ten for a cleared path and somebody who looks in. No study of gritting was read.',
    { range: { low: '0', high: '0.3' } },
  ),
};
