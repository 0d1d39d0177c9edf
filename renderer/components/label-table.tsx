import { Swatch } from './label-swatch';
import { labelLooks, type Label } from './values';

/** One kind of value in words and figures. */
export type LabelTableRow = {
  readonly label: Label;
  /** "two home-care rounds not re-let in 2029‑30". */
  readonly words: string;
  /** As printed under the unit of the last column. */
  readonly text: string;
};

type LabelTableProps = { readonly rows: readonly LabelTableRow[]; readonly unit: string; readonly caption: string };

/** The five kinds of value on paper: how each comes about and how much it is. There is no total. */
export function LabelTable({ rows, unit, caption }: LabelTableProps) {
  return (
    <table className="gb-table">
      <caption className="gb-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Kind of value</th>
          <th scope="col">How it comes about</th>
          <th scope="col" className="gb-number">
            {unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, words, text }) => (
          <tr key={label}>
            <th scope="row">
              <span className="gb-legend-entry">
                <Swatch fill={labelLooks[label].fill} />
                {labelLooks[label].name}
              </span>
            </th>
            <td>{words}</td>
            <td className="gb-number gb-strong">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
