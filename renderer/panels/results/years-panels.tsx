import type { ResultView } from '../../../core/contract-types';
import { formatChartYear, formatFinancialYear } from '../../../core/words';
import {
  CashByYearChart,
  cashExtent,
  cashLegend,
  ChartPanel,
  moneyLooks,
  ValueByYearChart,
  valueExtent,
  type CashYear,
  type MoneyUnit,
  type ValueYear,
} from '../../charts';
import { labelLegend, labelLooks, PanelPair, sideBySideScales, type TwinTableContent } from '../../components';
import { turnedOver } from '../../state/exact-difference';
import { moneyText } from '../figure-text';
import { moneyUnitOf } from './result-scale';

type YearsPanelsProps = { readonly result: ResultView };

const NOT_CASH = ['pressure', 'capacity'] as const;

/** When cash moves, and beside it on the same scale what is worth money but is not cash. */
export function YearsPanels({ result }: YearsPanelsProps) {
  const unit = moneyUnitOf(result);
  const cash = cashYears(result);
  const value = valueYears(result);
  const scales = sideBySideScales(cashExtent(cash, unit), valueExtent(value, unit));
  const { words } = moneyLooks[unit];
  return (
    <PanelPair>
      <ChartPanel
        title="Cash, year by year"
        note={`${words}, ${result.priceBase}, not discounted`}
        alternative={cashWords(cash)}
        legend={cashLegend}
        table={cashTable(cash, unit)}
        remark={cashWords(cash)}
      >
        <CashByYearChart rows={cash} unit={unit} scale={{ domain: scales.one, step: scales.step }} />
      </ChartPanel>
      <ChartPanel
        title="Value that is not cash"
        note={`${words}, same scale, not discounted`}
        alternative={valueWords(value)}
        legend={labelLegend(NOT_CASH)}
        table={valueTable(value, unit)}
        remark={`${valueWords(value)} Wider public value and wellbeing are of another kind, and never stand in the same bar.`}
      >
        <ValueByYearChart rows={value} unit={unit} scale={{ domain: scales.other, step: scales.step }} />
      </ChartPanel>
    </PanelPair>
  );
}

/** "2026‑27" begins in 2026. */
function firstYearOf({ years: { labels } }: ResultView): number {
  return Number((labels[0] ?? '').slice(0, 4));
}

export function cashYears(result: ResultView): readonly CashYear[] {
  const { cost, byLabel } = result.years;
  const firstYear = firstYearOf(result);
  return cost.values.map((spent, at) => ({
    year: firstYear + at,
    spent,
    released: byLabel.cash.values[at] ?? '0',
  }));
}

function valueYears(result: ResultView): readonly ValueYear[] {
  const { labels, byLabel } = result.years;
  const firstYear = firstYearOf(result);
  return labels.map((_, at) => ({
    year: firstYear + at,
    amounts: Object.fromEntries(NOT_CASH.map((label) => [label, byLabel[label].values[at] ?? '0'])),
  }));
}

/** One sentence: what is spent, and whether cash ever comes back. */
export function cashWords(rows: readonly CashYear[]): string {
  const first = rows.find(({ released }) => isMoney(released));
  const [begin] = rows;
  const spent = `${moneyText(begin?.spent ?? '0')} is spent in ${formatFinancialYear(begin?.year ?? 2026)}`;
  return first === undefined
    ? `${spent}; no cash is released in any year.`
    : `${spent}; the first cash is released in ${formatFinancialYear(first.year)}.`;
}

/** One sentence: the most that either kind comes to in a year. Read from sizes, for choosing only. */
function valueWords(rows: readonly ValueYear[]): string {
  const most = NOT_CASH.map((label) => {
    const amounts = rows.map(({ amounts: of }) => of[label] ?? '0');
    const [largest = '0'] = [...amounts].sort((one, other) => Number(other) - Number(one));
    return `${labelLooks[label].name}: at most ${moneyText(largest)} in a year`;
  });
  return `${most.join('. ')}.`;
}

const isMoney = (amount: string) => /[1-9]/.test(amount);

export function cashTable(rows: readonly CashYear[], unit: MoneyUnit): TwinTableContent {
  const { print, words } = moneyLooks[unit];
  return {
    caption: `Cash, year by year, ${words}, not discounted`,
    rowName: 'Year',
    columns: [
      { id: 'spent', name: 'Paid in' },
      { id: 'released', name: 'Cash released' },
    ],
    rows: rows.map(({ year, spent, released }) => ({
      id: formatChartYear(year),
      name: formatFinancialYear(year),
      cells: [isMoney(spent) ? print(turnedOver(spent)) : '\u2013', isMoney(released) ? print(released) : '\u2013'],
    })),
  };
}

function valueTable(rows: readonly ValueYear[], unit: MoneyUnit): TwinTableContent {
  const { print, words } = moneyLooks[unit];
  return {
    caption: `Value that is not cash, year by year, ${words}, not discounted`,
    rowName: 'Year',
    columns: NOT_CASH.map((label) => ({ id: label, name: labelLooks[label].name })),
    rows: rows.map(({ year, amounts }) => ({
      id: formatChartYear(year),
      name: formatFinancialYear(year),
      cells: NOT_CASH.map((label) => print(amounts[label] ?? null)),
    })),
  };
}
