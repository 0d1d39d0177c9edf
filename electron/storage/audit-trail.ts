import { z } from 'zod';
import { type Difference, DifferenceSchema } from './difference';
import type { Reader, Writer } from './connection';
import { jsonOf } from './json';
import { sealOf } from './seal';

/** A quantity that a change is about, in the words of the change; null where it was not there, or no longer is. */
export type AuditedQuantity = { readonly id: string; readonly before: string | null; readonly after: string | null };

export type AuditAction = 'created' | 'changed' | 'undone' | 'redone' | 'binned' | 'restored';

export type NewAuditEntry = {
  readonly workbookId: string;
  readonly revision: number;
  readonly action: AuditAction;
  readonly at: string;
  readonly who: string;
  readonly summary: string;
  readonly about: readonly AuditedQuantity[];
  /** What changed in the name and the document, before and after. */
  readonly difference: Difference;
};

/** An entry as it was written; or, where its seal no longer fits, only that there is one: what it says cannot be trusted. */
export type AuditEntry =
  | (NewAuditEntry & { readonly entry: number; readonly altered: false })
  | { readonly entry: number; readonly altered: true };

/** As loose as the table: a damaged row must still be read to be recognised. */
const EntryRow = z.strictObject({
  entry: z.int(),
  workbookId: z.string(),
  revision: z.int(),
  action: z.string(),
  at: z.string(),
  who: z.string(),
  summary: z.string(),
  difference: z.string(),
  seal: z.string(),
  sealBefore: z.string().nullable(),
});

const Written = z.strictObject({
  action: z.enum(['created', 'changed', 'undone', 'redone', 'binned', 'restored']),
  difference: DifferenceSchema,
});

const QuantityRow = z.strictObject({ id: z.string(), before: z.string().nullable(), after: z.string().nullable() });

const COLUMNS = `e.entry, e.workbook_id AS workbookId, e.revision, e.action, e.at, e.who, e.summary, e.difference, e.seal,
  (SELECT p.seal FROM audit_entry p WHERE p.workbook_id = e.workbook_id AND p.entry < e.entry ORDER BY p.entry DESC LIMIT 1)
    AS sealBefore`;

/** Adds an entry at the end of a workbook's trail. There is no way to change or take away an earlier one. */
export function addAuditEntry(writer: Writer, entry: NewAuditEntry): void {
  const difference = JSON.stringify(entry.difference);
  const row = writer.first(
    `INSERT INTO audit_entry (workbook_id, revision, action, at, who, summary, difference, seal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING entry`,
    ...[entry.workbookId, entry.revision, entry.action, entry.at, entry.who, entry.summary, difference],
    entrySeal(lastSeal(writer, entry.workbookId), entry, difference),
  );
  const number = z.strictObject({ entry: z.int() }).parse(row).entry;
  entry.about.forEach((quantity, position) => {
    writer.run(
      'INSERT INTO audit_quantity (entry, position, quantity_id, before, after) VALUES (?, ?, ?, ?, ?)',
      ...[number, position, quantity.id, quantity.before, quantity.after],
    );
  });
}

/** What was done to a workbook, by whom and when, the latest first. */
export function trailOfWorkbook(reader: Reader, workbookId: string, atMost = 500): readonly AuditEntry[] {
  const rows = reader.all(
    `SELECT ${COLUMNS} FROM audit_entry e WHERE e.workbook_id = ? ORDER BY e.entry DESC LIMIT ?`,
    ...[workbookId, atMost],
  );
  return entriesOf(reader, rows);
}

/** Who changed one quantity of a workbook, and when, the latest first. */
export function trailOfQuantity(
  reader: Reader,
  workbookId: string,
  quantityId: string,
  atMost = 500,
): readonly AuditEntry[] {
  const rows = reader.all(
    `SELECT ${COLUMNS} FROM audit_entry e
     WHERE e.workbook_id = ? AND e.entry IN (SELECT entry FROM audit_quantity WHERE quantity_id = ?)
     ORDER BY e.entry DESC LIMIT ?`,
    ...[workbookId, quantityId, atMost],
  );
  return entriesOf(reader, rows);
}

/** The first entry of a workbook's trail that was altered after it was written, or undefined where the trail holds. */
export function firstAlteredEntry(reader: Reader, workbookId: string): number | undefined {
  const rows = reader.all(`SELECT ${COLUMNS} FROM audit_entry e WHERE e.workbook_id = ? ORDER BY e.entry`, workbookId);
  return entriesOf(reader, rows).find(({ altered }) => altered)?.entry;
}

function entriesOf(reader: Reader, rows: readonly unknown[]): readonly AuditEntry[] {
  return z
    .array(EntryRow)
    .parse(rows)
    .map((row) => entryOf(reader, row));
}

function entryOf(reader: Reader, row: z.infer<typeof EntryRow>): AuditEntry {
  const { entry, workbookId, revision, at, who, summary } = row;
  const about = quantitiesOf(reader, entry);
  if (entrySeal(row.sealBefore ?? '', { ...row, about }, row.difference) !== row.seal) return { entry, altered: true };
  const written = Written.parse({ action: row.action, difference: jsonOf(row.difference) });
  return { entry, altered: false, workbookId, revision, at, who, summary, about, ...written };
}

function quantitiesOf(reader: Reader, entry: number): readonly AuditedQuantity[] {
  return z
    .array(QuantityRow)
    .parse(
      reader.all(
        'SELECT quantity_id AS id, before, after FROM audit_quantity WHERE entry = ? ORDER BY position',
        entry,
      ),
    );
}

function lastSeal(reader: Reader, workbookId: string): string {
  const row = reader.first(
    'SELECT seal FROM audit_entry WHERE workbook_id = ? ORDER BY entry DESC LIMIT 1',
    workbookId,
  );
  return row === undefined ? '' : z.strictObject({ seal: z.string() }).parse(row).seal;
}

/** Each seal covers the one before it, so that an entry cannot be altered or taken out without the rest telling. */
function entrySeal(
  before: string,
  entry: Omit<NewAuditEntry, 'action' | 'difference'> & { readonly action: string },
  difference: string,
): string {
  const { workbookId, revision, action, at, who, summary, about } = entry;
  const quantities = about.flatMap((quantity) => [quantity.id, quantity.before, quantity.after]);
  return sealOf(before, workbookId, revision, action, at, who, summary, difference, ...quantities);
}
