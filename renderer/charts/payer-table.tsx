import { roundStatement } from '../../core/words';
import {
  along,
  Cell,
  drawn,
  Figure,
  labelLegend,
  labelLooks,
  labelOrder,
  Legend,
  percentAlong,
  type DecimalText,
  type Domain,
  type Label,
  type LegendEntry,
  type OnExplain,
} from '../components';
import { moneyLooks, type MoneyUnit } from './money-unit';

/** Whose money: what they pay, gain and keep, in £ over the whole period. */
export type PayerRow = {
  readonly id: string;
  readonly name: string;
  /** A total adds up every payer above it: the public purse, then society. */
  readonly kind: 'payer' | 'total';
  /** Costs positive. */
  readonly paid: DecimalText;
  /** What comes back, by label; losses negative. */
  readonly gains: Partial<Readonly<Record<Label, DecimalText>>>;
  /** The same in one figure. */
  readonly gained: DecimalText;
  readonly net: DecimalText;
  /** The figure behind the net; a total has one too. */
  readonly figureId: string;
};

type PayerTableProps = {
  readonly rows: readonly PayerRow[];
  /** "Pays, gains and net by whose money it is, £ thousand, 2026‑27 prices, discounted". */
  readonly caption: string;
  readonly unit?: MoneyUnit;
  readonly onExplain?: OnExplain;
};

const paidIn: LegendEntry = { id: 'paid', name: 'Paid in', fill: 'var(--gb-brick-soft)', outline: 'var(--gb-brick)' };

/** Who pays and who gains: a row a payer, bars that part at zero, stacked by label. Rounded so that it adds up across and down. */
export function PayerTable({ rows, caption, unit = 'thousand', onExplain }: PayerTableProps) {
  const { words, roundsTo, print } = moneyLooks[unit];
  const printed = roundStatement(rows, roundsTo);
  const domain = domainOf(rows);
  return (
    <>
      <div className="gb-table-legend">
        <Legend
          entries={[paidIn, ...labelLegend(labelOrder.filter((label) => rows.some((row) => holds(row, label))))]}
        />
      </div>
      <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
        <table className="gb-table gb-payer-table">
          <caption className="gb-hidden">{caption}</caption>
          <PayerHead domain={domain} />
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id} data-total={row.kind === 'total' || undefined}>
                <th scope="row">{row.name}</th>
                <td className="gb-bar-cell">{row.kind === 'payer' && <PayerBar row={row} domain={domain} />}</td>
                <td className="gb-number">
                  <Cell text={paidText(row.paid, printed[at]?.paid, unit)} />
                </td>
                <td className="gb-number">
                  <Cell text={isZero(row.gained) ? '\u2013' : print(printed[at]?.gained ?? null, { plus: true })} />
                </td>
                <td className="gb-number gb-strong">
                  <Figure
                    name={`Net, ${row.name}, ${words}`}
                    text={print(printed[at]?.net ?? null, { plus: true })}
                    figureId={row.figureId}
                    size="strong"
                    onExplain={onExplain}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PayerHead({ domain }: { readonly domain: Domain }) {
  return (
    <thead>
      <tr>
        <th scope="col">Whose money</th>
        <th scope="col" className="gb-bar-cell">
          <span className="gb-bar-head" style={{ width: along(domain, 0) }}>
            pays or loses
          </span>
          <span className="gb-bar-head-gains">gains</span>
        </th>
        <th scope="col" className="gb-number">
          Pays
        </th>
        <th scope="col" className="gb-number">
          Gains
        </th>
        <th scope="col" className="gb-number">
          Net
        </th>
      </tr>
    </thead>
  );
}

type Segment = {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly outline?: string;
};

/** Losses to the left of zero, nearest first, then what is paid; gains to the right in the order of the labels. */
function segmentsOf({ paid, gains }: PayerRow): readonly Segment[] {
  const segments: Segment[] = [];
  let [left, right] = [0, 0];
  for (const label of labelOrder) {
    const amount = drawn(gains[label] ?? 0);
    const { fill } = labelLooks[label];
    if (amount > 0) segments.push({ id: label, from: right, to: (right += amount), fill });
    if (amount < 0) segments.push({ id: label, to: left, from: (left += amount), fill });
  }
  if (drawn(paid) !== 0) {
    segments.push({ id: 'paid', to: left, from: left - drawn(paid), fill: paidIn.fill, outline: 'var(--gb-brick)' });
  }
  return segments;
}

function PayerBar({ row, domain }: { readonly row: PayerRow; readonly domain: Domain }) {
  const zero = along(domain, 0);
  return (
    <svg className="gb-payer-bar" width="100%" height="24" aria-hidden="true" focusable="false">
      {segmentsOf(row).map(({ id, from, to, fill, outline }) => {
        const [left, right] = [percentAlong(domain, from), percentAlong(domain, to)];
        return (
          <rect
            key={id}
            x={`${left}%`}
            y={outline === undefined ? 4 : 4.75}
            height={outline === undefined ? 16 : 14.5}
            style={{ width: `max(1px, ${right - left}%)` }}
            fill={fill}
            stroke={outline ?? 'var(--gb-surface)'}
            strokeWidth={outline === undefined ? 0.6 : 1.5}
          />
        );
      })}
      <line className="gb-payer-zero" x1={zero} x2={zero} y1="1" y2="23" />
    </svg>
  );
}

/** From the longest loss to the longest gain of one payer, with a little room. */
function domainOf(rows: readonly PayerRow[]): Domain {
  const segments = rows.filter(({ kind }) => kind === 'payer').flatMap(segmentsOf);
  const from = Math.min(0, ...segments.map((segment) => segment.from));
  const to = Math.max(0, ...segments.map((segment) => segment.to));
  const room = Math.max(to - from, 1e-9) * 0.03;
  return [from - room, to + room];
}

const holds = ({ gains }: PayerRow, label: Label) => !isZero(gains[label] ?? '0');
const isZero = (amount: DecimalText) => drawn(amount) === 0;

/** What is paid stands as a loss: costs are positive in the model, and this is the one place that turns them over. */
function paidText(exact: DecimalText, rounded: DecimalText | undefined, unit: MoneyUnit): string {
  if (isZero(exact) || rounded === undefined) return '\u2013';
  return moneyLooks[unit].print(rounded.startsWith('-') ? rounded.slice(1) : `-${rounded}`);
}
