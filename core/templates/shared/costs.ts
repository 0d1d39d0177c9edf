import { chosen, cited, guessed } from '../../defaults';
import { figure, ReferenceDecimal } from '../../reference';
import type { QuantityInput } from '../../schema';

const WEEKS_PAID = 52;
/** Employer's contributions, pension and holiday cover, as a share of pay: a guess. */
const ON_COSTS = '0.25';

/**
 * A part-time organiser's pay for a year, with the employer's costs on top.
 *
 * Takes    hours a week
 * Gives    £ a site and year in the prices of the pay: hours · 52 · median pay of office staff · 1.25; the range runs from
 *          the pay alone to the same hours at the median of all employees
 * Source   Annual Survey of Hours and Earnings 2025; the quarter for the employer's costs is a guess, hence grade 5
 */
export function organiserPaidFor(hoursAWeek: string): QuantityInput {
  const pay = figure('ashe-median-hourly-admin-2025').value;
  const payOfAll = figure('ashe-median-hourly-all-employees-2025').value;
  const aYearAt = (hourly: string) => new ReferenceDecimal(hourly).times(hoursAWeek).times(WEEKS_PAID);
  const withOnCosts = (hourly: string) => aYearAt(hourly).times(new ReferenceDecimal(1).plus(ON_COSTS)).toFixed();
  return cited('ashe-median-hourly-admin-2025', '£/site/year', 5, {
    value: withOnCosts(pay),
    note: `£${pay} an hour for ${hoursAWeek} hours a week and ${WEEKS_PAID} weeks, plus a quarter for the employer’s costs, which is a guess.`,
    range: { low: aYearAt(pay).toFixed(), high: withOnCosts(payOfAll) },
  });
}

/** Wages outrun prices by a little. */
export const PAY_OUTRUNS_PRICES: QuantityInput = guessed(
  '0.01',
  'share',
  'Pay is taken to rise a little faster than prices; no forecast was read.',
  { range: { low: '0', high: '0.02' } },
);

export const RISES_WITH_PRICES: QuantityInput = guessed('0', 'share', 'Taken to rise with prices in general.', {
  range: { low: '0', high: '0.02' },
});

/** One of it: everybody can check the sums, and anybody can change the number. */
export function justOne(what: string): QuantityInput {
  return chosen('1', 'site', `One ${what}, so that the sums can be checked by hand. Change it to your own number.`);
}
