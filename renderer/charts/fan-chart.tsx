import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatChartYear, formatFinancialYear, formatTableFigure } from '../../core/words';
import { niceDomain, ticksOf, type LegendEntry } from '../components';
import { ChartTip } from './chart-tip';
import { moneyLooks, type MoneyUnit } from './money-unit';
import { spreadLabels } from './spread-labels';

/** The running total over all futures, £, by year: percentiles, and the middle one. */
export type FanLines = {
  readonly p5: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
};

type FanChartProps = {
  readonly title: string;
  readonly fan: FanLines;
  readonly firstYear: number;
  readonly unit: MoneyUnit;
  /** The place of the year from which the middle is at or above zero. */
  readonly paysBack: number | null;
  /** What stands at the right edge, from the lowest line to the highest. */
  readonly ends: readonly string[];
  readonly height?: number;
};

const OUTER = 'var(--gb-band-outer)';
const INNER = 'var(--gb-band-inner)';
const MIDDLE = 'var(--gb-pine)';
const EVENT = 'var(--gb-grit)';

/** What the bands mean. */
export function fanLegend(paysBackIn: string | null): readonly LegendEntry[] {
  return [
    { id: 'outer', name: '9 in 10 futures', fill: OUTER },
    { id: 'inner', name: 'half of them', fill: INNER },
    { id: 'middle', name: 'middle', fill: MIDDLE, shape: 'line' },
    ...(paysBackIn === null
      ? []
      : [
          {
            id: 'event',
            name: `middle pays back, ${paysBackIn}`,
            fill: EVENT,
            outline: 'var(--gb-ink)',
            shape: 'dot' as const,
          },
        ]),
  ];
}

/** Room for the axis of years below the plot, and above it. */
const BELOW = 30;
const ABOVE = 8;
const LABEL_HEIGHT = 17;

/** How sure, over time: two bands and a middle, zero the strongest line, five figures at the right edge. */
export function FanChart({ title, fan, firstYear, unit, paysBack, ends, height = 220 }: FanChartProps) {
  const { size } = moneyLooks[unit];
  const points = fan.p50.map((middle, at) => ({
    year: firstYear + at,
    outer: [(fan.p5[at] ?? 0) / size, (fan.p95[at] ?? 0) / size],
    inner: [(fan.p25[at] ?? 0) / size, (fan.p75[at] ?? 0) / size],
    middle: middle / size,
  }));
  const { domain, step } = niceDomain(Math.min(...fan.p5) / size, Math.max(...fan.p95) / size);
  const last = points.at(-1);
  const edge = [fan.p5, fan.p25, fan.p50, fan.p75, fan.p95].map((line) => (line.at(-1) ?? 0) / size);
  const places = spreadLabels(edge, ((domain[1] - domain[0]) * LABEL_HEIGHT) / (height - BELOW - ABOVE));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 400, height }}>
      <ComposedChart
        data={points}
        title={title}
        accessibilityLayer
        margin={{ top: ABOVE, right: 116, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--gb-line)" />
        <XAxis
          dataKey="year"
          tickFormatter={formatChartYear}
          interval={points.length > 6 ? 1 : 0}
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
          width={52}
          allowDataOverflow
        />
        <Tooltip
          isAnimationActive={false}
          content={({ active, label }) => (
            <FanTip fan={fan} unit={unit} firstYear={firstYear} year={active ? Number(label) : null} />
          )}
        />
        <Area
          type="linear"
          dataKey="outer"
          fill={OUTER}
          fillOpacity={1}
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
        />
        <Area
          type="linear"
          dataKey="inner"
          fill={INNER}
          fillOpacity={1}
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
        />
        <ReferenceLine y={0} stroke="var(--gb-ink)" strokeWidth={1.4} />
        <Line
          type="linear"
          dataKey="middle"
          stroke={MIDDLE}
          strokeWidth={2.4}
          dot={false}
          isAnimationActive={false}
          activeDot={false}
        />
        {paysBack !== null && (
          <ReferenceDot
            x={firstYear + paysBack}
            y={points[paysBack]?.middle ?? 0}
            r={6}
            fill={EVENT}
            stroke="var(--gb-on-grit)"
          />
        )}
        {ends.map((text, at) => (
          <ReferenceDot
            key={`${at}`}
            x={last?.year ?? firstYear}
            y={places[at] ?? 0}
            r={0}
            ifOverflow="visible"
            label={{
              value: text,
              position: 'right',
              className: at === MIDDLE_AT ? 'gb-fan-middle' : 'gb-fan-end',
            }}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** The place of the middle among the five lines. */
const MIDDLE_AT = 2;

type FanTipProps = {
  readonly fan: FanLines;
  readonly unit: MoneyUnit;
  readonly firstYear: number;
  readonly year: number | null;
};

function FanTip({ fan, unit, firstYear, year }: FanTipProps) {
  if (year === null) return null;
  const at = year - firstYear;
  const print = (value: number | undefined) => moneyLooks[unit].print(String(value ?? 0), { plus: true });
  return (
    <ChartTip
      title={formatFinancialYear(year)}
      rows={[
        { id: 'outer', name: '9 in 10', fill: OUTER, text: `${print(fan.p5[at])} to ${print(fan.p95[at])}` },
        { id: 'inner', name: 'half', fill: INNER, text: `${print(fan.p25[at])} to ${print(fan.p75[at])}` },
        { id: 'middle', name: 'middle', fill: MIDDLE, text: print(fan.p50[at]) },
      ]}
    />
  );
}
