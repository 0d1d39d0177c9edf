import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryPaths } from '../../electron/storage/library-files';
import { aFolder, aLibrary, aWorkbook, openTestLibrary, refusalOf } from './support/library';
import { buildChild, start } from './support/processes';

const AT = '2026-11-21T10:00:00.000Z';
const manyStories = Array.from({ length: 400 }, (_, number) => ({
  who: `Resident ${number}`,
  text: 'A long story. '.repeat(20),
}));

/** SQLite's own "full", for real: the library may not grow beyond this many pages of 4 KiB. */
const PAGE_LIMIT = 40;

describe('a disk that is full', () => {
  it('refuses a change in plain words, and loses nothing', () => {
    const folder = aFolder();
    const library = aLibrary(folder, { pageLimit: PAGE_LIMIT });
    const note = { summary: 'stories', about: [], at: AT };
    const refusal = refusalOf(() =>
      library.changes.applyChange('eileen', 1, aWorkbook({ stories: manyStories }), note),
    );
    expect(refusal.code).toBe('disk-full');
    expect(refusal.what).toBe('There is no room left on the disk.');
    expect(refusal.why).toContain('Nothing was lost: the library stands as it stood before.');
    expect(refusal.mend).toBe('Make room on that disk, then try again.');
    expect(library.workbooks.read('eileen')).toMatchObject({ revision: 1, document: aWorkbook() });
    expect(library.auditTrail.ofWorkbook('eileen')).toHaveLength(1);
    expect(library.changes.undoState('eileen').undoDepth).toBe(0);
  });

  it('takes the same change once there is room again', () => {
    const folder = aFolder();
    const full = aLibrary(folder, { pageLimit: PAGE_LIMIT });
    const note = { summary: 'stories', about: [], at: AT };
    const change = () => full.changes.applyChange('eileen', 1, aWorkbook({ stories: manyStories }), note);
    expect(refusalOf(change).code).toBe('disk-full');
    full.close();
    const roomy = openTestLibrary(folder);
    expect(roomy.changes.applyChange('eileen', 1, aWorkbook({ stories: manyStories }), note).revision).toBe(2);
  });

  it('fills up in the middle of work: each change is there whole or not at all', () => {
    const folder = aFolder();
    const library = aLibrary(folder, { pageLimit: PAGE_LIMIT });
    let revision = 1;
    const addOne = () => {
      const stories = manyStories.slice(0, revision);
      revision = library.changes.applyChange('eileen', revision, aWorkbook({ stories }), {
        summary: 'story',
        about: [],
        at: AT,
      }).revision;
    };
    const untilFull = () => {
      for (;;) addOne();
    };
    expect(refusalOf(untilFull).code).toBe('disk-full');
    expect(revision).toBeGreaterThan(5);
    expect(library.workbooks.read('eileen')).toMatchObject({
      revision,
      document: { stories: manyStories.slice(0, revision - 1) },
    });
    expect(library.auditTrail.ofWorkbook('eileen')).toHaveLength(revision);
    expect(library.checkFully()).toEqual({ fileIsSound: true, workbooks: 1, unreadable: [], alteredTrails: [] });
    expect(library.changes.undo('eileen').document.stories).toHaveLength(revision - 2);
  });

  it('refuses a new workbook, and the list stays as it was', () => {
    const library = aLibrary(aFolder(), { pageLimit: PAGE_LIMIT });
    const large = { id: 'large', name: 'Large', document: aWorkbook({ stories: manyStories }), summary: 'Imported' };
    expect(refusalOf(() => library.workbooks.create(large)).code).toBe('disk-full');
    expect(library.workbooks.list().map(({ id }) => id)).toEqual(['eileen']);
  });

  it('leaves no library at all where there was no room to make one', () => {
    const folder = aFolder();
    expect(refusalOf(() => openTestLibrary(folder, { pageLimit: 5 })).code).toBe('disk-full');
    expect(readdirSync(folder).filter((name) => name === 'library.sqlite')).toEqual([]);
    expect(openTestLibrary(folder).workbooks.list()).toEqual([]);
  });

  it('stops a migration, which is begun again once there is room', () => {
    const { folder, file } = libraryPaths(aFolder());
    writeFileSync(file, readFileSync(join(import.meta.dirname, 'older-files', 'library-0010.sqlite')));
    expect(refusalOf(() => openTestLibrary(folder, { pageLimit: 9 })).code).toBe('disk-full');
    const library = openTestLibrary(folder);
    expect(library.checkFully()).toEqual({ fileIsSound: true, workbooks: 2, unreadable: [], alteredTrails: [] });
  });
});

/** The system's own limit on the size of a file stands for the disk's: the write fails for real, after part of it went through. */
describe.skipIf(process.platform === 'win32')('a file that the system stops in the middle', () => {
  let child: string;
  beforeAll(async () => {
    child = await buildChild('disk-full');
  });
  afterAll(() => {
    rmSync(dirname(child), { recursive: true, force: true });
  });

  it('leaves the old file whole and nothing beside it', async () => {
    const folder = aFolder();
    const file = join(folder, 'pack.xlsx');
    writeFileSync(file, 'as it was');
    const writing = start(child, { do: 'write', file, bytes: 5_000_000 }, { fileBlocks: 1_000 });
    expect(await writing.nextLine()).toBe('refused disk-full');
    expect(await writing.ended()).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('as it was');
    expect(readdirSync(folder)).toEqual(['pack.xlsx']);
  });

  it('is written where the limit is not met', async () => {
    const file = join(aFolder(), 'pack.xlsx');
    const writing = start(child, { do: 'write', file, bytes: 5_000 }, { fileBlocks: 1_000 });
    expect(await writing.nextLine()).toBe('written');
    expect(readFileSync(file)).toHaveLength(5_000);
  });
});
