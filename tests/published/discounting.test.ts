import Decimal from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { equivalentAnnualCost, annuityFactor, netPresentValue, presentValues } from '../oracles/present-value';
import { flatSchedule, GREEN_BOOK_HEALTH, GREEN_BOOK_SENSITIVITY, GREEN_BOOK_STANDARD } from '../../core/reference';
import { discountFactor } from '../oracles/discount-factors';
import { expectPrinted, printedValue } from '../support/printed-value';
import annexA from './cases/discount_factors_green_book_2026_annex_a.json';
import boilers from './cases/eac_boilers.json';
import receipts from './cases/npv_scottish_vfm_annex_a.json';
import table2 from './cases/present_values_green_book_table_2.json';

const YEARS_0_TO_30 = Array.from({ length: 31 }, (_, year) => year);

/** HM Treasury, Discounting: Green Book supplementary guidance (February 2026), Annex A: four decimals, rounded half up. */
describe('discount factors of the Green Book 2026, Annex A', () => {
  it.each(YEARS_0_TO_30)('standard, year %i, to the four printed decimals', (year) => {
    const printed = printedValue(annexA.expected, `standard_${year}`);
    expect(discountFactor(GREEN_BOOK_STANDARD, year).toFixed(4, Decimal.ROUND_HALF_UP)).toBe(printed?.value);
  });

  it.each(YEARS_0_TO_30)('health and life, year %i, to the four printed decimals', (year) => {
    const printed = printedValue(annexA.expected, `health_${year}`);
    expect(discountFactor(GREEN_BOOK_HEALTH, year).toFixed(4, Decimal.ROUND_HALF_UP)).toBe(printed?.value);
  });

  it('has nothing printed that is not compared', () => {
    expect(Object.keys(annexA.expected)).toHaveLength(2 * YEARS_0_TO_30.length);
  });
});

/** Factors across the bands to eight decimals, from the methods sheet on the Green Book 2026, B10. */
describe('discount factors past year 30, where the rates fall', () => {
  it.each([
    ['standard', 1, '0.96618357', GREEN_BOOK_STANDARD],
    ['standard', 5, '0.84197317', GREEN_BOOK_STANDARD],
    ['standard', 10, '0.70891881', GREEN_BOOK_STANDARD],
    ['standard', 30, '0.35627841', GREEN_BOOK_STANDARD],
    ['standard', 31, '0.34590137', GREEN_BOOK_STANDARD], // the first year at 3.0%; at 3.5% it would be 0.34423035
    ['standard', 60, '0.14678199', GREEN_BOOK_STANDARD],
    ['standard', 75, '0.09421377', GREEN_BOOK_STANDARD],
    ['health', 10, '0.86166723', GREEN_BOOK_HEALTH],
    ['health', 30, '0.63976243', GREEN_BOOK_HEALTH],
    ['health', 31, '0.63161460', GREEN_BOOK_HEALTH],
    ['sensitivity', 10, '0.74409391', GREEN_BOOK_SENSITIVITY],
    ['sensitivity', 60, '0.19242992', GREEN_BOOK_SENSITIVITY],
  ])('%s, year %i: %s', (_name, year, factor, schedule) => {
    expect(discountFactor(schedule, year).toFixed(8, Decimal.ROUND_HALF_UP)).toBe(factor);
  });
});

/** HM Treasury, The Green Book (2018, 2020), chapter 5, Table 2: printed to the pound. */
describe('present value of £1,000 in years 0 to 10, Green Book Table 2', () => {
  const values = presentValues(Array<string>(11).fill(table2.inputs.amount), GREEN_BOOK_STANDARD);

  it.each(values.map((value, year) => [year, value] as const))('year %i, to the printed pound', (year, value) => {
    expect(value.toFixed(0, Decimal.ROUND_HALF_UP)).toBe(printedValue(table2.expected, `pv_${year}`)?.value);
  });

  it('has nothing printed that is not compared', () => {
    expect(Object.keys(table2.expected)).toHaveLength(values.length);
  });
});

/** Scottish Government, Value for Money assessment guidance, Annex A, Table 2. */
describe('ten receipts of £1,000 and a payment of £500, Scottish value for money guidance', () => {
  const flows = receipts.inputs.cashflows_by_year.map(String);
  const schedule = flatSchedule(receipts.inputs.rate);
  const values = presentValues(flows, schedule);

  it.each(values.map((value, year) => [year, value] as const))('year %i', (year, value) => {
    expectPrinted(`pv_${year}`, value, printedValue(receipts.expected, `pv_${year}`));
  });

  it('has the printed net present value of £8,253', () => {
    expect(netPresentValue(flows, schedule).toFixed(0, Decimal.ROUND_HALF_UP)).toBe(receipts.expected.npv.value);
  });

  it('comes to the same under the Green Book schedule, which is at 3.5% in these years', () => {
    expect(netPresentValue(flows, GREEN_BOOK_STANDARD).equals(netPresentValue(flows, schedule))).toBe(true);
  });
});

/** Scottish Capital Investment Manual, Option Appraisal Guide, Appendix 4, paragraphs A4.9-A4.10. */
describe('equivalent annual cost of two boilers with different lives', () => {
  const schedule = flatSchedule(boilers.inputs.rate);
  const { X, Y } = boilers.inputs;

  it.each([
    ['eac_factor_7', annuityFactor(schedule, 7).pow(-1)],
    ['eac_factor_10', annuityFactor(schedule, 10).pow(-1)],
    ['eac_X', equivalentAnnualCost(X.cost, schedule, X.life)],
    ['eac_Y', equivalentAnnualCost(Y.cost, schedule, Y.life)],
    ['eac_100_over_10', equivalentAnnualCost('100', schedule, 10)],
  ])('%s', (name, actual) => {
    expectPrinted(name, actual, printedValue(boilers.expected, name));
  });

  it('prefers the dearer boiler that lasts longer, as the manual does', () => {
    const annual = ({ cost, life }: { cost: string; life: number }) => equivalentAnnualCost(cost, schedule, life);
    expect(annual(Y).lessThan(annual(X))).toBe(true);
  });
});
