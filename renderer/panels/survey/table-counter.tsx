import { Button, Checkbox, Select } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { Note, WaitingState } from '../../components';
import type { Asked } from '../../state/asked';
import { failureLine } from '../../state/failure-words';
import type { SurveyCount, SurveyQuestion, SurveyTable, TableToCount } from '../../state/use-survey';
import { countWords, notCountedWords, type SurveyKind } from './survey-form';

/** What is ticked in a table of answers. */
export type Ticks = {
  readonly column: number;
  readonly yes: readonly string[];
  readonly leftOut: readonly string[];
  readonly groupColumn: number | null;
  readonly withIt: readonly string[];
  readonly withoutIt: readonly string[];
};

export const newTicks = (column: number): Ticks => ({
  column,
  yes: [],
  leftOut: [],
  groupColumn: null,
  withIt: [],
  withoutIt: [],
});

/** What can be counted by what is ticked; null while something is missing. */
export function questionIn(kind: SurveyKind, ticks: Ticks): SurveyQuestion | null {
  const { column, yes, leftOut, groupColumn, withIt, withoutIt } = ticks;
  if (kind === 'mean') return { kind, column, leftOut: [...leftOut] };
  if (yes.length === 0) return null;
  const share = { column, yes: [...yes], leftOut: [...leftOut] };
  if (kind === 'share') return { kind, ...share };
  if (groupColumn === null || withIt.length === 0 || withoutIt.length === 0) return null;
  return { kind, ...share, groupColumn, withIt: [...withIt], withoutIt: [...withoutIt] };
}

type TableChooserProps = {
  readonly shown: TableToCount;
  readonly onChoose: () => void;
  readonly onLeave: () => void;
};

/** The way to a file, and why one cannot be read. The table itself stands below, once it is read. */
export function TableChooser({ shown, onChoose, onLeave }: TableChooserProps) {
  return (
    <>
      <div className="gb-acts">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconTable size={16} stroke={1.8} aria-hidden="true" />}
          onClick={onChoose}
        >
          {shown.face === 'none' ? 'Count the answers in a CSV file' : 'Choose another file'}
        </Button>
        {shown.face !== 'none' && (
          <Button variant="subtle" size="xs" onClick={onLeave}>
            Put the file away
          </Button>
        )}
      </div>
      {shown.face === 'reading' && <WaitingState shape="rows" />}
      {shown.face === 'failed' && (
        <div role="alert">
          <Note kind="refusal" title={`${shown.name} cannot be counted.`}>
            {failureLine(shown.failed)}
          </Note>
        </div>
      )}
    </>
  );
}

type TableCounterProps = {
  readonly kind: SurveyKind;
  readonly table: SurveyTable;
  readonly ticks: Ticks;
  readonly onTicks: (ticks: Ticks) => void;
  /** What the program counted by these ticks. */
  readonly count: Asked<SurveyCount>;
  readonly isAsked: boolean;
  readonly onUse: (count: SurveyCount) => void;
};

