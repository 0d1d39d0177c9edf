import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln, ln1p, normalCdf, normalQuantile, sineOfSmall } from '../../core/statistics';

/** Relative difference; two that are the same do not differ, whatever they are. */
const apart = (ours: number, theirs: number) =>
  Object.is(ours, theirs) ? 0 : Math.abs(ours - theirs) / Math.abs(theirs);

/** Two units in the last place of a double. */
const TWO_UNITS = 4.5e-16;

/** Right-hand sides from mpmath 1.3 at 40 digits, rounded once. */
describe('e to a power, from additions and multiplications alone', () => {
  it.each([
    [-700.25, 7.678723813110872e-305],
    [-30.7, 4.646858044746973e-14],
    [-1, 0.36787944117144233],
    [-0.3466, 0.7070881069410189],
    [-1e-9, 0.999999999],
    [1e-300, 1],
    [0.1, 1.1051709180756477],
    [0.5, 1.6487212707001282],
    [1, 2.718281828459045],
    [10.1, 24343.00942440838],
    [100.7, 5.413203172330057e43],
    [709.7, 1.6549840276802644e308],
  ])('of %d is %d', (x, published) => {
    expect(apart(exp(x), published)).toBeLessThan(TWO_UNITS);
  });

  it('keeps what a double can of the smallest numbers', () => {
    expect([exp(-745), exp(-746), exp(-Infinity)]).toEqual([5e-324, 0, 0]);
    expect(apart(exp(-708.5), 2.006132305331306e-308)).toBeLessThan(1e-14);
  });

  it('is beyond every number above 709.78, and no number where there was none', () => {
    expect([exp(709.8), exp(Infinity), exp(NaN)]).toEqual([Infinity, Infinity, NaN]);
  });

  it('is undone by the logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(ln(exp(x)) - x)).toBeLessThan(1e-15 + 3e-16 * Math.abs(x));
      }),
    );
  });
});

describe('the logarithm, from additions and multiplications alone', () => {
  it.each([
    [5e-324, -744.4400719213812],
    [1e-310, -713.8013788281542],
    [1e-10, -23.025850929940457],
    [0.1, -2.3025850929940455],
    [0.7071067811865475, -0.34657359027997275],
    [0.9999999999, -1.000000082790371e-10],
    [1, 0],
    [1.0000001, 9.999999505838704e-8],
    [1.41421356, 0.3465735886019411],
    [3.7, 1.308332819650179],
    [1e5, 11.512925464970229],
    [1.7e308, 709.7268368932282],
  ])('of %d is %d', (x, published) => {
    expect(apart(ln(x), published)).toBeLessThan(TWO_UNITS);
  });

  it('ends at 0 and at infinity', () => {
    expect([ln(0), ln(-1), ln(Infinity), ln(NaN)]).toEqual([-Infinity, NaN, Infinity, NaN]);
  });

  it.each([
    [-0.999, -6.907755278982136],
    [-0.29, -0.3424903089467759],
    [-1e-12, -1.0000000000005e-12],
    [1e-15, 9.999999999999995e-16],
    [0.2, 0.18232155679395465],
    [0.41, 0.3435897043900769],
    [1e10, 23.025850930040455],
  ])('of 1 and %d more is %d', (x, published) => {
    expect(apart(ln1p(x), published)).toBeLessThan(TWO_UNITS);
  });
});

describe('the sine of a small angle', () => {
  it.each([
    [0, 0],
    [Math.PI / 6, 0.5],
    [-Math.PI / 6, -0.5],
    [Math.PI / 4, Math.SQRT1_2],
    [1e-9, 1e-9],
  ])('of %d is %d', (angle, sine) => {
    expect(Math.abs(sineOfSmall(angle) - sine)).toBeLessThan(TWO_UNITS);
  });
});

/** Right-hand sides from mpmath 1.3, ncdf at 40 digits. */
describe('the probability below a normal value', () => {
  it.each([
    [-20, 2.7536241186062337e-89],
    [-8.5, 9.479534822203318e-18],
    [-6.34, 1.1488258115603014e-10],
    [-3, 0.0013498980316300946],
    [-1, 0.15865525393145705],
    [-0.67448975, 0.25000000006231016],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.7, 0.758036347776927],
    [2, 0.9772498680518208],
    [6.5, 0.99999999995984],
  ])('of %d is %d', (z, probability) => {
    expect(apart(normalCdf(z), probability)).toBeLessThan(5e-15);
  });

  it('is undone by the normal deviate, far into both tails', () => {
    fc.assert(
      fc.property(fc.double({ min: -36, max: 8, noNaN: true }), (z) => {
        // Above 0 the probability is near 1, where a double has fewer places left.
        const lost = z > 0 ? 2e-16 / Math.exp(-0.5 * z * z) : 0;
        expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-14 * (1 + Math.abs(z)) + 3 * lost);
      }),
    );
  });
});
