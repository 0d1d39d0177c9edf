import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReader, openWriter, type Writer } from '../../electron/storage/connection';
import { inspectFile } from '../../electron/storage/integrity';
import { type LibraryPaths, libraryPaths } from '../../electron/storage/library-files';
import { layoutOf, migrate } from '../../electron/storage/migrate';
import { LATEST_LAYOUT, MIGRATIONS } from '../../electron/storage/migrations';
import { aFolder, aWorkbook, openTestLibrary, refusalOf, withRetention } from './support/library';

const OLDER_FILES = join(import.meta.dirname, 'older-files');
const MIGRATION_FILES = join(import.meta.dirname, '../../electron/storage/migrations');

/** A library as the program of that layout left it, in a folder of its own. */
function anOlderLibrary(layout: number): LibraryPaths {
  const paths = libraryPaths(aFolder());
  copyFileSync(join(OLDER_FILES, `library-${String(layout).padStart(4, '0')}.sqlite`), paths.file);
  return paths;
}

/** The migrations as they were released: their text is never edited again. */
const RELEASED: Readonly<Record<number, string>> = {
  10: '4f5bdc1b551f5edc4679fbd0bc31b1cc4d328ff92213c9751d955a7a24801fc5',
  20: '693ec639c19f46f486d2e920285cdf5f17306c4cc36e1489cb450396b7fd2915',
  30: '3b7b3abd6244bbcb7893c93d3a52dd97ca9e826e5d3237d2ab73426c580ef032',
};

/** What each migration must do, to a library in which the ones before it have run. */
const MIGRATION_TESTS: Readonly<Record<number, () => void>> = {
  10: () => {
    const writer = openWriter(libraryPaths(aFolder()).file);
    expect(migrate(writer, upTo(10))).toEqual([10]);
    expect(tables(writer)).toEqual(['bin', 'layout', 'workbook']);
    writer.close();
  },
  20: () => {
    const { file } = anOlderLibrary(10);
    const writer = openWriter(file);
    const before = writer.all('SELECT * FROM workbook ORDER BY id');
    expect(migrate(writer, upTo(20))).toEqual([20]);
    expect(tables(writer)).toEqual(['audit_entry', 'audit_quantity', 'bin', 'layout', 'undo_step', 'workbook']);
    expect(writer.all('SELECT * FROM workbook ORDER BY id')).toEqual(before);
    expect(before).toHaveLength(2);
    writer.close();
  },
  30: () => {
    const { file } = anOlderLibrary(20);
    const writer = openWriter(file);
    const everything = () =>
      ['workbook', 'bin', 'audit_entry', 'audit_quantity', 'undo_step'].map((table) =>
        writer.all(`SELECT * FROM ${table}`),
      );
    const before = everything();
    expect(migrate(writer, upTo(30))).toEqual([30]);
    expect(tables(writer)).toContain('setting');
    expect(everything()).toEqual(before);
    expect(before.map((rows) => rows.length)).toEqual([2, 1, 6, 3, 2]);
    writer.close();
  },
};

function upTo(layout: number) {
  return MIGRATIONS.filter(({ number }) => number <= layout);
}

function tables(writer: Writer): readonly string[] {
  const rows = writer.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") as { name: string }[];
  return rows.map(({ name }) => name);
}

