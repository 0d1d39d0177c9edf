import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { Refusal } from '../../../core/errors';
import { type Library, openLibrary, type OpenLibrary } from '../../../electron/storage';
import { type LibraryPaths, libraryPaths } from '../../../electron/storage/library-files';

/** A small document of the kind storage keeps: it knows nothing of it but that this schema accepts it. */
export const TestWorkbook = z.strictObject({
  place: z.string(),
  gritBins: z.int().nonnegative(),
  quantities: z.record(
    z.string(),
    z.strictObject({ value: z.string().regex(/^-?\d+(\.\d+)?$/), grade: z.int().min(1).max(6) }),
  ),
  stories: z.array(z.strictObject({ who: z.string(), text: z.string() })),
});

export type TestWorkbook = z.infer<typeof TestWorkbook>;

export function aWorkbook(changed: Partial<TestWorkbook> = {}): TestWorkbook {
  return {
    place: 'Hillside',
    gritBins: 1,
    quantities: {
      'participation.retention': { value: '0.80', grade: 6 },
      'independence.hazard-ratio': { value: '0.9', grade: 6 },
    },
    stories: [{ who: 'Eileen', text: 'She is 87 and likes to walk to the shop.' }],
    ...changed,
  };
}

export function withRetention(value: string, of: TestWorkbook = aWorkbook()): TestWorkbook {
  return { ...of, quantities: { ...of.quantities, 'participation.retention': { value, grade: 6 } } };
}

/** A folder that is gone when the test is over. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gritbin-storage-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A clock that is one second later each time it is looked at. */
export function aClock(from = '2026-11-21T09:00:00.000Z'): () => Date {
  let looks = 0;
  return () => new Date(Date.parse(from) + 1_000 * looks++);
}

export type Warnings = { code: string; what: string; why: string; mend: string; about: readonly string[] }[];

/** Opens the library of a folder, with warnings refused unless the test collects them, and closes it after the test. */
export function openTestLibrary(
  folder: string,
  changed: Partial<OpenLibrary<TestWorkbook>> = {},
): Library<TestWorkbook> {
  let isOpen = true;
  const library = openLibrary<TestWorkbook>({
    folder,
    now: aClock(),
    programVersion: '0.1.0',
    parseWorkbook: (raw) => TestWorkbook.parse(raw),
    onWarning: (warning) => {
      throw new Error(`Not expected: ${warning.code}: ${warning.what} ${warning.why}`);
    },
    ...changed,
  });
  const close = () => {
    if (isOpen) library.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...library, close };
}

/** A library with one workbook, `eileen`, open. */
export function aLibrary(folder = aFolder(), changed: Partial<OpenLibrary<TestWorkbook>> = {}): Library<TestWorkbook> {
  const library = openTestLibrary(folder, changed);
  library.workbooks.create({ id: 'eileen', name: 'Eileen', document: aWorkbook(), summary: 'Started from a template' });
  return library;
}

/** A folder in which a library with the workbook `eileen` lies closed. */
export function aClosedLibrary(changed: Partial<OpenLibrary<TestWorkbook>> = {}): LibraryPaths {
  const folder = aFolder();
  aLibrary(folder, changed).close();
  return libraryPaths(folder);
}

export function changeRetention(
  library: Library<TestWorkbook>,
  revision: number,
  from: string,
  to: string,
  extra: { gesture?: string; who?: string } = {},
): number {
  return library.changes.applyChange('eileen', revision, withRetention(to, library.workbooks.read('eileen').document), {
    summary: `retention ${from} to ${to}`,
    about: [{ id: 'participation.retention', before: from, after: to }],
    at: '2026-11-21T10:00:00.000Z',
    ...extra,
  }).revision;
}

/** The refusal that some work meets; fails where it meets none, or throws something else. */
export function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
