import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../core/errors';
import { restoreBackup, startAfresh } from '../../electron/storage';
import { type LibraryPaths, libraryPaths } from '../../electron/storage/library-files';
import {
  aClock,
  aClosedLibrary,
  aFolder,
  aLibrary,
  aWorkbook,
  changeRetention,
  openTestLibrary,
  refusalOf,
  withRetention,
} from './support/library';

/** A closed library with a history and a backup. */
function aLibraryWithABackup(): LibraryPaths & { readonly backup: string } {
  const folder = aFolder();
  const library = aLibrary(folder);
  for (let change = 1; change <= 20; change += 1)
    changeRetention(library, change, `0.${79 + change}`, `0.${80 + change}`);
  const backup = library.backups.take().name;
  library.close();
  return { ...libraryPaths(folder), backup };
}

const HOW_TO_DAMAGE: readonly [string, (file: string) => void][] = [
  [
    'an empty file',
    (file) => {
      truncateSync(file, 0);
    },
  ],
  [
    'a file of a few bytes',
    (file) => {
      truncateSync(file, 60);
    },
  ],
  [
    'a file cut off in the middle',
    (file) => {
      truncateSync(file, Math.floor(readFileSync(file).length / 2));
    },
  ],
  [
    'a file cut off by one byte',
    (file) => {
      truncateSync(file, readFileSync(file).length - 1);
    },
  ],
  [
    'a file that is not a database',
    (file) => {
      writeFileSync(file, 'Dear Gritbin, '.repeat(2_000));
    },
  ],
  [
    'a page of zeros',
    (file) => {
      overwrite(file, 4_096, new Uint8Array(4_096));
    },
  ],
  [
    'a table of contents in ruins',
    (file) => {
      overwrite(file, 100, new Uint8Array(400).fill(0xff));
    },
  ],
  [
    'another number where the program left its own',
    (file) => {
      overwrite(file, 68, Buffer.from('NOPE'));
    },
  ],
  [
    'a layout that never was',
    (file) => {
      overwrite(file, 60, Buffer.from([0, 0, 0, 7]));
    },
  ],
];

