import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Refusal } from '../../core/errors';
import { diskFull, libraryDamaged, libraryNotReachable, libraryReadOnly, refusal } from './refusals';

export type SqlValue = string | number | null;

/** A connection that can only read: the type offers no way to write, and SQLite refuses one. */
export type Reader = {
  readonly all: (sql: string, ...values: readonly SqlValue[]) => readonly unknown[];
  readonly first: (sql: string, ...values: readonly SqlValue[]) => unknown;
  readonly close: () => void;
};

/** The one connection that writes. */
export type Writer = Reader & {
  /** Gives how many rows it touched. */
  readonly run: (sql: string, ...values: readonly SqlValue[]) => number;
  /** All or nothing: when the work throws, nothing of it is kept. */
  readonly transaction: <T>(work: () => T) => T;
  /** Several statements at once, for the layout only. */
  readonly script: (sql: string) => void;
};

export type WriterOptions = {
  /** The largest size the library may grow to, in pages of 4 KiB. */
  readonly pageLimit?: number | undefined;
};

/** Only this program has the library open (see lock): what holds it longer is a foreign one, and a person is waiting. */
const BUSY_TIMEOUT_MS = 1_000;

/**
 * Opens a library file for reading and writing; makes it where there is none.
 *
 * Gives    a connection on which a confirmed transaction survives a crash and a power cut
 * Refuses  library-read-only, library-not-reachable, library-locked, library-damaged, disk-full
 */
export function openWriter(file: string, { pageLimit }: WriterOptions = {}): Writer {
  const guard = guardFor(file);
  const database = guard(() => new Database(file, { timeout: BUSY_TIMEOUT_MS }));
  guard(() => {
    try {
      harden(database);
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL'); // WAL's own default may lose the last commits in a power cut
      database.pragma('fullfsync = ON'); // macOS: fsync alone does not reach the disk
      database.pragma('checkpoint_fullfsync = ON');
      if (pageLimit !== undefined) database.pragma(`max_page_count = ${Math.trunc(pageLimit)}`);
    } catch (error) {
      database.close();
      throw error;
    }
  });
  const refuseWhenMoved = movedCheck(file);
  const prepared = statements(database);
  return {
    ...readerOver(database, prepared, guard),
    run: (sql, ...values) => guard(() => prepared(sql).run(...values).changes),
    transaction: (work) =>
      guard(() => {
        refuseWhenMoved();
        return database.transaction(work).immediate();
      }),
    script: (sql) => {
      guard(() => database.exec(sql));
    },
  };
}

/** Opens a library file, a backup of one, or a file that claims to be one, without being able to change it. */
export function openReader(file: string): Reader {
  const guard = guardFor(file);
  const database = guard(() => new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS }));
  guard(() => {
    try {
      harden(database);
      database.pragma('query_only = ON');
    } catch (error) {
      database.close();
      throw error;
    }
  });
  return readerOver(database, statements(database), guard);
}

type Prepared = (sql: string) => Database.Statement<SqlValue[]>;
type Guard = <T>(work: () => T) => T;

function readerOver(database: Database.Database, prepared: Prepared, guard: Guard): Reader {
  return {
    all: (sql, ...values) => guard(() => prepared(sql).all(...values)),
    first: (sql, ...values) => guard(() => prepared(sql).get(...values)),
    close: () => {
      database.close();
    },
  };
}

function harden(database: Database.Database): void {
  database.pragma('foreign_keys = ON');
  database.pragma('recursive_triggers = ON'); // so that a row replaced counts as a row deleted
  database.pragma('trusted_schema = OFF'); // SECURITY: a library file from elsewhere may not call functions from its schema
  database.pragma('cell_size_check = ON'); // notice damage when a page is read
}

/** Each statement is compiled once. */
function statements(database: Database.Database): Prepared {
  const compiled = new Map<string, Database.Statement<SqlValue[]>>();
  return (sql) => {
    const known = compiled.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare<SqlValue[]>(sql);
    compiled.set(sql, statement);
    return statement;
  };
}

/** A file deleted or replaced under an open connection would take writes and lose them; SQLite does not look in WAL mode. */
function movedCheck(file: string): () => void {
  const identity = () => statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
  const opened = identity();
  return () => {
    if (identity() !== opened) throw libraryNotReachable(file);
  };
}

function guardFor(file: string): Guard {
  return (work) => {
    try {
      return work();
    } catch (error) {
      if (isDatabaseError(error)) throw refusalForCode(error.code, file) ?? error;
      throw error;
    }
  };
}

/** An error of SQLite's that has no words of ours: in a sound library, a mistake of the program. */
export function isDatabaseError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Database.SqliteError;
}

/** What SQLite says, in our words; undefined where it can only be a mistake of ours. */
export function refusalForCode(code: string, file: string): Refusal | undefined {
  const is = (family: string) => code === family || code.startsWith(`${family}_`);
  // the shared index beside the log could not be given its size: that is a full disk too
  if (is('SQLITE_FULL') || code === 'SQLITE_IOERR_SHMSIZE')
    return diskFull(file, 'Nothing was lost: the library stands as it stood before.');
  if (is('SQLITE_CORRUPT') || is('SQLITE_NOTADB')) return libraryDamaged(file, 'Part of it does not make sense.');
  if (code === 'SQLITE_READONLY_DBMOVED') return libraryNotReachable(file);
  if (is('SQLITE_READONLY') || is('SQLITE_PERM')) return libraryReadOnly(file);
  if (is('SQLITE_IOERR') || is('SQLITE_CANTOPEN')) return libraryNotReachable(file);
  if (is('SQLITE_BUSY') || is('SQLITE_LOCKED')) return libraryBusy(file);
  return undefined;
}

function libraryBusy(file: string): Refusal {
  return refusal('library-locked', {
    what: 'Another program is using the library file.',
    why: `"${file}" stayed locked for ${BUSY_TIMEOUT_MS / 1000} second, so nothing was written.`,
    mend: 'Close the other program (a database viewer, or one that copies files), then try again.',
    about: [file],
  });
}
