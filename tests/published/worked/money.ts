import { Decimal } from 'decimal.js';
import type { PriceYear } from '../../../core/reference';
import type { Structure } from '../../../core/schema';
import { asking } from '../../support/asking';
import { workedOut } from '../../support/eileen';
import { onlyInputs, type Payment } from '../../support/only-inputs';
import annexA from '../cases/deflator_hmt_annex_a_2002_03.json';
import table1 from '../cases/deflator_green_book_table_1.json';
import greenBookWeight from '../cases/distributional_weight_green_book.json';
import boilers from '../cases/eac_boilers.json';
import receipts from '../cases/npv_scottish_vfm_annex_a.json';
import mottMacDonald from '../cases/optimism_bias_mott_macdonald.json';
import table2 from '../cases/present_values_green_book_table_2.json';

type Figures = Readonly<Record<string, Decimal>>;

const named = (name: string, values: readonly Decimal[], first = 0): Figures =>
  Object.fromEntries(values.map((value, at) => [`${name}_${at + first}`, value]));

/** The factors of a scenario of so many years, as the model's own lines. */
function factorsOver(years: number, schedule: Structure['schedule']) {
  const { line } = onlyInputs([], { horizonYears: years, schedule });
  return { money: line('discount.money'), health: line('discount.health-life') };
}

export function discountFactorFigures(): Figures {
  const { money, health } = factorsOver(31, { kind: 'green-book-2026' });
  return { ...named('standard', money), ...named('health', health) };
}

/** Past year 30, where the rates fall: the methods sheet, B10. */
export const LATER_FACTOR_CHECKS = Object.fromEntries(
  [
    ['standard_1', '0.96618357'],
    ['standard_5', '0.84197317'],
    ['standard_10', '0.70891881'],
    ['standard_30', '0.35627841'],
    ['standard_31', '0.34590137'],
    ['standard_60', '0.14678199'],
    ['standard_75', '0.09421377'],
    ['health_10', '0.86166723'],
    ['health_30', '0.63976243'],
    ['health_31', '0.63161460'],
    ['sensitivity_10', '0.74409391'],
    ['sensitivity_60', '0.19242992'],
  ].map(([name = '', value = '']) => [name, { value, tolerance: '0.000000005' }]),
);

export function laterFactorFigures(): Figures {
  const years = 76; // longer than a person may choose; the lines are the same
  const { money: standard, health } = factorsOver(years, { kind: 'green-book-2026' });
  const { money: sensitivity } = factorsOver(years, { kind: 'green-book-2026-sensitivity' });
  const factors: Readonly<Record<string, readonly Decimal[]>> = { standard, health, sensitivity };
  return Object.fromEntries(
    Object.keys(LATER_FACTOR_CHECKS).map((name) => {
      const [schedule = '', year = ''] = name.split('_');
      return [name, factors[schedule]?.[Number(year)] as Decimal];
    }),
  );
}

export function presentValueFigures(): Figures {
  const payment = { id: 'amount', amount: table2.inputs.amount, years: 11 };
  const { line } = onlyInputs([payment], { horizonYears: 11, schedule: { kind: 'green-book-2026' } });
  return named('pv', line('pv.input.amount.discounted'));
}

/** What comes in is a payment below nothing, so that the council's net is the net present value of the case. */
export function receiptsFigures(): Figures {
  const payments = receipts.inputs.cashflows_by_year.map((flow, year): Payment => {
    return { id: `year-${year}`, amount: String(-flow), from: year };
  });
  const schedule = { kind: 'flat', rate: receipts.inputs.rate } as const;
  const { line, total } = onlyInputs(payments, { horizonYears: payments.length, schedule });
  return { ...named('pv', line('lens.council.net-by-year-discounted')), npv: total('lens.council.net') };
}

/**
 * A cost in the first year as an equal amount over its life. The program spreads it from the first year on, the manual from
 * the year after: one year later, at the rate, is that much more.
 */
export function boilerFigures(): Figures {
  const { rate, X, Y } = boilers.inputs;
  const yearly = (cost: string, life: number): Decimal => {
    const schedule = { kind: 'flat', rate } as const;
    const { total } = onlyInputs([{ id: 'cost', amount: cost }], { horizonYears: life, schedule });
    return total('lens.council.equivalent-annual').negated().times(new Decimal(rate).plus(1));
  };
  return {
    eac_factor_7: yearly('1', 7),
    eac_factor_10: yearly('1', 10),
    eac_X: yearly(X.cost, X.life),
    eac_Y: yearly(Y.cost, Y.life),
    eac_100_over_10: yearly('100', 10),
  };
}

/** What £1 counts for where people live on so much beside the reference. */
function weightOf(income: string, reference: string, elasticity: string): Decimal {
  const ratio = new Decimal(income).dividedBy(reference).toFixed(20);
  const values = { 'weights.households.income-ratio': ratio, 'income.elasticity': elasticity };
  return workedOut(asking(['income-weights'], { values })).total('weight.households');
}

export function weightFigures(): Figures {
  const { reference, income, elasticity } = greenBookWeight.inputs.example;
  return { weight_ratio: weightOf(income, reference, elasticity) };
}

