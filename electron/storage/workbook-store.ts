import { z } from 'zod';
import type { Reader, Writer } from './connection';
import { refusal, workbookChangedElsewhere, workbookDamaged, workbookNotFound } from './refusals';
import { sealOf } from './seal';

/** What Home shows of a workbook without opening it; worked out by the service for one revision, and kept here. */
export type WorkbookCard = {
  readonly scenarioName: string | null;
  /** The headline in words and figures, ready to show. */
  readonly headline: string | null;
  /** How complete the workbook is, ready to show. */
  readonly completeness: string | null;
};

export const EMPTY_CARD: WorkbookCard = { scenarioName: null, headline: null, completeness: null };

export type ListedWorkbook = WorkbookCard & {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The entry cannot be trusted, so its words are left out. Reading the workbook may still work. */
  readonly damaged: boolean;
};

export type BinnedWorkbook = ListedWorkbook & { readonly binnedAt: string };

/** A workbook as it lies in its row, its seal checked, its document still text. */
export type StoredWorkbook = {
  readonly id: string;
  readonly name: string;
  readonly document: string;
  readonly seal: string;
  readonly revision: number;
};

const DocumentRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  document: z.string(),
  seal: z.string(),
  revision: z.int().positive(),
});

const CardRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  revision: z.int().positive(),
  scenarioName: z.string().nullable(),
  headline: z.string().nullable(),
  completeness: z.string().nullable(),
  cardRevision: z.int(),
  cardSeal: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

type CardRow = z.infer<typeof CardRow>;

const BinnedRow = CardRow.extend({ binnedAt: z.string() });

const CARD_COLUMNS = `w.id, w.name, w.revision, w.scenario_name AS scenarioName, w.headline, w.completeness,
  w.card_revision AS cardRevision, w.card_seal AS cardSeal, w.created_at AS createdAt, w.updated_at AS updatedAt`;

/** The seal of a workbook's name and document: what its undo steps are checked against. */
export function workbookSeal(name: string, document: string): string {
  return sealOf(name, document);
}

function cardSeal(name: string, card: WorkbookCard, revision: number): string {
  return sealOf(name, card.scenarioName, card.headline, card.completeness, revision);
}

/** Puts a new workbook in, at revision 1. Refuses workbook-already-there. */
export function insertWorkbook(
  writer: Writer,
  workbook: { readonly id: string; readonly name: string; readonly document: string; readonly card: WorkbookCard },
  at: string,
): void {
  const { id, name, document, card } = workbook;
  if (writer.first('SELECT 1 AS found FROM workbook WHERE id = ?', id) !== undefined) {
    throw refusal('workbook-already-there', {
      what: 'A workbook with this identity is already in the library.',
      why: 'It may be in the bin.',
      mend: 'Open the one that is there, or bring the new one in as a copy.',
      about: [id],
    });
  }
  writer.run(
    `INSERT INTO workbook (id, name, document, seal, revision, scenario_name, headline, completeness, card_revision, card_seal, created_at, updated_at)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, 1, ?, ?, ?)`,
    ...[id, name, document, workbookSeal(name, document)],
    ...[card.scenarioName, card.headline, card.completeness, cardSeal(name, card, 1)],
    ...[at, at],
  );
}

/** One workbook that is not in the bin. Refuses workbook-not-found, workbook-damaged. */
export function storedWorkbook(reader: Reader, id: string): StoredWorkbook {
  const row = reader.first(
    `SELECT id, name, document, seal, revision FROM workbook
     WHERE id = ? AND id NOT IN (SELECT workbook_id FROM bin)`,
    id,
  );
  if (row === undefined) throw workbookNotFound(id);
  return checkedWorkbook(row, id);
}

/** The ids of all workbooks, those in the bin too. */
export function everyWorkbookId(reader: Reader): readonly string[] {
  return z
    .array(z.strictObject({ id: z.string() }))
    .parse(reader.all('SELECT id FROM workbook ORDER BY id'))
    .map((row) => row.id);
}

/** One workbook, in the bin or not. Refuses workbook-not-found, workbook-damaged. */
export function storedEvenInBin(reader: Reader, id: string): StoredWorkbook {
  const row = reader.first('SELECT id, name, document, seal, revision FROM workbook WHERE id = ?', id);
  if (row === undefined) throw workbookNotFound(id);
  return checkedWorkbook(row, id);
}

