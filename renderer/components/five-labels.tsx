import { drawn } from './scale';
import { Figure } from './figure';
import { labelLooks, type DecimalText, type FigureValue, type Label, type OnExplain } from './values';

/** One kind of value as the live answer shows it. */
export type FiveLabelRow = {
  readonly label: Label;
  /** £, for the length of the bar. */
  readonly amount: DecimalText;
  readonly figure: FigureValue;
};

type FiveLabelsProps = {
  readonly rows: readonly FiveLabelRow[];
  readonly onExplain?: OnExplain | undefined;
};

/** Five kinds of value under one another, each with its own bar and figure, and no total. */
export function FiveLabels({ rows, onExplain }: FiveLabelsProps) {
  const longest = Math.max(...rows.map(({ amount }) => Math.abs(drawn(amount))), 1e-9);
  return (
    <dl className="gb-five-labels">
      {rows.map(({ label, amount, figure }) => {
        const size = drawn(amount);
        return (
          <div key={label} className="gb-five-label">
            <dt>{labelLooks[label].name}</dt>
            <dd className="gb-five-bar" aria-hidden="true">
              <svg width="100%" height="14" focusable="false">
                <rect
                  style={{ width: `max(${size === 0 ? 0 : 2}px, ${(Math.abs(size) / longest) * 100}%)` }}
                  y=".5"
                  height="13"
                  rx="2.5"
                  fill={size < 0 ? 'var(--gb-fill-loss)' : labelLooks[label].fill}
                />
              </svg>
            </dd>
            <dd className="gb-five-figure">
              <Figure
                name={labelLooks[label].name}
                {...figure}
                tone={size < 0 ? 'negative' : 'plain'}
                onExplain={onExplain}
              />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
