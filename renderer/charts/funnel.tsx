import { type DecimalText, drawn, Figure, type FigureValue, type OnExplain } from '../components';

/** How many are left after a step. */
export type FunnelStep = {
  readonly id: string;
  readonly name: string;
  /** People, for the height. */
  readonly people: DecimalText;
  readonly figure: FigureValue;
};

type FunnelProps = {
  /** From everybody who is reached to those who help: the last is yellow. */
  readonly steps: readonly FunnelStep[];
  /** "The tightest step is trust and being asked; one more in ten adds 27 helpers." */
  readonly remark?: string;
  readonly onExplain?: OnExplain;
};

const HEIGHT = 64;
const WIDTH = 100;

/** Who comes forward: a stream that narrows with every step. Its height is the square root of people, or the end would not be seen. */
export function Funnel({ steps, remark, onExplain }: FunnelProps) {
  const widest = Math.sqrt(Math.max(...steps.map(({ people }) => drawn(people)), 1e-9));
  const heights = steps.map(({ people }) => Math.max(1.5, (Math.sqrt(Math.max(0, drawn(people))) / widest) * HEIGHT));
  return (
    <div className="gb-funnel">
      <ol className="gb-funnel-steps" style={{ '--steps': steps.length }}>
        {steps.map(({ id, name, figure }) => (
          <li key={id}>
            <span className="gb-funnel-name">{name}</span>
            <Figure name={name} {...figure} size="strong" onExplain={onExplain} />
          </li>
        ))}
      </ol>
      <svg
        className="gb-funnel-stream"
        viewBox={`0 0 ${steps.length * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {steps.map(({ id }, at) => (
          <path key={id} d={pieceOf(at, heights)} {...lookOf(at, steps.length)} />
        ))}
      </svg>
      <p className="gb-caption">Height: square root of people. {remark}</p>
    </div>
  );
}

/** A piece as wide as its step, bending from its own height to the next one's. */
function pieceOf(at: number, heights: readonly number[]): string {
  const [from, to] = [heights[at] ?? 0, heights[at + 1] ?? heights[at] ?? 0];
  const [left, right] = [at * WIDTH, (at + 1) * WIDTH];
  const bend = left + WIDTH * 0.55;
  const [top, bottom] = [(height: number) => (HEIGHT - height) / 2, (height: number) => (HEIGHT + height) / 2];
  return (
    `M${left} ${top(from)} C${bend} ${top(from)} ${bend} ${top(to)} ${right} ${top(to)} ` +
    `V${bottom(to)} C${bend} ${bottom(to)} ${bend} ${bottom(from)} ${left} ${bottom(from)}Z`
  );
}

/** Paler at the wide end; those who help are the bin's yellow. */
function lookOf(at: number, count: number) {
  if (at === count - 1) return { fill: 'var(--gb-grit)' };
  return { fill: 'var(--gb-band-inner)', fillOpacity: 0.45 + (0.4 * at) / Math.max(1, count - 2) };
}
