import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../core/errors';
import { openOrRecover, type Recovery } from '../../electron/recovery';
import { openLibrary } from '../../electron/storage';
import { temporaryFolders } from '../support/temporary-folder';

const newFolder = temporaryFolders();
const now = () => new Date('2026-11-22T09:00:00Z');

const open = (folder: string) => () =>
  openLibrary({ folder, now, programVersion: '1', parseWorkbook: (raw) => raw, onWarning: () => undefined });

/** Overwrites the middle of the library, as a failing disk would. */
function damage(folder: string): void {
  const file = openSync(join(folder, 'library.sqlite'), 'r+');
  writeSync(file, Buffer.alloc(6_000, 0xa5), 0, 6_000, 2_000);
  closeSync(file);
}

function aLibrary({ withBackup }: { readonly withBackup: boolean }): string {
  const folder = newFolder();
  const library = open(folder)();
  library.settings.write('theme', 'dark');
  if (withBackup) library.backups.take();
  library.close();
  return folder;
}

function recovering(folder: string, choice: Recovery | null) {
  const offered: (readonly Recovery[])[] = [];
  const choose = (_refusal: Refusal, recoveries: readonly Recovery[]) => {
    offered.push(recoveries);
    return choice;
  };
  return { offered, run: () => openOrRecover({ open: open(folder), libraryFolder: folder, now, choose }) };
}

describe('a damaged library', () => {
  it('offers its newest good backup first, and with that everything is as it was then', () => {
    const folder = aLibrary({ withBackup: true });
    damage(folder);
    const { offered, run } = recovering(folder, 'restore-backup');
    const library = run();
    expect(offered).toEqual([['restore-backup', 'start-afresh']]);
    expect(library.settings.read('theme')).toBe('dark');
    library.close();
  });

  it('without a backup offers a new library, and sets the damaged one aside, whole', () => {
    const folder = aLibrary({ withBackup: false });
    damage(folder);
    const damaged = readFileSync(join(folder, 'library.sqlite'));
    const { offered, run } = recovering(folder, 'start-afresh');
    run().close();
    expect(offered).toEqual([['start-afresh']]);
    const [aside = ''] = readdirSync(join(folder, 'set-aside'));
    expect(readFileSync(join(folder, 'set-aside', aside, 'library.sqlite')).equals(damaged)).toBe(true);
  });

  it('is left as it is where nothing is chosen, and the refusal stands', () => {
    const folder = aLibrary({ withBackup: true });
    damage(folder);
    const damaged = readFileSync(join(folder, 'library.sqlite'));
    const { run } = recovering(folder, null);
    expect(run).toThrow(expect.objectContaining({ code: 'library-damaged' }) as Error);
    expect(readFileSync(join(folder, 'library.sqlite')).equals(damaged)).toBe(true);
  });
});

describe('a library that is refused for another reason', () => {
  it('is no matter of recovery: nobody is asked', () => {
    const folder = aLibrary({ withBackup: true });
    const holder = open(folder)();
    const { offered, run } = recovering(folder, 'start-afresh');
    expect(run).toThrow(expect.objectContaining({ code: 'library-locked' }) as Error);
    expect(offered).toEqual([]);
    holder.close();
  });
});
