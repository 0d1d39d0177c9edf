import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, logGamma, normalQuantile } from '../../core/analysis';

/** Relative difference, where 0 is compared as it is. */
const apart = (ours: number, theirs: number) => Math.abs(ours - theirs) / Math.max(Math.abs(theirs), 1e-300);

/** Values to sixteen digits from mpmath 1.3 at 40 digits: √2·erfinv(2p - 1). */
describe('the normal deviate of a probability', () => {
  it.each([
    [0.5, 0],
    [0.6, 0.2533471031357998],
    [0.8, 0.8416212335729143],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.01, -2.3263478740408408],
    [1e-5, -4.264890793922825],
    [1e-20, -9.26234008979841],
  ])('%d is at %d', (probability, z) => {
    expect(Math.abs(normalQuantile(probability) - z)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(z)));
  });

  it('is the same on both sides of the middle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), (numerator) => {
        const probability = numerator / 2 ** 20;
        expect(normalQuantile(1 - probability)).toBe(-normalQuantile(probability) + 0);
      }),
    );
  });

  it.each([0, 1, -0.1, 1.1, Number.NaN])('%d has none', (probability) => {
    expect(() => normalQuantile(probability)).toThrow('No normal value has a probability');
  });
});

describe('the logarithm of the gamma function', () => {
  it('of a whole number is that of a factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n += 1) {
      expect(Math.abs(logGamma(n + 1) - Math.log(factorial * n))).toBeLessThan(1e-13);
      factorial *= n;
    }
  });

  it('of a half is ln √π', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  });

  it('grows by ln x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (thousandths) => {
        const x = thousandths / 1000;
        const grown = logGamma(x + 1) - logGamma(x);
        expect(Math.abs(grown - Math.log(x))).toBeLessThan(1e-12 * Math.max(1, Math.abs(logGamma(x))));
      }),
    );
  });
});

/** Sums of binomial chances: I_x(a, b) for whole a and b is the chance of a or more in a + b - 1 (Abramowitz and Stegun 26.5.24). */
function binomialTail(x: number, a: number, b: number): number {
  const n = a + b - 1;
  let chance = (1 - x) ** n;
  let tail = a <= 0 ? chance : 0;
  for (let k = 1; k <= n; k += 1) {
    chance *= ((n - k + 1) / k) * (x / (1 - x));
    if (k >= a) tail += chance;
  }
  return tail;
}

describe('the share of a beta distribution below a value', () => {
  it('is a sum of binomial chances where the parameters are whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 99 }),
        (a, b, hundredths) => {
          const x = hundredths / 100;
          expect(Math.abs(betaCdf(x, a, b) - binomialTail(x, a, b))).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('is x^a where the second parameter is 1, and an arcsine at one half each', () => {
    expect(apart(betaCdf(0.99, 367, 1), 0.99 ** 367)).toBeLessThan(1e-12);
    expect(apart(betaCdf(0.3, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(0.3)))).toBeLessThan(1e-13);
  });

  it('keeps eleven digits at thousands of answers', () => {
    // mpmath 1.3, betainc(1000, 1500, 0, 0.4, regularized=True)
    expect(apart(betaCdf(0.4, 1000, 1500), 0.5010858488742157)).toBeLessThan(1e-11);
  });

  it('is 0 at 0 and 1 at 1', () => {
    expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3)]).toEqual([0, 1]);
  });

  it('and its quantile are each other’s inverse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 99 }),
        (a, b, hundredths) => {
          const probability = hundredths / 100;
          expect(Math.abs(betaCdf(betaQuantile(probability, a, b), a, b) - probability)).toBeLessThan(1e-10);
        },
      ),
      { numRuns: 40 },
    );
  });
});
