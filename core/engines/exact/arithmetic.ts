/**
 * The arithmetic of the exact engine: what decimal.js is slow at, or would answer with NaN or Infinity.
 *
 * `exp`, `ln`, `power` and `phi` are correctly rounded at 34 significant digits: the decimal nearest to the true value for
 * the arguments exactly as given. They work on large integers (`fixed-point.ts`, where the method and its error bounds
 * are) and are 10 to 20 times faster than decimal.js. Adding and multiplying stay decimal.js's own methods on
 * `ExactDecimal`: they are correctly rounded, and fast already.
 */
import { dividedByZero } from './arithmetic-refusal';
import type { ExactDecimal } from './exact-decimal';

export { ArithmeticRefusal, type ArithmeticCode } from './arithmetic-refusal';
export { compare, decimalFromText, ExactDecimal, floorDecimal } from './exact-decimal';
export { exp, ln, phi } from './exponential';
export { power } from './power';

/**
 * One number divided by another.
 *
 * Takes    dividend, divisor: finite decimals
 * Gives    the quotient at 34 digits
 * Refuses  division-by-zero, 0 / 0 too
 */
export function divide(dividend: ExactDecimal, divisor: ExactDecimal): ExactDecimal {
  if (divisor.isZero()) throw dividedByZero(dividend);
  return dividend.dividedBy(divisor);
}
