import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import { type Explained, Refusal } from '../../core/errors';
import { listBackups, newestGoodBackup, takeBackup, takeBackupIfDue } from './backup';
import { openReader, openWriter, type Writer, type WriterOptions } from './connection';
import { inspectFile } from './integrity';
import { assembleLibrary, type Library } from './library';
import {
  ensurePrivateFolder,
  type LibraryPaths,
  libraryPaths,
  logBeside,
  makePrivate,
  setLibraryAside,
  sweepUnfinished,
} from './library-files';
import { takeLock } from './lock';
import { layoutOf, migrate } from './migrate';
import { LATEST_LAYOUT } from './migrations';
import { libraryDamaged, libraryNewer, libraryNotGritbin, libraryReadOnly } from './refusals';
import { finishRestore, takeChosenBackup } from './restore';
import { safeRename, systemCode } from './safe-write';
import { copyAside, type Progress, progressOf, readWitness, withWitness, writeWitness } from './witness';

/** Something a person should know that did not stop the opening. */
export type LibraryWarning = Explained & { readonly code: string };

export type OpenLibrary<T> = WriterOptions & {
  /** See libraryFolder. It is made where it is missing. */
  readonly folder: string;
  readonly now: () => Date;
  readonly programVersion: string;
  /** Checks and types a document on its way out; throws where it is not one. */
  readonly parseWorkbook: (raw: unknown) => T;
  readonly onWarning: (warning: LibraryWarning) => void;
  /** Whose changes these are: a name, or "this computer". */
  readonly who?: string | undefined;
};

/**
 * Opens the library of a folder, or starts one where there is none.
 *
 * In this order: take the lock, finish what a crash left undone, look at the file without touching it, bring it to the
 * latest layout after a backup, make the daily backup. Whatever is refused, the file is as it was.
 *
 * Refuses  library-locked, folder-not-writable, library-read-only, library-damaged, library-newer-than-program,
 *          library-not-gritbin, library-not-reachable, backup-failed (before a migration), disk-full
 */
