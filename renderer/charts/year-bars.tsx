import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatChartYear, formatFinancialYear, formatTableFigure, type DecimalText } from '../../core/words';
import { drawn, ticksOf, type Domain } from '../components';
import { ChartTip } from './chart-tip';
import { moneyLooks, type MoneyUnit } from './money-unit';

/** One kind of money in the stack of each year. */
export type YearSeries = {
  readonly id: string;
  readonly name: string;
  readonly fill: string;
  readonly outline?: string;
  /** Spent money stands below zero. */
  readonly isBelow?: boolean;
};

/** £ of one financial year, by series. */
export type YearRow = { readonly year: number; readonly amounts: Readonly<Record<string, DecimalText>> };

type YearBarsProps = {
  readonly title: string;
  readonly series: readonly YearSeries[];
  readonly rows: readonly YearRow[];
  readonly unit: MoneyUnit;
  /** In that unit. */
  readonly domain: Domain;
  readonly step: number;
  readonly height: number;
};

/** Money by financial year, stacked; zero is the strongest line. */
export function YearBars({ title, series, rows, unit, domain, step, height }: YearBarsProps) {
  const bars = rows.map(({ year, amounts }) => ({
    year,
    ...Object.fromEntries(
      series.map(({ id, isBelow }) => [
        id,
        (drawn(amounts[id] ?? 0) / moneyLooks[unit].size) * (isBelow === true ? -1 : 1),
      ]),
    ),
  }));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 400, height }}>
      <BarChart
        data={bars}
        title={title}
        accessibilityLayer
        stackOffset="sign"
        barCategoryGap="14%"
        margin={{ top: 6, right: 4, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--gb-line)" />
        <XAxis
          dataKey="year"
          tickFormatter={formatChartYear}
          interval={rows.length > 6 ? 1 : 0}
          tickLine={false}
          axisLine={{ stroke: 'var(--gb-control)' }}
          tickMargin={6}
        />
        <YAxis
          domain={[domain[0], domain[1]]}
          ticks={ticksOf(domain, step)}
          tickFormatter={(value: number) => formatTableFigure(String(value), Number.isInteger(step) ? 0 : 1)}
          tickLine={false}
          axisLine={false}
          width={46}
          allowDataOverflow
        />
        <ReferenceLine y={0} stroke="var(--gb-ink)" strokeWidth={1.2} />
        <Tooltip
          cursor={{ fill: 'var(--gb-sunk)', fillOpacity: 0.6 }}
          isAnimationActive={false}
          content={({ active, label }) => (
            <YearTip series={series} unit={unit} row={active ? rows.find(({ year }) => year === label) : undefined} />
          )}
        />
        {series.map(({ id, name, fill, outline }) => (
          <Bar
            key={id}
            dataKey={id}
            name={name}
            stackId="year"
            fill={fill}
            stroke={outline ?? 'var(--gb-surface)'}
            strokeWidth={outline === undefined ? 0.6 : 1.2}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

type YearTipProps = {
  readonly series: readonly YearSeries[];
  readonly unit: MoneyUnit;
  readonly row: YearRow | undefined;
};

function YearTip({ series, unit, row }: YearTipProps) {
  if (row === undefined) return null;
  return (
    <ChartTip
      title={formatFinancialYear(row.year)}
      rows={series.map((entry) => ({
        ...entry,
        text: `${entry.isBelow === true ? '\u2212' : ''}${moneyLooks[unit].print(row.amounts[entry.id] ?? null)}`,
      }))}
    />
  );
}
