import { CartesianGrid, ComposedChart, Line, ReferenceDot, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatHeadlineMoney, formatShare } from '../../core/words';
import { ChartTip } from './chart-tip';
import { spreadLabels } from './spread-labels';

/** The chance that one choice is the best, by what one more year at home is worth paying. */
export type AcceptabilityCurve = { readonly id: string; readonly name: string; readonly chances: readonly number[] };

type AcceptabilityChartProps = {
  readonly title: string;
  /** £ for one more year at home. */
  readonly willingness: readonly number[];
  readonly curves: readonly AcceptabilityCurve[];
  /** The chance of the choice with the highest mean. */
  readonly frontier: readonly number[];
  readonly height?: number;
};

const DASHES = ['', '7 4', '2 3', '9 3 2 3', '1 4'];
const COLOURS = [
  'var(--gb-ink2)',
  'var(--gb-pine)',
  'var(--gb-label-pressure)',
  'var(--gb-label-wellbeing)',
  'var(--gb-label-wider)',
];
const look = (at: number) => ({
  stroke: COLOURS[at % COLOURS.length] ?? 'var(--gb-ink2)',
  strokeDasharray: DASHES[at % DASHES.length] ?? '',
});
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const BELOW = 30;
const ABOVE = 8;
const LABEL_HEIGHT = 17;
const LONGEST_LABEL = 22;

/** Which choice is likeliest to be best, by what a year at home is worth; the thick pale line is what one would choose. */
export function AcceptabilityChart(props: AcceptabilityChartProps) {
  const { title, willingness, curves, frontier, height = 220 } = props;
  const rows = willingness.map((worth, at) => ({
    worth,
    frontier: frontier[at] ?? 0,
    ...Object.fromEntries(curves.map(({ id, chances }) => [id, chances[at] ?? 0])),
  }));
  const last = willingness.at(-1) ?? 0;
  const ends = curves
    .map((curve, at) => ({ ...curve, ...look(at), end: curve.chances.at(-1) ?? 0 }))
    .sort((one, other) => one.end - other.end);
  const places = spreadLabels(
    ends.map(({ end }) => end),
    LABEL_HEIGHT / (height - BELOW - ABOVE),
  );
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 400, height }}>
      <ComposedChart
        data={rows}
        title={title}
        accessibilityLayer
        margin={{ top: ABOVE, right: 170, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--gb-line)" />
        <XAxis
          dataKey="worth"
          type="number"
          domain={[0, last]}
          ticks={[0, 0.25, 0.5, 0.75, 1].map((share) => share * last)}
          tickFormatter={(worth: number) => formatHeadlineMoney(String(worth))}
          tickLine={false}
          axisLine={{ stroke: 'var(--gb-control)' }}
          tickMargin={6}
        />
        <YAxis
          domain={[0, 1]}
          ticks={TICKS}
          tickFormatter={(share: number) => formatShare(String(share))}
          tickLine={false}
          axisLine={false}
          width={52}
        />
        <Tooltip
          isAnimationActive={false}
          content={({ active, label }) => {
            const at = active ? willingness.indexOf(Number(label)) : -1;
            if (at === -1) return null;
            return (
              <ChartTip
                title={`${formatHeadlineMoney(String(willingness[at] ?? 0))} for a year at home`}
                rows={curves.map(({ id, name, chances }, place) => ({
                  id,
                  name,
                  fill: look(place).stroke,
                  text: formatShare(String(chances[at] ?? 0)),
                }))}
              />
            );
          }}
        />
        <Line
          type="linear"
          dataKey="frontier"
          stroke="var(--gb-band-inner)"
          strokeWidth={8}
          dot={false}
          isAnimationActive={false}
          activeDot={false}
        />
        {curves.map(({ id }, at) => (
          <Line
            key={id}
            type="linear"
            dataKey={id}
            {...look(at)}
            strokeWidth={2.2}
            dot={false}
            isAnimationActive={false}
            activeDot={false}
          />
        ))}
        {ends.map(({ id, name, stroke }, at) => (
          <ReferenceDot
            key={id}
            x={last}
            y={places[at] ?? 0}
            r={0}
            ifOverflow="visible"
            label={{
              value: name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name,
              position: 'right',
              fill: stroke,
              fontSize: 14,
            }}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
