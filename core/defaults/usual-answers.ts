import type { QuantityInput } from '../schema';
import { chosen, cited, guessed } from './cited-and-guessed';
import { gapQuantities } from './gap-quantities';
import { HELPERS_OWN_WELLBEING } from './helpers-own-wellbeing';

/** What a point of life satisfaction is worth. */
const A_POINT = cited('wellby-2024', '£/wellby', 4, {
  note: 'Rebased by prices only: income per head is not used until a series ships.',
  range: { low: '12500', high: '20000' },
});

/**
 * What is usually answered where something is asked for on request, so that nobody begins with a figure that says nothing:
 * what is paid and published, and the elasticity that appraisals use. Everything else begins as not filled in.
 */
export const USUAL_ANSWERS: Readonly<Record<string, QuantityInput>> = {
  ...gapQuantities(),
  'gap.sites': chosen('100', 'site', 'How many there would be in the whole area is yours to say.'),
  'income.elasticity': guessed('1.3', '1', 'The central value of UK appraisals; read in a published calculator.', {
    range: { low: '0.8', high: '2' },
    note: 'Tests at 0.8 and at 2 are usual.',
  }),
  'wellbeing.income-growth': guessed(
    '0',
    'share',
    'No series of real income per head is held, so the value of wellbeing stands still.',
    { range: { low: '0', high: '0.02' } },
  ),
  'capital.replacing-share': guessed(
    '1',
    'share',
    'All of the hours were said to replace a service; say how many do.',
    {
      range: { low: '0', high: '1' },
    },
  ),
  'prices.pay-growth': guessed('0.01', 'share', 'Pay rises faster than prices in general over most decades.', {
    range: { low: '0', high: '0.02' },
  }),
  'longer-life-pension.unit-cost': cited('new-state-pension-2026-27', '£/person/week', 3, {
    note: 'The full new rate; many of today’s oldest people receive the older, lower one.',
  }),
  'longer-life.pension-share': guessed('1', 'share', 'Nearly everybody of that age receives a State Pension.', {
    range: { low: '0.9', high: '1' },
  }),
  'longer-life-attendance-allowance.unit-cost': cited('attendance-allowance-higher-2026-27', '£/person/week', 2),
  'carers.each': guessed('1', '1', 'One family carer for each person helped; no figure was read.', {
    range: { low: '0', high: '2' },
  }),
  'stream.carers-wellbeing.unit-cost': A_POINT,
  'stream.carers-wellbeing.life-satisfaction': guessed(
    '0',
    'wellby/person/year',
    'No figure was read for what neighbours’ help does for family carers; taken as neither gain nor loss.',
    { range: { low: '-0.1', high: '0.1' } },
  ),
  'stream.helpers-wellbeing.unit-cost': A_POINT,
  ...HELPERS_OWN_WELLBEING,
};
