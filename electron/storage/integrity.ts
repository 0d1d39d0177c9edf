import { statSync } from 'node:fs';
import { z } from 'zod';
import { Refusal } from '../../core/errors';
import { firstAlteredEntry } from './audit-trail';
import { isDatabaseError, openReader, type Reader } from './connection';
import { jsonOf } from './json';
import { applicationIdOf, APPLICATION_ID, definitionsAreAsLeft, layoutOf, wasReached } from './migrate';
import { LATEST_LAYOUT } from './migrations';
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
  if (sizeOf(file) === 0) return { is: 'damaged', found: 'The file is empty.' };
  try {
    return inspectOpened(file, openReader(file), depth);
  } catch (error) {
    if (!comesFromDamage(error)) throw error;
    return { is: 'damaged', found: 'The file is not a readable database.' };
  }
}

/** The questions asked here are the same for every file and have an answer in a sound one; no answer means damage. */
function comesFromDamage(error: unknown): boolean {
  if (error instanceof Refusal) return error.code === 'library-damaged';
  return isDatabaseError(error) || error instanceof z.ZodError;
}

function inspectOpened(file: string, reader: Reader, depth: 'quick' | 'full'): FileState {
  try {
    const layout = layoutOf(reader);
    if (applicationIdOf(reader) !== APPLICATION_ID) {
      return hasWorkbooks(reader) ? { is: 'damaged', found: 'Its header was altered.' } : { is: 'not-gritbin' };
    }
    if (!wasReached(reader, layout)) return { is: 'damaged', found: `Its layout, ${layout}, is one it never had.` };
    if (layout > LATEST_LAYOUT) return { is: 'newer', layout };
    if (isCutOff(file, reader)) return { is: 'damaged', found: 'The file ends in the middle of a page.' };
    return isSound(reader, depth)
      ? { is: 'sound', layout }
      : { is: 'damaged', found: 'A check of its contents found faults.' };
  } finally {
    reader.close();
  }
}

/** SQLite reads a page that is cut off as if it ended in zeros. With changes still in the log, a torn end is no damage. */
function isCutOff(file: string, reader: Reader): boolean {
  const { page_size: page } = z.strictObject({ page_size: z.int() }).parse(reader.first('PRAGMA page_size'));
  return sizeOf(file) % page !== 0 && sizeOf(`${file}-wal`) === 0;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function hasWorkbooks(reader: Reader): boolean {
  return reader.first("SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = 'workbook'") !== undefined;
}

const CheckAnswer = z.array(z.strictObject({ answer: z.string() }));

function isSound(reader: Reader, depth: 'quick' | 'full'): boolean {
  const check = depth === 'quick' ? 'quick_check' : 'integrity_check';
  const answers = CheckAnswer.parse(reader.all(`SELECT ${check} AS answer FROM pragma_${check}`));
  return (
    answers.every(({ answer }) => answer === 'ok') &&
    definitionsAreAsLeft(reader) &&
    reader.all('PRAGMA foreign_key_check').length === 0
  );
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
