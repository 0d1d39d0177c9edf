import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../../electron/service/contract';
import { inWords, Panel } from '../../components';
import type { Long } from '../../state/use-long';
import { CommittedNumber } from '../committed-number';
import { moneyText } from '../figure-text';
import { LongFaces } from './long-faces';

type FindOut = Output<'scenario.what-to-find-out'>;
type Row = FindOut['rows'][number];

type FindOutPanelProps = {
  readonly findOut: Long<FindOut>;
  readonly isWaiting: boolean;
  readonly onGoTo: (quantityId: string) => void;
};

/** What to find out first: what knowing a thing before deciding could be worth at most, beside what asking would cost. */
export function FindOutPanel({ findOut, isWaiting, onGoTo }: FindOutPanelProps) {
  return (
    <Panel
      title="What to find out first"
      note="The most it could be worth paying to know, before deciding (value of information)"
    >
      <LongFaces
        long={findOut}
        isWaiting={isWaiting}
        stopped={{
          title: 'Stopped',
          words: 'Here would stand what it could be worth at most to know each number before deciding.',
          act: 'Work it out',
        }}
        failedTitle="What to find out first could not be worked out"
      >
        {(value) => <WorthFindingOut found={value} onGoTo={onGoTo} />}
      </LongFaces>
    </Panel>
  );
}

/** Shown at first. */
const FIRST = 4;
/** What asking one person costs until somebody says otherwise: a stated guess, £. */
const USUAL_PRICE = '15';

function WorthFindingOut({
  found,
  onGoTo,
}: {
  readonly found: FindOut;
  readonly onGoTo: (quantityId: string) => void;
}) {
  const [price, setPrice] = useState(USUAL_PRICE);
  const [showsAll, setShowsAll] = useState(false);
  const { all, decision, rows } = found;
  if (Number(all.worth) === 0) {
    return (
      <p className="gb-remark">
        {decision} No future that was drawn would change that, so nothing is worth finding out for this decision.
      </p>
    );
  }
  const shown = showsAll ? rows : rows.slice(0, FIRST);
  return (
    <>
      <p className="gb-find-all">
        {decision} It is another that would have been best in {all.chanceWrong.words}. To know everything could be worth
        at most <strong className="gb-unbroken">{all.worthWords}</strong>
        {all.errorWords === null ? '' : ` (${all.errorWords})`}, {all.perYearWords} a year.
      </p>
      <CommittedNumber
        className="gb-find-price"
        label="Asking one person costs about"
        size="xs"
        shown={inWords({ kind: 'money' }, price)}
        display={{ kind: 'money' }}
        least="0"
        most="100000"
        isWhole={false}
        onCommit={setPrice}
      />
      <ul className="gb-find-list">
        {shown.map((row) => (
          <FindOutRow key={row.id} row={row} price={Number(price)} onGoTo={onGoTo} />
        ))}
      </ul>
      {rows.length === 0 && (
        <p className="gb-remark">No single number would change the decision by itself; several together would.</p>
      )}
      {rows.length > FIRST && (
        <div className="gb-acts">
          <Button variant="subtle" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show only the first' : `Show all ${rows.length}`}
          </Button>
        </div>
      )}
    </>
  );
}

type FindOutRowProps = {
  readonly row: Row;
  /** £, of asking one person. */
  readonly price: number;
  readonly onGoTo: (quantityId: string) => void;
};

function FindOutRow({ row, price, onGoTo }: FindOutRowProps) {
  const { label, quantities, worthWords, errorWords, standsOut, ask, asked } = row;
  const [only] = quantities.length === 1 ? quantities : [];
  return (
    <li className="gb-find-row">
      <p className={`gb-find-worth gb-digits ${standsOut ? 'gb-find-stands' : ''}`}>
        {worthWords}
        <span className="gb-hidden"> at most</span>
      </p>
      <div>
        <p className="gb-strong">
          {only === undefined ? (
            label
          ) : (
            <button type="button" className="gb-link" onClick={() => onGoTo(only)}>
              {label}
            </button>
          )}
        </p>
        <p className="gb-words2">{ask}</p>
        {asked !== null && <PriceLine price={asked * price} worth={Number(row.worth)} />}
        <p className="gb-caption">{standsOut ? errorWords : `${errorWords}: it does not stand out from chance`}</p>
      </div>
    </li>
  );
}

function PriceLine({ price, worth }: { readonly price: number; readonly worth: number }) {
  const isWorthIt = price < worth;
  const Mark = isWorthIt ? IconCheck : IconX;
  return (
    <p className="gb-find-price-line">
      <Mark size={16} stroke={2} aria-hidden="true" />
      About {moneyText(String(Math.round(price)))}: {isWorthIt ? 'worth doing' : 'costs more than it could tell'}
    </p>
  );
}
