import { closeSync, copyFileSync, existsSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Reader, Writer } from './connection';
import { ensurePrivateFolder, freeName, type LibraryPaths, logBeside, stampOf } from './library-files';
import { asFileRefusal } from './safe-write';

/** How far a library has got: its last entry in the trail, and when that was written; entry 0 where nothing was done yet. */
export type Progress = { readonly entry: number; readonly at: string };

const ProgressRow = z.strictObject({ entry: z.int().nonnegative(), at: z.string() });

const NOTHING_YET: Progress = { entry: 0, at: '' };

/** One line of fixed length, so that writing it again never leaves it half as long. */
const LINE_BYTES = 64;

/** The last entry in the trail of all workbooks. Entries are never taken out, so its number only grows. */
export function progressOf(reader: Reader): Progress {
  const row = reader.first('SELECT entry, at FROM audit_entry ORDER BY entry DESC LIMIT 1');
  return row === undefined ? NOTHING_YET : ProgressRow.parse(row);
}

/** What the witness last saw; null where there is none, or what is there is not readable. */
export function readWitness(paths: LibraryPaths): Progress | null {
  try {
    const file = openSync(paths.witness, 'r');
    try {
      const bytes = Buffer.alloc(Math.min(fstatSync(file).size, LINE_BYTES));
      readSync(file, bytes, 0, bytes.length, 0);
      const [entry, at] = bytes.toString('utf8').trim().split(' ');
      const seen = ProgressRow.safeParse({ entry: Number(entry), at: at ?? '' });
      return seen.success ? seen.data : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null; // a witness that cannot be asked says nothing; the library is opened all the same
  }
}

/** Writes down how far the library has got. */
export function writeWitness(paths: LibraryPaths, { entry, at }: Progress): void {
  try {
    const file = openSync(paths.witness, existsSync(paths.witness) ? 'r+' : 'w', 0o600);
    try {
      writeSync(file, `${entry} ${at}`.padEnd(LINE_BYTES - 1) + '\n', 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw asFileRefusal(error, paths.witness);
  }
}

/**
 * A writer that has a witness outside the library and its log: after every transaction that is confirmed, the number of
 * the last entry of the trail is written to a file of its own.
 *
 * The witness is not flushed. A transaction reaches the disk before it is confirmed, so after a power cut the witness may
 * lag behind the library but never runs ahead of it: a library that is shorter than its witness has lost something.
 */
export function withWitness(writer: Writer, paths: LibraryPaths): Writer {
  let seen = progressOf(writer).entry;
  let within = 0; // a transaction within another is confirmed with the outermost
  return {
    ...writer,
    transaction: (work) => {
      within += 1;
      const result = (() => {
        try {
          return writer.transaction(work);
        } finally {
          within -= 1;
        }
      })();
      if (within > 0) return result;
      const now = progressOf(writer);
      if (now.entry === seen) return result;
      seen = now.entry;
      try {
        writeWitness(paths, now);
      } catch {
        // what was confirmed stands; only the witness to it is missing, and the next change writes it again
      }
      return result;
    },
  };
}

/** The library and its log as they were found, copied for whoever can read more out of them. Gives the folder. */
export function copyAside(paths: LibraryPaths, at: Date): string {
  const to = freeName(join(paths.setAside, `${stampOf(at)}-as-found`));
  ensurePrivateFolder(to);
  try {
    for (const part of [paths.file, ...logBeside(paths.file)]) copyFileSync(part, join(to, basename(part)));
  } catch (error) {
    throw asFileRefusal(error, join(to, basename(paths.file)));
  }
  return to;
}
