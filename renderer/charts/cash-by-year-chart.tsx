import {
  type DecimalText,
  type Domain,
  drawn,
  type Label,
  type LegendEntry,
  labelLooks,
  niceDomain,
} from '../components';
import { moneyLooks, type MoneyUnit } from './money-unit';
import { YearBars, type YearSeries } from './year-bars';

/** Cash of one financial year, £: costs positive, as everywhere. */
export type CashYear = { readonly year: number; readonly spent: DecimalText; readonly released: DecimalText };

/** Value that is not cash, £, of one financial year, by label. */
export type ValueYear = { readonly year: number; readonly amounts: Partial<Readonly<Record<Label, DecimalText>>> };

/** A scale from `sideBySideScales`, so that two charts beside each other compare. */
export type SharedScale = { readonly domain: Domain; readonly step: number };

const cashSeries: readonly YearSeries[] = [
  { id: 'spent', name: 'Paid in', fill: 'var(--gb-brick-soft)', outline: 'var(--gb-brick)', isBelow: true },
  { id: 'released', name: 'Cash released', fill: labelLooks.cash.fill },
];

/** What the colours of the cash chart mean. */
export const cashLegend: readonly LegendEntry[] = cashSeries;

/** Lowest and highest of the cash chart in its unit, for a shared scale. */
export const cashExtent = (rows: readonly CashYear[], unit: MoneyUnit = 'thousand'): readonly [number, number] => [
  -Math.max(0, ...rows.map(({ spent }) => drawn(spent) / moneyLooks[unit].size)),
  Math.max(0, ...rows.map(({ released }) => drawn(released) / moneyLooks[unit].size)),
];

/** Lowest and highest of the value chart in its unit, for a shared scale. */
export const valueExtent = (rows: readonly ValueYear[], unit: MoneyUnit = 'thousand'): readonly [number, number] => {
  const sums = rows.map(({ amounts }) =>
    Object.values(amounts).map((amount) => drawn(amount ?? 0) / moneyLooks[unit].size),
  );
  const part = (sign: 1 | -1) => sums.map((year) => year.reduce((sum, one) => sum + (one * sign > 0 ? one : 0), 0));
  return [Math.min(0, ...part(-1)), Math.max(0, ...part(1))];
};

type CashByYearChartProps = {
  readonly title?: string;
  readonly rows: readonly CashYear[];
  readonly unit?: MoneyUnit;
  readonly scale?: SharedScale;
  readonly height?: number;
};

/** When cash moves: spent below zero, released above. Nothing that is not cash stands on this axis. */
export function CashByYearChart(props: CashByYearChartProps) {
  const { title = 'Cash, year by year', rows, unit = 'thousand', scale, height = 190 } = props;
  return (
    <YearBars
      title={title}
      series={cashSeries}
      rows={rows.map(({ year, spent, released }) => ({ year, amounts: { spent, released } }))}
      unit={unit}
      {...(scale ?? niceDomain(...cashExtent(rows, unit)))}
      height={height}
    />
  );
}

type ValueByYearChartProps = {
  readonly title?: string;
  readonly rows: readonly ValueYear[];
  /** Which kinds are drawn; cash never is. */
  readonly labels?: readonly Exclude<Label, 'cash'>[];
  readonly unit?: MoneyUnit;
  readonly scale?: SharedScale;
  readonly height?: number;
};

/** Value that is not cash, on the same scale as the cash beside it. */
export function ValueByYearChart(props: ValueByYearChartProps) {
  const {
    title = 'Value that is not cash',
    rows,
    labels = ['pressure', 'capacity'],
    unit = 'thousand',
    scale,
    height = 190,
  } = props;
  return (
    <YearBars
      title={title}
      series={labels.map((label): YearSeries => labelLooks[label])}
      rows={rows.map(({ year, amounts }) => ({ year, amounts: { ...amounts } }))}
      unit={unit}
      {...(scale ?? niceDomain(...valueExtent(rows, unit)))}
      height={height}
    />
  );
}
