import { powerNotDefined, powerTooLarge, zeroToNegativePower } from './arithmetic-refusal';
import { ExactDecimal, partsOf, SIGNIFICANT_DIGITS } from './exact-decimal';
import { type Approximation, certainlyRounded, expOf, lnOf, type Precision } from './fixed-point';
import { LARGEST_ARGUMENT_OF_EXP, ln, SMALLEST_ARGUMENT_OF_EXP } from './exponential';
import { tenToThe } from './powers-of-ten';

const ZERO = new ExactDecimal(0);
const ONE = new ExactDecimal(1);
/** An exponent of under 10^-60 in size gives 1 at 34 digits: no logarithm of a decimal.js number is above 10^17. */
const NEGLIGIBLE_EXPONENT = -60;
/** Up to this many digits before rounding, multiplying out is faster than a logarithm. */
const LONGEST_PRODUCT = 400;

/**
 * base to the power exponent.
 *
 * Takes    base, exponent: finite decimals; a negative base needs a whole exponent
 * Gives    the power at 34 digits, correctly rounded; x^0 is 1 for every x, 0^0 too (a product of no factors; Excel gives
 *          an error there); 0 to a positive power is 0; a result below e^(-10^15) is 0
 * Refuses  division-by-zero: 0 to a negative power; power-not-defined: a negative base with a fraction as exponent;
 *          exp-too-large: a result above e^10000
 * Source   small whole exponents: multiplied out in whole numbers and rounded once; others: e^(exponent · ln base), see
 *          `powerOf`
 */
export function power(base: ExactDecimal, exponent: ExactDecimal): ExactDecimal {
  if (exponent.isZero()) return ONE;
  if (base.isZero()) {
    if (exponent.isNegative()) throw zeroToNegativePower(exponent);
    return ZERO;
  }
  if (!base.isNegative()) return powerOfPositive(base, exponent);
  if (!exponent.isInteger()) throw powerNotDefined(base, exponent);
  const size = powerOfPositive(base.negated(), exponent);
  return exponent.modulo(2).isZero() ? size : size.negated();
}

function powerOfPositive(base: ExactDecimal, exponent: ExactDecimal): ExactDecimal {
  if (base.equals(ONE) || exponent.e < NEGLIGIBLE_EXPONENT) return ONE;
  if (mayLeaveTheRange(base, exponent)) {
    const argument = exponent.times(ln(base));
    if (argument.greaterThan(LARGEST_ARGUMENT_OF_EXP)) throw powerTooLarge(base, exponent);
    if (argument.lessThan(SMALLEST_ARGUMENT_OF_EXP)) return ZERO;
  }
  if (isFewFactors(base, exponent)) return multipliedOut(base, exponent.toNumber());
  return certainlyRounded((precision) => powerOf(base, exponent, precision));
}

/** Whether exponent · ln base may be above 10,000 in size, judged generously: |ln base| < 2.31 · (|its power of ten| + 1). */
function mayLeaveTheRange(base: ExactDecimal, exponent: ExactDecimal): boolean {
  return 10 ** (exponent.e + 1) * 2.31 * (Math.abs(base.e) + 1) > 10_000;
}

function isFewFactors(base: ExactDecimal, exponent: ExactDecimal): boolean {
  if (exponent.e > 2 || !exponent.isInteger()) return false;
  return Math.abs(exponent.toNumber()) * base.precision() <= LONGEST_PRODUCT;
}

function multipliedOut(base: ExactDecimal, times: number): ExactDecimal {
  const { digits, tens } = partsOf(base);
  const zeros = digits.toString().length - base.precision();
  const factors = Math.abs(times);
  const product = (digits / tenToThe(zeros)) ** BigInt(factors);
  const productTens = (tens + zeros) * factors;
  return times > 0 ? roundedProduct(product, productTens) : roundedReciprocal(product, -productTens);
}

/** Rounding needs two digits more than are kept, and to know whether anything follows them: a 1 stands for all of it. */
const DIGITS_THAT_DECIDE = SIGNIFICANT_DIGITS + 2;

/** product · 10^tens, rounded. The product does not end in 0, so that what is cut off is never nothing. */
function roundedProduct(product: bigint, tens: number): ExactDecimal {
  const text = product.toString();
  const cut = text.length - DIGITS_THAT_DECIDE;
  const kept = cut <= 1 ? `${text}e${tens}` : `${text.slice(0, DIGITS_THAT_DECIDE)}1e${tens + cut - 1}`;
  return new ExactDecimal(kept).toSignificantDigits(SIGNIFICANT_DIGITS);
}

/** 10^tens / divisor, rounded. */
function roundedReciprocal(divisor: bigint, tens: number): ExactDecimal {
  const shift = DIGITS_THAT_DECIDE + divisor.toString().length;
  const dividend = tenToThe(shift);
  const quotient = dividend / divisor;
  const somethingLeft = quotient * divisor === dividend ? '0' : '1';
  return new ExactDecimal(`${quotient}${somethingLeft}e${tens - shift - 1}`).toSignificantDigits(SIGNIFICANT_DIGITS);
}

/** e^(exponent · ln base) with its error: that of ln times the exponent, 2 places for cutting the product, and that of exp. */
function powerOf(base: ExactDecimal, exponent: ExactDecimal, precision: Precision): Approximation {
  const logarithm = lnOf(partsOf(base), precision);
  const { digits, tens } = partsOf(exponent);
  const over = tens > 0 ? digits * tenToThe(tens) : digits;
  const under = tens < 0 ? tenToThe(-tens) : 1n;
  const argument = (logarithm.value * over) / under;
  const error = (logarithm.error * over) / under + 2n;
  return expOf(exponent.isNegative() ? -argument : argument, error, precision);
}
