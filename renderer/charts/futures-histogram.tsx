import { formatTableFigure } from '../../core/words';
import { along, ticksOf, type Domain } from '../components';
import { moneyLooks, type MoneyUnit } from './money-unit';

type FuturesHistogramProps = {
  /** £: one more than there are counts. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly unit: MoneyUnit;
  /** "23 in 100", "do not pay back"; and the other side. */
  readonly below: { readonly text: string; readonly words: string };
  readonly above: { readonly text: string; readonly words: string };
  readonly height?: number;
};

/** The plot's share of the height is the highest bar; the rest is room for the name of the line. */
const HIGHEST = 88;

/** How sure, at the end: where the futures end up, cut at break-even; hatched below, green above. */
export function FuturesHistogram({ edges, counts, unit, below, above, height = 220 }: FuturesHistogramProps) {
  const domain: Domain = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const most = Math.max(1, ...counts);
  const isInside = domain[0] <= 0 && domain[1] >= 0;
  return (
    <div className="gb-histogram" style={{ height }}>
      <p className="gb-histogram-sides">
        <Side {...below} kind="loss" />
        <Side {...above} kind="gain" />
      </p>
      <div className="gb-histogram-plot">
        <svg width="100%" height="100%" aria-hidden="true" focusable="false">
          {counts.map((count, at) => (
            <Bar
              key={edges[at]}
              domain={domain}
              from={edges[at] ?? 0}
              to={edges[at + 1] ?? 0}
              share={(count / most) * HIGHEST}
            />
          ))}
          <line className="gb-histogram-base" x1="0" x2="100%" y1="100%" y2="100%" />
          {isInside && <line className="gb-zero-line" x1={along(domain, 0)} x2={along(domain, 0)} y1="6%" y2="100%" />}
        </svg>
        {isInside && (
          <span
            className="gb-histogram-line"
            style={{ left: along(domain, 0), transform: `translate(-${along(domain, 0)}, -100%)` }}
          >
            break-even
          </span>
        )}
      </div>
      <div className="gb-histogram-axis" aria-hidden="true">
        {fewTicks(domain, edges).map((tick) => (
          <span key={tick} style={{ left: along(domain, tick) }}>
            {formatTableFigure(String(tick / moneyLooks[unit].size), digitsFor(edges, unit))}
          </span>
        ))}
      </div>
    </div>
  );
}

function Side({ text, words, kind }: { readonly text: string; readonly words: string; readonly kind: string }) {
  return (
    <span className={`gb-histogram-${kind}`}>
      <strong className="gb-digits">{text}</strong>
      <br />
      {words}
    </span>
  );
}

type BarProps = { readonly domain: Domain; readonly from: number; readonly to: number; readonly share: number };

function Bar({ domain, from, to, share }: BarProps) {
  const [start, end] = [Number.parseFloat(along(domain, from)), Number.parseFloat(along(domain, to))];
  return (
    <rect
      className={to <= 0 ? 'gb-part-loss' : 'gb-part-gain'}
      x={`${start + (end - start) * 0.1}%`}
      width={`${(end - start) * 0.8}%`}
      y={`${100 - share}%`}
      height={`${share}%`}
    />
  );
}

const MOST_TICKS = 6;

/** Some of the edges, in even steps through zero. */
function fewTicks(domain: Domain, edges: readonly number[]): readonly number[] {
  const width = (edges[1] ?? 1) - (edges[0] ?? 0);
  const every = Math.ceil(edges.length / MOST_TICKS) * width;
  const first = Math.ceil(domain[0] / every - 1e-9) * every;
  return ticksOf([first, first + Math.floor((domain[1] - first) / every + 1e-9) * every], every);
}

/** Figures after the point that the ticks need. */
function digitsFor(edges: readonly number[], unit: MoneyUnit): number {
  const width = ((edges[1] ?? 1) - (edges[0] ?? 0)) / moneyLooks[unit].size;
  return width >= 1 ? 0 : Math.min(4, Math.ceil(-Math.log10(width)));
}
