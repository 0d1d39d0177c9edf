import { z } from 'zod';
import { Defect } from '../../core/errors';
import type { Reader, Writer } from './connection';
import { MIGRATIONS, type Migration } from './migrations';
import { sealOf } from './seal';

/** "GRIT" in the file's header, so that a library is never taken for, or from, another program. */
export const APPLICATION_ID = 0x47524954;

/** The layout a library file has: the number of its last migration, 0 for an empty file. */
export function layoutOf(reader: Reader): number {
  return z.strictObject({ user_version: z.int() }).parse(reader.first('PRAGMA user_version')).user_version;
}

export function applicationIdOf(reader: Reader): number {
  return z.strictObject({ application_id: z.int() }).parse(reader.first('PRAGMA application_id')).application_id;
}

/**
 * Brings a library to the latest layout, one migration after another, each in a transaction of its own.
 *
 * Gives    the numbers of the migrations it ran; a library stopped between two of them goes on there the next time
 */
export function migrate(writer: Writer, migrations: readonly Migration[] = MIGRATIONS): readonly number[] {
  const from = layoutOf(writer);
  const wanting = migrations.filter((migration) => migration.number > from).toSorted((a, b) => a.number - b.number);
  for (const migration of wanting) {
    writer.transaction(() => {
      writer.script(migration.sql);
      // both numbers live in the file's first page and roll back with the transaction
      writer.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migration.number};`);
      refuseBrokenReferences(writer, migration);
      writer.run('INSERT INTO layout (number, seal) VALUES (?, ?)', migration.number, definitionsSeal(writer));
    });
  }
  return wanting.map((migration) => migration.number);
}

/** Whether a migration has left its mark for this layout: a number in the header alone may be damage. */
export function wasReached(reader: Reader, layout: number): boolean {
  return reader.first('SELECT 1 AS found FROM layout WHERE number = ?', layout) !== undefined;
}

/** Whether the definitions in the file are those that its last migration left; one flipped letter breaks later queries. */
export function definitionsAreAsLeft(reader: Reader): boolean {
  const row = reader.first('SELECT seal FROM layout WHERE number = ?', layoutOf(reader));
  return row !== undefined && z.strictObject({ seal: z.string() }).parse(row).seal === definitionsSeal(reader);
}

function definitionsSeal(reader: Reader): string {
  const rows = reader.all('SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name');
  return sealOf(JSON.stringify(rows));
}

function refuseBrokenReferences(writer: Writer, migration: Migration): void {
  if (writer.all('PRAGMA foreign_key_check').length > 0) {
    throw new Defect(`Migration ${migration.number} (${migration.name}) leaves rows that point nowhere.`);
  }
}