describe('the register of migrations', () => {
  it('has three, numbered by tens in the order they run, each named as its file', () => {
    expect(MIGRATIONS.map(({ number, name }) => `${String(number).padStart(4, '0')}-${name}.sql`)).toEqual(
      readdirSync(MIGRATION_FILES)
        .filter((file) => file.endsWith('.sql'))
        .toSorted(),
    );
    expect(MIGRATIONS.map(({ number }) => number)).toEqual([10, 20, 30]);
    expect(LATEST_LAYOUT).toBe(30);
  });

  it('has a test and a kept library for every migration', () => {
    const numbers = MIGRATIONS.map(({ number }) => String(number));
    expect(Object.keys(MIGRATION_TESTS)).toEqual(numbers);
    expect(readdirSync(OLDER_FILES).filter((file) => file.endsWith('.sqlite'))).toEqual(
      numbers.map((number) => `library-${number.padStart(4, '0')}.sqlite`),
    );
  });

  it.each(MIGRATIONS)('migration $number is as it was released', ({ number, sql }) => {
    const text = sql.replaceAll('\r\n', '\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(RELEASED[number]);
  });

  it.each(MIGRATIONS)('makes every table strict, as left by migration $number', ({ number }) => {
    const reader = openReader(anOlderLibrary(number).file);
    expect(
      reader.all(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0",
      ),
    ).toEqual([]);
    reader.close();
  });
});

describe('a migration', () => {
  it.each(Object.entries(MIGRATION_TESTS))('%s does what it is for, and what was there stays', (_number, test) => {
    test();
  });

  it.each(MIGRATIONS.map(({ number }) => number))(
    'a library of layout %i opens, with every workbook and step',
    (layout) => {
      const { folder } = anOlderLibrary(layout);
      const library = openTestLibrary(folder);
      expect(library.workbooks.read('eileen').document).toEqual(withRetention('0.72'));
      expect(library.workbooks.list()[0]).toMatchObject({ id: 'eileen', name: 'Eileen', damaged: false });
      expect(library.workbooks.listBin()).toMatchObject([{ id: 'frank', name: 'Frank', damaged: false }]);
      expect(library.checkFully()).toEqual({ fileIsSound: true, workbooks: 2, unreadable: [], alteredTrails: [] });
      if (layout < 20) return;
      expect(library.auditTrail.ofWorkbook('eileen')).toHaveLength(4);
      expect(library.changes.redo('eileen').document).toEqual(withRetention('0.70'));
      library.changes.undo('eileen');
      expect(library.changes.undo('eileen').document).toEqual(aWorkbook());
      if (layout >= 30) expect(library.settings.read('theme')).toBe('dark');
    },
  );

  it('is preceded by a backup that still has the old layout, and can be restored by it', () => {
    const { folder, backups } = anOlderLibrary(10);
    const library = openTestLibrary(folder);
    const backup = library.backups.list().find(({ reason }) => reason === 'before-migration');
    expect(backup?.tested).toMatchObject({ workbooks: null, unreadable: [] });
    expect(inspectFile(join(backups, backup?.name ?? ''), 'full')).toEqual({ is: 'sound', layout: 10 });
  });

  it('is not begun when the backup before it cannot be made: the library keeps its layout', () => {
    const { folder, file, backups } = anOlderLibrary(20);
    writeFileSync(backups, 'a file where the folder should be');
    const before = readFileSync(file);
    expect(refusalOf(() => openTestLibrary(folder)).code).toBe('backup-failed');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(inspectFile(file, 'full')).toEqual({ is: 'sound', layout: 20 });
  });

  it('that fails half-way leaves the library as it was: layout, tables and rows', () => {
    const { file } = anOlderLibrary(30);
    const writer = openWriter(file);
    const sql = 'CREATE TABLE half (id TEXT) STRICT; DELETE FROM undo_step; INSERT INTO nowhere VALUES (1);';
    expect(() => migrate(writer, [...MIGRATIONS, { number: 40, name: 'broken', sql }])).toThrow(
      'no such table: nowhere',
    );
    expect(layoutOf(writer)).toBe(30);
    expect(tables(writer)).not.toContain('half');
    expect(writer.all('SELECT step FROM undo_step')).toHaveLength(2);
    writer.close();
    expect(inspectFile(file, 'full')).toEqual({ is: 'sound', layout: 30 });
  });

  it('that leaves rows pointing nowhere is a defect, and rolls back', () => {
    const { file } = anOlderLibrary(30);
    const writer = openWriter(file);
    const sql = "PRAGMA defer_foreign_keys = ON; INSERT INTO bin VALUES ('nobody', '2026-11-21T09:00:00.000Z');";
    expect(() => migrate(writer, [...MIGRATIONS, { number: 40, name: 'loose', sql }])).toThrow(
      'rows that point nowhere',
    );
    expect(layoutOf(writer)).toBe(30);
    writer.close();
  });

  it('stopped between two goes on with the second the next time', () => {
    const { folder, file } = anOlderLibrary(10);
    const writer = openWriter(file);
    migrate(writer, upTo(20));
    writer.close();
    openTestLibrary(folder).close();
    expect(inspectFile(file, 'full')).toEqual({ is: 'sound', layout: 30 });
  });
});
