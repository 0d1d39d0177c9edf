import { type DecimalText, type DiscountSchedule, decimalOf, ReferenceDecimal } from '../../core/reference';
import type { Decimal } from 'decimal.js';
import { discountFactors } from './discount-factors';
import { Refusal } from '../../core/errors';

/**
 * What each amount of a series is worth in the first year.
 *
 * Takes    flows: real amounts, decimal text, the first in year 0; schedule: discount rates
 * Gives    flow(t)·DF(t), in the unit and prices of the flows
 * Refuses  not-a-decimal
 * Source   HM Treasury, The Green Book 2026, chapter 6
 */
export function presentValues(flows: readonly DecimalText[], schedule: DiscountSchedule): readonly Decimal[] {
  const factors = discountFactors(schedule, flows.length);
  return flows.map((flow, year) => decimalOf(flow, `the amount in year ${year}`).times(factors[year] ?? 0));
}

/**
 * The net present value of a series of real amounts.
 *
 * Takes    as for `presentValues`
 * Gives    the sum of flow(t)·DF(t)
 * Refuses  not-a-decimal
 * Source   as for `presentValues`
 */
export function netPresentValue(flows: readonly DecimalText[], schedule: DiscountSchedule): Decimal {
  return presentValues(flows, schedule).reduce((sum, value) => sum.plus(value), new ReferenceDecimal(0));
}

/**
 * What £1 a year for so many years, from year 1 on, is worth in year 0.
 *
 * Takes    years: whole years, 1 or more
 * Gives    the sum of DF(1) … DF(years); at one rate r this is (1 - (1+r)^-years) / r
 * Refuses  life-not-whole
 * Source   Scottish Capital Investment Manual, Option Appraisal Guide, Appendix 4
 */
export function annuityFactor(schedule: DiscountSchedule, years: number): Decimal {
  if (!Number.isInteger(years) || years < 1) throw lifeNotWhole(years);
  return discountFactors(schedule, years + 1)
    .slice(1)
    .reduce((sum, factor) => sum.plus(factor), new ReferenceDecimal(0));
}

/**
 * A cost in year 0 as an equal amount a year over its life: compares things that last for different times.
 *
 * Takes    cost: real amount, decimal text; years: its life, whole years, 1 or more
 * Gives    cost / annuity factor, per year, in the prices of the cost
 * Refuses  not-a-decimal, life-not-whole
 * Source   as for `annuityFactor`
 */
export function equivalentAnnualCost(cost: DecimalText, schedule: DiscountSchedule, years: number): Decimal {
  return decimalOf(cost, 'a cost').dividedBy(annuityFactor(schedule, years));
}

function lifeNotWhole(years: number): Refusal {
  return new Refusal('life-not-whole', {
    what: `A cost cannot be spread over ${years} years.`,
    why: 'A life is counted in whole years, 1 or more.',
    mend: 'Give a whole number of years.',
    about: [String(years)],
  });
}
