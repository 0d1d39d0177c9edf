import { z } from 'zod';
import { addAuditEntry, type AuditAction, type AuditedQuantity } from './audit-trail';
import { applyChange, beforeLastChange, type NextState, redo, undo } from './changes';
import type { Reader, Writer } from './connection';
import { type Json, jsonOf } from './json';
import type { LibraryPaths } from './library-files';
import { workbookDamaged } from './refusals';
import { readUndoState, type UndoState } from './undo-steps';
import {
  binWorkbook,
  type BinnedWorkbook,
  EMPTY_CARD,
  insertWorkbook,
  listBin,
  type ListedWorkbook,
  listWorkbooks,
  storedWorkbook,
  unbinWorkbook,
  type WorkbookCard,
  writeCard,
} from './workbook-store';

/** A workbook as it was read: its document parsed, and its revision to make the next change on. */
export type OpenedWorkbook<T> = {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly document: T;
};

/** A workbook whose seal was checked; `open` reads its document. */
export type SealedWorkbook<T> = { readonly revision: number; readonly seal: string; readonly open: () => T };

export type NewWorkbook<T> = {
  readonly id: string;
  readonly name: string;
  readonly document: T;
  /** How it came to be, such as "Started from the template Eileen and the grit bin". */
  readonly summary: string;
  readonly card?: WorkbookCard | undefined;
};

/** What a change is called and about; when it was made, and by whom where that is not the usual. */
export type ChangeNote = {
  /** The name of the undo step, such as "retention 80% to 72%". */
  readonly summary: string;
  readonly about: readonly AuditedQuantity[];
  readonly at: string;
  readonly who?: string | undefined;
  /** The name the workbook has from now on; left out, it keeps its name. */
  readonly name?: string | undefined;
  /** The same for every change of one gesture (a drag, a run of arrow keys): together they are one undo step. */
  readonly gesture?: string | undefined;
  /** What Home shows from now on; left out, Home shows the name alone until the card is kept. */
  readonly card?: WorkbookCard | undefined;
};

export type Changed = { readonly revision: number; readonly undo: UndoState };

export type Workbooks<T> = {
  readonly create: (workbook: NewWorkbook<T>) => OpenedWorkbook<T>;
  readonly list: () => readonly ListedWorkbook[];
  readonly read: (id: string) => OpenedWorkbook<T>;
  /** The same, its document not read yet: what has this seal reads as it did before. */
  readonly look: (id: string) => SealedWorkbook<T>;
  /** A change like any other: it is in the trail, and it can be undone. */
  readonly rename: (id: string, expectedRevision: number, name: string) => Changed;
  /** Keeps what Home shows of a workbook, worked out for this revision. */
  readonly keepCard: (id: string, revision: number, card: WorkbookCard) => void;
  readonly bin: (id: string) => void;
  readonly listBin: () => readonly BinnedWorkbook[];
  readonly restore: (id: string) => void;
};

export type Changes<T> = {
  readonly applyChange: (workbookId: string, expectedRevision: number, nextDocument: T, note: ChangeNote) => Changed;
  readonly undo: (workbookId: string) => OpenedWorkbook<T> & Changed;
  readonly redo: (workbookId: string) => OpenedWorkbook<T> & Changed;
  readonly undoState: (workbookId: string) => UndoState;
  /** The document as it was before the change that Undo would take back; null where there is none. */
  readonly beforeLast: (workbookId: string) => T | null;
};

export type LibraryParts<T> = {
  readonly paths: LibraryPaths;
  readonly writer: Writer;
  readonly reader: Reader;
  readonly parseWorkbook: (raw: unknown) => T;
  readonly now: () => Date;
  /** Whose changes these are, where a change does not say. */
  readonly who: string;
};

