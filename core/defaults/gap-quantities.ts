import type { QuantityInput } from '../schema';
import { guessed } from './cited-and-guessed';
import { averageCouncilNeedAndMoney } from './council-need-and-money';

/** The year from which every template, and who adds the gap to a scenario, is given its people. */
const FIRST_YEAR = 2026;

/**
 * What every template says about the gap: an English council of average size until one is chosen, and guesses for what
 * nobody can read anywhere.
 *
 * Gives    all that stage I asks for but how many sites the same programme would have in the whole area
 */
export function gapQuantities(): Readonly<Record<string, QuantityInput>> {
  return {
    ...averageCouncilNeedAndMoney(FIRST_YEAR),
    'gap.need.75-84-ratio': guessed(
      '2.5',
      '1',
      'The oldest need most: no split by age was read, so these two ratios are guesses.',
      { range: { low: '2', high: '3.5' } },
    ),
    'gap.need.85-plus-ratio': guessed(
      '8',
      '1',
      'The oldest need most: no split by age was read, so these two ratios are guesses.',
      { range: { low: '5', high: '12' } },
    ),
    'gap.need-trend': guessed('0', 'share', 'People of one age are taken to need as much as today.', {
      range: { low: '-0.01', high: '0.01' },
    }),
    'gap.price-growth': guessed('0.01', 'share', 'Wages, most of the price, rise faster than prices in general.', {
      range: { low: '0', high: '0.02' },
    }),
    'gap.money-growth': guessed('0.015', 'share', 'Between no growth above prices and three in a hundred.', {
      range: { low: '0', high: '0.03' },
    }),
    'gap.money-growth-low': guessed('0.005', 'share', 'One point below the central growth.', {
      range: { low: '-0.01', high: '0.015' },
    }),
    'gap.money-growth-high': guessed('0.025', 'share', 'One point above the central growth.', {
      range: { low: '0.015', high: '0.04' },
    }),
  };
}
