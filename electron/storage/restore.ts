import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '../../core/errors';
import { type Backup, listBackups } from './backup';
import { inspectFile } from './integrity';
import { readBackupName } from './backup-order';
import {
  ensurePrivateFolder,
  filesIn,
  type LibraryPaths,
  libraryPaths,
  moveFile,
  setLibraryAside,
} from './library-files';
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
    refuseUnlessListed(paths, backup);
    copyChecked(paths, backup, paths.restoring);
    const setAside = setLibraryAside(paths, where.now());
    moveFile(paths.restoring, paths.file);
    removeQuietly(paths.witness); // what it saw was the library that was replaced
    return { setAside };
  });
}

/** Sets the library aside, so that the next opening starts a new one. For a damaged library without a good backup. */
export function startAfresh(where: WithLibraryClosed): Replaced {
  return withLock(where, (paths) => {
    const setAside = setLibraryAside(paths, where.now());
    removeQuietly(paths.witness);
    return { setAside };
  });
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
  removeQuietly(paths.witness);
}

/**
 * Takes a checked copy of a backup, which takes the library's place when the program starts the next time. Until then
 * nothing happens to the library, and the choice can be taken back.
 *
 * Refuses  backup-not-good, disk-full, folder-not-writable; an earlier choice stands then
 */
export function chooseBackup(paths: LibraryPaths, backup: string): void {
  refuseUnlessListed(paths, backup);
  ensurePrivateFolder(paths.chosen);
  copyChecked(paths, backup, join(paths.chosen, backup));
  for (const name of filesIn(paths.chosen).filter((other) => other !== backup)) rmSync(join(paths.chosen, name));
}

/** The backup that takes the library's place at the next start, by its name; null where none was chosen. */
export function chosenBackup(paths: LibraryPaths): string | null {
  return filesIn(paths.chosen).find((name) => readBackupName(name).length > 0) ?? null;
}

/** Leaves the library as it is. */
export function forgetChosenBackup(paths: LibraryPaths): void {
  rmSync(paths.chosen, { recursive: true, force: true });
}

/** At the start: puts the chosen backup in the library's place. Gives where the library was set aside; null where none was chosen. */
export function takeChosenBackup(paths: LibraryPaths, at: Date): Replaced | null {
  const backup = chosenBackup(paths);
  if (backup === null) return null;
  const setAside = setLibraryAside(paths, at); // cut off after this, the library is missing and the choice still there
  moveFile(join(paths.chosen, backup), paths.file);
  removeQuietly(paths.witness);
  forgetChosenBackup(paths);
  return { setAside };
}

function refuseUnlessListed(paths: LibraryPaths, backup: string): void {
  if (!listBackups(paths).some(({ name }) => name === backup)) throw notGood(backup, 'It is not among the backups.');
}

function withLock<T>({ folder, now, programVersion }: WithLibraryClosed, work: (paths: LibraryPaths) => T): T {
  ensurePrivateFolder(folder);
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

/** Copies a backup beside the library and checks the copy; under the name it is given it is always whole. */
function copyChecked(paths: LibraryPaths, backup: string, to: string): void {
  const unfinished = join(paths.folder, `.gritbin-${randomUUID()}.part`);
  try {
    copyFileSync(join(paths.backups, backup), unfinished);
    const state = inspectFile(unfinished, 'full');
    if (state.is === 'newer') throw notGood(backup, 'It was made by a newer version of Gritbin.');
    if (state.is !== 'sound') throw notGood(backup, 'It was checked, and is damaged itself.');
    safeRename(unfinished, to);
  } catch (error) {
    removeQuietly(unfinished);
    throw asFileRefusal(error, to);
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
