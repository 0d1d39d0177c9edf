import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalForCode } from '../../electron/storage/connection';
import { libraryPaths } from '../../electron/storage/library-files';
import { aClosedLibrary, aFolder, aLibrary, changeRetention, openTestLibrary } from './support/library';
import { buildChild, start } from './support/processes';

/** Somebody who owns nothing: where the tests run as root, whom no permission binds, the child becomes this user. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const as = isRoot ? { as: NOBODY } : {};

function give(path: string): void {
  if (isRoot) chownSync(path, NOBODY, NOBODY);
}

/** Windows keeps permissions in another way; there the same refusals rest on the error codes alone. */
describe.skipIf(process.platform === 'win32')(
  'a library that may not be written, tried by a user without the right',
  () => {
    let child: string;
    beforeAll(async () => {
      child = await buildChild('permissions');
    });
    afterAll(() => {
      rmSync(dirname(child), { recursive: true, force: true });
    });

    async function answerFor(folder: string): Promise<string | undefined> {
      const opening = start(child, { do: 'hold', folder, ...as });
      const answer = await opening.nextLine();
      await opening.ended();
      expect(opening.complaints()).toBe('');
      return answer;
    }

    it('opens where everything may be written, which shows that the others fail for the reason given', async () => {
      const { folder, file, witness } = aClosedLibrary();
      for (const path of [folder, file, witness, join(folder, 'library.lock')]) give(path);
      expect(await answerFor(folder)).toBe('open');
    });

    it('is refused where the file is read-only, and the file is as it was', async () => {
      const { folder, file } = aClosedLibrary();
      for (const path of [folder, join(folder, 'library.lock')]) give(path);
      chmodSync(file, 0o444);
      const before = readFileSync(file);
      expect(await answerFor(folder)).toBe('refused library-read-only');
      expect(readFileSync(file).equals(before)).toBe(true);
    });

    it('is refused where the folder may not be written', async () => {
      const { folder, file } = aClosedLibrary();
      give(file);
      chmodSync(folder, 0o555);
      expect(await answerFor(folder)).toBe('refused folder-not-writable');
      chmodSync(folder, 0o755);
    });

    it('is refused where its folder cannot be made', async () => {
      const above = join(aFolder(), 'above');
      mkdirSync(above);
      chmodSync(dirname(above), 0o755);
      chmodSync(above, 0o555);
      expect(await answerFor(join(above, 'gritbin'))).toBe('refused folder-not-writable');
      chmodSync(above, 0o755);
    });

    it('is refused where the folder may not even be looked into', async () => {
      const { folder } = aClosedLibrary();
      chmodSync(folder, 0o000);
      expect(await answerFor(folder)).toBe('refused folder-not-writable');
      chmodSync(folder, 0o755);
    });
  },
);

describe('what the database reports', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
    ['SQLITE_BUSY', 'library-locked'],
    ['SQLITE_BUSY_SNAPSHOT', 'library-locked'],
    ['SQLITE_LOCKED', 'library-locked'],
    ['SQLITE_READONLY', 'library-read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'library-read-only'],
    ['SQLITE_READONLY_DBMOVED', 'library-not-reachable'],
    ['SQLITE_IOERR_WRITE', 'library-not-reachable'],
    ['SQLITE_CANTOPEN', 'library-not-reachable'],
    ['SQLITE_CORRUPT', 'library-damaged'],
    ['SQLITE_CORRUPT_INDEX', 'library-damaged'],
    ['SQLITE_NOTADB', 'library-damaged'],
  ])('%s is told as %s', (code, told) => {
    const refusal = refusalForCode(code, '/library.sqlite');
    expect(refusal?.code).toBe(told);
    expect(refusal?.about).toEqual(['/library.sqlite']);
  });

  it.each(['SQLITE_ERROR', 'SQLITE_CONSTRAINT_CHECK', 'SQLITE_MISUSE'])('%s is a mistake of the program', (code) => {
    expect(refusalForCode(code, '/library.sqlite')).toBeUndefined();
  });
});

describe.runIf(process.platform !== 'win32')('what lies in a library’s folder', () => {
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it('is for its owner alone: the library, its log, its backups and what is set aside', () => {
    const folder = join(aFolder(), 'gritbin');
    const library = aLibrary(folder);
    changeRetention(library, 1, '0.80', '0.72');
    const { name } = library.backups.take();
    const { file, backups, witness } = libraryPaths(folder);
    expect([folder, backups].map(modeOf)).toEqual(['700', '700']);
    expect([file, `${file}-wal`, witness, join(backups, name)].map(modeOf)).toEqual(['600', '600', '600', '600']);
  });

  it('becomes so where an earlier version left it open to others', () => {
    const { folder, file } = aClosedLibrary();
    chmodSync(file, 0o644);
    openTestLibrary(folder).close();
    expect(modeOf(file)).toBe('600');
  });
});
