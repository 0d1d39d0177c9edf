import { z } from 'zod';
import type { AuditedQuantity } from './audit-trail';
import type { Reader, Writer } from './connection';
import { type Difference, DifferenceSchema } from './difference';
import { jsonOf } from './json';
import { undoDamaged } from './refusals';
import { sealOf } from './seal';

/** How many changes back a person can go. */
export const UNDO_DEPTH = 200;

/** A change that can be taken back, or made again. */
export type UndoStep = {
  readonly step: number;
  readonly summary: string;
  readonly about: readonly AuditedQuantity[];
  readonly difference: Difference;
  /** The seal of the workbook before and after the change: a step is only used on the state it fits. */
  readonly sealBefore: string;
  readonly sealAfter: string;
  /** Changes of one gesture, such as a drag, are one step. */
  readonly gesture: string | null;
};

/** What the Undo and Redo buttons say and whether they can be pressed. */
export type UndoState = {
  /** The name of the change that Undo takes back, or null where there is none. */
  readonly undo: string | null;
  /** The name of the change that Redo makes again, or null where there is none. */
  readonly redo: string | null;
  readonly undoDepth: number;
  readonly redoDepth: number;
};

const StepRow = z.strictObject({
  step: z.int().positive(),
  summary: z.string(),
  about: z.string(),
  difference: z.string(),
  sealBefore: z.string(),
  sealAfter: z.string(),
  gesture: z.string().nullable(),
  seal: z.string(),
});

const About = z.array(z.strictObject({ id: z.string(), before: z.string().nullable(), after: z.string().nullable() }));

const COLUMNS = 'step, summary, about, difference, seal_before AS sealBefore, seal_after AS sealAfter, gesture, seal';

const NEXT_TO_UNDO = 'WHERE workbook_id = ? AND undone = 0 ORDER BY step DESC LIMIT 1';
const NEXT_TO_REDO = 'WHERE workbook_id = ? AND undone = 1 ORDER BY step LIMIT 1';

/** The change that Undo would take back. Refuses undo-damaged. */
export function stepToUndo(reader: Reader, workbookId: string): UndoStep | undefined {
  return stepOf(reader.first(`SELECT ${COLUMNS} FROM undo_step ${NEXT_TO_UNDO}`, workbookId), workbookId);
}

/** The change that Redo would make again. Refuses undo-damaged. */
export function stepToRedo(reader: Reader, workbookId: string): UndoStep | undefined {
  return stepOf(reader.first(`SELECT ${COLUMNS} FROM undo_step ${NEXT_TO_REDO}`, workbookId), workbookId);
}

function stepOf(row: unknown, workbookId: string): UndoStep | undefined {
  if (row === undefined) return undefined;
  const { seal, ...kept } = StepRow.parse(row);
  if (stepSeal(kept) !== seal) throw undoDamaged(workbookId, kept.summary);
  return {
    ...kept,
    about: About.parse(jsonOf(kept.about)),
    difference: DifferenceSchema.parse(jsonOf(kept.difference)),
  };
}

type StepTexts = Omit<UndoStep, 'step' | 'about' | 'difference'> & {
  readonly about: string;
  readonly difference: string;
};

function stepSeal({ summary, about, difference, sealBefore, sealAfter, gesture }: StepTexts): string {
  return sealOf(summary, about, difference, sealBefore, sealAfter, gesture);
}

/** Adds a step that can be undone. What was undone before can no longer be redone, and the oldest step beyond 200 goes. */
export function addStep(writer: Writer, workbookId: string, step: Omit<UndoStep, 'step'>): void {
  const texts = { ...step, about: JSON.stringify(step.about), difference: JSON.stringify(step.difference) };
  writer.run('DELETE FROM undo_step WHERE workbook_id = ? AND undone = 1', workbookId);
  writer.run(
    `INSERT INTO undo_step (workbook_id, step, undone, summary, about, difference, seal_before, seal_after, gesture, seal)
     VALUES (?, (SELECT coalesce(max(step), 0) + 1 FROM undo_step WHERE workbook_id = ?), 0, ?, ?, ?, ?, ?, ?, ?)`,
    ...[workbookId, workbookId, texts.summary, texts.about, texts.difference],
    ...[texts.sealBefore, texts.sealAfter, texts.gesture, stepSeal(texts)],
  );
  writer.run(
    `DELETE FROM undo_step WHERE workbook_id = ?
     AND step <= (SELECT max(step) FROM undo_step WHERE workbook_id = ?) - ?`,
    ...[workbookId, workbookId, UNDO_DEPTH],
  );
}

/** Takes a step away, where a longer one of the same gesture takes its place. */
export function removeStep(writer: Writer, workbookId: string, step: number): void {
  writer.run('DELETE FROM undo_step WHERE workbook_id = ? AND step = ?', workbookId, step);
}

/** Moves a step from what can be undone to what can be redone, or back. */
export function markStep(writer: Writer, workbookId: string, step: number, undone: boolean): void {
  writer.run('UPDATE undo_step SET undone = ? WHERE workbook_id = ? AND step = ?', undone ? 1 : 0, workbookId, step);
}

export function readUndoState(reader: Reader, workbookId: string): UndoState {
  const depth = z
    .array(z.strictObject({ undone: z.union([z.literal(0), z.literal(1)]), steps: z.int() }))
    .parse(
      reader.all('SELECT undone, count(*) AS steps FROM undo_step WHERE workbook_id = ? GROUP BY undone', workbookId),
    );
  const count = (undone: 0 | 1) => depth.find((row) => row.undone === undone)?.steps ?? 0;
  return {
    undo: summaryOf(reader.first(`SELECT summary FROM undo_step ${NEXT_TO_UNDO}`, workbookId)),
    redo: summaryOf(reader.first(`SELECT summary FROM undo_step ${NEXT_TO_REDO}`, workbookId)),
    undoDepth: count(0),
    redoDepth: count(1),
  };
}

function summaryOf(row: unknown): string | null {
  return row === undefined ? null : z.strictObject({ summary: z.string() }).parse(row).summary;
}
