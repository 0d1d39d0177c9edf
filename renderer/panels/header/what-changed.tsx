import { Drawer } from '@mantine/core';
import type { ResultView } from '../../../core/contract-types';
import { NOTHING } from '../../../core/words';
import { EmptyState, Grade, LensPicker, Note, WaitingState, type Lens } from '../../components';
import { exactDifference } from '../../state/exact-difference';
import { failureLine } from '../../state/failure-words';
import { givenText } from '../../state/gesture';
import type { Long } from '../../state/use-long';
import type { Quantity, WorkbookView } from '../../state/workbook-session';
import { errorText, everyStep, headlineName, type Why } from '../compare/measures';
import { moneyText } from '../figure-text';

export type WhatChangedProps = {
  readonly isOpen: boolean;
  readonly view: WorkbookView;
  readonly result: ResultView | null;
  readonly before: ResultView | null;
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  /** Why the net is another than that of what the scenario began as, and than before the last change. */
  readonly sinceBeginning: Long<Why>;
  readonly sinceLast: Long<Why>;
  readonly onGoTo: (quantityId: string) => void;
  readonly onReset: (quantityId: string) => void;
  readonly onClose: () => void;
};

/** What the last change did, and every number that is no longer what it began as, each with its part of the difference. */
export function WhatChanged(props: WhatChangedProps) {
  const { isOpen, view, lens, onLens, onClose, sinceBeginning } = props;
  const changed = view.quantities.filter(({ isChanged }) => isChanged);
  const others = sinceBeginning.shown.face === 'full' ? otherParts(sinceBeginning.shown.value) : [];
  const isUntouched = changed.length === 0 && others.length === 0;
  return (
    <Drawer.Root opened={isOpen} onClose={onClose} size={640} className="gb-explain">
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <div className="gb-explain-head">
          <Drawer.Title className="gb-explain-title">What changed</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body className="gb-explain-body">
          {isUntouched && !view.undo.canUndo ? (
            <EmptyState
              title="Nothing yet"
              words="Every number is as it began. Change one, and this says what it did."
            />
          ) : (
            <div className="gb-changed-lens">
              <LensPicker lens={lens} onChoose={onLens} />
            </div>
          )}
          {view.undo.canUndo && <LastChange {...props} />}
          {!isUntouched && (
            <section aria-label="What is no longer as it began">
              <h3>{countWords(changed.length, others.length)}</h3>
              <Since {...props} changed={changed} />
            </section>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function countWords(numbers: number, choices: number): string {
  const many = (count: number, one: string) => `${count === 1 ? 'One' : count} ${one}${count === 1 ? '' : 's'}`;
  const named = [
    ...(numbers === 0 ? [] : [many(numbers, 'number')]),
    ...(choices === 0 ? [] : [many(choices, 'choice')]),
  ].join(' and ');
  return `${named} ${numbers + choices === 1 ? 'is' : 'are'} no longer as ${numbers + choices === 1 ? 'it' : 'they'} began`;
}

/** What the last change did to each net; of several numbers changed at once, each one's part. */
function LastChange({ view, result, before, lens, sinceLast }: WhatChangedProps) {
  const { shown } = sinceLast;
  return (
    <section aria-label="The last change">
      <h3>The last change</h3>
      <p>{view.undo.undoWords}</p>
      {result !== null && before !== null ? (
        <NetsTable result={result} before={before} />
      ) : (
        shown.face === 'full' && <NetLine why={shown.value} lens={lens} />
      )}
      {shown.face === 'full' && shown.value.parts.length > 1 && <PartsTable why={shown.value} lens={lens} />}
    </section>
  );
}

function NetLine({ why, lens }: { readonly why: Why; readonly lens: Lens }) {
  const [was, is, moved] = [why.before, why.after, why.difference].map((text) => moneyText(text, { plus: true }));
  return (
    <p className="gb-words2">
      {headlineName({ lens, measure: 'net' })}: {was} before, {is} after, a change of <strong>{moved}</strong>.
    </p>
  );
}

function NetsTable({ result, before }: { readonly result: ResultView; readonly before: ResultView }) {
  return (
    <table className="gb-table">
      <caption className="gb-hidden">Each net before and after the last change</caption>
      <thead>
        <tr>
          <th scope="col">Net</th>
          {['Before', 'After', 'Change'].map((name) => (
            <th key={name} scope="col" className="gb-number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.lenses.map(({ lens, name, net }) => {
          const was = before.lenses.find((one) => one.lens === lens)?.net.value ?? '0';
          const is = net.value ?? '0';
          return (
            <tr key={lens}>
              <th scope="row">{name}</th>
              {[was, is, exactDifference(is, was)].map((amount, at) => (
                <td key={at} className="gb-number">
                  {moneyText(amount, { plus: true })}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Each change's part, alone. */
function PartsTable({ why, lens }: { readonly why: Why; readonly lens: Lens }) {
  const steps = everyStep(why, { lens, measure: 'net' }).filter(({ kind }) => kind === 'step');
  return (
    <table className="gb-table">
      <caption className="gb-hidden">Each part of the last change</caption>
      <thead className="gb-hidden">
        <tr>
          <th scope="col">Change</th>
          <th scope="col">Its part</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ id, name, amount }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="gb-number">{moneyText(amount, { plus: true })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type SinceProps = WhatChangedProps & { readonly changed: readonly Quantity[] };

function Since({ sinceBeginning, lens, changed, onGoTo, onReset }: SinceProps) {
  const { shown, ask, cancel } = sinceBeginning;
  const why = shown.face === 'full' ? shown.value : null;
  return (
    <>
      {why !== null && (
        <p className="gb-words2">
          {headlineName({ lens, measure: 'net' })}: {moneyText(why.before, { plus: true })} as {why.fromName},{' '}
          {moneyText(why.after, { plus: true })} now, a change of{' '}
          <strong>{moneyText(why.difference, { plus: true })}</strong>. The parts below add to it exactly.
        </p>
      )}
      {shown.face === 'running' && shown.share !== null && (
        <WaitingState
          shape="rows"
          work={{ done: shown.share, of: 1, words: `Sharing the difference out: ${shown.doing}`, onCancel: cancel }}
        />
      )}
      {shown.face === 'not-asked' && (
        <Note act={{ label: 'Share it out', onAct: ask }}>The difference was not shared out.</Note>
      )}
      {shown.face === 'failed' && (
        <Note kind="warning" act={{ label: 'Try again', onAct: ask }}>
          {failureLine(shown.failed)}
        </Note>
      )}
      <ChangedTable changed={changed} why={why} onGoTo={onGoTo} onReset={onReset} />
      {why?.method === 'sampled-orders' && (
        <p className="gb-caption">
          So many changes cannot be made in every order: the parts are means over orders drawn at random, each give or
          take {errorText(largestError(why), why.unit)}. They still add up exactly.
        </p>
      )}
    </>
  );
}

function largestError({ parts }: Why): string {
  return parts.reduce((most, { standardError }) => (Number(standardError) > Number(most) ? standardError : most), '0');
}

type ChangedTableProps = {
  readonly changed: readonly Quantity[];
  readonly why: Why | null;
  readonly onGoTo: (quantityId: string) => void;
  readonly onReset: (quantityId: string) => void;
};

function ChangedTable({ changed, why, onGoTo, onReset }: ChangedTableProps) {
  const partOf = new Map(why?.parts.map((part) => [part.quantity?.id ?? part.id, part.part]));
  const size = (id: string) => Math.abs(Number(partOf.get(id) ?? '0')); // for the order only
  const rows = [...changed].sort((one, other) => size(other.row.id) - size(one.row.id));
  return (
    <table className="gb-table">
      <caption className="gb-hidden">
        What differs from the template, or from the scenario this one is based on, and its part of the difference
      </caption>
      <thead>
        <tr>
          <th scope="col">Change</th>
          {['Was', 'Is', 'Its part'].map((name) => (
            <th key={name} scope="col" className="gb-number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, input, before }) => (
          <tr key={row.id}>
            <th scope="row">
              <button type="button" className="gb-link" onClick={() => onGoTo(row.id)}>
                {row.label}
              </button>
              <span className="gb-under-name gb-changed-acts">
                <Grade grade={input.grade} />
                <button
                  type="button"
                  className="gb-link"
                  aria-label={`Put back ${row.label}`}
                  onClick={() => onReset(row.id)}
                >
                  Put back
                </button>
              </span>
            </th>
            <td className="gb-number">{before === null ? NOTHING : givenText(row, before)}</td>
            <td className="gb-number">{givenText(row, input.value)}</td>
            <td className="gb-number gb-strong">{partText(partOf.get(row.id))}</td>
          </tr>
        ))}
        {(why === null ? [] : otherParts(why)).map(({ id, label, part }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className="gb-number">{NOTHING}</td>
            <td className="gb-number">{NOTHING}</td>
            <td className="gb-number gb-strong">{partText(part)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Choices, and numbers that were only changed together. */
function otherParts({ parts }: Why): Why['parts'] {
  return parts.filter(({ quantity }) => quantity === null);
}

function partText(part: string | undefined): string {
  return part === undefined ? NOTHING : moneyText(part, { plus: true });
}
