import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../core/errors';
import {
  type BackupName,
  backupsToKeep,
  type BackupReason,
  nameOfBackup,
  newestFirst,
  readBackupName,
} from './backup-order';
import { openReader, type Reader, type Writer } from './connection';
import { inspectFile, readEverything } from './integrity';
import { parseJson } from './json';
import { ensurePrivateFolder, filesIn, type LibraryPaths, makePrivate, stampOf, sweepFolder } from './library-files';
import { layoutOf } from './migrate';
import { LATEST_LAYOUT } from './migrations';
import { refusal } from './refusals';
import { removeQuietly, safeRename, safeWrite } from './safe-write';
import { progressOf } from './witness';

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** What opening a backup and reading it whole has shown. */
const Tested = z.strictObject({
  testedAt: z.iso.datetime(),
  /** How many workbooks it holds; null for a layout older than the program, which is opened but not read. */
  workbooks: z.int().nonnegative().nullable(),
  unreadable: z.array(z.string()),
  /** How many entries its trail has, and when the last was written; missing in records older than these two. */
  changes: z.int().nonnegative().optional(),
  lastChangeAt: z.string().optional(),
});

/** A backup, by its name in the folder of backups. */
export type Backup = BackupName & {
  /** Null where no record of a test is left. */
  readonly tested: z.infer<typeof Tested> | null;
};

export type TestedRestore = {
  readonly testedAt: string;
  readonly takenAt: string;
  readonly workbooks: number;
};

type TakeBackup = {
  readonly paths: LibraryPaths;
  readonly writer: Writer;
  readonly parse: (raw: unknown) => unknown;
  readonly reason: BackupReason;
  readonly now: () => Date;
};

/**
 * Copies the library as it stands, opens the copy, checks it through and reads every document in it; only then does it
 * count as a backup, and only then do those go that need not stay (see backupsToKeep).
 *
 * Refuses  backup-failed: no new backup was made; those there before are untouched, and so is the library
 */
export function takeBackup({ paths, writer, parse, reason, now }: TakeBackup): Backup {
  const takenAt = now();
  const unfinished = join(paths.backups, `.gritbin-${randomUUID()}.part`);
  try {
    ensurePrivateFolder(paths.backups);
    sweepFolder(paths.backups);
    safeWrite(unfinished, ''); // so that a folder that cannot be written says so; an empty file may be copied into
    makePrivate(unfinished);
    writer.run('VACUUM INTO ?', unfinished);
    const tested = { testedAt: now().toISOString(), ...testCopy(unfinished, writer, parse) };
    const sequence = (listBackups(paths)[0]?.sequence ?? 0) + 1;
    const file = join(paths.backups, `${nameOfBackup(sequence, stampOf(takenAt), reason)}.sqlite`);
    safeRename(unfinished, file);
    safeWrite(recordOf(file), JSON.stringify(tested));
    thinOut(paths);
    return { name: basename(file), sequence, takenAt: takenAt.toISOString(), reason, tested };
  } catch (error) {
    removeQuietly(unfinished);
    throw error instanceof Refusal ? backupFailed(paths, error) : error;
  }
}

/** Takes a backup when the last one is more than a day old, or lies in the future because the clock was set back. */
export function takeBackupIfDue(options: Omit<TakeBackup, 'reason'>): Backup | null {
  const last = listBackups(options.paths)[0];
  const age = last === undefined ? Infinity : Math.abs(options.now().getTime() - Date.parse(last.takenAt));
  return age > A_DAY_MS ? takeBackup({ ...options, reason: 'daily' }) : null;
}

/** The backups there are, the newest first. */
export function listBackups(paths: LibraryPaths): readonly Backup[] {
  return filesIn(paths.backups)
    .flatMap(readBackupName)
    .toSorted(newestFirst)
    .map((backup) => ({ ...backup, tested: readRecord(join(paths.backups, backup.name)) }));
}

/** The last time a backup was opened and every workbook in it could be read, as it would be to restore it. */
export function lastTestedRestore(paths: LibraryPaths): TestedRestore | null {
  const tested = listBackups(paths).flatMap(({ takenAt, tested: test }) => {
    const workbooks = readWhole(test);
    return test === null || workbooks === null ? [] : [{ takenAt, testedAt: test.testedAt, workbooks }];
  });
  return tested.toSorted((a, b) => compare(b.testedAt, a.testedAt))[0] ?? null;
}

/** How many workbooks a backup holds, where its test read every one of them; null otherwise. */
function readWhole(tested: Backup['tested']): number | null {
  return tested?.unreadable.length === 0 ? tested.workbooks : null;
}

/** The newest backup that is sound now: it is opened and checked through, whatever its record says. */
export function newestGoodBackup(paths: LibraryPaths): Backup | null {
  return listBackups(paths).find(({ name }) => inspectFile(join(paths.backups, name), 'full').is === 'sound') ?? null;
}

function recordOf(backup: string): string {
  return backup.replace(/\.sqlite$/, '.json');
}

function readRecord(backup: string): Backup['tested'] {
  const record = recordOf(backup);
  if (!existsSync(record)) return null;
  const parsed = parseJson(readFileSync(record, 'utf8'), Tested);
  return parsed.success ? parsed.data : null;
}

/** Opens the copy as a restore would, checks it, counts its rows against the library's and reads every document. */
function testCopy(
  copy: string,
  library: Reader,
  parse: (raw: unknown) => unknown,
): Omit<z.infer<typeof Tested>, 'testedAt'> {
  const state = inspectFile(copy, 'full');
  const reader = openReader(copy);
  try {
    if (state.is !== 'sound' || !sameRowCounts(library, reader)) {
      throw refusal('backup-not-good', {
        what: 'The copy is not the same as the library.',
        why: 'It was opened and checked, and did not hold what it should.',
        mend: 'Check the disk for faults.',
        about: [],
      });
    }
    if (layoutOf(reader) !== LATEST_LAYOUT) return { workbooks: null, unreadable: [] };
    const { workbooks, unreadable } = readEverything(reader, parse);
    const { entry: changes, at: lastChangeAt } = progressOf(reader);
    return { workbooks, unreadable: [...unreadable], changes, lastChangeAt };
  } finally {
    reader.close();
  }
}

function sameRowCounts(one: Reader, other: Reader): boolean {
  const counts = (reader: Reader) => JSON.stringify(tablesOf(reader).map((table) => [table, rowsIn(reader, table)]));
  return counts(one) === counts(other);
}

function tablesOf(reader: Reader): readonly string[] {
  const rows = reader.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return z
    .array(z.strictObject({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name);
}

function rowsIn(reader: Reader, table: string): number {
  const row = reader.first(`SELECT count(*) AS number FROM "${table.replaceAll('"', '""')}"`);
  return z.strictObject({ number: z.int() }).parse(row).number;
}

/** Deletes what need not stay, with the record of its test. */
function thinOut(paths: LibraryPaths): void {
  const all = listBackups(paths).map((backup) => ({
    ...backup,
    changes: backup.tested?.changes ?? null,
    isWhole: readWhole(backup.tested) !== null,
  }));
  const kept = backupsToKeep(all);
  for (const { name } of all.filter((backup) => !kept.has(backup.name))) {
    const file = join(paths.backups, name);
    rmSync(file, { force: true });
    rmSync(recordOf(file), { force: true });
  }
}

function backupFailed(paths: LibraryPaths, because: Refusal): Refusal {
  return refusal('backup-failed', {
    what: 'No backup could be made.',
    why: `${because.what} ${because.why}`,
    mend: `${because.mend} Your workbooks and the earlier backups are as they were.`,
    about: [paths.backups],
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
