import { along, drawn, type Domain } from './scale';
import type { DecimalText } from './values';

type IntervalBarProps = {
  readonly low: DecimalText;
  readonly middle: DecimalText;
  readonly high: DecimalText;
  readonly lowText: string;
  readonly highText: string;
  /** One sentence: "Likely between −£153k and +£345k; the middle is +£96k." */
  readonly sentence: string;
  /** One scale for several bars that are compared. */
  readonly scale?: Domain;
  readonly size?: 'full' | 'small';
};

/** A range with its middle: hatched red below zero, green above; zero is named above the bar and the ends below. */
export function IntervalBar({
  low,
  middle,
  high,
  lowText,
  highText,
  sentence,
  scale,
  size = 'full',
}: IntervalBarProps) {
  const [from, at, to] = [drawn(low), drawn(middle), drawn(high)];
  const [first, last] = [Math.min(0, from, at), Math.max(0, to, at)]; // the middle may lie outside its own range
  const room = (last - first) * 0.02;
  const domain = scale ?? [first - room, last + room];
  return (
    <div className={`gb-interval gb-interval-${size}`} role="img" aria-label={sentence}>
      {size === 'full' && (
        <span className="gb-interval-zero" style={{ left: along(domain, 0) }}>
          £0
        </span>
      )}
      <svg className="gb-interval-bar" width="100%" height="22" aria-hidden="true" focusable="false">
        <Part domain={domain} from={Math.min(from, 0)} to={Math.min(to, 0)} loss />
        <Part domain={domain} from={Math.max(from, 0)} to={Math.max(to, 0)} />
        <line className="gb-zero-line" x1={along(domain, 0)} x2={along(domain, 0)} y1="0" y2="22" />
        <circle className="gb-middle-dot" cx={along(domain, at)} cy="12" r={size === 'full' ? 7 : 6} />
      </svg>
      {(to - from) / (domain[1] - domain[0]) < NARROW ? (
        <span
          className="gb-interval-end"
          style={{
            left: along(domain, (from + to) / 2),
            transform: `translateX(-${along(domain, (from + to) / 2)})`,
          }}
        >
          {lowText} to {highText}
        </span>
      ) : (
        <>
          <span className="gb-interval-end" style={{ left: along(domain, from) }}>
            {lowText}
          </span>
          <span className="gb-interval-end gb-interval-high" style={{ left: along(domain, to) }}>
            {highText}
          </span>
        </>
      )}
    </div>
  );
}

/** On a bar that takes less of the scale the two ends would run into each other: they stand as one. */
const NARROW = 0.55;

type PartProps = { readonly domain: Domain; readonly from: number; readonly to: number; readonly loss?: boolean };

function Part({ domain, from, to, loss = false }: PartProps) {
  if (to <= from) return null;
  const width = `${Number.parseFloat(along(domain, to)) - Number.parseFloat(along(domain, from))}%`;
  return (
    <rect
      x={along(domain, from)}
      width={width}
      y="6"
      height="12"
      rx="5"
      className={loss ? 'gb-part-loss' : 'gb-part-gain'}
    />
  );
}
