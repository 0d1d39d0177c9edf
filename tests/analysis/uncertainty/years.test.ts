import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fanByYear, paidBackByYear, summariseDraws } from '../../../core/analysis';
import { refusalOf } from '../../support/refusal';
import { anOutput, PSEUDO_RANDOM } from '../../support/seeded-draws';

/** A row a future, a column a year. */
const running = (futures: readonly (readonly number[])[]) =>
  (futures[0] ?? []).map((_, year) => anOutput(futures.map((future) => future[year] as number)));

describe('paid back by the end of a year', () => {
  const paid = paidBackByYear(
    running([
      [-5, -1, 2, 4], // in the third year
      [-5, 3, -1, 1], // falls below again: only in the fourth
      [1, 1, 1, 1], // from the start
      [-5, -4, -3, -2], // never
    ]),
  );

  it('is the share of futures at or above zero from then on', () => {
    expect(paid.byYear.map(({ share }) => share)).toEqual([0.25, 0.25, 0.5, 0.75]);
    expect(paid.never.share).toBe(0.25);
  });

  it('names the first year by which half of the futures have paid back', () => {
    expect(paid.middleYear).toBe(2);
    expect(paidBackByYear(running([[-1], [-1], [1]])).middleYear).toBeNull();
  });

  it('counts a future that ends just at zero', () => {
    expect(paidBackByYear(running([[-1, 0]])).byYear.map(({ share }) => share)).toEqual([0, 1]);
  });

  it('never falls from year to year, and leaves the rest to never', () => {
    const someFutures = fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(someFutures, (futures) => {
        const { byYear, never } = paidBackByYear(running(futures));
        const shares = byYear.map(({ share }) => share);
        expect(shares).toEqual([...shares].sort((one, other) => one - other));
        expect((shares.at(-1) as number) + never.share).toBeCloseTo(1, 12);
        // The last year by the plain definition: the end is at or above zero.
        expect(shares.at(-1)).toBeCloseTo(
          futures.filter((future) => (future.at(-1) as number) >= 0).length / futures.length,
          12,
        );
      }),
    );
  });
});

describe('the fan of a running total', () => {
  it('has the percentiles of each year, so that its end is the interval of the last', () => {
    const years = [anOutput([1, 2, 3, 4, 5]), anOutput([10, -20, 30, 40, 50])];
    const fan = fanByYear(years);
    const end = summariseDraws(years[1] as (typeof years)[0]);
    expect(fan.p50).toEqual([3, 30]);
    expect([fan.p5[1], fan.p25[1], fan.p75[1], fan.p95[1], fan.mean[1]]).toEqual([
      end.interval.low,
      end.half.low,
      end.half.high,
      end.interval.high,
      end.mean,
    ]);
  });

  it('is refused where the years do not come from the same draws', () => {
    const refused = refusalOf(() =>
      fanByYear([anOutput([1, 2], PSEUDO_RANDOM(2), 'a'), anOutput([1], PSEUDO_RANDOM(1), 'b')]),
    );
    expect(refused).toMatchObject({ code: 'draws-not-common', about: ['a', 'b'] });
    expect(refused.what).toBe('“Figure a” and “Figure b” cannot be compared draw by draw.');
  });
});
