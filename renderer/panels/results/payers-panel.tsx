import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PayerRowView, ResultView } from '../../../core/contract-types';
import { formatExactMoney, NOTHING } from '../../../core/words';
import { moneyLooks, PayerTable, type MoneyUnit, type PayerRow } from '../../charts';
import { Figure, Panel, type Label, type OnExplain } from '../../components';
import { moneyUnitOf } from './result-scale';

type PayersPanelProps = { readonly result: ResultView; readonly onExplain: OnExplain };

/** Who pays and who gains: bars and rounded figures that add up, or every figure to the penny. */
export function PayersPanel({ result, onExplain }: PayersPanelProps) {
  const [isExact, setExact] = useState(false);
  const unit = moneyUnitOf(result);
  const note = `${isExact ? '£, to the penny' : moneyLooks[unit].words}, ${result.priceBase}, ${result.horizon}, ${result.discounting}`;
  return (
    <Panel
      title="Pays, gains and net, by whose money it is"
      note={note}
      acts={
        <Button variant="default" size="xs" aria-pressed={isExact} onClick={() => setExact(!isExact)}>
          {isExact ? 'Rounded figures' : 'Exact figures'}
        </Button>
      }
    >
      {isExact ? (
        <ExactPayers payers={result.payers} onExplain={onExplain} />
      ) : (
        <PayerTable rows={payerRows(result)} caption={payerCaption(result, unit)} unit={unit} onExplain={onExplain} />
      )}
    </Panel>
  );
}

export function payerCaption({ priceBase, horizon, discounting }: ResultView, unit: MoneyUnit): string {
  return `Pays, gains and net by whose money it is, ${moneyLooks[unit].words}, ${priceBase}, ${horizon}, ${discounting}`;
}

/** The rows as the table draws them. */
export function payerRows({ payers }: ResultView): readonly PayerRow[] {
  return payers.map(({ id, kind, name, paid, gained, net, byLabel }) => ({
    id,
    name,
    kind,
    paid: paid.value ?? '0',
    gained: gained.value ?? '0',
    net: net.value ?? '0',
    gains: Object.fromEntries(Object.entries(byLabel).map(([label, figure]) => [label as Label, figure.value ?? '0'])),
    figureId: net.id,
  }));
}

type ExactPayersProps = { readonly payers: readonly PayerRowView[]; readonly onExplain: OnExplain };

const COLUMNS = [
  ['paid', 'Pays', false],
  ['gained', 'Gains', true],
  ['net', 'Net', true],
] as const;

/** The same to the penny; every figure opens. */
function ExactPayers({ payers, onExplain }: ExactPayersProps) {
  const caption = 'Pays, gains and net by whose money it is, £, to the penny';
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table">
        <caption className="gb-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Whose money</th>
            {COLUMNS.map(([id, name]) => (
              <th key={id} scope="col" className="gb-number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {payers.map((row) => (
            <tr key={row.id} data-total={row.kind === 'total' || undefined}>
              <th scope="row">{row.name}</th>
              {COLUMNS.map(([id, name, plus]) => (
                <td key={id} className="gb-number">
                  <Figure
                    name={`${name}, ${row.name}`}
                    text={row[id].value === null ? NOTHING : formatExactMoney(row[id].value, { plus })}
                    figureId={row[id].id}
                    onExplain={onExplain}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
