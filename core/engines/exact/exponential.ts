import { expTooLarge, lnOfNonPositive } from './arithmetic-refusal';
import { ExactDecimal, partsOf } from './exact-decimal';
import { type Approximation, certainlyRounded, expOf, inPlaces, lnOf, type Precision } from './fixed-point';
import { tenToThe } from './powers-of-ten';

/** e to this power has 4,343 digits before the point: whatever asks for more is a mistake in a model. */
export const LARGEST_ARGUMENT_OF_EXP = new ExactDecimal('1e4');
/** Below this, e^x is under 10^(-434 million million), which is 0 for every purpose, and next to what decimal.js can write. */
export const SMALLEST_ARGUMENT_OF_EXP = new ExactDecimal('-1e15');
/** Under 10^-37 in size, an argument moves exp and φ by less than half a unit in the 34th digit of 1. */
const NEGLIGIBLE_EXPONENT = -37;

const ZERO = new ExactDecimal(0);
const ONE = new ExactDecimal(1);

/**
 * e to the power x.
 *
 * Takes    x: any finite decimal
 * Gives    e^x at 34 digits; exactly 1 for 0; 0 below -10^15
 * Refuses  exp-too-large: x above 10,000
 * Source   the method: see `expOf`
 */
export function exp(x: ExactDecimal): ExactDecimal {
  if (x.isZero() || x.e < NEGLIGIBLE_EXPONENT) return ONE;
  if (x.greaterThan(LARGEST_ARGUMENT_OF_EXP)) throw expTooLarge(x);
  if (x.lessThan(SMALLEST_ARGUMENT_OF_EXP)) return ZERO;
  return certainlyRounded((precision) => expOf(signedPlaces(x, precision), 1n, precision));
}

/**
 * The natural logarithm of x.
 *
 * Takes    x: above 0
 * Gives    ln x at 34 digits, also beside 1, where the digits of x - 1 are what counts; exactly 0 for 1
 * Refuses  ln-of-non-positive
 * Source   the method: see `lnOf`
 */
export function ln(x: ExactDecimal): ExactDecimal {
  if (x.isZero() || x.isNegative()) throw lnOfNonPositive(x);
  if (x.equals(ONE)) return ZERO;
  const parts = partsOf(x);
  return certainlyRounded((precision) => lnOf(parts, precision));
}

/**
 * φ(x) = (1 - e^-x) / x: the mean of e^-xt over one step, t from 0 to 1; what turns a hazard into time spent.
 *
 * 1 - e^-x loses as many digits as x has zeros behind the point. Nothing is rounded before the division and the loss is
 * part of the counted error, so a small x is worked out again with twice the places and keeps its 34 digits.
 *
 * Takes    x: any finite decimal
 * Gives    φ(x) at 34 digits; exactly 1 for 0, above 1 for negative x
 * Refuses  exp-too-large: x below -10,000
 * Source   the method: see `expOf`, and `phiOf` for the error
 */
export function phi(x: ExactDecimal): ExactDecimal {
  if (x.isZero() || x.e < NEGLIGIBLE_EXPONENT) return ONE;
  if (x.lessThan(LARGEST_ARGUMENT_OF_EXP.negated())) throw expTooLarge(x.negated());
  if (x.greaterThan(SMALLEST_ARGUMENT_OF_EXP.negated())) return ONE.dividedBy(x);
  return certainlyRounded((precision) => phiOf(x, precision));
}

/**
 * φ with its error: e^-x = value · 10^tens is off by `error` places. For x above -1.2 tens is at most 0 and 1 - e^-x is off
 * by at most error + 1; else value - 10^-tens is, and 10^tens stays outside. Then comes a division by the digits of x, read as
 * a number of at least 1 (a further place), the power of ten of x staying outside too.
 */
function phiOf(x: ExactDecimal, precision: Precision): Approximation {
  const { value, error, tens } = expOf(-signedPlaces(x, precision), 1n, precision);
  const { one } = precision;
  const isDecay = tens <= 0;
  const difference = isDecay ? one - overTenToThe(value, -tens, precision) : overTenToThe(one, tens, precision) - value;
  const { digits } = partsOf(x);
  const lastDigit = digits.toString().length - 1;
  const size = x.isNegative() ? -difference : difference;
  return { value: (size * tenToThe(lastDigit)) / digits, error: error + 2n, tens: Math.max(0, tens) - x.e };
}

/** value / 10^exponent, less than one place too few; a power of ten with more digits than there are places leaves nothing. */
function overTenToThe(value: bigint, exponent: number, { places }: Precision): bigint {
  return exponent > Number(places) ? 0n : value / tenToThe(exponent);
}

function signedPlaces(x: ExactDecimal, precision: Precision): bigint {
  const size = inPlaces(partsOf(x), precision);
  return x.isNegative() ? -size : size;
}
