import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatTableFigure, type DecimalText } from '../../core/words';
import { drawn, niceDomain, ticksOf, type Domain } from '../components';
import { ChartTip } from './chart-tip';
import { livingStates, type LivingState } from './living-states';

/** How many people are in each place, so many years after they first got help. */
export type StateYear = {
  readonly yearsSince: number;
  readonly people: Partial<Readonly<Record<LivingState, DecimalText>>>;
};

/** The year that is printed above each area. */
export type MarkedYear = {
  readonly yearsSince: number;
  /** "38 of 143". */
  readonly withoutText: string;
  readonly withText: string;
  /** "at home without care". */
  readonly words: string;
};

type WhereTheyLiveChartProps = {
  readonly without: readonly StateYear[];
  readonly withHelp: readonly StateYear[];
  readonly marked?: MarkedYear;
  readonly height?: number;
  /** What the second area is: help that goes on, unless said otherwise. */
  readonly withTitle?: string;
};

/** Where people live without help and with it: two stacked areas on one scale, one year marked and printed. */
export function WhereTheyLiveChart({
  without,
  withHelp,
  marked,
  height = 190,
  withTitle = 'With help',
}: WhereTheyLiveChartProps) {
  const { domain, step } = niceDomain(0, Math.max(...[...without, ...withHelp].map(everybodyIn)), 3);
  const shared = { domain, step, height, marked };
  return (
    <div className="gb-two-areas">
      <Arm title="Without help" rows={without} markedText={marked?.withoutText} {...shared} />
      <Arm title={withTitle} rows={withHelp} markedText={marked?.withText} {...shared} />
    </div>
  );
}

const everybodyIn = ({ people }: StateYear) => Object.values(people).reduce((sum, count) => sum + drawn(count ?? 0), 0);

type ArmProps = {
  readonly title: string;
  readonly rows: readonly StateYear[];
  readonly markedText: string | undefined;
  readonly marked: MarkedYear | undefined;
  readonly domain: Domain;
  readonly step: number;
  readonly height: number;
};

function Arm({ title, rows, markedText, marked, domain, step, height }: ArmProps) {
  const atMark = rows.find(({ yearsSince }) => yearsSince === marked?.yearsSince);
  const points = rows.map(({ yearsSince, people }) => ({
    yearsSince,
    ...Object.fromEntries(livingStates.map(({ id }) => [id, drawn(people[id] ?? 0)])),
  }));
  const last = rows.at(-1)?.yearsSince ?? 1;
  return (
    <div className="gb-arm">
      <p className="gb-arm-title">
        <strong>{title}</strong>
        {marked !== undefined && markedText !== undefined && (
          <span>
            Year {marked.yearsSince}: <strong className="gb-digits">{markedText}</strong> {marked.words}
          </span>
        )}
      </p>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 400, height }}>
        <AreaChart
          data={points}
          title={`${title}: people by where they live`}
          accessibilityLayer
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--gb-line)" />
          <XAxis
            dataKey="yearsSince"
            type="number"
            domain={[0, last]}
            ticks={ticksOf([0, last - (last % 2)], last > 5 ? 2 : 1)}
            tickLine={false}
            axisLine={{ stroke: 'var(--gb-control)' }}
            tickMargin={6}
          />
          <YAxis
            domain={[domain[0], domain[1]]}
            ticks={ticksOf(domain, step)}
            tickFormatter={(value: number) => formatTableFigure(String(value), step < 1 ? 1 : 0)}
            tickLine={false}
            axisLine={false}
            width={46}
          />
          <Tooltip
            isAnimationActive={false}
            content={({ active, label }) => (
              <ArmTip row={active ? rows.find(({ yearsSince }) => yearsSince === label) : undefined} />
            )}
          />
          {livingStates.map(({ id, name, fill }) => (
            <Area
              key={id}
              type="linear"
              dataKey={id}
              name={name}
              stackId="place"
              fill={fill}
              fillOpacity={1}
              stroke="var(--gb-surface)"
              strokeWidth={1}
              isAnimationActive={false}
              activeDot={false}
            />
          ))}
          {marked !== undefined && <ReferenceLine x={marked.yearsSince} stroke="var(--gb-ink)" strokeDasharray="2 3" />}
          {marked !== undefined && atMark !== undefined && (
            <ReferenceDot
              x={marked.yearsSince}
              y={drawn(atMark.people.home ?? 0)}
              r={5}
              fill="var(--gb-surface)"
              stroke="var(--gb-ink)"
            />
          )}
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}

function ArmTip({ row }: { readonly row: StateYear | undefined }) {
  if (row === undefined) return null;
  const present = livingStates.filter(({ id }) => row.people[id] !== undefined);
  return (
    <ChartTip
      title={`${row.yearsSince} years after help began`}
      rows={[...present]
        .reverse()
        .map((state) => ({ ...state, text: formatTableFigure(row.people[state.id] ?? null, 1) }))}
    />
  );
}
