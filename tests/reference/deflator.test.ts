import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFigures, deflatorIndex, GDP_DEFLATORS, priceYearOf, type PriceYear } from '../../core/reference';
import { isForecastPriceYear, rebaseFactor } from '../oracles/rebase-factor';
import { WELLBY, wellbyIn } from '../oracles/wellby';

const financial = (year: number): PriceYear => ({ kind: 'financial', year });
const calendar = (year: number): PriceYear => ({ kind: 'calendar', year });
const insideTable = fc.oneof(
  fc.integer({ min: 1955, max: 2030 }).map(financial),
  fc.integer({ min: 1956, max: 2030 }).map(calendar),
);

/** HM Treasury GDP deflators, March 2026, 2024-25 = 100. */
describe('the GDP deflator', () => {
  it('covers 76 financial years without a gap, 1955-56 to 2030-31', () => {
    const years = GDP_DEFLATORS.years.map(({ startYear }) => startYear);
    expect(years).toEqual(Array.from({ length: 76 }, (_, year) => 1955 + year));
  });

  it.each([
    [1955, '3.1645'],
    [2020, '85.1002'],
    [2022, '91.2996'],
    [2024, '100.0000'],
    [2030, '113.6416'],
  ])('of the financial year that starts in %i', (year, index) => {
    expect(deflatorIndex(financial(year))).toBe(index);
  });

  it('of a calendar year is a quarter of the year that ends in it and three quarters of the year that starts in it', () => {
    // 2024: ¼ · 96.1117 (2023-24) + ¾ · 100 (2024-25)
    expect(deflatorIndex(calendar(2024))).toBe('99.027925');
  });

  it('knows which years are forecasts', () => {
    expect(isForecastPriceYear(financial(2024))).toBe(false);
    expect(isForecastPriceYear(financial(2025))).toBe(true);
    expect(isForecastPriceYear(calendar(2024))).toBe(false);
    expect(isForecastPriceYear(calendar(2025))).toBe(true); // three quarters of it are in 2025-26
  });

  it.each([financial(1954), financial(2031), calendar(1955), calendar(2031), calendar(1900)])(
    'refuses a year outside the table: %o',
    (year) => {
      expect(() => deflatorIndex(year)).toThrow(
        expect.objectContaining({
          code: 'price-base-outside-table',
          mend: 'Choose a price year between 1955-56 and 2030-31.',
        }),
      );
    },
  );

  it('says what, why and how to mend it', () => {
    expect(() => deflatorIndex(financial(2031))).toThrow(
      expect.objectContaining({
        what: 'Prices of 2031-32 cannot be compared with those of other years.',
        why: 'The price index (GDP deflator at market prices, financial years, 2024-25 = 100) runs from 1955-56 to 2030-31; a calendar year needs the financial years on both sides of it.',
        about: ['2031-32'],
      }),
    );
  });
});

describe('rebasing an amount', () => {
  it('leaves it alone within one year', () => {
    fc.assert(fc.property(insideTable, (year) => rebaseFactor(year, year).equals(1)));
  });

  it('there and back gives the amount again, but for the last of 34 digits', () => {
    fc.assert(
      fc.property(insideTable, insideTable, (from, to) => {
        const roundTrip = rebaseFactor(from, to).times(rebaseFactor(to, from));
        return roundTrip.minus(1).abs().lessThan('1e-32');
      }),
    );
  });

  it('by way of a third year gives the same, but for the last of 34 digits', () => {
    fc.assert(
      fc.property(insideTable, insideTable, insideTable, (from, by, to) => {
        const direct = rebaseFactor(from, to);
        const around = rebaseFactor(from, by).times(rebaseFactor(by, to));
        return around.minus(direct).dividedBy(direct).abs().lessThan('1e-31');
      }),
    );
  });

  it('can bring every dated price in the register to 2025-26', () => {
    const dated = allFigures()
      .map(priceYearOf)
      .filter((year) => typeof year !== 'string');
    expect(dated.length).toBeGreaterThan(90);
    for (const year of dated) expect(rebaseFactor(year, financial(2025)).greaterThan('0.9')).toBe(true);
  });
});

/** HM Treasury, Wellbeing guidance for appraisal (2021): £13,000, from £10,000 to £16,000, in 2019 prices. */
describe('the value of a year of one point of life satisfaction', () => {
  it('is £13,000 in 2019 prices, from £10,000 to £16,000', () => {
    expect([WELLBY.low, WELLBY.central, WELLBY.high]).toEqual(['10000.00', '13000.00', '16000.00']);
    expect(WELLBY.priceYear).toEqual(calendar(2019));
  });

  it('says that it is rebased by the deflator only, and on which vintages', () => {
    expect(WELLBY.rebasing).toContain('by the GDP deflator only');
    expect(wellbyIn(financial(2025)).vintage).toContain('March 2026');
  });

  it('is within 1% of £15,427 in 2023 prices, the published figure by deflator alone with a deflator of 2024', () => {
    // Not to the pound: the deflator has been revised since.
    expect(wellbyIn(calendar(2023)).central.minus(15427).abs().lessThan(154)).toBe(true);
  });

  it('keeps its range in proportion whatever the prices', () => {
    const { low, central, high } = wellbyIn(financial(2025));
    expect(low.dividedBy(central).toFixed(6)).toBe('0.769231');
    expect(high.dividedBy(central).toFixed(6)).toBe('1.230769');
  });
});
