import { Decimal } from 'decimal.js';
import type { DecimalText } from '../../core/words';

/** Wide enough for any figure of the program; a clone of our own, since the shared one belongs to nobody. */
const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });

/** How far a figure moved: after less before, to the last digit. */
export function exactDifference(after: DecimalText, before: DecimalText): DecimalText {
  return new Exact(after).minus(new Exact(before)).toFixed();
}

const MONTHS_A_YEAR = 12;

/** A time in years as the months that people speak of. */
export function yearsAsMonths(years: DecimalText): DecimalText {
  return new Exact(years).times(MONTHS_A_YEAR).toFixed();
}

const DAYS_A_YEAR = 365.25;

/** A time in years as days, where a part of a year would say nothing. */
export function yearsAsDays(years: DecimalText): DecimalText {
  return new Exact(years).times(DAYS_A_YEAR).toFixed();
}

/** A loss from a gain: what stands below zero in a waterfall that begins with what is paid. */
export function turnedOver(amount: DecimalText): DecimalText {
  return new Exact(amount).negated().plus(0).toFixed();
}
