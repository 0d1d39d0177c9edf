import { describe, expect, it } from 'vitest';
import {
  allFigures,
  parsePriceYear,
  priceYearLabel,
  priceYearOf,
  UNDATED_PRICE_YEAR,
  type PriceYear,
  type StatedPriceYear,
} from '../../core/reference';
import { isApproximatePriceYear } from '../oracles/price-year';

const financial = (year: number): PriceYear => ({ kind: 'financial', year });
const calendar = (year: number): PriceYear => ({ kind: 'calendar', year });

describe('reading a price year', () => {
  it.each<[string, StatedPriceYear]>([
    ['2024-25', financial(2024)],
    ['1999-00', financial(1999)],
    ['1995-96', financial(1995)],
    ['2019', calendar(2019)],
    ['2026', calendar(2026)],
    ['April 2025', financial(2025)], // the first month of 2025-26
    ['September 2025', financial(2025)],
    ['March 2021', financial(2020)], // the last month of 2020-21
    ['late 2022', calendar(2022)],
    ['mid-2045', calendar(2045)],
    ['c. 2011', calendar(2011)],
    ['c. 2019-20', financial(2019)],
    ['c. 2005-08', calendar(2006)],
    ['2008-2010', calendar(2009)],
    ['2001-2007', calendar(2004)],
    ['2021-2022', calendar(2021)],
    ['2005-2006 admissions', calendar(2005)],
    ['2021 to 2023-24', calendar(2022)],
    ['undated page', 'undated'],
    ['not stated in text read', 'undated'],
    ['not stated (page cites 2022-23 activity)', 'undated'], // the year of the activity is not the year of the prices
    ['not stated where read (about 2021-22)', 'undated'],
    ['real', 'not-money'],
    ['n/a', 'not-money'],
  ])('"%s"', (text, year) => {
    expect(parsePriceYear(text)).toEqual(year);
  });

  it('reads every text that occurs in the register', () => {
    const texts = new Set(allFigures().map(({ priceYear }) => priceYear));
    expect(texts.size).toBe(70);
    for (const text of texts) expect(() => parsePriceYear(text), text).not.toThrow();
  });

  it.each(['', 'next year', '2024-26x', '24-25', '2024/25', '2025-24', 'Octember 2025'])(
    'refuses "%s", and asks for the year',
    (text) => {
      expect(() => parsePriceYear(text)).toThrow(
        expect.objectContaining({
          code: 'price-year-not-read',
          mend: 'Choose the year whose prices the amount is in.',
        }),
      );
    },
  );

  it.each([
    ['c. 2011', true],
    ['late 2022', true],
    ['2008-2010', true],
    ['2024-25', false],
    ['2019', false],
    ['April 2025', false],
  ])('"%s" is approximate: %s', (text, isApproximate) => {
    expect(isApproximatePriceYear(text)).toBe(isApproximate);
  });

  it('takes an undated price to be in 2025-26 prices', () => {
    expect(priceYearLabel(UNDATED_PRICE_YEAR)).toBe('2025-26');
  });

  it.each<[PriceYear, string]>([
    [financial(2024), '2024-25'],
    [financial(1999), '1999-00'],
    [calendar(2019), '2019'],
  ])('is written as people write it', (year, label) => {
    expect(priceYearLabel(year)).toBe(label);
    expect(parsePriceYear(label)).toEqual(year);
  });
});

describe('the price year of a figure', () => {
  it('is that of its prices where it is money', () => {
    expect(priceYearOf({ unit: 'GBP per hour', priceYear: '2025-26' })).toEqual(financial(2025));
  });

  it('is none where the figure is not money, whatever year it describes', () => {
    expect(priceYearOf({ unit: 'proportion', priceYear: '2021' })).toBe('not-money');
  });

  it('is none for a return of pounds on pounds', () => {
    expect(priceYearOf({ unit: 'GBP per GBP', priceYear: '2025' })).toBe('not-money');
  });
});
