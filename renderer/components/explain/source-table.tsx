import { Figure } from '../figure';
import { Grade, type GradeNumber } from '../grade';
import type { OnExplain } from '../values';

/** A number that went in. Either a figure of the model, which opens further, or a quantity with source and grade. */
export type SourceRow = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** Present where the number is itself a figure of this model. */
  readonly figureId?: string;
  readonly source: string;
  readonly grade?: GradeNumber;
  /** "takes 40% off until a source is given". */
  readonly note?: string;
};

type SourceTableProps = { readonly rows: readonly SourceRow[]; readonly onExplain: OnExplain };

/** The numbers that went in, each with its source and grade. */
export function SourceTable({ rows, onExplain }: SourceTableProps) {
  return (
    <table className="gb-table">
      <caption className="gb-hidden">The numbers that went in, their sources and grades</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col" className="gb-number">
            Value
          </th>
          <th scope="col">Source and grade</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td className="gb-number">
              {row.figureId === undefined ? (
                row.value
              ) : (
                <Figure name={row.name} text={row.value} figureId={row.figureId} onExplain={onExplain} />
              )}
            </td>
            <td>
              <div className="gb-source-cell">
                <span>{row.source}</span>
                {row.grade !== undefined && <Grade grade={row.grade} />}
                {row.note !== undefined && <span className="gb-caption">{row.note}</span>}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
