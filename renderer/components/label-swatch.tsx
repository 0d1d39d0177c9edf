import { labelLooks, labelOrder, type Label } from './values';

type SwatchProps = {
  readonly fill: string;
  readonly outline?: string;
  readonly shape?: 'square' | 'line' | 'dot';
};

/** A patch of colour and pattern beside a name. Never without the name. */
export function Swatch({ fill, outline, shape = 'square' }: SwatchProps) {
  return (
    <svg className="gb-swatch" width="14" height="14" aria-hidden="true" focusable="false">
      {shape === 'square' && (
        <rect
          x=".75"
          y=".75"
          width="12.5"
          height="12.5"
          rx="2.5"
          fill={fill}
          stroke={outline ?? 'none'}
          strokeWidth="1.5"
        />
      )}
      {shape === 'line' && <rect x="0" y="5.5" width="14" height="3" rx="1.5" fill={fill} />}
      {shape === 'dot' && <circle cx="7" cy="7" r="5" fill={fill} stroke={outline ?? 'none'} strokeWidth="1.3" />}
    </svg>
  );
}

/** One label: fill, pattern and name. */
export function LabelSwatch({ label }: { readonly label: Label }) {
  return (
    <span className="gb-legend-entry">
      <Swatch fill={labelLooks[label].fill} />
      {labelLooks[label].name}
    </span>
  );
}

/** An entry of a legend that is not a label: "Paid in", "Home, care package". */
export type LegendEntry = SwatchProps & { readonly id: string; readonly name: string };

/** Names beside their swatches, only where a direct label cannot fit. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="gb-legend">
      {entries.map(({ id, name, ...swatch }) => (
        <li key={id} className="gb-legend-entry">
          <Swatch {...swatch} />
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Legend entries for some labels, in the one order. */
export const labelLegend = (labels: readonly Label[] = labelOrder): readonly LegendEntry[] =>
  labelOrder.filter((label) => labels.includes(label)).map((label) => labelLooks[label]);
