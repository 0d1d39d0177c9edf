import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceAbove, standardErrorOfMean, summariseDraws } from '../../../core/analysis';
import { refusalOf } from '../../support/refusal';
import { anOutput, normal, PSEUDO_RANDOM, SCRAMBLED, stratified } from '../../support/seeded-draws';

const ONE_TO_TEN = [7, 3, 10, 1, 9, 4, 2, 8, 6, 5];

describe('what the draws of one figure say', () => {
  /** R: quantile(1:10, c(.05, .25, .5, .75, .95)) and sd(1:10). */
  it('takes percentiles between neighbouring draws, as R and spreadsheets do', () => {
    const { mean, median, interval, half, sd, draws } = summariseDraws(anOutput(ONE_TO_TEN));
    expect({ mean, median, draws }).toEqual({ mean: 5.5, median: 5.5, draws: 10 });
    expect(half).toEqual({ low: 3.25, high: 7.75 });
    expect(interval.low).toBeCloseTo(1.45, 12);
    expect(interval.high).toBeCloseTo(9.55, 12);
    expect(sd).toBeCloseTo(3.0276503540974917, 12);
  });

  it('leaves the draws in their order', () => {
    const output = anOutput(ONE_TO_TEN);
    summariseDraws(output);
    expect([...output.values]).toEqual(ONE_TO_TEN);
  });

  it('holds a half inside the interval, and the interval inside the draws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const { interval, half, median } = summariseDraws(anOutput(values));
          const inOrder = [
            Math.min(...values),
            interval.low,
            half.low,
            median,
            half.high,
            interval.high,
            Math.max(...values),
          ];
          // Between two equal draws a percentile may round by one unit in the last place.
          inOrder.slice(1).forEach((value, at) => expect(value).toBeGreaterThanOrEqual((inOrder[at] as number) - 1e-9));
        },
      ),
    );
  });

  it('loses no digits to large values that cancel', () => {
    expect(summariseDraws(anOutput([1e16, 1, -1e16, 3])).mean).toBe(1);
  });

  it('finds the normal distribution behind a fine grid of its values', () => {
    const { mean, sd, interval } = summariseDraws(anOutput(normal(200_000, 3, 50, 10)));
    // Four standard errors of a sample of 200,000: 0.09 for the mean, 0.19 for the percentiles.
    expect(Math.abs(mean - 50)).toBeLessThan(0.09);
    expect(Math.abs(sd - 10)).toBeLessThan(0.07);
    expect(Math.abs(interval.low - (50 - 16.4485))).toBeLessThan(0.19);
    expect(Math.abs(interval.high - (50 + 16.4485))).toBeLessThan(0.19);
  });
});

describe('how far a mean may be off for want of draws', () => {
  it('is the standard deviation over √N for pseudo-random draws', () => {
    expect(standardErrorOfMean(anOutput(ONE_TO_TEN))).toBeCloseTo(3.0276503540974917 / Math.sqrt(10), 12);
  });

  it('comes from the spread of the scrambles’ means for Sobol points', () => {
    // Means of the four blocks: 1, 3, 5, 7; their standard deviation 2.58199; over √4.
    const output = anOutput([0, 2, 3, 3, 10, 0, 7, 7], SCRAMBLED(8, 4));
    expect(standardErrorOfMean(output)).toBeCloseTo(Math.sqrt(20 / 3) / 2, 12);
  });

  it('is not known from a single scramble', () => {
    expect(standardErrorOfMean(anOutput(ONE_TO_TEN, SCRAMBLED(10, 1)))).toBeNull();
  });

  it('uses the finished scrambles only where a run was cancelled', () => {
    const output = anOutput([0, 2, 3, 3, 100], SCRAMBLED(8, 4));
    expect(standardErrorOfMean(output)).toBeCloseTo(1, 12); // means 1 and 3
    expect(summariseDraws(output).draws).toBe(5);
  });

  it('is smaller between scrambles that are spread evenly than chance would make it', () => {
    const blocks = Array.from({ length: 8 }, (_, block) => [...stratified(512, block + 1)]);
    const evenly = standardErrorOfMean(anOutput(blocks.flat(), SCRAMBLED(4096))) as number;
    const byChance = standardErrorOfMean(anOutput(blocks.flat(), PSEUDO_RANDOM(4096))) as number;
    expect(evenly).toBeLessThan(byChance / 100);
  });

  it('holds the true mean within four errors, for pseudo-random draws and any seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const output = anOutput(normal(2048, seed, 10, 3));
        const { mean, standardError } = summariseDraws(output);
        expect(Math.abs(mean - 10)).toBeLessThan(5 * (standardError as number));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the chance that a figure is above a threshold', () => {
  it('counts the draws above it, and not those just at it', () => {
    expect(chanceAbove(anOutput([-1, 0, 0, 2]), 0).share).toBe(0.25);
    expect(chanceAbove(anOutput([0.9, 1, 1.1, 3]), 1).share).toBe(0.5);
  });

  it('may be off by √(p(1 - p)/N) where draws are pseudo-random', () => {
    expect(chanceAbove(anOutput([-1, 1, 1, 1]), 0).standardError).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 4), 12);
    expect(chanceAbove(anOutput([-1, 1, 1, 1], SCRAMBLED(4, 2)), 0).standardError).toBeCloseTo(0.25, 12);
    expect(chanceAbove(anOutput([-1, 1, 1, 1], SCRAMBLED(4, 1)), 0).standardError).toBeNull();
  });
});

describe('draws that hold no number', () => {
  it('are refused, with how many and of which figure', () => {
    const values = normal(20_000, 1);
    values.fill(Number.NaN, 0, 1200);
    expect(refusalOf(() => summariseDraws({ ...anOutput(values), label: 'Return on each £1' }))).toEqual({
      code: 'draws-not-defined',
      what: '“Return on each £1” has no value in 1,200 of 20,000 draws.',
      why: 'In those draws something is divided by zero, or grows beyond what a number can hold; leaving them out would flatter the answer.',
      mend: 'Narrow the range of the quantity it is divided by, so that it stays clear of zero.',
      about: ['lens.public.net'],
    });
  });

  it.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN])('are refused: %d', (value) => {
    expect(refusalOf(() => chanceAbove(anOutput([1, value]), 0)).code).toBe('draws-not-defined');
  });

  it('are refused where a run was stopped before its first draw', () => {
    expect(refusalOf(() => summariseDraws(anOutput([], SCRAMBLED(8)))).code).toBe('no-draws');
  });
});
