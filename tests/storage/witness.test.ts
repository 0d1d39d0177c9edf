import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LibraryWarning } from '../../electron/storage';
import { openWriter } from '../../electron/storage/connection';
import { libraryPaths } from '../../electron/storage/library-files';
import { readWitness, withWitness } from '../../electron/storage/witness';
import { aClosedLibrary, aFolder, aLibrary, changeRetention, openTestLibrary } from './support/library';

function openingWith(folder: string): { readonly warnings: LibraryWarning[]; readonly revision: number } {
  const warnings: LibraryWarning[] = [];
  const library = openTestLibrary(folder, { onWarning: (warning) => warnings.push(warning) });
  const revision = library.workbooks.list().find(({ id }) => id === 'eileen')?.revision ?? 0;
  library.close();
  return { warnings, revision };
}

/** A library as a power cut leaves it: its file and its log, copied while it was open and in use. */
function cutOff(changes: number): { readonly folder: string; readonly wal: string } {
  const from = aFolder();
  const library = aLibrary(from);
  for (let done = 0; done < changes; done += 1) changeRetention(library, 1 + done, '0.80', `0.${10 + done}`);
  const to = aFolder();
  for (const part of ['library.sqlite', 'library.sqlite-wal', 'library.witness']) {
    writeFileSync(join(to, part), readFileSync(join(from, part)));
  }
  library.close();
  return { folder: to, wal: join(to, 'library.sqlite-wal') };
}

describe('a witness outside the library', () => {
  it('knows the last confirmed change', () => {
    const folder = aFolder();
    const library = aLibrary(folder);
    changeRetention(library, 1, '0.80', '0.72');
    expect(readWitness(libraryPaths(folder))?.entry).toBe(2); // created, changed
  });

  it('has nothing to say where all is there, after a power cut too', () => {
    const { folder } = cutOff(5);
    expect(openingWith(folder)).toEqual({ warnings: [], revision: 6 });
  });

  it.each([
    ['cut off', (wal: string) => truncateSync(wal, 20_000)],
    ['overwritten in the middle', (wal: string) => writeFileSync(wal, damaged(readFileSync(wal)))],
    ['gone', (wal: string) => rmSync(wal)],
  ])('says so when the log is %s, how many changes are missing, and keeps what was found', (_how, damage) => {
    const { folder, wal } = cutOff(20);
    damage(wal);
    const found = readFileSync(join(folder, 'library.sqlite'));
    const { warnings, revision } = openingWith(folder);
    const [warning] = warnings.filter(({ code }) => code === 'changes-missing' || code === 'library-was-missing');
    expect(revision).toBeLessThan(21);
    expect(warning?.code).toBe('changes-missing');
    expect(warning?.what).toBe(
      `${revision === 0 ? 21 : 21 - revision} confirmed changes are missing from the library.`,
    );
    expect(readFileSync(join(warning?.about[0] ?? '', 'library.sqlite')).equals(found)).toBe(true);
    expect(openingWith(folder).warnings.map(({ code }) => code)).not.toContain('changes-missing'); // said once
  });

  it('names a backup that holds more', () => {
    const { folder, wal } = cutOff(20);
    const sound = aFolder();
    for (const part of ['library.sqlite', 'library.sqlite-wal']) {
      writeFileSync(join(sound, part), readFileSync(join(folder, part)));
    }
    const fuller = openTestLibrary(sound);
    const { name } = fuller.backups.take();
    fuller.close();
    const backups = libraryPaths(folder).backups;
    rmSync(wal);
    cpSync(libraryPaths(sound).backups, backups, { recursive: true });
    const [warning] = openingWith(folder).warnings;
    expect(warning?.mend).toContain(`The backup "${name}" holds more`);
  });

  it('does not run ahead of a transaction that is taken back, within another too', () => {
    const { folder, file } = aClosedLibrary();
    const writer = withWitness(openWriter(file), libraryPaths(folder));
    const before = readWitness(libraryPaths(folder));
    const stop = new Error('stopped');
    const add = () =>
      writer.run(
        `INSERT INTO audit_entry (workbook_id, revision, action, at, who, summary, difference, seal)
         VALUES ('eileen', 2, 'changed', '2026-12-01T00:00:00.000Z', 'somebody', 'x', '[]', ?)`,
        '0'.repeat(64),
      );
    const takenBack = () =>
      writer.transaction(() => {
        writer.transaction(add);
        throw stop;
      });
    expect(takenBack).toThrow(stop);
    expect(readWitness(libraryPaths(folder))).toEqual(before);
    writer.transaction(add);
    expect(readWitness(libraryPaths(folder))?.entry).toBe((before?.entry ?? 0) + 1);
    writer.close();
  });

  it('that is damaged says nothing, and the library opens', () => {
    const { folder } = aClosedLibrary();
    writeFileSync(libraryPaths(folder).witness, '\0\0\0');
    expect(openingWith(folder)).toEqual({ warnings: [], revision: 1 });
    expect(readWitness(libraryPaths(folder))?.entry).toBe(1);
  });

  it('remembers that there was a library, where its file is gone and no backup is there', () => {
    const { folder, file } = aClosedLibrary();
    rmSync(file);
    rmSync(libraryPaths(folder).backups, { recursive: true, force: true });
    expect(openingWith(folder).warnings.map(({ code }) => code)).toEqual(['library-was-missing']);
  });
});

describe('a log whose library is gone', () => {
  it('is set aside, and not played into a new library', () => {
    const { folder, wal } = cutOff(20);
    rmSync(join(folder, 'library.sqlite'));
    const log = readFileSync(wal);
    const { warnings, revision } = openingWith(folder);
    expect(revision).toBe(0);
    expect(warnings.map(({ code }) => code)).toContain('library-log-left-over');
    const [aside] = readdirSync(libraryPaths(folder).setAside);
    expect(readFileSync(join(libraryPaths(folder).setAside, aside ?? '', 'library.sqlite-wal')).equals(log)).toBe(true);
    expect(existsSync(dirname(wal))).toBe(true);
  });
});

function damaged(log: Buffer): Buffer {
  return Buffer.from(log).fill(0x5a, Math.floor(log.length / 2), Math.floor(log.length / 2) + 500);
}
