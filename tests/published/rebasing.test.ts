import Decimal from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { type DeflatorSeries, type PriceYear } from '../../core/reference';
import { rebaseFactor } from '../oracles/rebase-factor';
import { expectPrinted, printedValue } from '../support/printed-value';
import table1 from './cases/deflator_green_book_table_1.json';
import annexA from './cases/deflator_hmt_annex_a_2002_03.json';

type Indices = Pick<DeflatorSeries, 'label' | 'years'>;

const financialYear = (year: number): PriceYear => ({ kind: 'financial', year });

/** HM Treasury, The Green Book (2018, 2020), chapter 5, Table 1: £1,000 a year at a deflator of 2% a year. */
describe('nominal £1,000 a year in the prices of year 0, Green Book Table 1', () => {
  const growth = new Decimal(table1.inputs.deflator_growth).plus(1);
  const indices: Indices = {
    label: 'a deflator of 2% a year',
    years: Array.from({ length: 6 }, (_, year) => ({
      startYear: 2000 + year,
      index: growth.pow(year).toFixed(),
      kind: 'outturn',
    })),
  };

  it.each([0, 1, 2, 3, 4, 5])('year %i, to the printed pound', (year) => {
    const real = rebaseFactor(financialYear(2000 + year), financialYear(2000), indices).times(1000);
    expect(real.toFixed(0, Decimal.ROUND_HALF_UP)).toBe(printedValue(table1.expected, `real_${year}`)?.value);
  });
});

/** HM Treasury, GDP deflators: a user's guide, Annex A (2002-03 = 100). */
describe('the worked examples of the user guide to GDP deflators', () => {
  const labels = Object.keys(annexA.inputs.index);
  const startYearOf = (label: string) => Number(label.slice(0, 4));
  const indices: Indices = {
    label: 'the GDP deflator of about 2004',
    years: Object.entries(annexA.inputs.index).map(([label, index]) => ({
      startYear: startYearOf(label),
      index,
      kind: 'outturn',
    })),
  };
  const factor = (from: string, to: string) =>
    rebaseFactor(financialYear(startYearOf(from)), financialYear(startYearOf(to)), indices);
  const change = (from: string, to: string) => factor(from, to).minus(1).times(100);

  it.each(labels.slice(1).map((label, before) => [label, labels[before] ?? '']))(
    'the change to %s',
    (label, before) => {
      expectPrinted(label, change(before, label), printedValue(annexA.expected, `change_${label}`));
    },
  );

  it('prices rise by 13.02% from 1997-98 to 2002-03', () => {
    expect(change('1997-98', '2002-03').toFixed(2)).toBe(annexA.expected['cumulative_1997-98_to_2002-03'].value);
  });

  it('£7.4 million in 1998-99 is £8.36 million in 2003-04', () => {
    expect(factor('1998-99', '2003-04').toFixed(2)).toBe(annexA.expected['ratio_2003-04_to_1998-99'].value);
    expect(factor('1998-99', '2003-04').times('7.4').toFixed(2)).toBe(
      annexA.expected['7.4m_1998-99_in_2003-04_prices'].value,
    );
  });

  it('has nothing printed that is not compared', () => {
    expect(Object.keys(annexA.expected)).toHaveLength(labels.length - 1 + 3);
  });
});
