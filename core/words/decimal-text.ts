import { Decimal as SharedDecimal } from 'decimal.js';
import { Defect } from '../errors';

/** A number written in decimal digits, as engines and files hand it over: "16668.52", "-0.31". */
export type DecimalText = string;

/** Decimals for words and tables only: one clone, so that nobody else's settings reach a printed figure. */
export const PrintedDecimal = SharedDecimal.clone({
  precision: 60,
  rounding: SharedDecimal.ROUND_HALF_UP,
  defaults: true,
});

export type PrintedDecimal = InstanceType<typeof PrintedDecimal>;

const DECIMAL_TEXT = /^-?\d{1,40}(\.\d{1,60})?(e[+-]?\d{1,2})?$/i;

/**
 * The decimal behind a text.
 *
 * Takes    text: digits with an optional minus, point and exponent; nothing else that decimal.js would also swallow (0x1f, 1_000, Infinity)
 * Gives    the exact decimal
 * Refuses  a Defect: text that is not a number never becomes a figure on a page
 */
export function readDecimalText(text: DecimalText): PrintedDecimal {
  if (!DECIMAL_TEXT.test(text)) throw new Defect(`Not decimal text: ${JSON.stringify(text)}`);
  return new PrintedDecimal(text);
}

/** Rounded half away from zero and written in full, without an exponent and never as "-0". */
export function writeRounded(value: PrintedDecimal, digits: number): DecimalText {
  const rounded = value.toDecimalPlaces(Math.max(0, digits), SharedDecimal.ROUND_HALF_UP);
  return rounded.isZero() ? rounded.abs().toFixed(Math.max(0, digits)) : rounded.toFixed(Math.max(0, digits));
}

/** "1234567.80" as "1,234,567.80": commas between thousands, the fraction left alone. Takes digits without a sign. */
export function groupThousands(unsigned: DecimalText): string {
  const [whole = '', fraction] = unsigned.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
