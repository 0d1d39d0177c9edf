import {
  along,
  type DecimalText,
  type Domain,
  drawn,
  type PillTone,
  RangeBar,
  StatusPill,
  ticksOf,
} from '../components';

/** What one study, or this scenario, found for each pound put in. */
export type PublishedRow = {
  readonly id: string;
  readonly name: string;
  readonly low: DecimalText;
  readonly high: DecimalText;
  readonly middle?: DecimalText;
  /** "£0.18 to £2.85". */
  readonly rangeText: string;
  /** "£1.52". */
  readonly middleText?: string;
  readonly isOurs?: boolean;
};

/** A study that found nothing, or cannot be put on the scale: said in words, as large as the rest. */
export type PublishedNote = {
  readonly id: string;
  readonly tone: PillTone;
  readonly tag: string;
  readonly words: string;
};

type PublishedResultsProps = {
  readonly rows: readonly PublishedRow[];
  readonly notes?: readonly PublishedNote[];
  readonly caption: string;
};

/** Ours beside what others found, on one scale from £0, with £1 for £1 dashed. */
export function PublishedResults({ rows, notes = [], caption }: PublishedResultsProps) {
  const highest = Math.max(2, ...rows.map(({ high }) => drawn(high)));
  const step = highest > 12 ? 5 : 2;
  const scale: Domain = [Math.min(0, ...rows.map(({ low }) => drawn(low))), Math.ceil(highest / step) * step];
  return (
    <>
      <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
        <table className="gb-table gb-published">
          <caption className="gb-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Study</th>
              <th scope="col" className="gb-bar-cell">
                <ScaleHead scale={scale} step={step} />
              </th>
              <th scope="col" className="gb-number">
                Range, middle
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={row.isOurs === true ? 'gb-strong' : undefined}>
                  {row.name}
                </th>
                <td className="gb-bar-cell">
                  <RangeBar {...row} scale={scale} mark={1} />
                </td>
                <td className="gb-number">
                  {row.rangeText}
                  {row.middleText !== undefined && <strong>, {row.middleText}</strong>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PublishedNotes notes={notes} />
    </>
  );
}

function ScaleHead({ scale, step }: { readonly scale: Domain; readonly step: number }) {
  const ticks = [...new Set([...ticksOf([0, scale[1]], step), 1])].sort((one, other) => one - other);
  return (
    <>
      <span className="gb-hidden">Return for each £1</span>
      <span className="gb-scale-head" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: along(scale, tick) }}>
            £{tick}
          </span>
        ))}
      </span>
    </>
  );
}

function PublishedNotes({ notes }: { readonly notes: readonly PublishedNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="gb-published-notes">
      {notes.map(({ id, tone, tag, words }) => (
        <li key={id}>
          <StatusPill tone={tone}>{tag}</StatusPill>
          <p>{words}</p>
        </li>
      ))}
    </ul>
  );
}