type Indices = readonly (readonly [startYear: number, index: string])[];

/** What an amount of the prices of one year is in those of another, by the case's own index in place of the program's. */
const rebased =
  (indices: Indices) =>
  (amount: string, from: number, to: number): Decimal => {
    const pricesOf: PriceYear = { kind: 'financial', year: from };
    const used = indices.filter(([year]) => from !== to && (year === from || year === to));
    const { line } = onlyInputs(
      [{ id: 'amount', amount, pricesOf }],
      { priceBase: to },
      Object.fromEntries(used.map(([year, index]) => [`deflator.financial-${year}`, index])),
    );
    return line('input.amount.spent')[0] as Decimal;
  };

export function tableOneFigures(): Figures {
  const growth = new Decimal(table1.inputs.deflator_growth).plus(1);
  const rows = Array.from({ length: 6 }, (_, year) => [2000 + year, growth.pow(year).toFixed()] as const);
  const inPricesOf = rebased(rows);
  return named(
    'real',
    rows.map(([year]) => inPricesOf('1000', year, 2000)),
  );
}

export function annexAFigures(): Figures {
  const labels = Object.keys(annexA.inputs.index);
  const start = (label: string) => Number(label.slice(0, 4));
  const inPricesOf = rebased(Object.entries(annexA.inputs.index).map(([label, index]) => [start(label), index]));
  const change = (from: string, to: string) => inPricesOf('100', start(from), start(to)).minus(100);
  return {
    ...Object.fromEntries(labels.slice(1).map((label, at) => [`change_${label}`, change(labels[at] ?? '', label)])),
    'cumulative_1997-98_to_2002-03': change('1997-98', '2002-03'),
    'ratio_2003-04_to_1998-99': inPricesOf('1', 1998, 2003),
    '7.4m_1998-99_in_2003-04_prices': inPricesOf('7.4', 1998, 2003),
  };
}

const WORKS = 'non-standard-buildings';

/** What capital works cost by the model, whose upper bound is the study's and whose lower bound is nothing. */
function costOfWorks(amount: string, upper: string, mitigation: string): Decimal {
  const bounds = { [`optimism.works.${WORKS}.upper`]: upper, [`optimism.works.${WORKS}.lower`]: '0' };
  const { line } = onlyInputs([{ id: 'works', amount, works: { type: WORKS, mitigation } }], {}, bounds);
  return line('input.works.cost')[0] as Decimal;
}

export function optimismFigures(): Figures {
  const { inputs } = mottMacDonald;
  const share = (percent: string) => new Decimal(percent.replace('%', '')).dividedBy(100).toFixed();
  const reduction = Object.values(inputs.duration.contributions).reduce(
    (sum, [percent, managed]) => sum.plus(new Decimal(percent ?? 0).times(managed ?? 0)),
    new Decimal(0),
  );
  const managed = share(reduction.toFixed());
  const upper = share(inputs.duration.upper_bound);
  const { capital } = inputs;
  const left = costOfWorks('100', share(capital.upper_bound), share(capital.reduction)).minus(100);
  // The study rounds what is left (4.08%) to whole per cent before it applies it.
  const cost = costOfWorks(capital.cost_million, share(left.toFixed(0)), '0');
  const { non_standard_share: nonStandard, standard_share: standard } = inputs.combined;
  const added = (of: string, percent: string | undefined) =>
    costOfWorks(of, share(percent ?? ''), '0')
      .minus(of)
      .times(100);
  const [capex, duration] = [inputs.combined.capex_upper, inputs.combined.duration_upper];
  return {
    duration_unmanaged: costOfWorks(inputs.duration.months, upper, '0'),
    reduction_percent: reduction,
    resultant_percent: costOfWorks('100', upper, managed).minus(100),
    duration_managed: costOfWorks(inputs.duration.months, upper, managed),
    capex_lower: left,
    capex_cost_m: cost,
    capex_with_risk_m: cost.plus(capital.cost_of_risk_management_million),
    combined_capex_nonstandard: added(nonStandard, capex[0]),
    combined_capex_standard: added(standard, capex[1]),
    combined_capex: added(nonStandard, capex[0]).plus(added(standard, capex[1])),
    combined_duration: added(nonStandard, duration[0]).plus(added(standard, duration[1])),
  };
}

/** £13,000 of 2019 in the prices of 2023, by the deflator of December 2025 and by nothing else: the methods sheet, B9. */
const CALENDAR_DEFLATOR = [
  [2019, '81.1085'],
  [2020, '85.2137'],
  [2021, '85.6358'],
  [2022, '90.5005'],
  [2023, '96.2507'],
] as const;

export function wellbyFigures(): Figures {
  return { wellby_2023_deflator_alone: rebased(CALENDAR_DEFLATOR)('13000', 2019, 2023) };
}

export const WELLBY_CHECKS = { wellby_2023_deflator_alone: { value: '15427', tolerance: '0.5' } };

export function methodsWeightFigures(): Figures {
  return { weight_20000_against_35000: weightOf('20000', '35000', '1.3') };
}

export const METHODS_WEIGHT_CHECKS = {
  weight_20000_against_35000: { value: '2.06990047', tolerance: '0.000000005' },
};
