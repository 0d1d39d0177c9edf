import { cited, guessed, sharesInCare } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_AS_IT_IS, ENTRY_ALONE_OR_NOT } from '../shared/care-pathway';
import { FALL_RATES } from '../shared/falls';
import { STRENGTH_AND_BALANCE_STRUCTURE } from './structure';

/** Where people live, and what exercise changes of their falls: the best evidence of all the templates. */
export const STRENGTH_AND_BALANCE_INDEPENDENCE: Readonly<Record<string, QuantityInput>> = {
  'pathway.hazard-ratio': cited('hip-fracture-to-long-term-care', '1', 6, {
    value: '0.98',
    note: 'One in three hip fractures (0.333) ends in long-term care. With 11 in 1,000 a year among people who have fallen, a seventh of them prevented, and about 30 in 1,000 moving in for every reason, that is 2% fewer moves. No trial read counted moves into care; none at all is possible.',
    range: { low: '0.95', high: '1' },
  }),
  'pathway.waning': guessed('0.1', 'share', 'Age catches up with exercise.', { range: { low: '0', high: '0.3' } }),
  'pathway.coverage': guessed(
    '0.7',
    'share',
    'Trials count those who were asked; of those who keep a place some come seldom.',
    {
      range: { low: '0.5', high: '1' },
    },
  ),
  'pathway.help-retention': guessed(
    '0.6',
    'share',
    'Of those who come at all, so many still do a year later; no share was read.',
    {
      range: { low: '0.4', high: '0.8' },
    },
  ),
  'pathway.rematched': guessed('0', 'share', 'Whoever stops coming has stopped.', { range: { low: '0', high: '0.3' } }),
  'pathway.women-80.weight': guessed(
    '0.75',
    'share',
    'More women than men come to exercise classes; no share was read.',
    {
      range: { low: '0.6', high: '0.9' },
    },
  ),
  ...CARE_AS_IT_IS,
  ...ENTRY_ALONE_OR_NOT,
  ...sharesInCare(STRENGTH_AND_BALANCE_STRUCTURE.groups),
  ...FALL_RATES,
  ...rates(),
  'event.fall.rate-ratio': cited('effect-exercise-balance-falls', '1', 4, {
    note: 'Falls of every kind, in trials of people of 76 on average; that falls which end in hospital fall as much is taken, not shown.',
    range: { low: '0.7', high: '1' },
  }),
  'event.hip.rate-ratio': guessed(
    '0.86',
    '1',
    'Somewhat more than half of what exercise does to falls of every kind (0.76): no figure for hip fractures was read.',
    { range: { low: '0.7', high: '1' } },
  ),
};

/** People who have fallen fall more often than others of their age; the surgery sends those. */
function rates(): Record<string, QuantityInput> {
  const twice = (value: string, what: string, range: { readonly low: string; readonly high: string }) =>
    guessed(
      value,
      'admission/person/year',
      `About twice ${what}: people who have fallen fall 2.24 times a year in one trial, people in general 0.85 times. No rate for them was read.`,
      { range },
    );
  return {
    'event.fall.rate': twice('0.1', 'the rate of everybody of 80 and over (0.05086)', { low: '0.05', high: '0.134' }),
    'event.fall.rate-in-care': twice('0.1', 'that rate, as at home', { low: '0.05', high: '0.2' }),
    'event.hip.rate': twice('0.011', 'the rate at 65 and over (0.00558)', { low: '0.005', high: '0.02' }),
    'event.hip.rate-in-care': twice('0.011', 'that rate, as at home', { low: '0.005', high: '0.04' }),
  };
}
