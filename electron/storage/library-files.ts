import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { folderNotWritable } from './refusals';
import { asFileRefusal, systemCode } from './safe-write';

/** Where the parts of a library are, inside its folder. */
export type LibraryPaths = {
  readonly folder: string;
  readonly file: string;
  /** A library being made; it gets its name when it is whole. */
  readonly fresh: string;
  /** A backup that was checked and is about to take the library's place. */
  readonly restoring: string;
  readonly backups: string;
  readonly setAside: string;
  /** Holds the backup, under its own name, that takes the library's place at the next start. */
  readonly chosen: string;
  /** How far the library had got at its last confirmed change, kept outside the library and its log. */
  readonly witness: string;
};

export function libraryPaths(folder: string): LibraryPaths {
  return {
    folder,
    file: join(folder, 'library.sqlite'),
    fresh: join(folder, 'library.sqlite.fresh'),
    restoring: join(folder, 'library.sqlite.restoring'),
    backups: join(folder, 'backups'),
    setAside: join(folder, 'set-aside'),
    chosen: join(folder, 'chosen'),
    witness: join(folder, 'library.witness'),
  };
}

/** SQLite keeps the latest changes beside the file; they belong to that file alone and move with it. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/** What lies beside a library's file and belongs to it: the log of its latest changes, where there is one. */
export function logBeside(file: string): readonly string[] {
  return COMPANIONS.map((companion) => file + companion).filter((part) => existsSync(part));
}

/** Makes a folder and those above it, where they are missing. Refuses folder-not-writable. */
export function ensureFolder(folder: string): void {
  makeFolder(folder, undefined);
}

/** The same for a folder of the library's own: nobody else who is signed in to this computer may look into it. */
export function ensurePrivateFolder(folder: string): void {
  makeFolder(folder, 0o700);
}

/** Lets only its owner read and write a file. SQLite gives the log beside a library the rights of the library. */
export function makePrivate(file: string): void {
  try {
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  } catch (error) {
    if (systemCode(error) === undefined) throw error; // another's file, or a disk without rights: it stays as it is
  }
}

function makeFolder(folder: string, mode: number | undefined): void {
  try {
    mkdirSync(folder, { recursive: true, ...(mode === undefined ? {} : { mode }) });
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw code === 'ENOSPC' || code === 'EDQUOT' ? asFileRefusal(error, folder) : folderNotWritable(folder);
  }
}

/**
 * Moves the library, as it is, out of the way, into a folder named after the moment. Nothing is deleted.
 *
 * Gives    the folder it now lies in, or null where there was nothing to move
 */
export function setLibraryAside(paths: LibraryPaths, at: Date): string | null {
  const parts = [...[paths.file].filter((file) => existsSync(file)), ...logBeside(paths.file)];
  if (parts.length === 0) return null;
  const to = freeName(join(paths.setAside, stampOf(at)));
  ensurePrivateFolder(to);
  // The file goes first: stopped half-way, no library is left to be opened without its latest changes.
  for (const part of parts) moveFile(part, join(to, basename(part)));
  return to;
}

/** Refuses folder-not-writable, file-in-use, disk-full. */
export function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw asFileRefusal(error, to);
  }
}

/** Removes what a crash may have left in the library's folder: files that were not yet given their name. */
export function sweepUnfinished(paths: LibraryPaths): void {
  sweepFolder(paths.folder);
  for (const companion of ['', ...COMPANIONS]) rmSync(paths.fresh + companion, { force: true });
}

export function sweepFolder(folder: string): void {
  for (const name of filesIn(folder)) {
    if (/^\.gritbin-.*\.part(-journal)?$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** The names in a folder; none where there is no such folder. Refuses folder-not-writable where it may not be looked into. */
export function filesIn(folder: string): readonly string[] {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : [];
  } catch (error) {
    throw asFileRefusal(error, join(folder, 'library.sqlite'));
  }
}

/** A moment as part of a file name: sorts by time, and has no character that a file name may not hold. */
export function stampOf(at: Date): string {
  return at.toISOString().replaceAll(':', '-').replace('.', '-');
}

/** The name itself, or the first with a number behind it that is not taken. */
export function freeName(name: string, ending = ''): string {
  for (let number = 1; ; number += 1) {
    const candidate = `${name}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!existsSync(candidate)) return candidate;
  }
}
