import { Drawer } from '@mantine/core';
import type { ResultView } from '../../../core/contract-types';
import { EmptyState, Grade } from '../../components';
import { exactDifference } from '../../state/exact-difference';
import { givenText } from '../../state/gesture';
import type { Quantity, WorkbookView } from '../../state/workbook-session';
import { moneyText } from '../figure-text';

type WhatChangedProps = {
  readonly isOpen: boolean;
  readonly view: WorkbookView;
  readonly result: ResultView | null;
  readonly before: ResultView | null;
  readonly onGoTo: (quantityId: string) => void;
  readonly onReset: (quantityId: string) => void;
  readonly onClose: () => void;
};

/** What the last change did to each net, and every number that is no longer what it began as. */
export function WhatChanged({ isOpen, view, result, before, onGoTo, onReset, onClose }: WhatChangedProps) {
  const changed = view.quantities.filter(({ isChanged }) => isChanged);
  return (
    <Drawer.Root opened={isOpen} onClose={onClose} size={560} className="gb-explain">
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <div className="gb-explain-head">
          <Drawer.Title className="gb-explain-title">What changed</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body className="gb-explain-body">
          {changed.length === 0 && !view.undo.canUndo && (
            <EmptyState
              title="Nothing yet"
              words="Every number is as it began. Change one, and this says what it did."
            />
          )}
          {view.undo.canUndo && (
            <section aria-label="The last change">
              <h3>The last change</h3>
              <p>{view.undo.undoWords}</p>
              {result !== null && before !== null && <NetsTable result={result} before={before} />}
            </section>
          )}
          {changed.length > 0 && (
            <section aria-label="Numbers that are no longer what they began as">
              <h3>{changed.length === 1 ? 'One number is' : `${changed.length} numbers are`} no longer as it began</h3>
              <ChangedTable changed={changed} onGoTo={onGoTo} onReset={onReset} />
            </section>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
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

type ChangedTableProps = {
  readonly changed: readonly Quantity[];
  readonly onGoTo: (quantityId: string) => void;
  readonly onReset: (quantityId: string) => void;
};

function ChangedTable({ changed, onGoTo, onReset }: ChangedTableProps) {
  return (
    <table className="gb-table">
      <caption className="gb-hidden">
        Numbers that differ from the template, or from the scenario this one is based on
      </caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col" className="gb-number">
            Now
          </th>
          <th scope="col">
            <span className="gb-hidden">Put back</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {changed.map((quantity) => (
          <tr key={quantity.row.id}>
            <th scope="row">
              <button type="button" className="gb-link" onClick={() => onGoTo(quantity.row.id)}>
                {quantity.row.label}
              </button>
              <span className="gb-under-name">
                <Grade grade={quantity.input.grade} />
              </span>
            </th>
            <td className="gb-number">{givenText(quantity.row, quantity.input.value)}</td>
            <td className="gb-number">
              <button
                type="button"
                className="gb-link"
                aria-label={`Put ${quantity.row.label} back`}
                onClick={() => onReset(quantity.row.id)}
              >
                Put back
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
