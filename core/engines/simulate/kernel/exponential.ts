import { ROUNDING, type Value } from './value';
import type { ValueTable } from './value-table';

/*
 * e^x, ln x and what is made of them, from additions, multiplications and shifts alone: ECMAScript does not fix the bits of
 * Math.exp and Math.log, and a result must be the same on every computer.
 *
 * e^x = 2^k · e^r with k the nearest whole number to x / ln 2, so that |r| ≤ ½ ln 2; e^r = 1 + r·q(r), and q a polynomial
 * fitted at Chebyshev's nodes: its own error is 2e-17, below what rounding adds. (The reduction is that of fdlibm's e_exp.c,
 * ln 2 in two parts of which the first times k is exact.)
 */
const LOG2_E = 1.4426950408889634;
const LN_2_HIGH = 0.6931471803691238;
const LN_2_LOW = 1.9082149292705877e-10;
/** (q(r) - 1) / r, lowest power first. */
const GROWTH = [
  0.5000000000000001, 0.16666666666666669, 0.04166666666662399, 0.008333333333330051, 0.0013888888917281794,
  0.00019841269863105968, 2.480152119021773e-5, 2.7557268378684192e-6, 2.7620138719733994e-7, 2.5100424157005067e-8,
] as const;
/** fdlibm's e_log.c: ln((1+s)/(1-s)) = 2s + s·R(s²). */
const LOGARITHM = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
] as const;
/** Below e^-708 a number is no normal one; above e^709 there is none. */
const LEAST = -708;
const LARGEST = 709;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
/** A whole constant power of at most this size is multiplied out. */
const MOST_FACTORS = 64;

type Reduced = { readonly rounded: Value; readonly r: Value; readonly q: Value };

/** e^x: within 2 units of the last place; e^-708 below that, and NaN above e^709, which is no figure. */
export function exp(values: ValueTable, x: Value): Value {
  const { rounded, r, q } = reduced(values, x);
  const grown = values.add(values.constant(1), values.multiply(r, q));
  return refusedAbove(values, x, values.scale(grown, rounded));
}

/**
 * φ(x) = (1 - e^-x)/x, without losing digits near 0: with -x = k ln 2 + r it is q(r) where k is 0, and otherwise
 * (1 - 2^k·(1 + r·q(r)))/x, whose numerator is far from 0.
 */
export function phi(values: ValueTable, x: Value): Value {
  const one = values.constant(1);
  const negative = values.subtract(values.constant(0), x);
  const { rounded, q } = reduced(values, negative);
  const zero = values.constant(ROUNDING);
  const isNear = (then: Value, otherwise: Value) => values.selectUnchecked('=', rounded, zero, then, otherwise);
  const away = values.divide(values.subtract(one, exp(values, negative)), isNear(one, x));
  return isNear(q, away);
}

/** ln x: within 1 unit of the last place; NaN where x is not above 0. */
export function ln(values: ValueTable, x: Value): Value {
  const constant = (value: number) => values.constant(value);
  const k = values.exponent(x);
  const f = values.subtract(values.mantissa(x), constant(1));
  const s = values.divide(f, values.add(constant(2), f));
  const squared = values.multiply(s, s);
  const half = values.multiply(constant(0.5), values.multiply(f, f));
  const tail = values.multiply(squared, polynomial(values, squared, LOGARITHM));
  const low = values.add(values.multiply(s, values.add(half, tail)), values.multiply(k, constant(LN_2_LOW)));
  const found = values.subtract(
    values.multiply(k, constant(LN_2_HIGH)),
    values.subtract(values.subtract(half, low), f),
  );
  const positive = values.selectUnchecked('<', x, constant(SMALLEST_NORMAL), constant(Number.NaN), found);
  return values.add(positive, values.subtract(x, x)); // NaN where x is
}

/** base^exponent as the exact engine means it: x^0 is 1; 0 to a negative power and a root of a negative number are NaN. */
export function power(values: ValueTable, base: Value, exponent: Value): Value {
  const { operation } = exponent;
  if (operation.op === 'constant' && Number.isInteger(operation.value) && Math.abs(operation.value) <= MOST_FACTORS) {
    return multipliedOut(values, base, operation.value);
  }
  const [zero, one, missing] = [values.constant(0), values.constant(1), values.constant(Number.NaN)];
  const isNegative = (then: Value, otherwise: Value) => values.selectUnchecked('<', base, zero, then, otherwise);
  const size = isNegative(values.subtract(zero, base), base);
  const grown = exp(values, values.multiply(exponent, ln(values, size)));
  const half = values.multiply(exponent, values.constant(0.5));
  const signed = values.selectUnchecked('=', values.floor(half), half, grown, values.subtract(zero, grown));
  const ofNegative = values.selectUnchecked('=', values.floor(exponent), exponent, signed, missing);
  const ofZero = values.selectUnchecked('<', zero, exponent, zero, missing);
  const found = values.selectUnchecked('=', base, zero, ofZero, isNegative(ofNegative, grown));
  return values.select('=', exponent, zero, one, found);
}

function multipliedOut(values: ValueTable, base: Value, exponent: number): Value {
  if (exponent < 0) return values.divide(values.constant(1), multipliedOut(values, base, -exponent));
  if (exponent === 0) return values.constant(1);
  if (exponent === 1) return base;
  const half = multipliedOut(values, base, Math.floor(exponent / 2));
  const squared = values.multiply(half, half);
  return exponent % 2 === 0 ? squared : values.multiply(squared, base);
}

function reduced(values: ValueTable, x: Value): Reduced {
  const rounding = values.constant(ROUNDING);
  const bounded = values.atLeast(LEAST, x);
  const rounded = values.add(values.multiply(bounded, values.constant(LOG2_E)), rounding);
  const k = values.subtract(rounded, rounding);
  const nearly = values.subtract(bounded, values.multiply(k, values.constant(LN_2_HIGH)));
  const r = values.subtract(nearly, values.multiply(k, values.constant(LN_2_LOW)));
  const q = values.add(values.constant(1), values.multiply(r, polynomial(values, r, GROWTH)));
  return { rounded, r, q };
}

function refusedAbove(values: ValueTable, x: Value, found: Value): Value {
  return values.selectUnchecked('<=', x, values.constant(LARGEST), found, values.constant(Number.NaN));
}

/** Even and odd powers apart, so that the processor has two things to do at a time. */
function polynomial(values: ValueTable, x: Value, coefficients: readonly number[]): Value {
  const squared = values.multiply(x, x);
  const horner = (own: readonly number[]) =>
    own
      .map((coefficient) => values.constant(coefficient))
      .reduceRight((sum, coefficient) => values.add(values.multiply(sum, squared), coefficient));
  const even = horner(coefficients.filter((_, power) => power % 2 === 0));
  const odd = horner(coefficients.filter((_, power) => power % 2 === 1));
  return values.add(even, values.multiply(x, odd));
}