export function workbooksOf<T>(parts: LibraryParts<T>): Workbooks<T> {
  const { writer, reader } = parts;
  return {
    create: (workbook) => createWorkbook(parts, workbook),
    list: () => listWorkbooks(reader),
    read: (id) => {
      const stored = storedWorkbook(reader, id);
      return opened(parts, id, { ...stored, document: jsonOf(stored.document) });
    },
    look: (id) => {
      const stored = storedWorkbook(reader, id);
      const open = () => parsed(parts, id, stored.name, jsonOf(stored.document));
      return { revision: stored.revision, seal: stored.seal, open };
    },
    rename: (id, expectedRevision, name) => {
      const present = storedWorkbook(reader, id);
      const note = { summary: `name "${present.name}" to "${name}"`, about: [], name, ...by(parts) };
      const revision = applyChange(writer, id, expectedRevision, jsonOf(present.document), note);
      return { revision, undo: readUndoState(reader, id) };
    },
    keepCard: (id, revision, card) => {
      writer.transaction(() => {
        writeCard(writer, id, revision, card);
      });
    },
    bin: (id) => {
      writer.transaction(() => {
        noteInTrail(parts, id, binWorkbook(writer, id, by(parts).at), 'binned', 'Put into the bin');
      });
    },
    listBin: () => listBin(reader),
    restore: (id) => {
      writer.transaction(() => {
        noteInTrail(parts, id, unbinWorkbook(writer, id), 'restored', 'Taken out of the bin');
      });
    },
  };
}

export function changesOf<T>(parts: LibraryParts<T>): Changes<T> {
  const { writer, reader } = parts;
  const step = (workbookId: string, move: typeof undo) => {
    // read as it will be shown before it is kept: a step to a state that cannot be shown is not taken
    const next = writer.transaction(() => opened(parts, workbookId, move(writer, workbookId, by(parts))));
    return { ...next, undo: readUndoState(reader, workbookId) };
  };
  return {
    applyChange: (workbookId, expectedRevision, nextDocument, note) => {
      const json = checkedIn(parts, nextDocument);
      const change = { ...note, who: note.who ?? parts.who };
      const revision = applyChange(writer, workbookId, expectedRevision, json, change);
      return { revision, undo: readUndoState(reader, workbookId) };
    },
    undo: (workbookId) => step(workbookId, undo),
    redo: (workbookId) => step(workbookId, redo),
    undoState: (workbookId) => {
      storedWorkbook(reader, workbookId);
      return readUndoState(reader, workbookId);
    },
    beforeLast: (workbookId) => {
      const before = beforeLastChange(reader, workbookId);
      return before === null ? null : opened(parts, workbookId, before).document;
    },
  };
}

function createWorkbook<T>(parts: LibraryParts<T>, workbook: NewWorkbook<T>): OpenedWorkbook<T> {
  const { id, name, document, summary, card = EMPTY_CARD } = workbook;
  const json = checkedIn(parts, document);
  parts.writer.transaction(() => {
    insertWorkbook(parts.writer, { id, name, document: JSON.stringify(json), card }, by(parts).at);
    noteInTrail(parts, id, 1, 'created', summary);
  });
  return opened(parts, id, { name, document: json, revision: 1 });
}

/** What happened to the workbook as a whole, not to what is in it. */
function noteInTrail<T>(
  parts: LibraryParts<T>,
  id: string,
  revision: number,
  action: AuditAction,
  summary: string,
): void {
  const entry = { workbookId: id, revision, action, summary, about: [], difference: [] };
  addAuditEntry(parts.writer, { ...entry, ...by(parts) });
}

function by<T>(parts: LibraryParts<T>): { readonly at: string; readonly who: string } {
  return { at: parts.now().toISOString(), who: parts.who };
}

/**
 * The document as it will lie in its row. It is parsed first, so that what could not be opened again is never stored, and
 * its fields stand in the order in which they are read back: a change differs only where something was changed.
 */
function checkedIn<T>(parts: LibraryParts<T>, document: T): Json {
  return jsonOf(JSON.stringify(parts.parseWorkbook(jsonOf(JSON.stringify(document)))));
}

function opened<T>(parts: LibraryParts<T>, id: string, { name, document, revision }: NextState): OpenedWorkbook<T> {
  return { id, name, revision, document: parsed(parts, id, name, document) };
}

/** A refusal of the schema's own (a document from a newer version) is the better answer and passes as it is. */
function parsed<T>(parts: LibraryParts<T>, id: string, name: string, document: Json): T {
  try {
    return parts.parseWorkbook(document);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const where = error.issues[0]?.path.join('.') ?? '';
    throw workbookDamaged(id, name, `The program does not understand "${where}" in it.`);
  }
}
