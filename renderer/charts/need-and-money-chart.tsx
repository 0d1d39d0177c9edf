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
import { formatChartYear, formatFinancialYear, formatHeadlineMoney, type DecimalText } from '../../core/words';
import { drawn, niceStep, ticksOf, type Domain } from '../components';
import { ChartTip } from './chart-tip';

/** £ of one financial year. */
export type NeedAndMoneyYear = {
  readonly year: number;
  readonly need: DecimalText;
  readonly needWith: DecimalText;
  readonly money: DecimalText;
  readonly low: DecimalText;
  readonly high: DecimalText;
};

/** Where need passes money: years since the first, and how high both are there, £. */
export type CrossingPoint = { readonly after: number; readonly at: number; readonly name: string };

type NeedAndMoneyChartProps = {
  readonly title: string;
  readonly rows: readonly NeedAndMoneyYear[];
  readonly without: CrossingPoint | null;
  readonly withPlan: CrossingPoint | null;
  readonly height?: number;
};

/** Need and money as lines with the gap hatched between them, and a dot where the one passes the other. */
export function NeedAndMoneyChart({ title, rows, without, withPlan, height = 340 }: NeedAndMoneyChartProps) {
  const points = rows.map(({ year, need, needWith, money, low, high }) => ({
    year,
    need: drawn(need),
    needWith: drawn(needWith),
    money: drawn(money),
    band: [drawn(low), drawn(high)],
    gap: [Math.min(drawn(money), drawn(need)), drawn(need)],
  }));
  const { domain, step } = cutDomain(rows);
  const last = points.at(-1);
  const first = rows[0]?.year ?? 0;
  const ends = last === undefined ? [] : endLabels(last, domain);
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 700, height }}>
      <ComposedChart
        data={points}
        title={title}
        accessibilityLayer
        margin={{ top: 14, right: 118, bottom: 0, left: 6 }}
      >
        <CartesianGrid vertical={false} stroke="var(--gb-line)" />
        <XAxis
          dataKey="year"
          type="number"
          domain={[first, rows.at(-1)?.year ?? first]}
          ticks={rows.map(({ year }) => year).filter((_, at) => rows.length <= 6 || at % 2 === 0)}
          tickFormatter={formatChartYear}
          tickLine={false}
          axisLine={{ stroke: 'var(--gb-control)' }}
          tickMargin={6}
        />
        <YAxis
          domain={[domain[0], domain[1]]}
          ticks={ticksOf(domain, step)}
          tickFormatter={(value: number) => formatHeadlineMoney(String(value))}
          tickLine={false}
          axisLine={false}
          width={64}
          allowDataOverflow
        />
        <Tooltip
          isAnimationActive={false}
          content={({ active, label }) => (
            <YearTip row={active ? rows.find(({ year }) => year === label) : undefined} />
          )}
        />
        <Area
          type="linear"
          dataKey="band"
          name="Money, low to high"
          fill="var(--gb-frost)"
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
        />
        <Area
          type="linear"
          dataKey="gap"
          name="The gap"
          fill="url(#pt-loss)"
          fillOpacity={0.7}
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          type="linear"
          dataKey="money"
          name="Money, central"
          stroke="var(--gb-frost-ink)"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          type="linear"
          dataKey="need"
          name="Need, no plan"
          stroke="var(--gb-brick)"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          type="linear"
          dataKey="needWith"
          name="Need, with the plan"
          stroke="var(--gb-pine)"
          strokeWidth={2}
          strokeDasharray="6 4"
          dot={false}
          isAnimationActive={false}
        />
        {[
          { point: without, colour: 'var(--gb-brick)' },
          { point: withPlan, colour: 'var(--gb-pine)' },
        ].map(({ point, colour }) =>
          point === null ? null : (
            <ReferenceLine key={colour} x={first + point.after} stroke={colour} strokeDasharray="2 3" />
          ),
        )}
        {[
          { point: without, colour: 'var(--gb-brick)' },
          { point: withPlan, colour: 'var(--gb-pine)' },
        ].map(({ point, colour }) =>
          point === null ? null : (
            <ReferenceDot
              key={colour}
              x={first + point.after}
              y={point.at}
              r={6}
              fill={colour}
              stroke="var(--gb-surface)"
              strokeWidth={2}
            />
          ),
        )}
        {ends.map(({ name, at, colour, strong }) => (
          <ReferenceDot
            key={name}
            x={rows.at(-1)?.year ?? first}
            y={at}
            r={0}
            label={{
              value: name,
              position: 'right',
              fill: colour,
              fontSize: 14,
              fontWeight: strong ? 640 : 400,
            }}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type Point = { readonly need: number; readonly needWith: number; readonly money: number; readonly band: number[] };
type EndLabel = { readonly name: string; readonly at: number; readonly colour: string; readonly strong: boolean };

/** Names at the lines' ends, moved apart where they would lie on one another. */
function endLabels({ need, needWith, money, band }: Point, [from, to]: Domain): readonly EndLabel[] {
  const apart = (to - from) * 0.062;
  const wanted: EndLabel[] = [
    { name: 'Need, no plan', at: need, colour: 'var(--gb-brick)', strong: true },
    { name: 'Need, with plan', at: needWith, colour: 'var(--gb-pine)', strong: true },
    { name: 'Money, central', at: money, colour: 'var(--gb-frost-ink)', strong: true },
    { name: 'money, low', at: band[0] ?? money, colour: 'var(--gb-ink3)', strong: false },
    { name: 'money, high', at: band[1] ?? money, colour: 'var(--gb-ink3)', strong: false },
  ];
  const fromTop = wanted.sort((one, other) => other.at - one.at);
  return fromTop.reduce<readonly EndLabel[]>((placed, label) => {
    const above = placed.at(-1)?.at;
    const at = above === undefined ? label.at : Math.min(label.at, above - apart);
    return [...placed, { ...label, at }];
  }, []);
}

/** A line axis may be cut, and says so: from below the lowest line to above the highest. */
function cutDomain(rows: readonly NeedAndMoneyYear[]): { readonly domain: Domain; readonly step: number } {
  const all = rows.flatMap(({ need, needWith, low, high }) => [need, needWith, low, high].map(drawn));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const step = niceStep(most - least, 5);
  return { domain: [Math.max(0, (Math.ceil(least / step) - 1) * step), (Math.floor(most / step) + 1) * step], step };
}

function YearTip({ row }: { readonly row: NeedAndMoneyYear | undefined }) {
  if (row === undefined) return null;
  return (
    <ChartTip
      title={formatFinancialYear(row.year)}
      rows={[
        { id: 'need', name: 'Need, no plan', fill: 'var(--gb-brick)', text: formatHeadlineMoney(row.need) },
        { id: 'with', name: 'Need, with the plan', fill: 'var(--gb-pine)', text: formatHeadlineMoney(row.needWith) },
        { id: 'money', name: 'Money, central', fill: 'var(--gb-frost-ink)', text: formatHeadlineMoney(row.money) },
      ]}
    />
  );
}
