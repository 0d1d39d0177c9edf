import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { parseJson } from './json';
import type { Refusal } from '../../core/errors';
import { folderNotWritable, refusal } from './refusals';
import { safeWrite } from './safe-write';

/** Who has the library open, for the words of a refusal. The lock itself does not depend on it. */
const Holder = z.strictObject({
  processId: z.int().positive(),
  since: z.iso.datetime(),
  program: z.string().max(100),
});

export type Holder = z.infer<typeof Holder>;

export type LibraryLock = { readonly release: () => void };

const LOCK_WAIT_MS = 500; // a program that is just closing lets go within this time

/**
 * Takes the library for this process. One process at a time has a library open, whichever host it is.
 *
 * The lock is the operating system's, on an empty SQLite file: it ends with the process that holds it, however that
 * ends, so the lock of a dead process needs no guessing about process ids. Nothing else may open the lock file: on
 * POSIX, closing any handle to it would drop the lock.
 *
 * Refuses  library-locked, naming the process and since when; folder-not-writable
 */
export function takeLock(folder: string, holder: Holder): LibraryLock {
  const marker = openMarker(folder);
  try {
    marker.pragma('journal_mode = MEMORY'); // nothing is ever written to it, so no file beside it
    marker.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    marker.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw locked(folder);
    if (error instanceof Database.SqliteError) throw folderNotWritable(folder);
    throw error;
  }
  try {
    safeWrite(holderFile(folder), JSON.stringify(holder));
  } catch (error) {
    marker.close();
    throw error;
  }
  return {
    release: () => {
      if (!marker.open) return;
      rmSync(holderFile(folder), { force: true });
      marker.close();
    },
  };
}

function openMarker(folder: string): Database.Database {
  try {
    return new Database(join(folder, 'library.lock'), { timeout: LOCK_WAIT_MS });
  } catch (error) {
    if (error instanceof Database.SqliteError) throw folderNotWritable(folder);
    throw error;
  }
}

function holderFile(folder: string): string {
  return join(folder, 'library-in-use.json');
}

function locked(folder: string): Refusal {
  const holder = readHolder(folder);
  const who = holder === undefined ? 'Another program' : `${holder.program} (process ${holder.processId})`;
  const since = holder === undefined ? '' : ` since ${holder.since}`;
  return refusal('library-locked', {
    what: 'The library is already open.',
    why: `${who} has had it open${since}, and only one program at a time may change it.`,
    mend: 'Go to the window that is open, or close it and try again.',
    about: [folder],
  });
}

/** The note may be missing for a moment while another process is starting or ending. */
function readHolder(folder: string): Holder | undefined {
  const file = holderFile(folder);
  if (!existsSync(file)) return undefined;
  const parsed = parseJson(readFileSync(file, 'utf8'), Holder);
  return parsed.success ? parsed.data : undefined;
}
