import type { ExplanationAnswer } from '../../state/use-explanation';
import { whenText } from '../when-text';

type HistoryTableProps = { readonly history: ExplanationAnswer['history'] };

/** Who changed a number, when, and from what to what. */
export function HistoryTable({ history }: HistoryTableProps) {
  return (
    <table className="gb-table">
      <caption className="gb-hidden">Who changed this number, latest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {history.map(({ at, who, words }) => (
          <tr key={`${at} ${words}`}>
            <th scope="row">{whenText(at)}</th>
            <td>{words}</td>
            <td>{who}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
