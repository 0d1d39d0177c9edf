import { statSync } from 'node:fs';
import { z } from 'zod';
import { Refusal } from '../../core/errors';
import { firstAlteredEntry } from './audit-trail';
import { openReader, type Reader } from './connection';
import { jsonOf } from './json';
import { applicationIdOf, APPLICATION_ID, layoutOf } from './migrate';
import { LATEST_LAYOUT, MIGRATIONS } from './migrations';
import { everyWorkbookId, storedEvenInBin } from './workbook-store';

/** What a look at a file from outside says of it. */
export type FileState =
  | { readonly is: 'sound'; readonly layout: number }
  | { readonly is: 'newer'; readonly layout: number }
  | { readonly is: 'not-gritbin' }
  | { readonly is: 'damaged'; readonly found: string };

/**
 * Looks at a library file without being able to change it.
 *
 * Takes    depth: quick, on every opening; full, also compares each index with its table
 */
export function inspectFile(file: string, depth: 'quick' | 'full'): FileState {
  // SQLite takes an empty file for a new database; a library is never empty, since it is made elsewhere and renamed
  if (statSync(file).size === 0) return { is: 'damaged', found: 'The file is empty.' };
  try {
    return inspectOpened(openReader(file), depth);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'library-damaged') {
      return { is: 'damaged', found: 'The file is not a readable database.' };
    }
    throw error;
  }
}

function inspectOpened(reader: Reader, depth: 'quick' | 'full'): FileState {
  try {
    const layout = layoutOf(reader);
    if (applicationIdOf(reader) !== APPLICATION_ID) {
      return hasWorkbooks(reader) ? { is: 'damaged', found: 'Its header was altered.' } : { is: 'not-gritbin' };
    }
    if (layout > LATEST_LAYOUT) return { is: 'newer', layout };
    if (!MIGRATIONS.some(({ number }) => number === layout)) {
      return { is: 'damaged', found: `Its layout, ${layout}, is one that never was.` };
    }
    return isSound(reader, depth)
      ? { is: 'sound', layout }
      : { is: 'damaged', found: 'A check of its contents found faults.' };
  } finally {
    reader.close();
  }
}

function hasWorkbooks(reader: Reader): boolean {
  return reader.first("SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = 'workbook'") !== undefined;
}

const CheckAnswer = z.array(z.strictObject({ answer: z.string() }));

function isSound(reader: Reader, depth: 'quick' | 'full'): boolean {
  const check = depth === 'quick' ? 'quick_check' : 'integrity_check';
  const answers = CheckAnswer.parse(reader.all(`SELECT ${check} AS answer FROM pragma_${check}`));
  return answers.every(({ answer }) => answer === 'ok') && reader.all('PRAGMA foreign_key_check').length === 0;
}

/** What reading everything in a library shows. */
export type ReadingReport = {
  readonly workbooks: number;
  /** The workbooks that cannot be read, or whose contents the program no longer understands. */
  readonly unreadable: readonly string[];
  /** The workbooks whose trail of changes was altered after it was written. */
  readonly alteredTrails: readonly string[];
};

/** Reads every workbook, in the bin or not, as it would be read on opening it, and recalculates every trail's seals. */
export function readEverything(reader: Reader, parse: (raw: unknown) => unknown): ReadingReport {
  const ids = everyWorkbookId(reader);
  return {
    workbooks: ids.length,
    unreadable: ids.filter((id) => !isReadable(reader, id, parse)),
    alteredTrails: ids.filter((id) => firstAlteredEntry(reader, id) !== undefined),
  };
}

function isReadable(reader: Reader, id: string, parse: (raw: unknown) => unknown): boolean {
  try {
    parse(jsonOf(storedEvenInBin(reader, id).document));
    return true;
  } catch {
    return false; // whatever stops it, a person could not open this workbook: that is the question asked
  }
}
