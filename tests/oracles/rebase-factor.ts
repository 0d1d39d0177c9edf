import type { PriceYear } from '../../core/reference/price-year';
import { yearOf, GDP_DEFLATORS, type DeflatorSeries, deflatorIndex } from '../../core/reference/deflator';
import type { Decimal } from 'decimal.js';
import { decimalOf } from '../../core/reference/decimal';

/**
 * Whether the index of a year rests on a forecast.
 *
 * Takes    year: a financial or calendar year of the GDP deflator
 * Gives    true where any financial year in it is a forecast
 * Refuses  price-base-outside-table
 */
export function isForecastPriceYear(year: PriceYear): boolean {
  const startYears = year.kind === 'financial' ? [year.year] : [year.year - 1, year.year];
  return startYears.some((startYear) => yearOf(year, startYear, GDP_DEFLATORS).kind === 'forecast');
}

/**
 * What an amount is multiplied by to bring it from the prices of one year to those of another. For display and tests:
 * in the graph the two indices are cells and the division is a formula.
 *
 * Takes    from, to: price years; series: as for `deflatorIndex`
 * Gives    index(to) / index(from), no unit
 * Refuses  price-base-outside-table
 * Source   HM Treasury, GDP deflators: a user's guide, Annex A
 */
export function rebaseFactor(
  from: PriceYear,
  to: PriceYear,
  indices: Pick<DeflatorSeries, 'label' | 'years'> = GDP_DEFLATORS,
): Decimal {
  const indexOf = (year: PriceYear) => decimalOf(deflatorIndex(year, indices), indices.label);
  return indexOf(to).dividedBy(indexOf(from));
}
