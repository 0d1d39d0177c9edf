import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Refusal } from '../../core/errors';
import { diskFull, folderNotWritable, refusal } from './refusals';

/** The few file operations a safe write needs, so that a test can make each of them fail. */
export type FileSystem = {
  readonly open: (path: string, flags: 'wx' | 'r+' | 'r') => number;
  readonly write: (file: number, bytes: Uint8Array, from: number) => number;
  readonly flush: (file: number) => void;
  readonly close: (file: number) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  readonly isFolder: (path: string) => boolean;
  readonly platform: NodeJS.Platform;
};

export const THIS_FILE_SYSTEM: FileSystem = {
  open: (path, flags) => openSync(path, flags),
  write: (file, bytes, from) => writeSync(file, bytes, from),
  flush: (file) => {
    fsyncSync(file);
  },
  close: (file) => {
    closeSync(file);
  },
  rename: (from, to) => {
    renameSync(from, to);
  },
  remove: (path) => {
    rmSync(path, { force: true });
  },
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  platform: process.platform,
};

const LONGEST_NAME_BYTES = 255;

/**
 * Writes a whole file, or none of it: beside its target, flushed, then renamed over it.
 *
 * Takes    target: a full path, in a folder that exists
 * Gives    nothing; afterwards the target holds exactly these bytes, also after a power cut
 * Refuses  folder-missing, folder-not-writable, disk-full, name-too-long, name-not-allowed, name-is-a-folder, file-in-use;
 *          in each case what was there before is still there, whole, and nothing is left beside it
 */
export function safeWrite(target: string, content: Uint8Array | string, files: FileSystem = THIS_FILE_SYSTEM): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const beside = join(dirname(target), `.gritbin-${randomUUID()}.part`);
  try {
    refuseBadName(target, files);
    writeAll(beside, bytes, files);
    files.rename(beside, target);
    flushFolder(dirname(target), files);
  } catch (error) {
    removeQuietly(beside, files);
    throw asFileRefusal(error, target, files.platform);
  }
}

/** Flushes a file that something else has written, then gives it its name: whole under that name, or not there. */
export function safeRename(from: string, to: string, files: FileSystem = THIS_FILE_SYSTEM): void {
  try {
    const file = files.open(from, 'r+'); // Windows flushes only what is open for writing
    try {
      files.flush(file);
    } finally {
      files.close(file);
    }
    files.rename(from, to);
    flushFolder(dirname(to), files);
  } catch (error) {
    throw asFileRefusal(error, to, files.platform);
  }
}

function writeAll(path: string, bytes: Uint8Array, files: FileSystem): void {
  const file = files.open(path, 'wx');
  try {
    // a write may take only part of what it is given
    for (let written = 0; written < bytes.length;) written += files.write(file, bytes, written);
    files.flush(file);
  } finally {
    files.close(file);
  }
}

/** What some file systems answer when a folder cannot be opened or flushed. The file under its new name is flushed by then. */
const FOLDER_CANNOT_BE_FLUSHED = ['EINVAL', 'ENOTSUP', 'EACCES', 'EPERM', 'EISDIR'];

/** The rename itself must reach the disk, where the system has a way to ask for that; Windows has none. */
function flushFolder(folder: string, files: FileSystem): void {
  if (files.platform === 'win32') return;
  try {
    const handle = files.open(folder, 'r');
    try {
      files.flush(handle);
    } finally {
      files.close(handle);
    }
  } catch (error) {
    if (!FOLDER_CANNOT_BE_FLUSHED.includes(systemCode(error) ?? '')) throw error;
  }
}

/** The first error is the one to report: that the leftover could not be removed either would hide it. */
export function removeQuietly(path: string, files: FileSystem = THIS_FILE_SYSTEM): void {
  try {
    files.remove(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

function refuseBadName(target: string, files: FileSystem): void {
  const name = basename(target);
  if (Buffer.byteLength(name, 'utf8') > LONGEST_NAME_BYTES) throw nameTooLong(target);
  if (name.includes('\0') || (files.platform === 'win32' && /[<>:"|?*]/.test(name))) throw nameNotAllowed(target);
  if (files.isFolder(target)) {
    throw refusal('name-is-a-folder', {
      what: `"${name}" is a folder, so a file of that name cannot be written.`,
      why: 'A folder and a file cannot share a name.',
      mend: 'Choose another name.',
      about: [target],
    });
  }
}

/** A file error in our words; what is no file error at all is a defect and comes back as it is. */
export function asFileRefusal(error: unknown, target: string, platform: NodeJS.Platform = process.platform): unknown {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return diskFull(target, 'What was there before is still there, and no half-written file is left.');
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return platform === 'win32' && isRename(error) ? fileInUse(target) : folderNotWritable(dirname(target));
    case 'EROFS':
      return folderNotWritable(dirname(target));
    case 'ENOENT':
    case 'ENOTDIR':
      return folderMissing(dirname(target));
    case 'ENAMETOOLONG':
      return nameTooLong(target);
    case 'EINVAL':
      return nameNotAllowed(target);
    default:
      return error;
  }
}

/** The system's own code for a failed file operation, such as ENOSPC; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

function isRename(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'rename';
}

function folderMissing(folder: string): Refusal {
  return refusal('folder-missing', {
    what: `The folder "${folder}" is not there.`,
    why: 'It was moved or deleted, its disk went away, or part of the path is a file.',
    mend: 'Choose a folder that exists.',
    about: [folder],
  });
}

function nameTooLong(target: string): Refusal {
  return refusal('name-too-long', {
    what: 'The file name is too long.',
    why: `"${basename(target).slice(0, 40)}…" is longer than this computer allows (${LONGEST_NAME_BYTES} bytes for a name; a path has a limit too).`,
    mend: 'Choose a shorter name, or a folder nearer the top.',
    about: [target],
  });
}

function nameNotAllowed(target: string): Refusal {
  return refusal('name-not-allowed', {
    what: `"${basename(target)}" cannot be used as a file name on this computer.`,
    why: 'It holds a character that file names may not hold.',
    mend: 'Use letters, digits, spaces, hyphens and full stops.',
    about: [target],
  });
}

function fileInUse(target: string): Refusal {
  return refusal('file-in-use', {
    what: `"${basename(target)}" is in use.`,
    why: 'Another program, perhaps a spreadsheet, has it open, so it cannot be replaced. It is as it was.',
    mend: 'Close it there, then try again, or save under another name.',
    about: [target],
  });
}
