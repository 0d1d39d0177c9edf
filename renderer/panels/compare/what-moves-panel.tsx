import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatTableFigure, NOTHING } from '../../../core/words';
import type { Output } from '../../../electron/service/contract';
import { EmptyState, FailedState, Grade, Panel, WaitingState, type GradeNumber } from '../../components';
import { failureWords } from '../../state/failure-words';
import { givenText } from '../../state/gesture';
import type { Long } from '../../state/use-long';
import { moneyText } from '../figure-text';

type Movers = Output<'scenario.what-moves-it'>;
type Mover = Movers['movers'][number];

type WhatMovesPanelProps = {
  /** "Net to the public purse". */
  readonly netName: string;
  readonly scenarioName: string;
  readonly moves: Long<Movers>;
  readonly onGoTo: (quantityId: string) => void;
};

/** Shown at first: the rest barely moves it. */
const FIRST = 10;

/** What moves a net: each number at both ends of its doubt, the farthest swing first. */
export function WhatMovesPanel({ netName, scenarioName, moves, onGoTo }: WhatMovesPanelProps) {
  const { shown, ask, cancel } = moves;
  return (
    <Panel
      title={`What moves it: “${scenarioName}”`}
      note={`${netName}, one number at a time from one end of its doubt to the other, all others as they are`}
    >
      {shown.face === 'not-asked' && (
        <EmptyState
          title="Which number to ask about first"
          words="Every number by how far its own doubt carries the net, and how much the net moves for each per cent of it."
          next={{ label: 'Find what moves it', onAct: ask }}
        />
      )}
      {shown.face === 'running' && (
        <WaitingState
          shape="rows"
          {...(shown.share === null
            ? {}
            : { work: { done: shown.share, of: 1, words: shown.doing, onCancel: cancel, cancelWords: shown.doing } })}
        />
      )}
      {shown.face === 'failed' && (
        <FailedState
          failure={failureWords(shown.failed, {
            title: 'What moves it could not be found',
            kept: 'Everything: this only looks.',
            acts: [{ label: 'Try again', onAct: ask }],
          })}
        />
      )}
      {shown.face === 'full' && <MoversTable movers={shown.value.movers} onGoTo={onGoTo} />}
    </Panel>
  );
}

function MoversTable({ movers, onGoTo }: { readonly movers: readonly Mover[]; readonly onGoTo: (id: string) => void }) {
  const [showsAll, setShowsAll] = useState(false);
  const moving = movers.filter(({ swing, slope }) => /[1-9]/.test(swing) || /[1-9]/.test(slope));
  const rows = showsAll ? moving : moving.slice(0, FIRST);
  const caption = 'What each number does to the net at both ends of its doubt';
  return (
    <>
      <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
        <table className="gb-table">
          <caption className="gb-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Number</th>
              {['Now', 'Low', 'High', 'Net at low', 'Net at high', 'For 1% more'].map((name) => (
                <th key={name} scope="col" className="gb-number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((mover) => (
              <MoverRow key={mover.quantityId} mover={mover} onGoTo={onGoTo} />
            ))}
          </tbody>
        </table>
      </div>
      {moving.length > FIRST && (
        <div className="gb-acts gb-under">
          <Button variant="subtle" size="xs" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Fewer numbers' : `${moving.length - FIRST} more numbers`}
          </Button>
        </div>
      )}
    </>
  );
}

function MoverRow({ mover, onGoTo }: { readonly mover: Mover; readonly onGoTo: (id: string) => void }) {
  const { quantityId, label, grade, now, spread, ends, elasticity } = mover;
  const given = (value: string | undefined) => (value === undefined ? NOTHING : givenText(mover, value));
  const net = (value: string | undefined) => (value === undefined ? NOTHING : moneyText(value, { plus: true }));
  return (
    <tr>
      <th scope="row">
        <button type="button" className="gb-link" onClick={() => onGoTo(quantityId)}>
          {label}
        </button>
        <span className="gb-under-name">
          <Grade grade={grade as GradeNumber} />
          {spread !== null && <span className="gb-caption"> {SPREAD_WORDS[spread.from]}</span>}
        </span>
      </th>
      <td className="gb-number">{given(now)}</td>
      <td className="gb-number">{given(spread?.low)}</td>
      <td className="gb-number">{given(spread?.high)}</td>
      <td className="gb-number">{net(ends?.low)}</td>
      <td className="gb-number">{net(ends?.high)}</td>
      <td className="gb-number gb-strong">
        {elasticity === null ? NOTHING : `${formatTableFigure(elasticity, 2, { plus: true })}%`}
      </td>
    </tr>
  );
}

const SPREAD_WORDS: Readonly<Record<NonNullable<Mover['spread']>['from'], string>> = {
  distribution: 'stated spread',
  'published-range': 'published range',
  'a-tenth': 'a tenth either way: nobody said how sure it is',
};
