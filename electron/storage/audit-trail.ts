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

export type AuditEntry = NewAuditEntry & { readonly entry: number };

const EntryRow = z.strictObject({
  entry: z.int(),
  workbookId: z.string(),
  revision: z.int().positive(),
  action: z.enum(['created', 'changed', 'undone', 'redone', 'binned', 'restored']),
  at: z.iso.datetime(),
  who: z.string(),
  summary: z.string(),
  difference: z.string(),
  seal: z.string(),
});

type EntryRow = z.infer<typeof EntryRow>;

const QuantityRow = z.strictObject({ id: z.string(), before: z.string().nullable(), after: z.string().nullable() });

const COLUMNS =
  'e.entry, e.workbook_id AS workbookId, e.revision, e.action, e.at, e.who, e.summary, e.difference, e.seal';

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
  return parseEntries(rows).map((row) => entryOf(reader, row));
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
  return parseEntries(rows).map((row) => entryOf(reader, row));
}

/** The first entry of a workbook's trail that was altered after it was written, or undefined where the trail holds. */
export function firstAlteredEntry(reader: Reader, workbookId: string): number | undefined {
  const rows = parseEntries(
    reader.all(`SELECT ${COLUMNS} FROM audit_entry e WHERE e.workbook_id = ? ORDER BY e.entry`, workbookId),
  );
  let before = '';
  for (const row of rows) {
    const about = quantitiesOf(reader, row.entry);
    if (entrySeal(before, { ...row, about }, row.difference) !== row.seal) return row.entry;
    before = row.seal;
  }
  return undefined;
}

function parseEntries(rows: readonly unknown[]): readonly EntryRow[] {
  return z.array(EntryRow).parse(rows);
}

function entryOf(reader: Reader, row: EntryRow): AuditEntry {
  const { entry, workbookId, revision, action, at, who, summary } = row;
  const difference = DifferenceSchema.parse(jsonOf(row.difference));
  return { entry, workbookId, revision, action, at, who, summary, about: quantitiesOf(reader, entry), difference };
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
function entrySeal(before: string, entry: Omit<NewAuditEntry, 'difference'>, difference: string): string {
  const { workbookId, revision, action, at, who, summary, about } = entry;
  const quantities = about.flatMap((quantity) => [quantity.id, quantity.before, quantity.after]);
  return sealOf(before, workbookId, revision, action, at, who, summary, difference, ...quantities);
}
