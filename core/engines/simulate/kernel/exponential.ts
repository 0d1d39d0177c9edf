import { ROUNDING, type Value } from './value';
import type { ValueTable } from './value-table';

/*
 * e^x, ln x and what is made of them, from additions, multiplications and shifts alone: ECMAScript does not fix the bits of
 * Math.exp and Math.log, and a result must be the same on every computer.
 *
 * e^x = 2^(k/256) · 2^(f/256), with y = x · 256/ln 2, k the whole number nearest to y and f = y - k, at most ½ in size;
 * 2^(f/256) - 1 = f·g(f), and g a polynomial fitted at Chebyshev's nodes: e^x is wrong by 1e-17 through it, and by
 * |x| · 1.1e-16 through rounding y, which is what rounding x itself would do.
 */
const STEPS_PER_E = 369.3299304675746;
/** g, lowest power first. */
const GROWTH = [0.0027076061740622767, 3.665565596910102e-6, 3.308302983832675e-9, 2.2393953277407237e-12] as const;
const LN_2_HIGH = 0.6931471803691238;
const LN_2_LOW = 1.9082149292705877e-10;
/** fdlibm's e_log.c: ln((1+s)/(1-s)) = 2s + s·R(s²). */
const LOGARITHM = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
] as const;
/** Below e^-708 a number is no normal one. */
const LEAST = -708;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
/** A whole constant power of at most this size is multiplied out. */
const MOST_FACTORS = 64;

type Reduced = { readonly rounded: Value; readonly f: Value; readonly growth: Value };

/** e^x: within |x| + 2 units of the last place; e^-708 where it is less, and NaN where it is 2^1024 or more, which is no figure. */
export function exp(values: ValueTable, x: Value): Value {
  const { rounded, f, growth } = reduced(values, x);
  const power = values.powerOfTwo(rounded);
  return values.add(power, values.multiply(power, values.multiply(f, growth)));
}

/**
 * φ(x) = (1 - e^-x)/x, without losing digits near 0: where k is 0, f is -x · 256/ln 2 and so φ(x) = g(f) · 256/ln 2.
 * Elsewhere |x| is above 0.0013, and 1 - e^-x has lost less than three digits.
 */
export function phi(values: ValueTable, x: Value): Value {
  const one = values.constant(1);
  const negative = values.subtract(values.constant(0), x);
  const { rounded, growth } = reduced(values, negative);
  const near = values.multiply(growth, values.constant(STEPS_PER_E));
  const isNear = (then: Value, otherwise: Value) =>
    values.selectUnchecked('=', rounded, values.constant(ROUNDING), then, otherwise);
  return isNear(near, values.divide(values.subtract(one, exp(values, negative)), isNear(one, x)));
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
  const y = values.multiply(values.atLeast(LEAST, x), values.constant(STEPS_PER_E));
  const rounded = values.add(y, rounding);
  const f = values.subtract(y, values.subtract(rounded, rounding));
  return { rounded, f, growth: polynomial(values, f, GROWTH) };
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