function checkedWorkbook(row: unknown, id: string): StoredWorkbook {
  const workbook = DocumentRow.safeParse(row);
  if (!workbook.success) throw workbookDamaged(id, id, 'Its entry in the library does not make sense.');
  if (workbookSeal(workbook.data.name, workbook.data.document) !== workbook.data.seal) {
    throw workbookDamaged(id, workbook.data.name, 'Part of what was stored has changed since it was written.');
  }
  return workbook.data;
}

/** The newest first, as Home lists them; without those in the bin. */
export function listWorkbooks(reader: Reader): readonly ListedWorkbook[] {
  const rows = reader.all(
    `SELECT ${CARD_COLUMNS} FROM workbook w
     WHERE w.id NOT IN (SELECT workbook_id FROM bin) ORDER BY w.updated_at DESC, w.rowid DESC`,
  );
  return z.array(CardRow).parse(rows).map(listed);
}

/** What is in the bin, the latest thrown away first. */
export function listBin(reader: Reader): readonly BinnedWorkbook[] {
  const rows = reader.all(
    `SELECT ${CARD_COLUMNS}, b.binned_at AS binnedAt FROM workbook w JOIN bin b ON b.workbook_id = w.id
     ORDER BY b.binned_at DESC, b.rowid DESC`,
  );
  return z
    .array(BinnedRow)
    .parse(rows)
    .map((row) => ({ ...listed(row), binnedAt: row.binnedAt }));
}

function listed(row: CardRow): ListedWorkbook {
  const { id, revision, createdAt, updatedAt, name, scenarioName, headline, completeness } = row;
  const entry = { id, revision, createdAt, updatedAt };
  const card = { scenarioName, headline, completeness };
  if (cardSeal(name, card, row.cardRevision) !== row.cardSeal) {
    return { ...entry, name: 'Damaged entry', ...EMPTY_CARD, damaged: true };
  }
  // a card of an older revision would show yesterday's figure
  return { ...entry, name, ...(row.cardRevision === revision ? card : EMPTY_CARD), damaged: false };
}

/**
 * Writes the next state of a workbook. A card that comes with it is kept; without one, Home shows the name alone until
 * the service has worked the card out.
 */
export function writeWorkbook(
  writer: Writer,
  next: {
    readonly id: string;
    readonly name: string;
    readonly document: string;
    readonly revision: number;
    readonly card?: WorkbookCard | undefined;
  },
  at: string,
): void {
  const { id, name, document, revision, card = EMPTY_CARD } = next;
  writer.run(
    'UPDATE workbook SET name = ?, document = ?, seal = ?, revision = ?, updated_at = ? WHERE id = ?',
    ...[name, document, workbookSeal(name, document), revision, at, id],
  );
  writeCardRow(writer, { id, name, revision }, card);
}

/** Keeps what Home shows of a workbook at its present revision. Refuses workbook-not-found, workbook-changed-elsewhere. */
export function writeCard(writer: Writer, id: string, revision: number, card: WorkbookCard): void {
  const present = storedWorkbook(writer, id);
  if (present.revision !== revision) throw workbookChangedElsewhere(present, revision);
  writeCardRow(writer, present, card);
}

function writeCardRow(
  writer: Writer,
  of: { readonly id: string; readonly name: string; readonly revision: number },
  card: WorkbookCard,
): void {
  writer.run(
    'UPDATE workbook SET scenario_name = ?, headline = ?, completeness = ?, card_revision = ?, card_seal = ? WHERE id = ?',
    ...[card.scenarioName, card.headline, card.completeness, of.revision, cardSeal(of.name, card, of.revision), of.id],
  );
}

/** Puts a workbook into the bin; a damaged one too. Gives its revision. Refuses workbook-not-found. */
export function binWorkbook(writer: Writer, id: string, at: string): number {
  const revision = revisionOf(writer, id, 'NOT IN');
  writer.run('INSERT INTO bin (workbook_id, binned_at) VALUES (?, ?)', id, at);
  return revision;
}

/** Takes a workbook out of the bin. Gives its revision. Refuses workbook-not-found. */
export function unbinWorkbook(writer: Writer, id: string): number {
  const revision = revisionOf(writer, id, 'IN');
  writer.run('DELETE FROM bin WHERE workbook_id = ?', id);
  return revision;
}

function revisionOf(reader: Reader, id: string, bin: 'IN' | 'NOT IN'): number {
  const row = reader.first(
    `SELECT revision FROM workbook WHERE id = ? AND id ${bin} (SELECT workbook_id FROM bin)`,
    id,
  );
  if (row === undefined) throw workbookNotFound(id);
  return z.strictObject({ revision: z.int().positive() }).parse(row).revision;
}
