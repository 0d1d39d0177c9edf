import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupsIn, restoreBackup } from '../../electron/storage';
import { openWriter } from '../../electron/storage/connection';
import { libraryPaths } from '../../electron/storage/library-files';
import {
  aClock,
  aClosedLibrary,
  aFolder,
  aLibrary,
  aWorkbook,
  changeRetention,
  openTestLibrary,
  refusalOf,
  type Warnings,
  withRetention,
} from './support/library';

const PROGRAM = { programVersion: '0.1.0', now: aClock('2026-12-01T08:00:00.000Z') };

describe('a backup', () => {
  it('is a library of its own, checked and read through before it counts', () => {
    const library = aLibrary();
    const backup = library.backups.take();
    expect(backup).toMatchObject({ reason: 'on-demand', tested: { workbooks: 1, unreadable: [] } });
    expect(library.backups.lastBackup()).toEqual(backup);
    expect(library.backups.lastTestedRestore()).toEqual({
      takenAt: backup.takenAt,
      testedAt: backup.tested?.testedAt,
      workbooks: 1,
    });
  });

  it('has never been made in a new library, and says so', () => {
    const library = aLibrary();
    expect(library.backups.lastBackup()).toBeNull();
    expect(library.backups.lastTestedRestore()).toBeNull();
  });

  it('holds changes that are still in the log beside the file', () => {
    const folder = aFolder();
    const library = aLibrary(folder);
    changeRetention(library, 1, '0.80', '0.72');
    const backup = library.backups.take();
    const alone = aFolder();
    writeFileSync(libraryPaths(alone).file, readFileSync(join(libraryPaths(folder).backups, backup.name)));
    expect(openTestLibrary(alone).workbooks.read('eileen')).toMatchObject({
      revision: 2,
      document: withRetention('0.72'),
    });
  });

  it('is made on opening when the last is more than a day old, and not before', () => {
    const { folder } = aClosedLibrary();
    const openedAt = (at: string) => {
      const library = openTestLibrary(folder, { now: aClock(at) });
      const taken = library.backups.list().map(({ reason, takenAt }) => `${reason} ${takenAt.slice(0, 10)}`);
      library.close();
      return taken;
    };
    expect(openedAt('2026-11-21T10:00:00.000Z')).toEqual(['daily 2026-11-21']);
    expect(openedAt('2026-11-22T09:00:00.000Z')).toEqual(['daily 2026-11-21']);
    expect(openedAt('2026-11-22T11:00:00.000Z')).toEqual(['daily 2026-11-22', 'daily 2026-11-21']);
  });

  it('is made too when the clock was set back by years', () => {
    const { folder } = aClosedLibrary();
    openTestLibrary(folder, { now: aClock('2031-01-01T00:00:00.000Z') }).close();
    expect(openTestLibrary(folder).backups.list()).toHaveLength(2);
  });

  it('is not made of a library without workbooks', () => {
    const folder = aFolder();
    openTestLibrary(folder).close();
    expect(openTestLibrary(folder).backups.list()).toEqual([]);
  });

  it('goes when it need not stay, with the record of its test', () => {
    const folder = aFolder();
    const library = aLibrary(folder);
    const taken = Array.from({ length: 13 }, () => library.backups.take().name);
    const kept = taken.slice(-5).toReversed();
    expect(library.backups.list().map(({ name }) => name)).toEqual(kept);
    expect(readdirSync(libraryPaths(folder).backups)).toHaveLength(10);
  });

  it('says what it holds', () => {
    const library = aLibrary();
    changeRetention(library, 1, '0.80', '0.72');
    expect(library.backups.take().tested).toMatchObject({ changes: 2, workbooks: 1 });
  });

  it('never pushes out the last one in which every workbook could be read', () => {
    const folder = aFolder();
    const library = aLibrary(folder);
    const whole = library.backups.take().name;
    library.close();
    damageTheWorkbook(libraryPaths(folder).file);
    const damaged = openTestLibrary(folder);
    for (let count = 0; count < 12; count += 1) {
      expect(damaged.backups.take().tested).toMatchObject({ workbooks: 1, unreadable: ['eileen'] });
    }
    const kept = damaged.backups.list().map(({ name }) => name);
    expect(kept).toHaveLength(6); // the last five that were asked for, and this one
    expect(kept.at(-1)).toBe(whole);
  });

  it('that meets a workbook which cannot be read says so, and does not count as a tested restore', () => {
    const { folder, file } = aClosedLibrary();
    damageTheWorkbook(file);
    const warnings: Warnings = [];
    const library = openTestLibrary(folder, { onWarning: (warning) => warnings.push({ ...warning }) });
    expect(warnings).toMatchObject([
      { code: 'workbooks-unreadable', what: 'One workbook cannot be read.', about: ['eileen'] },
    ]);
    expect(library.backups.lastBackup()).not.toBeNull();
    expect(library.backups.lastTestedRestore()).toBeNull();
  });

  it('taken twice in one moment has two names', () => {
    const library = aLibrary(aFolder(), { now: () => new Date('2026-11-21T09:00:00.000Z') });
    const names = [library.backups.take().name, library.backups.take().name];
    expect(names).toEqual([
      'library-000001-2026-11-21T09-00-00-000Z-on-demand.sqlite',
      'library-000002-2026-11-21T09-00-00-000Z-on-demand.sqlite',
    ]);
    expect(library.backups.list().map(({ name }) => name)).toEqual(names.toReversed());
  });

  it('whose record is gone or damaged still counts, as not tested', () => {
    const folder = aFolder();
    const library = aLibrary(folder);
    const { name } = library.backups.take();
    const record = join(libraryPaths(folder).backups, name.replace('.sqlite', '.json'));
    writeFileSync(record, '{"testedAt":');
    expect(library.backups.lastBackup()?.tested).toBeNull();
    rmSync(record);
    expect(library.backups.lastBackup()?.name).toBe(name);
    expect(library.backups.lastTestedRestore()).toBeNull();
  });

  it('that cannot be made is refused; the library and the earlier backups stay', () => {
    const folder = aFolder();
    const library = aLibrary(folder);
    const { backups } = libraryPaths(folder);
    writeFileSync(backups, 'a file where the folder should be');
    const refusal = refusalOf(() => library.backups.take());
    expect(refusal.code).toBe('backup-failed');
    expect(refusal.what).toBe('No backup could be made.');
    expect(refusal.mend).toContain('Your workbooks and the earlier backups are as they were.');
    expect(library.workbooks.read('eileen').document).toEqual(aWorkbook());
  });

  it('that fails on opening is a warning, and does not keep anybody from their work', () => {
    const { folder, backups } = aClosedLibrary();
    writeFileSync(backups, 'a file where the folder should be');
    const warnings: Warnings = [];
    const library = openTestLibrary(folder, { onWarning: (warning) => warnings.push({ ...warning }) });
    expect(warnings.map(({ code }) => code)).toEqual(['backup-failed']);
    expect(library.workbooks.read('eileen').revision).toBe(1);
  });
});

