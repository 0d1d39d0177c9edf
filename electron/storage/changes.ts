import type { Refusal } from '../../core/errors';
import { type AuditAction, type AuditedQuantity, addAuditEntry } from './audit-trail';
import type { Reader, Writer } from './connection';
import { type Difference, applyBackward, applyForward, differenceBetween } from './difference';
import { type Json, jsonOf } from './json';
import { refusal, undoDamaged, workbookChangedElsewhere } from './refusals';
import { addStep, markStep, removeStep, stepToRedo, stepToUndo, type UndoStep } from './undo-steps';
import { type StoredWorkbook, type WorkbookCard, storedWorkbook, workbookSeal, writeWorkbook } from './workbook-store';

/** What a change is called, what it is about and whose it is. */
export type Change = {
  /** The name of the undo step, such as "retention 80% to 72%". */
  readonly summary: string;
  readonly about: readonly AuditedQuantity[];
  readonly at: string;
  readonly who: string;
  /** The name the workbook has from now on; left out, it keeps its name. */
  readonly name?: string | undefined;
  /** The same for every change of one gesture (a drag, a run of arrow keys): together they are one undo step. */
  readonly gesture?: string | undefined;
  readonly card?: WorkbookCard | undefined;
};

/** A workbook after something was done to it. */
export type NextState = { readonly name: string; readonly document: Json; readonly revision: number };

/** What undo and redo act on: the name and the document together. */
type State = { readonly name: string; readonly document: Json };

/**
 * Writes the next document, its entry in the trail and its undo step: all three, or nothing.
 *
 * Gives    the revision afterwards; the same as before where nothing differs, and then nothing is written
 * Refuses  workbook-changed-elsewhere, workbook-not-found, workbook-damaged, disk-full
 */
export function applyChange(
  writer: Writer,
  workbookId: string,
  expectedRevision: number,
  nextDocument: Json,
  change: Change,
): number {
  return writer.transaction(() => {
    const present = storedWorkbook(writer, workbookId);
    if (present.revision !== expectedRevision) throw workbookChangedElsewhere(present, expectedRevision);
    const before = stateOf(present);
    const after: State = { name: change.name ?? present.name, document: nextDocument };
    const difference = differenceBetween(before, after);
    if (difference.length === 0) return present.revision;
    keepStep(writer, present, before, after, difference, change);
    return writeState(writer, present, after, { ...change, action: 'changed', difference }).revision;
  });
}

/**
 * Takes the last change back. Redo makes it again.
 *
 * Refuses  nothing-to-undo, undo-damaged, workbook-not-found, workbook-damaged, disk-full
 */
export function undo(writer: Writer, workbookId: string, by: { readonly at: string; readonly who: string }): NextState {
  return writer.transaction(() => {
    const present = storedWorkbook(writer, workbookId);
    const step = stepToUndo(writer, workbookId);
    if (step === undefined) throw nothingTo('undo', workbookId);
    const after = fitted(step, present, 'backward');
    markStep(writer, workbookId, step.step, true);
    return writeState(writer, present, after, {
      ...by,
      action: 'undone',
      summary: `Undone: ${step.summary}`,
      about: step.about.map(({ id, before, after: now }) => ({ id, before: now, after: before })),
      difference: differenceBetween(stateOf(present), after),
    });
  });
}

/**
 * Makes the change again that was taken back last.
 *
 * Refuses  nothing-to-redo, undo-damaged, workbook-not-found, workbook-damaged, disk-full
 */
export function redo(writer: Writer, workbookId: string, by: { readonly at: string; readonly who: string }): NextState {
  return writer.transaction(() => {
    const present = storedWorkbook(writer, workbookId);
    const step = stepToRedo(writer, workbookId);
    if (step === undefined) throw nothingTo('redo', workbookId);
    const after = fitted(step, present, 'forward');
    markStep(writer, workbookId, step.step, false);
    return writeState(writer, present, after, {
      ...by,
      action: 'redone',
      summary: `Redone: ${step.summary}`,
      about: step.about,
      difference: step.difference,
    });
  });
}

