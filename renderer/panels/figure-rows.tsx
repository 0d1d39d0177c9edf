import type { FigureView } from '../../core/contract-types';
import { Figure, type OnExplain } from '../components';
import { countText, figureText } from './figure-text';

export type FigureRow = {
  readonly id: string;
  readonly name: string;
  readonly figure: FigureView;
  /** A net or a change: a gain says plus. */
  readonly plus?: boolean;
  readonly words?: string;
  readonly isPart?: boolean;
  readonly isStrong?: boolean;
  /** The name says what is counted. */
  readonly isCount?: boolean;
};

type FigureRowsProps = {
  readonly caption: string;
  readonly rows: readonly FigureRow[];
  readonly onExplain?: OnExplain;
};

/** Figures under one another, each with its unit; every one opens. */
export function FigureRows({ caption, rows, onExplain }: FigureRowsProps) {
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table">
        <caption className="gb-hidden">{caption}</caption>
        <thead className="gb-hidden">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Figure</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figure, plus = false, words, isPart = false, isStrong = false, isCount = false }) => (
            <tr key={id}>
              <th scope="row" className={isPart ? 'gb-part-row' : isStrong ? 'gb-strong' : undefined}>
                {name}
                {words !== undefined && <span className="gb-caption gb-under-name">{words}</span>}
              </th>
              <td className="gb-number">
                <Figure
                  name={name}
                  text={isCount ? countText(figure.value ?? '0', { plus }) : figureText(figure, { plus })}
                  figureId={figure.id}
                  size={isStrong ? 'strong' : 'text'}
                  onExplain={onExplain}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
