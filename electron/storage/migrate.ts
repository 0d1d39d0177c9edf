import { z } from 'zod';
import { Defect } from '../../core/errors';
import type { Reader, Writer } from './connection';
import { MIGRATIONS, type Migration } from './migrations';

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
    });
  }
  return wanting.map((migration) => migration.number);
}

function refuseBrokenReferences(writer: Writer, migration: Migration): void {
  if (writer.all('PRAGMA foreign_key_check').length > 0) {
    throw new Defect(`Migration ${migration.number} (${migration.name}) leaves rows that point nowhere.`);
  }
}
