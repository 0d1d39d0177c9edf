import { Decimal } from 'decimal.js';
import { Refusal } from '../errors';

/** An exact decimal as text: '24.10', never a float. */
export type DecimalText = string;

const DECIMAL_TEXT = /^-?\d{1,15}(\.\d{1,20})?$/;

/** A decimal class of our own: 34 significant digits whatever anyone does to the shared constructor. */
export const ReferenceDecimal = Decimal.clone({
  defaults: true,
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** Whether the text is exact decimal text: digits, perhaps a sign and decimals; no exponent, hexadecimal or Infinity. */
export function isDecimalText(text: string): boolean {
  return DECIMAL_TEXT.test(text);
}

/**
 * Reads exact decimal text.
 *
 * Takes    text: decimal text; about: what the figure is, in words, for the refusal
 * Gives    a decimal at 34 significant digits
 * Refuses  not-a-decimal
 */
export function decimalOf(text: DecimalText, about: string): Decimal {
  if (isDecimalText(text)) return new ReferenceDecimal(text);
  throw new Refusal('not-a-decimal', {
    what: `"${text}" cannot be used for ${about}.`,
    why: 'It is not a plain number of at most 15 digits before the point and 20 after it.',
    mend: 'Write the number in digits, for example 0.035 or 1200.50.',
    about: [about],
  });
}

/**
 * Reads a share.
 *
 * Takes    text: decimal text; about: what the share is, in words
 * Gives    a decimal in [0, 1]
 * Refuses  not-a-decimal, share-out-of-range
 */
export function shareOf(text: DecimalText, about: string): Decimal {
  const share = decimalOf(text, about);
  if (!share.isNegative() && share.lessThanOrEqualTo(1)) return share;
  throw new Refusal('share-out-of-range', {
    what: `${text} cannot be used for ${about}.`,
    why: 'A share lies between 0 (none) and 1 (all).',
    mend: 'Write 20% as 0.2.',
    about: [about],
  });
}
