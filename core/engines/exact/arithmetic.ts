/**
 * The arithmetic of the exact engine: what decimal.js is slow at, or would answer with NaN or Infinity.
 *
 * `exp`, `ln`, `power` and `phi` are correctly rounded at 34 significant digits: the decimal nearest to the true value for
 * the arguments exactly as given. They work on large integers (`fixed-point.ts`, where the method and its error bounds
 * are) and are 10 to 20 times faster than decimal.js. Adding and multiplying stay decimal.js's own methods on
 * `ExactDecimal`: they are correctly rounded, and fast already.
 */
export { ArithmeticRefusal, type ArithmeticCode } from './arithmetic-refusal';
export { decimalFromText, ExactDecimal, floorDecimal } from './exact-decimal';
export { exp, ln, phi } from './exponential';
export { power } from './power';
