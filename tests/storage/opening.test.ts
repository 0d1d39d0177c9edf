import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openReader, openWriter } from '../../electron/storage/connection';
import { libraryPaths } from '../../electron/storage/library-files';
import { migrate } from '../../electron/storage/migrate';
import {
  aClosedLibrary,
  aFolder,
  aLibrary,
  aWorkbook,
  openTestLibrary,
  refusalOf,
  type Warnings,
} from './support/library';

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('opening the library', () => {
  it('starts one, folders and all, where there is none', () => {
    const folder = join(aFolder(), 'data', 'gritbin');
    const library = openTestLibrary(folder);
    expect(library.workbooks.list()).toEqual([]);
    expect(existsSync(libraryPaths(folder).file)).toBe(true);
  });

  it('finds the workbooks again after closing', () => {
    const { folder } = aClosedLibrary();
    expect(openTestLibrary(folder).workbooks.read('eileen').document).toEqual(aWorkbook());
  });

  it('writes through a log that is flushed at every change, and checks references', () => {
    const { file } = aClosedLibrary();
    const writer = openWriter(file);
    expect(writer.first('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(writer.first('PRAGMA synchronous')).toEqual({ synchronous: 2 }); // FULL: each commit reaches the disk
    expect(writer.first('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(writer.first('PRAGMA trusted_schema')).toEqual({ trusted_schema: 0 });
    writer.close();
  });

  it('leaves one file with everything in it when it is closed', () => {
    const { folder } = aClosedLibrary();
    expect(readdirSync(folder).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  });

  it('gives readers a connection that cannot write, whatever statement it is given', () => {
    const { file } = aClosedLibrary();
    const reader = openReader(file);
    const refusal = refusalOf(() => reader.all("DELETE FROM workbook WHERE id = 'eileen' RETURNING id"));
    expect(refusal.code).toBe('library-read-only');
    expect(reader.first('SELECT count(*) AS number FROM workbook')).toEqual({ number: 1 });
    expect('run' in reader).toBe(false);
    reader.close();
  });

  it('sweeps up what a crash left unfinished', () => {
    const { folder, backups } = aClosedLibrary();
    mkdirSync(backups, { recursive: true });
    writeFileSync(join(folder, '.gritbin-1.part'), 'half');
    writeFileSync(join(backups, '.gritbin-2.part'), 'half');
    writeFileSync(join(folder, 'library.sqlite.fresh'), 'half');
    openTestLibrary(folder).backups.take();
    expect([...readdirSync(folder), ...readdirSync(backups)].filter((name) => /part|fresh/.test(name))).toEqual([]);
  });

  it('says so when the library is gone but its backups are there', () => {
    const { folder, file } = aClosedLibrary();
    const first = openTestLibrary(folder);
    const backup = first.backups.take();
    first.close();
    renameAway(file);
    const warnings: Warnings = [];
    const second = openTestLibrary(folder, { onWarning: (warning) => warnings.push({ ...warning }) });
    expect(second.workbooks.list()).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['library-was-missing']);
    expect(warnings[0]?.mend).toContain(backup.name);
  });
});

describe('a library that cannot be opened', () => {
  it('made by a newer program is refused and not touched', () => {
    const { folder, file } = aClosedLibrary();
    migrateFurther(file);
    const before = hashOf(file);
    const refusal = refusalOf(() => openTestLibrary(folder));
    expect(refusal.code).toBe('library-newer-than-program');
    expect(refusal.what).toBe('The library was made by a newer version of Gritbin.');
    expect(refusal.why).toBe('It has layout 90; this is Gritbin 0.1.0, which knows layouts up to 30.');
    expect(refusal.mend).toContain('Install the newer version');
    expect(hashOf(file)).toBe(before);
  });

  it('that is a database of another program is refused and not touched', () => {
    const { folder, file } = libraryPaths(aFolder());
    const other = new Database(file);
    other.exec('CREATE TABLE photo (name TEXT)');
    other.close();
    const before = hashOf(file);
    expect(refusalOf(() => openTestLibrary(folder)).code).toBe('library-not-gritbin');
    expect(hashOf(file)).toBe(before);
  });

  it('in a folder that is a file is refused as a folder that cannot be written', () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, '');
    expect(refusalOf(() => openTestLibrary(file)).code).toBe('folder-not-writable');
    expect(refusalOf(() => openTestLibrary(join(file, 'below'))).code).toBe('folder-not-writable');
  });

  it('lets go of the lock, so that mending it and trying again works', () => {
    const { folder, file } = aClosedLibrary();
    const sound = readFileSync(file);
    writeFileSync(file, '');
    refusalOf(() => openTestLibrary(folder));
    writeFileSync(file, sound);
    expect(openTestLibrary(folder).workbooks.read('eileen').name).toBe('Eileen');
  });

  it('is already open in this process: refused, and the first goes on', () => {
    const folder = aFolder();
    const first = aLibrary(folder);
    expect(refusalOf(() => openTestLibrary(folder)).code).toBe('library-locked');
    expect(first.workbooks.list()).toHaveLength(1);
  });
});

describe('a library whose file goes away while it is open', () => {
  it('refuses the next change instead of writing it to nowhere', () => {
    const folder = aFolder();
    const library = aLibrary(folder);
    renameAway(libraryPaths(folder).file);
    const refusal = refusalOf(() => {
      library.workbooks.bin('eileen');
    });
    expect(refusal.code).toBe('library-not-reachable');
    expect(refusal.why).toContain('moved or deleted');
  });
});

function renameAway(file: string): void {
  renameSync(file, `${file}.elsewhere`);
}

/** What a program of the future would have done to the library. */
function migrateFurther(file: string): void {
  const writer = openWriter(file);
  migrate(writer, [{ number: 90, name: 'from the future', sql: 'CREATE TABLE wellbeing (id TEXT) STRICT' }]);
  writer.close();
}