describe('a damaged library', () => {
  it.each(HOW_TO_DAMAGE)('is refused, kept to the byte, and the backup offered: %s', (_name, damage) => {
    const { folder, file, backup } = aLibraryWithABackup();
    damage(file);
    const damaged = readFileSync(file);
    const refusal = refusalOf(() => openTestLibrary(folder));
    expect(refusal.code).toBe('library-damaged');
    expect(refusal.what).toBe('The library is damaged.');
    expect(refusal.why).toContain(`The damaged file is kept, untouched, as "${file}".`);
    expect(refusal.mend).toBe(
      `Restore the newest good backup, "${backup}": the damaged file is set aside, not deleted.`,
    );
    expect(refusal.about).toEqual([file, backup]);
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  it.each(HOW_TO_DAMAGE)('comes back from the backup, and the damaged file lies aside: %s', (_name, damage) => {
    const { folder, file, backup } = aLibraryWithABackup();
    damage(file);
    const damaged = readFileSync(file);
    refusalOf(() => openTestLibrary(folder));
    const { setAside } = restoreBackup({ folder, backup, now: aClock(), programVersion: '0.1.0' });
    expect(readFileSync(join(setAside ?? '', 'library.sqlite')).equals(damaged)).toBe(true);
    const restored = openTestLibrary(folder);
    expect(restored.workbooks.read('eileen').document).toEqual(withRetention('0.100'));
    expect(restored.changes.undoState('eileen').undoDepth).toBe(20);
    expect(restored.checkFully()).toEqual({ fileIsSound: true, workbooks: 1, unreadable: [], alteredTrails: [] });
  });

  it('without any backup says so, and can be set aside for a new library', () => {
    const { folder, file } = aClosedLibrary();
    truncateSync(file, 5_000);
    const refusal = refusalOf(() => openTestLibrary(folder));
    expect(refusal.mend).toBe(
      'There is no good backup. Start a new library: the damaged file is set aside, not deleted.',
    );
    const { setAside } = startAfresh({ folder, now: aClock(), programVersion: '0.1.0' });
    expect(readFileSync(join(setAside ?? '', 'library.sqlite'))).toHaveLength(5_000);
    expect(openTestLibrary(folder).workbooks.list()).toEqual([]);
  });

  it('is offered an older backup where the newest is damaged too', () => {
    const { folder, file, backups, backup } = aLibraryWithABackup();
    const library = openTestLibrary(folder, { now: aClock('2026-11-21T12:00:00.000Z') });
    const newer = library.backups.take().name;
    library.close();
    truncateSync(join(backups, newer), 9_000);
    truncateSync(file, 9_000);
    expect(refusalOf(() => openTestLibrary(folder)).about).toEqual([file, backup]);
  });

  it('keeps its latest changes when it is set aside: the log beside the file goes with it', () => {
    const { folder, file, backup } = aLibraryWithABackup();
    const library = openTestLibrary(folder);
    changeRetention(library, 21, '0.100', '0.5');
    copyFileSync(file, `${file}.copy`);
    copyFileSync(`${file}-wal`, `${file}.copy-wal`);
    library.close();
    copyFileSync(`${file}.copy`, file);
    copyFileSync(`${file}.copy-wal`, `${file}-wal`); // as after a crash: the change is in the log alone
    const { setAside } = restoreBackup({ folder, backup, now: aClock(), programVersion: '0.1.0' });
    expect(readdirSync(setAside ?? '').toSorted()).toEqual(['library.sqlite', 'library.sqlite-wal']);
    const aside = new Database(join(setAside ?? '', 'library.sqlite'));
    expect(aside.prepare('SELECT revision FROM workbook').get()).toEqual({ revision: 22 });
    aside.close();
    expect(openTestLibrary(folder).workbooks.read('eileen').revision).toBe(21);
  });
});

describe('a flipped bit', () => {
  /** What may come of it; anything else, a wrong figure above all, fails. */
  const OUTCOMES = [
    'harmless',
    'library-damaged',
    'library-newer-than-program',
    'library-not-gritbin',
    'library-read-only',
    'undo-damaged',
    'workbook-damaged',
    'workbook-not-found',
  ];

  /** Opens the library and reads all a person would see. Gives what was refused, or undefined. */
  function lookThrough(folder: string): Refusal | undefined {
    try {
      const library = openTestLibrary(folder, { onWarning: () => undefined });
      try {
        const [listed] = library.workbooks.list();
        if (listed?.damaged !== true) expect(listed?.name).toBe('Eileen');
        const { document, revision } = library.workbooks.read('eileen');
        expect(document).toEqual(withRetention('0.100'));
        if (revision !== 21) throw new Error('A revision that never was.');
        for (let undone = 20; undone > 17; undone -= 1) {
          expect(library.changes.undo('eileen').document).toEqual(withRetention(`0.${79 + undone}`));
        }
        return undefined;
      } finally {
        library.close();
      }
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  function outcomeOfFlipping(bytes: Buffer, at: number, bit: number): string {
    const folder = aFolder();
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    writeFileSync(libraryPaths(folder).file, flipped);
    return lookThrough(folder)?.code ?? 'harmless';
  }

  it('anywhere in the file is never shown as a figure: it does no harm, or it is refused', () => {
    const bytes = readFileSync(aLibraryWithABackup().file);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        expect(OUTCOMES).toContain(outcomeOfFlipping(bytes, at, bit));
      }),
      { numRuns: 60, seed: 20_261_121 },
    );
  });

  it('in each byte of the header, which every page depends on, likewise', () => {
    const bytes = readFileSync(aLibraryWithABackup().file);
    for (let at = 0; at < 100; at += 1) expect(OUTCOMES).toContain(outcomeOfFlipping(bytes, at, (at * 3) % 8));
  });

  it('in a figure of the document is found when the workbook is read, and the others stay readable', () => {
    const { folder, file } = aClosedLibrary();
    const library = openTestLibrary(folder);
    library.workbooks.create({
      id: 'frank',
      name: 'Frank',
      document: aWorkbook({ place: 'Valley' }),
      summary: 'Copied',
    });
    library.close();
    replaceOnce(file, '"Valley","gritBins":1', '"Valley","gritBins":9');
    const opened = openTestLibrary(folder, { onWarning: () => undefined });
    const refusal = refusalOf(() => opened.workbooks.read('frank'));
    expect(refusal.code).toBe('workbook-damaged');
    expect(refusal.what).toBe('The workbook "Frank" cannot be read.');
    expect(refusal.mend).toBe('Restore a backup from before the damage. Your other workbooks are not affected.');
    expect(opened.workbooks.read('eileen').document).toEqual(aWorkbook());
    expect(opened.checkFully()).toMatchObject({ fileIsSound: true, workbooks: 2, unreadable: ['frank'] });
    opened.workbooks.bin('frank');
    expect(opened.workbooks.list().map(({ id }) => id)).toEqual(['eileen']);
  });

  it('in the headline that Home shows takes the words away instead of showing a wrong figure', () => {
    const folder = aFolder();
    const library = aLibrary(folder);
    const card = { scenarioName: 'One bin', headline: '£612 for the council', completeness: '12 of 14' };
    library.workbooks.keepCard('eileen', 1, card);
    expect(library.workbooks.list()[0]).toMatchObject(card);
    library.close();
    replaceOnce(libraryPaths(folder).file, '£612 for', '£912 for');
    const [listed] = openTestLibrary(folder).workbooks.list();
    expect(listed).toMatchObject({ name: 'Damaged entry', headline: null, damaged: true });
  });
});

function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const content = readFileSync(file);
  content.set(bytes, at);
  writeFileSync(file, content);
}

function replaceOnce(file: string, from: string, to: string): void {
  const at = readFileSync(file).indexOf(from);
  expect(at).toBeGreaterThan(0);
  overwrite(file, at, Buffer.from(to));
}