/**
 * The workbook as it was before the change that Undo would take back; null where there is none. Nothing is written.
 *
 * Refuses  undo-damaged, workbook-not-found, workbook-damaged
 */
export function beforeLastChange(reader: Reader, workbookId: string): NextState | null {
  const present = storedWorkbook(reader, workbookId);
  const step = stepToUndo(reader, workbookId);
  return step === undefined ? null : { ...fitted(step, present, 'backward'), revision: present.revision };
}

function stateOf(stored: StoredWorkbook): State {
  return { name: stored.name, document: jsonOf(stored.document) };
}

function sealOfState(state: State): string {
  return workbookSeal(state.name, JSON.stringify(state.document));
}

/** A step of its own, or, within one gesture, a longer step in place of the one before. */
function keepStep(
  writer: Writer,
  present: StoredWorkbook,
  before: State,
  after: State,
  difference: Difference,
  change: Change,
): void {
  const fresh = {
    summary: change.summary,
    difference,
    about: change.about,
    sealBefore: present.seal,
    sealAfter: sealOfState(after),
    gesture: change.gesture ?? null,
  };
  const last = change.gesture === undefined ? undefined : stepToUndo(writer, present.id);
  if (last === undefined || last.gesture !== change.gesture) {
    addStep(writer, present.id, fresh);
    return;
  }
  const whole = differenceBetween(applyBackward(before, last.difference), after);
  removeStep(writer, present.id, last.step);
  if (whole.length === 0) return; // the gesture came back to where it began
  addStep(writer, present.id, {
    ...fresh,
    difference: whole,
    about: joined(last.about, change.about),
    sealBefore: last.sealBefore,
  });
}

/** Over a whole gesture: from what each quantity was at first to what it is at last. */
function joined(first: readonly AuditedQuantity[], last: readonly AuditedQuantity[]): readonly AuditedQuantity[] {
  const firstOf = new Map(first.map((quantity) => [quantity.id, quantity]));
  const lastIds = new Set(last.map((quantity) => quantity.id));
  const changed = last.map((quantity) => ({ ...quantity, before: (firstOf.get(quantity.id) ?? quantity).before }));
  return [...first.filter((quantity) => !lastIds.has(quantity.id)), ...changed];
}

/** The state a step leads to; refused where the step does not fit the present state exactly. */
function fitted(step: UndoStep, present: StoredWorkbook, direction: 'forward' | 'backward'): State {
  const [from, to] = direction === 'forward' ? [step.sealBefore, step.sealAfter] : [step.sealAfter, step.sealBefore];
  if (present.seal !== from) throw undoDamaged(present.id, step.summary);
  const apply = direction === 'forward' ? applyForward : applyBackward;
  const { name, document } = apply(stateOf(present), step.difference) as State;
  if (sealOfState({ name, document }) !== to) throw undoDamaged(present.id, step.summary);
  return { name, document };
}

function writeState(
  writer: Writer,
  present: StoredWorkbook,
  after: State,
  done: {
    readonly action: AuditAction;
    readonly at: string;
    readonly who: string;
    readonly summary: string;
    readonly about: readonly AuditedQuantity[];
    readonly difference: Difference;
    readonly card?: WorkbookCard | undefined;
  },
): NextState {
  const revision = present.revision + 1;
  const { id } = present;
  const { action, at, who, summary, about, difference, card } = done;
  writeWorkbook(writer, { id, name: after.name, document: JSON.stringify(after.document), revision, card }, at);
  addAuditEntry(writer, { workbookId: id, revision, action, at, who, summary, about, difference });
  return { name: after.name, document: after.document, revision };
}

function nothingTo(direction: 'undo' | 'redo', workbookId: string): Refusal {
  return refusal(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo', {
    what: `There is nothing to ${direction}.`,
    why:
      direction === 'undo'
        ? 'No change has been made, or all were undone.'
        : 'No change was undone since the last one.',
    mend: 'Make a change first.',
    about: [workbookId],
  });
}
