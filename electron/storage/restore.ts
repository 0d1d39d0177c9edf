import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '../../core/errors';
import { type Backup, listBackups } from './backup';
import { inspectFile } from './integrity';
import { ensureFolder, type LibraryPaths, libraryPaths, moveFile, setLibraryAside } from './library-files';
import { takeLock } from './lock';
import { refusal } from './refusals';
import { asFileRefusal, removeQuietly, safeRename } from './safe-write';

type WithLibraryClosed = {
  readonly folder: string;
  readonly now: () => Date;
  readonly programVersion: string;
};

/** Where the library that was replaced now lies, untouched; null where there was none. */
export type Replaced = { readonly setAside: string | null };

/** The backups beside a library, the newest first; also where the library itself cannot be opened. */
export function backupsIn(folder: string): readonly Backup[] {
  return listBackups(libraryPaths(folder));
}

/**
 * Puts a backup in the library's place. The library must be closed; what was in its place is set aside, not deleted.
 *
 * Takes    backup: its name, as listed
 * Refuses  backup-not-good: it is not there or not sound, and the library is as it was; disk-full, folder-not-writable;
 *          library-locked
 */
export function restoreBackup({ backup, ...where }: WithLibraryClosed & { readonly backup: string }): Replaced {
  return withLock(where, (paths) => {
    if (!listBackups(paths).some(({ name }) => name === backup)) throw notGood(backup, 'It is not among the backups.');
    copyChecked(paths, backup);
    const setAside = setLibraryAside(paths, where.now());
    moveFile(paths.restoring, paths.file);
    return { setAside };
  });
}

/** Sets the library aside, so that the next opening starts a new one. For a damaged library without a good backup. */
export function startAfresh(where: WithLibraryClosed): Replaced {
  return withLock(where, (paths) => ({ setAside: setLibraryAside(paths, where.now()) }));
}

/** A restore that was cut off after the old library was set aside goes on here; one cut off before it is forgotten. */
export function finishRestore(paths: LibraryPaths, at: Date): void {
  if (!existsSync(paths.restoring)) return;
  if (existsSync(paths.file)) {
    rmSync(paths.restoring);
    return;
  }
  setLibraryAside(paths, at);
  moveFile(paths.restoring, paths.file);
}

function withLock<T>({ folder, now, programVersion }: WithLibraryClosed, work: (paths: LibraryPaths) => T): T {
  ensureFolder(folder);
  const lock = takeLock(folder, {
    processId: process.pid,
    since: now().toISOString(),
    program: `Gritbin ${programVersion}`,
  });
  try {
    const paths = libraryPaths(folder);
    finishRestore(paths, now());
    return work(paths);
  } finally {
    lock.release();
  }
}

/** Copies a backup beside the library and checks the copy; under its name there it is always whole. */
function copyChecked(paths: LibraryPaths, backup: string): void {
  const unfinished = join(paths.folder, `.gritbin-${randomUUID()}.part`);
  try {
    copyFileSync(join(paths.backups, backup), unfinished);
    const state = inspectFile(unfinished, 'full');
    if (state.is === 'newer') throw notGood(backup, 'It was made by a newer version of Gritbin.');
    if (state.is !== 'sound') throw notGood(backup, 'It was checked, and is damaged itself.');
    safeRename(unfinished, paths.restoring);
  } catch (error) {
    removeQuietly(unfinished);
    throw asFileRefusal(error, paths.restoring);
  }
}

function notGood(backup: string, why: string): Refusal {
  return refusal('backup-not-good', {
    what: `The backup "${backup}" cannot be restored.`,
    why,
    mend: 'Choose another backup. The library is as it was.',
    about: [backup],
  });
}
