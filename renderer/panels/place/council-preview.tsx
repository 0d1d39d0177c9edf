import { Button, Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Grade, gradeWords, Note, StatusPill } from '../../components';
import type { CouncilPreview } from '../../state/use-places';
import { fillText, periodText, placeText } from './place-text';

type Fill = CouncilPreview['fills'][number];

export type CouncilChoice = {
  readonly code: string | null;
  readonly fill: readonly string[];
  readonly place: string;
};

type CouncilPreviewPanelProps = {
  readonly preview: CouncilPreview;
  /** What the workbook calls its place now. */
  readonly place: string;
  readonly onApply: (choice: CouncilChoice) => void;
  readonly onBack: () => void;
};

/** What would change, number by number, before anything does; each can be left as it is. */
export function CouncilPreviewPanel({ preview, place, onApply, onBack }: CouncilPreviewPanelProps) {
  const { council, fills, stays } = preview;
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(fills.filter(({ isTyped }) => isTyped).map(({ row }) => row.id)),
  );
  const [called, setCalled] = useState(council?.name ?? place);
  const beginning = useRef<HTMLParagraphElement>(null);
  useEffect(() => beginning.current?.focus(), []); // what was pressed to come here is gone
  const wanted = fills.filter(({ row }) => !left.has(row.id)).map(({ row }) => row.id);
  const turn = (id: string) =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const name = council?.name ?? 'No council';
  return (
    <>
      <p ref={beginning} tabIndex={-1} className="gb-preview-words">
        {council === null
          ? 'The figures that came from the council go back to the national ones.'
          : `${council.name} is compared with England in the same year, and that position is put on the newer national figure: old prices are never used as they were.`}
      </p>
      <FillTable name={name} fills={fills} isLeft={(id) => left.has(id)} onTurn={turn} />
      {fills.some(({ isTyped }) => isTyped) && (
        <Note>Numbers that somebody typed stay as they are unless you tick them.</Note>
      )}
      {stays.length > 0 && <Stays stays={stays} />}
      <TextInput
        label="What reports call the place"
        description="A ward or a district can stand here"
        value={called}
        maxLength={120}
        onChange={(event) => setCalled(event.currentTarget.value)}
      />
      <div className="gb-acts gb-acts-stay">
        <Button onClick={() => onApply({ code: council?.code ?? null, fill: wanted, place: called.trim() })}>
          {applyWords(council?.name ?? null, wanted.length)}
        </Button>
        <Button variant="default" onClick={onBack}>
          {council === null ? 'Leave it as it is' : 'Back to the list'}
        </Button>
      </div>
    </>
  );
}

function applyWords(council: string | null, count: number): string {
  const figures = `${count} ${count === 1 ? 'figure' : 'figures'}`;
  if (council === null)
    return count === 0
      ? 'Go back, change no figure'
      : `Go back to ${count === 1 ? '1 national figure' : `${count} national figures`}`;
  return count === 0 ? `Choose ${council}, fill nothing` : `Choose ${council}, fill ${figures}`;
}

type FillTableProps = {
  readonly name: string;
  readonly fills: readonly Fill[];
  readonly isLeft: (id: string) => boolean;
  readonly onTurn: (id: string) => void;
};

function FillTable({ name, fills, isLeft, onTurn }: FillTableProps) {
  const caption = `What ${name} would fill in`;
  if (fills.length === 0) return <p>There is no number here that a figure of the place could fill.</p>;
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table gb-fill-table">
        <caption className="gb-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col" className="gb-number">
              Now
            </th>
            <th scope="col" className="gb-number">
              Then
            </th>
            <th scope="col">What it rests on</th>
          </tr>
        </thead>
        <tbody>
          {fills.map((fill) => (
            <FillRow key={fill.row.id} fill={fill} isLeft={isLeft(fill.row.id)} onTurn={() => onTurn(fill.row.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type FillRowProps = { readonly fill: Fill; readonly isLeft: boolean; readonly onTurn: () => void };

function FillRow({ fill, isLeft, onTurn }: FillRowProps) {
  const { row, before, after, isTyped, words, basis } = fill;
  return (
    <tr data-left={isLeft || undefined}>
      <th scope="row">
        <Checkbox
          label={row.section === 'value' && row.group !== row.label ? `${row.group}: ${row.label}` : row.label}
          checked={!isLeft}
          onChange={onTurn}
        />
        {isTyped && <StatusPill tone="warning">typed by somebody</StatusPill>}
      </th>
      <td className="gb-number">{fillText(row, before.value)}</td>
      <td className="gb-number gb-strong">{fillText(row, after.value)}</td>
      <td>
        <RestsOn fill={fill} />
        {words !== '' && (
          <span className={basis?.setAside ? 'gb-flagged' : 'gb-caption gb-under-name'}>
            {basis?.setAside ? `${placeText(basis, basis.setAside.value)} is not used. ${words}` : words}
          </span>
        )}
        <span className="gb-under-name">
          <Grade grade={after.grade} words={gradeChange(before.grade, after.grade)} />
        </span>
      </td>
    </tr>
  );
}

function RestsOn({ fill: { basis, comesFrom, after } }: { readonly fill: Fill }) {
  if (basis === null)
    return <span>{comesFrom === 'own-count' ? after.note || ownReason(after) : 'The national figure'}</span>;
  const { label, unit, shownAs, period, placeName, value, england } = basis;
  return (
    <span>
      {label}
      {shownAs === 'number' && `, ${unit}`}: {placeText(basis, value)} in {placeName}, {placeText(basis, england)} in
      England, {periodText(period)}
    </span>
  );
}

function ownReason({ source }: Fill['after']): string {
  return source.kind === 'assumption' ? source.reason : source.title;
}

/** A position that is old makes a figure less sure than the national one was: that is said, not hidden. */
function gradeChange(before: Fill['before']['grade'], after: Fill['after']['grade']): string {
  return before === after ? gradeWords[after] : `${gradeWords[after]}; grade ${before} until now`;
}

/** Numbers that a figure of the place could fill, and none was found. */
function Stays({ stays }: { readonly stays: CouncilPreview['stays'] }) {
  const reasons = [...new Set(stays.map(({ words }) => words))];
  return reasons.map((reason) => (
    <Note key={reason} title={reason}>
      {stays
        .filter(({ words }) => words === reason)
        .map(({ row }) => row.label)
        .join('; ')}
      .
    </Note>
  ));
}
