import { type DiscountSchedule, refuseYear, discountRate } from '../../core/reference/discount-schedules';
import type { Decimal } from 'decimal.js';
import { ReferenceDecimal } from '../../core/reference/decimal';

/**
 * What £1 in a year is worth in the first year.
 *
 * Takes    year: whole years from the first year, 0 or more
 * Gives    1 in year 0; then DF(t) = DF(t-1) / (1 + rate(t))
 * Refuses  discount-year-not-read
 * Source   HM Treasury, The Green Book 2026, chapter 6; factors printed in the discounting guidance, Annex A
 */
export function discountFactor(schedule: DiscountSchedule, year: number): Decimal {
  refuseYear(year);
  return discountFactors(schedule, year + 1).at(-1) ?? new ReferenceDecimal(1);
}

/**
 * The discount factors of the first so many years.
 *
 * Takes    count: how many years, the first being year 0
 * Gives    factors, the first 1, as for `discountFactor`
 * Refuses  discount-year-not-read
 * Source   as for `discountFactor`
 */
export function discountFactors(schedule: DiscountSchedule, count: number): readonly Decimal[] {
  const factors: Decimal[] = [];
  let factor: Decimal = new ReferenceDecimal(1);
  for (let year = 0; year < count; year += 1) {
    if (year > 0) factor = factor.dividedBy(new ReferenceDecimal(discountRate(schedule, year)).plus(1));
    factors.push(factor);
  }
  return factors;
}
