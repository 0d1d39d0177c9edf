import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderNotWritable } from './refusals';
import { systemCode } from './safe-write';

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
};

export function libraryPaths(folder: string): LibraryPaths {
  return {
    folder,
    file: join(folder, 'library.sqlite'),
    fresh: join(folder, 'library.sqlite.fresh'),
    restoring: join(folder, 'library.sqlite.restoring'),
    backups: join(folder, 'backups'),
    setAside: join(folder, 'set-aside'),
  };
}

/** SQLite keeps the latest changes beside the file; they belong to that file alone and move with it. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/** Makes a folder and those above it, where they are missing. Refuses folder-not-writable. */
export function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (systemCode(error) !== undefined) throw folderNotWritable(folder);
    throw error;
  }
}

/**
 * Moves the library, as it is, out of the way, into a folder named after the moment. Nothing is deleted.
 *
 * Gives    the folder it now lies in, or null where there was nothing to move
 */
export function setLibraryAside(paths: LibraryPaths, at: Date): string | null {
  const parts = [paths.file, ...COMPANIONS.map((companion) => paths.file + companion)].filter((part) =>
    existsSync(part),
  );
  if (parts.length === 0) return null;
  const to = freeName(join(paths.setAside, stampOf(at)));
  ensureFolder(to);
  // The file goes first: stopped half-way, no library is left to be opened without its latest changes.
  for (const part of parts) renameSync(part, join(to, part.slice(paths.folder.length + 1)));
  return to;
}

/** Removes what a crash may have left: files that were not yet given their name. */
export function sweepUnfinished(paths: LibraryPaths): void {
  for (const folder of [paths.folder, paths.backups]) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      if (/^\.gritbin-.*\.part(-journal)?$/.test(name)) rmSync(join(folder, name), { force: true });
    }
  }
  for (const companion of ['', ...COMPANIONS]) rmSync(paths.fresh + companion, { force: true });
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
