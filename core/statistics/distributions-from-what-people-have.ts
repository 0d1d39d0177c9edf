/**
 * Parameters of distributions from what people have: a mean with a spread, an interval, a low, likely and high value, counts,
 * or a most likely value with a bound they are fairly sure of. Closed forms are worked out in decimals; only the normal
 * deviate and the beta function are in double precision.
 */
import type { Decimal } from 'decimal.js';
import { Refusal } from '../errors';
import { decimalOf, ReferenceDecimal, type DecimalText } from '../reference';
import { normalQuantile } from './normal';

export type BetaParameters = { readonly alpha: Decimal; readonly beta: Decimal }; // a shape beyond this is a value without spread

/**
 * A beta distribution of a share, from its mean and standard deviation.
 *
 * Takes    mean strictly between 0 and 1; sd above 0, below √(mean·(1 - mean))
 * Gives    k = mean·(1 - mean)/sd² - 1; alpha = mean·k, beta = (1 - mean)·k
 * Refuses  not-a-decimal, share-not-inside, spread-not-positive, spread-too-wide
 * Source   method of moments: Briggs, Claxton and Sculpher (2006), section 4.3; as in the R package hesim, mom_beta
 */
export function betaFromMeanAndSd(mean: DecimalText, sd: DecimalText): BetaParameters {
  const m = insideShare(mean, 'a mean share');
  const spread = positiveSpread(sd);
  const most = m.times(m.negated().plus(1));
  const k = most.dividedBy(spread.times(spread)).minus(1);
  if (!k.isPositive() || k.isZero()) throw spreadTooWide(mean, sd);
  return { alpha: m.times(k), beta: m.negated().plus(1).times(k) };
}

/**
 * How many standard deviations either side of the mean hold a normal variable with some confidence.
 *
 * Takes    confidence strictly between 0 and 1, or sides 1: only one end is looked at
 * Gives    z: 1.959964 for 0.95 on two sides, 1.644854 on one
 * Refuses  not-a-decimal, share-not-inside
 * Source   as for `normalQuantile`
 */
export function normalDeviate(confidence: DecimalText, sides: 1 | 2 = 2): Decimal {
  const sure = insideShare(confidence, 'a confidence');
  return new ReferenceDecimal(
    normalQuantile(
      sure
        .plus(sides - 1)
        .dividedBy(sides)
        .toNumber(),
    ),
  );
}

/**
 * Stops where counts cannot be counts.
 *
 * Refuses  count-out-of-range
 */
export function refuseCounts(counted: number, of: number): void {
  if (Number.isInteger(counted) && Number.isInteger(of) && counted >= 0 && counted <= of && of >= 1) return;
  throw new Refusal('count-out-of-range', {
    what: `${counted} of ${of} is not a count.`,
    why: 'Both are whole numbers, somebody was asked, and no more can say yes than were asked.',
    mend: 'Give how many said yes, and how many were asked.',
    about: [String(counted), String(of)],
  });
}

/** A share strictly between 0 and 1. */
export function insideShare(text: DecimalText, about: string): Decimal {
  const share = decimalOf(text, about);
  if (share.greaterThan(0) && share.lessThan(1)) return share;
  throw new Refusal('share-not-inside', {
    what: `${text} cannot be used for ${about}.`,
    why: 'It must lie strictly between 0 and 1: at either end nothing is uncertain.',
    mend: 'Write 95% as 0.95.',
    about: [about],
  });
}

/** A number above 0. */
export function positive(text: DecimalText, about: string): Decimal {
  const value = decimalOf(text, about);
  if (value.greaterThan(0)) return value;
  throw new Refusal('value-not-positive', {
    what: `${text} cannot be used for ${about}.`,
    why: 'It must be above 0.',
    mend: 'Give a number above 0, or choose a distribution that may fall below it, such as the normal.',
    about: [about],
  });
}

export function positiveSpread(text: DecimalText): Decimal {
  const spread = decimalOf(text, 'a standard deviation');
  if (spread.greaterThan(0)) return spread;
  throw new Refusal('spread-not-positive', {
    what: `A standard deviation of ${text} leaves nothing uncertain.`,
    why: 'A distribution needs some spread.',
    mend: 'Give a standard deviation above 0, or use the value as it is, without a distribution.',
    about: [text],
  });
}

function spreadTooWide(mean: DecimalText, sd: DecimalText): Refusal {
  return new Refusal('spread-too-wide', {
    what: `No share has a mean of ${mean} and a standard deviation of ${sd}.`,
    why: 'A share stays between 0 and 1, so its standard deviation is below the root of mean × (1 - mean).',
    mend: 'Give a smaller standard deviation; check that it is of the share itself and not of the number of people.',
    about: [mean, sd],
  });
}