export function openLibrary<T>(options: OpenLibrary<T>): Library<T> {
  const { folder, now, programVersion } = options;
  ensurePrivateFolder(folder);
  const paths = libraryPaths(folder);
  const program = `Gritbin ${programVersion}`;
  const lock = takeLock(folder, { processId: process.pid, since: now().toISOString(), program });
  try {
    finishRestore(paths, now());
    sweepUnfinished(paths);
    takeChosenBackup(paths, now());
    for (const part of [paths.file, ...logBeside(paths.file)]) makePrivate(part);
    if (existsSync(paths.file)) {
      refuseUnlessSound(paths, programVersion);
      tellWhatIsMissing(paths, options);
    } else {
      setLogAside(paths, options);
      startLibrary(paths, options);
    }
    return openSound(paths, options, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Made whole under another name first: a library that is there is never half made. */
function startLibrary<T>(paths: LibraryPaths, { onWarning, pageLimit }: OpenLibrary<T>): void {
  const writer = openWriter(paths.fresh, { pageLimit });
  makePrivate(paths.fresh);
  try {
    migrate(writer);
  } finally {
    writer.close();
  }
  safeRename(paths.fresh, paths.file);
  const earlier = listBackups(paths)[0];
  const seen = readWitness(paths);
  if (earlier !== undefined || (seen !== null && seen.entry > 0))
    onWarning(libraryWasMissing(earlier?.name ?? null, paths));
}

function refuseUnlessSound(paths: LibraryPaths, programVersion: string): void {
  refuseReadOnly(paths.file);
  const state = inspectFile(paths.file, 'quick');
  switch (state.is) {
    case 'sound':
      return;
    case 'newer':
      throw libraryNewer(paths.file, state.layout, LATEST_LAYOUT, programVersion);
    case 'not-gritbin':
      throw libraryNotGritbin(paths.file);
    case 'damaged':
      throw libraryDamaged(paths.file, state.found, newestGoodBackup(paths)?.name ?? null);
  }
}

/**
 * A log whose library is gone belongs to no file that could be put in its place: under a new library it would be played
 * into pages that it does not fit.
 */
function setLogAside<T>(paths: LibraryPaths, { now, onWarning }: OpenLibrary<T>): void {
  if (logBeside(paths.file).length === 0) return;
  const folder = setLibraryAside(paths, now());
  onWarning(logWithoutLibrary(paths, folder ?? paths.setAside));
}

/** Before anything writes to the library: SQLite leaves out what it cannot read of a log, and says nothing. */
function tellWhatIsMissing<T>(paths: LibraryPaths, { now, onWarning }: OpenLibrary<T>): void {
  const seen = readWitness(paths);
  if (seen === null) return;
  const reader = openReader(paths.file);
  const here = layoutOf(reader) === LATEST_LAYOUT ? progressOf(reader) : null;
  const missing = here === null ? 0 : seen.entry - here.entry;
  if (here === null || missing <= 0) {
    reader.close();
    return;
  }
  const folder = copyAside(paths, now()); // while the reader holds the log: closing it may clear the log away
  reader.close();
  const fuller = listBackups(paths).find(({ tested }) => (tested?.changes ?? 0) > here.entry);
  onWarning(changesMissing(missing, seen, here, fuller?.name ?? null, folder));
}

/** SQLite would open a file that cannot be written and refuse the first change; a person should hear it before. */
function refuseReadOnly(file: string): void {
  try {
    accessSync(file, constants.W_OK);
    closeSync(openSync(file, 'r+'));
  } catch (error) {
    if (systemCode(error) !== undefined) throw libraryReadOnly(file);
    throw error;
  }
}

function openSound<T>(paths: LibraryPaths, options: OpenLibrary<T>, release: () => void): Library<T> {
  const { now, parseWorkbook, onWarning } = options;
  const opened = openWriter(paths.file, { pageLimit: options.pageLimit });
  try {
    bringUpToDate({ paths, writer: opened, parse: parseWorkbook, now });
    const writer = withWitness(opened, paths);
    warnInsteadOfStopping(onWarning, () => {
      writeWitness(paths, progressOf(writer));
    });
    const backup = { paths, writer, parse: parseWorkbook, now };
    warnInsteadOfStopping(onWarning, () => {
      const taken = hasWorkbooks(writer) ? takeBackupIfDue(backup) : null;
      const unreadable = taken?.tested?.unreadable ?? [];
      if (unreadable.length > 0) onWarning(workbooksUnreadable(unreadable));
    });
    const reader = openReader(paths.file);
    const who = options.who ?? 'this computer';
    return assembleLibrary({ paths, writer, reader, parseWorkbook, now, who }, release);
  } catch (error) {
    opened.close();
    throw error;
  }
}

function bringUpToDate(backup: Omit<Parameters<typeof takeBackup>[0], 'reason'>): void {
  if (layoutOf(backup.writer) === LATEST_LAYOUT) return;
  takeBackup({ ...backup, reason: 'before-migration' });
  migrate(backup.writer);
}

function hasWorkbooks(writer: Writer): boolean {
  return writer.first('SELECT 1 AS found FROM workbook LIMIT 1') !== undefined;
}

/** A daily backup that fails must not keep a person from their work, nor pass unseen. */
function warnInsteadOfStopping(onWarning: (warning: LibraryWarning) => void, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, what, why, mend, about } = error;
    onWarning({ code, what, why, mend, about });
  }
}

function libraryWasMissing(newest: string | null, paths: LibraryPaths): LibraryWarning {
  return {
    code: 'library-was-missing',
    what: 'The library file was not there, so a new, empty library was started.',
    why:
      newest === null
        ? 'There was a library in this folder before: the file was moved or deleted.'
        : 'Backups of an earlier library are in the same folder: the file was moved or deleted.',
    mend:
      newest === null
        ? `If you have the file, close the program and put it back as "${paths.file}". There is no backup.`
        : `To have the earlier workbooks back, restore the backup "${newest}".`,
    about: [paths.file, ...(newest === null ? [] : [newest])],
  };
}

function logWithoutLibrary(paths: LibraryPaths, folder: string): LibraryWarning {
  return {
    code: 'library-log-left-over',
    what: 'The latest changes of a library were there, but not the library itself.',
    why: `The file "${paths.file}" was moved or deleted and its log was left. A log is of no use with another file, so it was set aside, not deleted.`,
    mend: `If you have the file, close the program and put both into one folder; the log is in "${folder}". Otherwise restore a backup.`,
    about: [paths.file, folder],
  };
}

function changesMissing(
  missing: number,
  seen: Progress,
  here: Progress,
  fuller: string | null,
  folder: string,
): LibraryWarning {
  const ends = here.entry === 0 ? 'It now holds no change at all.' : `Its last change is now that of ${here.at}.`;
  const backup =
    fuller === null ? 'No backup holds more.' : `The backup "${fuller}" holds more: restore it to have them back.`;
  return {
    code: 'changes-missing',
    what:
      missing === 1
        ? 'One confirmed change is missing from the library.'
        : `${missing} confirmed changes are missing from the library.`,
    why: `The last one was made at ${seen.at}. ${ends} The log of the latest changes was damaged or removed, or an older library was put in its place.`,
    mend: `${backup} The library and its log were copied, as they were found, to "${folder}". You can go on working.`,
    about: [folder, ...(fuller === null ? [] : [fuller])],
  };
}

function workbooksUnreadable(ids: readonly string[]): LibraryWarning {
  return {
    code: 'workbooks-unreadable',
    what: ids.length === 1 ? 'One workbook cannot be read.' : `${ids.length} workbooks cannot be read.`,
    why: 'The daily backup reads every workbook, and met damage, or a document that the program does not understand.',
    mend: 'Restore an earlier backup: the last one in which every workbook could be read is always kept.',
    about: ids,
  };
}