/** A table of answers: its first rows, which column to count, and which answers count as what. */
export function TableCounter({ kind, table, ticks, onTicks, count, isAsked, onUse }: TableCounterProps) {
  const columns = table.columns.map(({ name, answered }, at) => ({
    value: String(at),
    label: `${name}: ${answered} ${answered === 1 ? 'answer' : 'answers'}`,
  }));
  const failed = isAsked && count.face === 'failed' ? count.failed : null;
  const found = isAsked && count.face === 'full' ? count.value : null;
  return (
    <section className="gb-survey-file" aria-label={`Answers in ${table.name}`}>
      <p>
        <strong>{table.name}</strong> has {table.rows} {table.rows === 1 ? 'row' : 'rows'}. It is read and counted, and
        nothing of it is kept.
      </p>
      <FirstRows table={table} />
      <Select
        label={kind === 'mean' ? 'Column of numbers' : 'Column that was answered'}
        data={columns}
        value={String(ticks.column)}
        allowDeselect={false}
        error={failed === null ? undefined : failureLine(failed)}
        onChange={(at) =>
          onTicks({
            ...newTicks(Number(at ?? 0)),
            groupColumn: ticks.groupColumn,
            withIt: ticks.withIt,
            withoutIt: ticks.withoutIt,
          })
        }
      />
      <AnswerTicks
        table={table}
        column={ticks.column}
        ways={
          kind === 'mean'
            ? [{ name: 'Left out', ticked: ticks.leftOut, onTicked: (leftOut) => onTicks({ ...ticks, leftOut }) }]
            : [
                {
                  name: 'A yes',
                  ticked: ticks.yes,
                  onTicked: (yes) => onTicks({ ...ticks, yes, leftOut: without(ticks.leftOut, yes) }),
                },
                {
                  name: 'Left out',
                  ticked: ticks.leftOut,
                  onTicked: (leftOut) => onTicks({ ...ticks, leftOut, yes: without(ticks.yes, leftOut) }),
                },
              ]
        }
      />
      {kind === 'difference' && (
        <>
          <Select
            label="Column that tells the two groups apart"
            placeholder="Choose one"
            data={columns.filter(({ value }) => value !== String(ticks.column))}
            value={ticks.groupColumn === null ? null : String(ticks.groupColumn)}
            allowDeselect={false}
            onChange={(at) => onTicks({ ...ticks, groupColumn: Number(at ?? 0), withIt: [], withoutIt: [] })}
          />
          {ticks.groupColumn !== null && (
            <AnswerTicks
              table={table}
              column={ticks.groupColumn}
              ways={[
                {
                  name: 'With it',
                  ticked: ticks.withIt,
                  onTicked: (withIt) => onTicks({ ...ticks, withIt, withoutIt: without(ticks.withoutIt, withIt) }),
                },
                {
                  name: 'Without it',
                  ticked: ticks.withoutIt,
                  onTicked: (withoutIt) => onTicks({ ...ticks, withoutIt, withIt: without(ticks.withIt, withoutIt) }),
                },
              ]}
            />
          )}
        </>
      )}
      <div className="gb-acts">
        <Button size="xs" disabled={found === null} onClick={() => found !== null && onUse(found)}>
          Use these counts
        </Button>
        <p className={found === null ? 'gb-caption' : 'gb-strong'} role="status">
          {found === null ? MISSING[kind] : `${countWords(found)}. Not counted: ${notCountedWords(found)}.`}
        </p>
      </div>
    </section>
  );
}

const MISSING: Readonly<Record<SurveyKind, string>> = {
  share: 'Tick what counts as a yes.',
  difference: 'Tick what counts as a yes, and who is in each of the two groups.',
  mean: 'Choose a column of numbers.',
};

const without = (answers: readonly string[], taken: readonly string[]) =>
  answers.filter((answer) => !taken.includes(answer));

function FirstRows({ table }: { readonly table: SurveyTable }) {
  const [isOpen, setIsOpen] = useState(true);
  const caption = `First rows of ${table.name}`;
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>First rows</summary>
      <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
        <table className="gb-table gb-survey-rows">
          <caption className="gb-hidden">{caption}</caption>
          <thead>
            <tr>
              {table.columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.firstRows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

type Way = {
  readonly name: string;
  readonly ticked: readonly string[];
  readonly onTicked: (answers: readonly string[]) => void;
};

type AnswerTicksProps = { readonly table: SurveyTable; readonly column: number; readonly ways: readonly Way[] };

/** The answers of a column with how often each was given, and what each counts as. */
function AnswerTicks({ table, column, ways }: AnswerTicksProps) {
  const summary = table.columns[column];
  if (summary === undefined) return null;
  const { name, answers, blank, unlisted } = summary;
  const turn = ({ ticked, onTicked }: Way, answer: string) =>
    onTicked(ticked.includes(answer) ? without(ticked, [answer]) : [...ticked, answer]);
  const caption = `Answers to ${name}`;
  return (
    <div className="gb-table-region gb-survey-answers" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table">
        <caption className="gb-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col" className="gb-number">
              Times
            </th>
            {ways.map((way) => (
              <th key={way.name} scope="col">
                {way.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answers.map(({ answer, count }) => (
            <tr key={answer}>
              <th scope="row">{answer}</th>
              <td className="gb-number">{count}</td>
              {ways.map((way) => (
                <td key={way.name}>
                  <Checkbox
                    aria-label={`${way.name}: ${answer}`}
                    checked={way.ticked.includes(answer)}
                    onChange={() => turn(way, answer)}
                  />
                </td>
              ))}
            </tr>
          ))}
          {unlisted.different > 0 && (
            <tr>
              <th scope="row">{unlisted.different} other answers</th>
              <td className="gb-number">{unlisted.given}</td>
              <td colSpan={ways.length}>none of these</td>
            </tr>
          )}
          <tr>
            <th scope="row">Blank</th>
            <td className="gb-number">{blank}</td>
            <td colSpan={ways.length}>not counted</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
