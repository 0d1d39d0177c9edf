import { Decimal } from 'decimal.js';
import {
  annuityFactor,
  distributionalWeight,
  equivalentAnnualCost,
  netPresentValue,
  presentValues,
} from '../../../core/analysis';
import {
  combinedWorksOptimismBias,
  discountFactor,
  flatSchedule,
  GREEN_BOOK_HEALTH,
  GREEN_BOOK_SENSITIVITY,
  GREEN_BOOK_STANDARD,
  mitigatedBias,
  rebaseFactor,
  worksOptimismBias,
  type DeflatorSeries,
} from '../../../core/reference';
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

export function discountFactorFigures(): Figures {
  const years = Array.from({ length: 31 }, (_, year) => year);
  return {
    ...named(
      'standard',
      years.map((year) => discountFactor(GREEN_BOOK_STANDARD, year)),
    ),
    ...named(
      'health',
      years.map((year) => discountFactor(GREEN_BOOK_HEALTH, year)),
    ),
  };
}

const SCHEDULES = {
  standard: GREEN_BOOK_STANDARD,
  health: GREEN_BOOK_HEALTH,
  sensitivity: GREEN_BOOK_SENSITIVITY,
} as const;

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
  return Object.fromEntries(
    Object.keys(LATER_FACTOR_CHECKS).map((name) => {
      const [schedule = '', year = ''] = name.split('_');
      return [name, discountFactor(SCHEDULES[schedule as keyof typeof SCHEDULES], Number(year))];
    }),
  );
}

export function presentValueFigures(): Figures {
  return named('pv', presentValues(Array<string>(11).fill(table2.inputs.amount), GREEN_BOOK_STANDARD));
}

export function receiptsFigures(): Figures {
  const flows = receipts.inputs.cashflows_by_year.map(String);
  const schedule = flatSchedule(receipts.inputs.rate);
  return { ...named('pv', presentValues(flows, schedule)), npv: netPresentValue(flows, schedule) };
}

export function boilerFigures(): Figures {
  const schedule = flatSchedule(boilers.inputs.rate);
  const { X, Y } = boilers.inputs;
  return {
    eac_factor_7: annuityFactor(schedule, 7).pow(-1),
    eac_factor_10: annuityFactor(schedule, 10).pow(-1),
    eac_X: equivalentAnnualCost(X.cost, schedule, X.life),
    eac_Y: equivalentAnnualCost(Y.cost, schedule, Y.life),
    eac_100_over_10: equivalentAnnualCost('100', schedule, 10),
  };
}

export function weightFigures(): Figures {
  const { reference, income, elasticity } = greenBookWeight.inputs.example;
  return { weight_ratio: distributionalWeight(reference, income, elasticity) };
}

type Indices = Pick<DeflatorSeries, 'label' | 'years'>;

const inFinancialYears = (label: string, rows: readonly (readonly [number, string])[]): Indices => ({
  label,
  years: rows.map(([startYear, index]) => ({ startYear, index, kind: 'outturn' })),
});

const factorIn = (indices: Indices) => (from: number, to: number) =>
  rebaseFactor({ kind: 'financial', year: from }, { kind: 'financial', year: to }, indices);

export function tableOneFigures(): Figures {
  const growth = new Decimal(table1.inputs.deflator_growth).plus(1);
  const rows = Array.from({ length: 6 }, (_, year) => [2000 + year, growth.pow(year).toFixed()] as const);
  const factor = factorIn(inFinancialYears('a deflator of 2% a year', rows));
  return named(
    'real',
    rows.map(([year]) => factor(year, 2000).times(1000)),
  );
}

export function annexAFigures(): Figures {
  const labels = Object.keys(annexA.inputs.index);
  const start = (label: string) => Number(label.slice(0, 4));
  const factor = factorIn(
    inFinancialYears(
      'the GDP deflator of about 2004',
      Object.entries(annexA.inputs.index).map(([label, index]) => [start(label), index] as const),
    ),
  );
  const change = (from: string, to: string) => factor(start(from), start(to)).minus(1).times(100);
  return {
    ...Object.fromEntries(labels.slice(1).map((label, at) => [`change_${label}`, change(labels[at] ?? '', label)])),
    'cumulative_1997-98_to_2002-03': change('1997-98', '2002-03'),
    'ratio_2003-04_to_1998-99': factor(1998, 2003),
    '7.4m_1998-99_in_2003-04_prices': factor(1998, 2003).times('7.4'),
  };
}

export function optimismFigures(): Figures {
  const { inputs } = mottMacDonald;
  const share = (percent: string) => new Decimal(percent.replace('%', '')).dividedBy(100).toFixed();
  const reduction = Object.values(inputs.duration.contributions).reduce(
    (sum, [percent, managed]) => sum.plus(new Decimal(percent ?? 0).times(managed ?? 0)),
    new Decimal(0),
  );
  const managed = share(reduction.toFixed());
  const duration = (mitigation: string) => mitigatedBias(share(inputs.duration.upper_bound), '0', mitigation);
  const months = (mitigation: string) => duration(mitigation).plus(1).times(inputs.duration.months);
  const left = mitigatedBias(share(inputs.capital.upper_bound), '0', share(inputs.capital.reduction));
  // The study rounds what is left (4.08%) to whole per cent before it applies it.
  const cost = left.toDecimalPlaces(2).plus(1).times(inputs.capital.cost_million);
  const { non_standard_share: nonStandard, standard_share: standard } = inputs.combined;
  const combined = combinedWorksOptimismBias([
    { type: 'non-standard-buildings', share: nonStandard, mitigation: '0' },
    { type: 'standard-buildings', share: standard, mitigation: '0' },
  ]);
  const part = (type: 'non-standard-buildings' | 'standard-buildings', of: string) =>
    new Decimal(worksOptimismBias(type, '0').capitalCost).times(of).times(100);
  return {
    duration_unmanaged: months('0'),
    reduction_percent: reduction,
    resultant_percent: duration(managed).times(100),
    duration_managed: months(managed),
    capex_lower: left.times(100),
    capex_cost_m: cost,
    capex_with_risk_m: cost.plus(inputs.capital.cost_of_risk_management_million),
    combined_capex_nonstandard: part('non-standard-buildings', nonStandard),
    combined_capex_standard: part('standard-buildings', standard),
    combined_capex: new Decimal(combined.capitalCost).times(100),
    combined_duration: new Decimal(combined.worksDuration).times(100),
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
  const factor = factorIn(inFinancialYears('the deflator of December 2025, calendar years', CALENDAR_DEFLATOR));
  return { wellby_2023_deflator_alone: factor(2019, 2023).times(13_000) };
}

export const WELLBY_CHECKS = { wellby_2023_deflator_alone: { value: '15427', tolerance: '0.5' } };

export function methodsWeightFigures(): Figures {
  return { weight_20000_against_35000: distributionalWeight('35000', '20000', '1.3') };
}

export const METHODS_WEIGHT_CHECKS = {
  weight_20000_against_35000: { value: '2.06990047', tolerance: '0.000000005' },
};
