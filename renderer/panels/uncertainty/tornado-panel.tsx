import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatHeadlineMoney, formatShare } from '../../../core/words';
import type { Output } from '../../../electron/service/contract';
import { moneyLooks, type MoneyUnit } from '../../charts';
import { along, niceDomain, Panel, type Domain, type Lens } from '../../components';
import type { Long } from '../../state/use-long';
import { netTo } from './lens-look';
import { LongFaces } from './long-faces';

type Tornado = Output<'scenario.tornado'>;
type Row = Tornado['rows'][number];

type TornadoPanelProps = {
  readonly lens: Lens;
  readonly tornado: Long<Tornado>;
  readonly isWaiting: boolean;
  readonly onGoTo: (quantityId: string) => void;
};

/** What moves the answer: each number from one end of its doubt to the other, the widest first. */
export function TornadoPanel({ lens, tornado, isWaiting, onGoTo }: TornadoPanelProps) {
  const { shown } = tornado;
  const unit = shown.face === 'full' ? unitOf(shown.value) : 'thousand';
  return (
    <Panel
      title="What moves the answer"
      note={`${netTo(lens)}, ${moneyLooks[unit].words}, as one number goes from the low to the high end of its doubt (9 cases in 10), the others as stated`}
    >
      <LongFaces
        long={tornado}
        isWaiting={isWaiting}
        stopped={{
          title: 'Stopped',
          words: 'Every number would stand here by how far its own doubt carries the net.',
          act: 'Work it out',
        }}
        failedTitle="What moves the answer could not be worked out"
      >
        {(value) => <TornadoTable tornado={value} unit={unit} onGoTo={onGoTo} />}
      </LongFaces>
    </Panel>
  );
}

/** Up to here money stands in pounds. */
const POUNDS_BELOW = 20_000;
/** Shown at first: the rest barely moves it. */
const FIRST = 6;

function unitOf({ net, rows }: Tornado): MoneyUnit {
  const size = Math.max(Math.abs(net), ...rows.flatMap(({ worse, better }) => [Math.abs(worse), Math.abs(better)]));
  return size < POUNDS_BELOW ? 'pound' : 'thousand';
}

type TornadoTableProps = {
  readonly tornado: Tornado;
  readonly unit: MoneyUnit;
  readonly onGoTo: (quantityId: string) => void;
};

function TornadoTable({ tornado: { net, rows }, unit, onGoTo }: TornadoTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (rows.length === 0) return <p className="gb-remark">No number is unsure, so nothing moves the answer.</p>;
  const shown = showsAll ? rows : rows.slice(0, FIRST);
  const ends = rows.flatMap(({ worse, better }) => [worse, better]);
  const { domain } = niceDomain(Math.min(net, ...ends), Math.max(net, ...ends));
  const caption = 'What each number does to the net at the two ends of its doubt';
  const print = (value: number) => moneyLooks[unit].print(String(value), { plus: true });
  return (
    <>
      <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
        <table className="gb-table gb-tornado">
          <caption className="gb-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col" className="gb-bar-cell">
                <ScaleHead net={net} domain={domain} />
              </th>
              <th scope="col" className="gb-number">
                Worse
              </th>
              <th scope="col" className="gb-number">
                Better
              </th>
              <th scope="col" className="gb-number">
                Of the spread
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.quantityId}>
                <th scope="row">
                  <button type="button" className="gb-link" onClick={() => onGoTo(row.quantityId)}>
                    {row.name}
                  </button>
                  <span className="gb-caption gb-under-name">
                    {row.group}, {row.worseAt} to {row.betterAt}
                  </span>
                </th>
                <td className="gb-bar-cell">
                  <TornadoBar row={row} net={net} domain={domain} />
                </td>
                <td className="gb-number">{print(row.worse)}</td>
                <td className="gb-number">{print(row.better)}</td>
                <td className="gb-number">{shareText(row.share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > FIRST && (
        <div className="gb-acts">
          <Button variant="subtle" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show only the first' : `Show all ${rows.length} that move it`}
          </Button>
        </div>
      )}
    </>
  );
}

/** "48%"; little where it was not worked out, since the number moves so little. */
function shareText(share: number | null): string {
  if (share === null) return 'little';
  return share < 0.005 ? 'under 1%' : formatShare(String(share));
}

/** The names of the two lines: zero dashed, now solid. One that would stand on the other is left to the bars. */
function ScaleHead({ net, domain }: { readonly net: number; readonly domain: Domain }) {
  const apart = Math.abs(net) / (domain[1] - domain[0]) > 0.22;
  return (
    <span className="gb-scale-head">
      <span className="gb-hidden">From worse to better</span>
      <span className="gb-tornado-now" style={{ left: along(domain, net) }} aria-hidden="true">
        now {formatHeadlineMoney(String(net), { plus: true })}
      </span>
      {apart && (
        <span className="gb-tornado-zero" style={{ left: along(domain, 0) }} aria-hidden="true">
          £0
        </span>
      )}
    </span>
  );
}

type TornadoBarProps = { readonly row: Row; readonly net: number; readonly domain: Domain };

function TornadoBar({ row, net, domain }: TornadoBarProps) {
  const part = (from: number, to: number, kind: string) => {
    const [start, end] = [Number.parseFloat(along(domain, from)), Number.parseFloat(along(domain, to))];
    return (
      <rect className={`gb-part-${kind}`} x={`${start}%`} width={`${Math.max(0, end - start)}%`} y="5" height="14" />
    );
  };
  return (
    <svg className="gb-payer-bar" width="100%" height="24" aria-hidden="true" focusable="false">
      <line className="gb-tornado-zero-line" x1={along(domain, 0)} x2={along(domain, 0)} y1="0" y2="24" />
      {part(Math.min(row.worse, net), net, 'loss')}
      {part(net, Math.max(row.better, net), 'gain')}
      <line className="gb-zero-line" x1={along(domain, net)} x2={along(domain, net)} y1="0" y2="24" />
    </svg>
  );
}
