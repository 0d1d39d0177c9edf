import type { DecimalText } from '../../core/words';
import { Cell, drawn, Figure, Legend, type FigureValue, type OnExplain } from '../components';
import { livingStates, type LivingState } from './living-states';

/** One average life: months in each place. */
export type LifeBar = {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly {
    readonly state: Exclude<LivingState, 'died'>;
    readonly months: DecimalText;
    readonly text: string;
  }[];
};

type LifeMonthsProps = { readonly bars: readonly LifeBar[] };

/** Lives as bars on one scale of months, the months printed in them. */
export function LifeMonths({ bars }: LifeMonthsProps) {
  const monthsOf = ({ parts }: LifeBar) => parts.reduce((sum, { months }) => sum + drawn(months), 0);
  const longest = Math.max(...bars.map(monthsOf), 1e-9);
  const shown = livingStates.filter(({ id }) => bars.some(({ parts }) => parts.some(({ state }) => state === id)));
  return (
    <>
      <Legend entries={shown} />
      <div className="gb-lives">
        {bars.map((bar) => (
          <div key={bar.id} className="gb-life">
            <span className="gb-strong">{bar.name}</span>
            <div className="gb-life-bar">
              {bar.parts.map((part) => (
                <LifePart key={part.state} part={part} share={drawn(part.months) / longest} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </>
  );
}

function LifePart({ part, share }: { readonly part: LifeBar['parts'][number]; readonly share: number }) {
  const look = livingStates.find(({ id }) => id === part.state);
  if (look === undefined || share <= 0) return null;
  return (
    <div className="gb-life-part" style={{ width: `${share * 100}%` }}>
      <svg width="100%" height="100%" aria-hidden="true" focusable="false">
        <rect width="100%" height="100%" fill={look.fill} />
      </svg>
      <span className={`gb-life-text gb-life-text-${part.state}`} style={{ color: look.onFill }}>
        <span className="gb-hidden">{look.name}: </span>
        {part.text}
        <span className="gb-hidden"> months</span>
      </span>
    </div>
  );
}

/** A row under the bars: "Months at home without formal care". */
export type LifeRow = {
  readonly id: string;
  readonly name: string;
  readonly without?: string;
  readonly withHelp?: string;
  readonly difference: FigureValue;
  readonly range?: string;
  /** A part of the row above: "of which put off to later". */
  readonly isPart?: boolean;
};

type LifeTableProps = { readonly rows: readonly LifeRow[]; readonly caption: string; readonly onExplain: OnExplain };

/** The same life in figures: put off stands apart from not needed at all. */
export function LifeTable({ rows, caption, onExplain }: LifeTableProps) {
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table">
        <caption className="gb-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">For each person</th>
            {['Without', 'With', 'Difference', 'Likely range'].map((column) => (
              <th key={column} scope="col" className="gb-number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={row.isPart === true ? 'gb-part-row' : undefined}>
                {row.name}
              </th>
              <td className="gb-number">
                <Cell text={row.without ?? '\u2013'} />
              </td>
              <td className="gb-number">
                <Cell text={row.withHelp ?? '\u2013'} />
              </td>
              <td className="gb-number">
                <Figure name={`${row.name}, difference`} {...row.difference} size="strong" onExplain={onExplain} />
              </td>
              <td className="gb-number">
                <Cell text={row.range ?? '\u2013'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