describe('restoring a backup', () => {
  it('brings back the workbooks, the bin, the trail and what can be undone, as they were', () => {
    const folder = aFolder();
    const library = aLibrary(folder);
    library.workbooks.create({ id: 'frank', name: 'Frank', document: aWorkbook(), summary: 'Copied' });
    library.workbooks.bin('frank');
    changeRetention(library, 1, '0.80', '0.72');
    const { name } = library.backups.take();
    const trail = library.auditTrail.ofWorkbook('eileen');
    changeRetention(library, 2, '0.72', '0.10');
    library.workbooks.bin('eileen');
    library.close();

    const { setAside } = restoreBackup({ ...PROGRAM, folder, backup: name });
    const restored = openTestLibrary(folder);
    expect(restored.workbooks.read('eileen')).toMatchObject({ revision: 2, document: withRetention('0.72') });
    expect(restored.workbooks.listBin().map(({ id }) => id)).toEqual(['frank']);
    expect(restored.auditTrail.ofWorkbook('eileen')).toEqual(trail);
    expect(restored.changes.undo('eileen').document).toEqual(aWorkbook());

    const aside = openTestLibrary(setAside ?? '', { onWarning: () => undefined });
    expect(aside.workbooks.listBin().map(({ id }) => id)).toEqual(['eileen', 'frank']);
  });

  it('keeps the backup itself', () => {
    const { folder, backup } = aLibraryAndABackup();
    restoreBackup({ ...PROGRAM, folder, backup });
    expect(backupsIn(folder).map(({ name }) => name)).toContain(backup);
  });

  it('that is damaged is refused, and the library stays', () => {
    const { folder, backup, backups, file } = aLibraryAndABackup();
    truncateSync(join(backups, backup), 20_000);
    const before = readFileSync(file);
    const refusal = refusalOf(() => restoreBackup({ ...PROGRAM, folder, backup }));
    expect(refusal.code).toBe('backup-not-good');
    expect(refusal.what).toBe(`The backup "${backup}" cannot be restored.`);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('part') || name.includes('restoring'))).toEqual([]);
  });

  it.each(['../library.sqlite', 'library.sqlite', '', 'gone.sqlite', '/etc/passwd'])(
    'takes only the name of a backup: %j is refused',
    (backup) => {
      const { folder } = aLibraryAndABackup();
      expect(refusalOf(() => restoreBackup({ ...PROGRAM, folder, backup })).code).toBe('backup-not-good');
    },
  );

  it('while the library is open is refused', () => {
    const { folder, backup } = aLibraryAndABackup();
    const library = openTestLibrary(folder);
    expect(refusalOf(() => restoreBackup({ ...PROGRAM, folder, backup })).code).toBe('library-locked');
    expect(library.workbooks.list()).toHaveLength(1);
  });

  it('cut off after the old library was set aside is finished at the next opening', () => {
    const { folder, backup, backups, file, restoring, setAside } = aLibraryAndABackup();
    writeFileSync(restoring, readFileSync(join(backups, backup)));
    mkdirSync(setAside);
    renameSync(file, join(setAside, 'library.sqlite'));
    writeFileSync(`${file}-wal`, 'the log of the library that was set aside');
    expect(openTestLibrary(folder).workbooks.read('eileen').document).toEqual(aWorkbook());
    expect(existsSync(restoring)).toBe(false);
  });

  it('cut off before that is forgotten, and the library opens as it was', () => {
    const { folder, backup, backups, restoring } = aLibraryAndABackup();
    const library = openTestLibrary(folder);
    changeRetention(library, 1, '0.80', '0.72');
    library.close();
    writeFileSync(restoring, readFileSync(join(backups, backup)));
    expect(openTestLibrary(folder).workbooks.read('eileen').revision).toBe(2);
    expect(existsSync(restoring)).toBe(false);
  });
});

function aLibraryAndABackup() {
  const folder = aFolder();
  const library = aLibrary(folder);
  const backup = library.backups.take().name;
  library.close();
  return { ...libraryPaths(folder), backup };
}

function damageTheWorkbook(file: string): void {
  const writer = openWriter(file);
  writer.run(`UPDATE workbook SET document = replace(document, '"gritBins":1', '"gritBins":7')`);
  writer.close();
}
