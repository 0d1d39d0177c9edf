import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annuityFactor, presentValues } from '../oracles/present-value';
import {
  DISCOUNT_SCHEDULES,
  discountRate,
  figure,
  flatSchedule,
  GREEN_BOOK_HEALTH,
  GREEN_BOOK_SENSITIVITY,
  GREEN_BOOK_STANDARD,
  RECOMMENDED_BY_REVIEW,
} from '../../core/reference';
import { discountFactor, discountFactors } from '../oracles/discount-factors';

const STEPS = [0, 30, 31, 75, 76, 125, 126, 200, 201, 300, 301, 500];

describe('what a review recommends', () => {
  it('is one rate for everything, held where no rate was found, and says that nobody adopted it', () => {
    for (const year of [0, 1, 30, 31, 60]) expect(discountRate(RECOMMENDED_BY_REVIEW, year)).toBe('0.03');
    expect(RECOMMENDED_BY_REVIEW.label).toContain('not adopted');
    expect(RECOMMENDED_BY_REVIEW.vintage).toContain('beyond year 30 the last rate is held');
    expect(DISCOUNT_SCHEDULES).not.toContain(RECOMMENDED_BY_REVIEW);
  });
});

describe('the discount schedules that ship', () => {
  it('are three, dated to the Green Book of February 2026', () => {
    expect(DISCOUNT_SCHEDULES.map(({ id }) => id)).toEqual([
      'green-book-2026-standard',
      'green-book-2026-health',
      'green-book-2026-sensitivity',
    ]);
    expect(new Set(DISCOUNT_SCHEDULES.map(({ vintage }) => vintage))).toEqual(new Set(['Green Book, February 2026']));
  });

  it.each(DISCOUNT_SCHEDULES.map((schedule) => [schedule.label, schedule] as const))(
    '%s: bands follow one another from year 0 without end',
    (_label, { bands }) => {
      expect(bands[0]?.fromYear).toBe(0);
      expect(bands.at(-1)?.toYear).toBeNull();
      for (const [position, band] of bands.slice(1).entries())
        expect(band.fromYear).toBe((bands[position]?.toYear ?? 0) + 1);
    },
  );

  it.each(DISCOUNT_SCHEDULES.map((schedule) => [schedule.label, schedule] as const))(
    '%s: every rate is a row of the register for the same years',
    (_label, { bands }) => {
      for (const { source, rate, fromYear, toYear } of bands) {
        expect(source?.figureId).toMatch(new RegExp(`-${fromYear}-${toYear ?? 'plus'}$`));
        expect(rate).toBe(figure(source?.figureId ?? '').value);
      }
    },
  );

  it.each([
    [
      'standard',
      GREEN_BOOK_STANDARD,
      ['0.035', '0.035', '0.03', '0.03', '0.025', '0.025', '0.02', '0.02', '0.015', '0.015', '0.01', '0.01'],
    ],
    [
      'health',
      GREEN_BOOK_HEALTH,
      [
        '0.015',
        '0.015',
        '0.0129',
        '0.0129',
        '0.0107',
        '0.0107',
        '0.0086',
        '0.0086',
        '0.0064',
        '0.0064',
        '0.0043',
        '0.0043',
      ],
    ],
    [
      'sensitivity',
      GREEN_BOOK_SENSITIVITY,
      [
        '0.03',
        '0.03',
        '0.0257',
        '0.0257',
        '0.0214',
        '0.0214',
        '0.0171',
        '0.0171',
        '0.0129',
        '0.0129',
        '0.0086',
        '0.0086',
      ],
    ],
  ])('%s: the rate on either side of each step, and in year 500', (_name, schedule, rates) => {
    expect(STEPS.map((year) => discountRate(schedule, year))).toEqual(rates);
  });
});

describe('the discount factor', () => {
  const schedules = fc.constantFrom(...DISCOUNT_SCHEDULES, flatSchedule('0.035'));

  it('is 1 in year 0', () => {
    for (const schedule of DISCOUNT_SCHEDULES) expect(discountFactor(schedule, 0).equals(1)).toBe(true);
  });

  it('falls every year and stays above 0, to year 500', () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: 1, max: 500 }), (schedule, year) => {
        const factor = discountFactor(schedule, year);
        return factor.lessThan(discountFactor(schedule, year - 1)) && factor.greaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('never falls below the factor at the first rate for ever', () => {
    const forEver = discountFactors(flatSchedule('0.035'), 200);
    const falling = discountFactors(GREEN_BOOK_STANDARD, 200);
    expect(falling.every((factor, year) => factor.greaterThanOrEqualTo(forEver[year] ?? 1))).toBe(true);
  });

  it('at no discounting is 1 for ever', () => {
    expect(discountFactors(flatSchedule('0'), 50).every((factor) => factor.equals(1))).toBe(true);
  });

  it.each([-1, 0.5, Number.NaN])('is refused for year %d', (year) => {
    expect(() => discountFactor(GREEN_BOOK_STANDARD, year)).toThrow(
      expect.objectContaining({ code: 'discount-year-not-read' }),
    );
  });
});

describe('a rate of one’s own', () => {
  it('holds in every year and has no source', () => {
    const schedule = flatSchedule('0.035');
    expect(discountRate(schedule, 400)).toBe('0.035');
    expect(schedule.label).toBe('3.5% a year');
    expect(schedule.bands[0]?.source).toBeNull();
  });

  it.each(['3.5', '1', '-0.01'])('is refused at %s, with how to write it', (rate) => {
    expect(() => flatSchedule(rate)).toThrow(
      expect.objectContaining({ code: 'discount-rate-out-of-range', mend: 'Write 3.5% as 0.035.' }),
    );
  });

  it.each(['0x1f', '1e-2', 'Infinity', 'NaN', '3,5', ''])('is refused as "%s", which is not a plain number', (rate) => {
    expect(() => flatSchedule(rate)).toThrow(expect.objectContaining({ code: 'not-a-decimal' }));
  });
});

describe('present values', () => {
  it('scale with the amounts', () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(amounts, (flows) => {
        const once = presentValues(flows.map(String), GREEN_BOOK_STANDARD);
        const twice = presentValues(
          flows.map((flow) => String(flow * 2)),
          GREEN_BOOK_STANDARD,
        );
        return once.every((value, year) =>
          value
            .times(2)
            .minus(twice[year] ?? 0)
            .abs()
            .lessThan('1e-24'),
        );
      }),
    );
  });

  it('of £1 a year at no discounting is the number of years', () => {
    expect(annuityFactor(flatSchedule('0'), 10).toFixed()).toBe('10');
  });

  it.each([0, -3, 2.5])('cannot spread a cost over %d years', (years) => {
    expect(() => annuityFactor(GREEN_BOOK_STANDARD, years)).toThrow(
      expect.objectContaining({ code: 'life-not-whole' }),
    );
  });
});
