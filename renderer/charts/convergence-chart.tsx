import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatTableFigure } from '../../core/words';
import { ticksOf, type Domain } from '../components';
import { ChartTip } from './chart-tip';
import { moneyLooks, type MoneyUnit } from './money-unit';

/** The mean after so many draws, £, and how far it may be off. */
export type SettledPoint = {
  readonly draws: number;
  readonly mean: number;
  readonly standardError: number | null;
};

type ConvergenceChartProps = {
  readonly title: string;
  readonly points: readonly SettledPoint[];
  readonly unit: MoneyUnit;
  readonly domain: Domain;
  readonly step: number;
  readonly height?: number;
};

const counted = (draws: number) => formatTableFigure(String(draws), 0);

/** How the mean settled as draws were added: a line in a band of two standard errors. The axis of draws doubles from step to step. */
export function ConvergenceChart({ title, points, unit, domain, step, height = 180 }: ConvergenceChartProps) {
  const { size, print } = moneyLooks[unit];
  const rows = points.map(({ draws, mean, standardError }) => ({
    draws,
    mean: mean / size,
    band: [(mean - 2 * (standardError ?? 0)) / size, (mean + 2 * (standardError ?? 0)) / size],
  }));
  const digits = step >= 1 ? 0 : Math.min(4, Math.ceil(-Math.log10(step)));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 400, height }}>
      <ComposedChart data={rows} title={title} accessibilityLayer margin={{ top: 8, right: 14, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--gb-line)" />
        <XAxis
          dataKey="draws"
          tickFormatter={counted}
          interval={rows.length > 5 ? 2 : 0}
          tickLine={false}
          axisLine={{ stroke: 'var(--gb-control)' }}
          tickMargin={6}
        />
        <YAxis
          domain={[domain[0], domain[1]]}
          ticks={ticksOf(domain, step)}
          tickFormatter={(value: number) => formatTableFigure(String(value), digits)}
          tickLine={false}
          axisLine={false}
          width={62}
          allowDataOverflow
        />
        <Tooltip
          isAnimationActive={false}
          content={({ active, label }) => {
            const point = active ? points.find(({ draws }) => draws === Number(label)) : undefined;
            if (point === undefined) return null;
            const mean = print(String(point.mean), { plus: true });
            return (
              <ChartTip
                title={`${counted(point.draws)} draws`}
                rows={[{ id: 'mean', name: 'mean', fill: 'var(--gb-pine)', text: mean }]}
              />
            );
          }}
        />
        <Area
          type="linear"
          dataKey="band"
          fill="var(--gb-band-outer)"
          fillOpacity={1}
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          type="linear"
          dataKey="mean"
          stroke="var(--gb-pine)"
          strokeWidth={2.4}
          dot={false}
          isAnimationActive={false}
          activeDot={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
