import type { LedgerRow } from '../../../core/report';
import { formatGiven } from '../../../core/words';

type LedgerTableProps = { readonly rows: readonly LedgerRow[] };

/** Every figure that was filled in, with its grade and what it rests on. */
export function LedgerTable({ rows }: LedgerTableProps) {
  return (
    <table className="gb-table">
      <caption className="gb-hidden">Every figure that was filled in, its grade, and what it rests on</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="gb-number">
            Value
          </th>
          <th scope="col">Unit</th>
          <th scope="col" className="gb-number">
            Grade
          </th>
          <th scope="col">Rests on</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, value, unit, grade, basis, note }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className="gb-number">{formatGiven(value)}</td>
            <td>{unit}</td>
            <td className="gb-number">{grade}</td>
            <td>{note === '' ? basis : `${basis} ${note}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
