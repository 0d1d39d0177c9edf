import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Logger } from './service/logger';

const LARGEST_LOG_BYTES = 1_000_000;

/** The log of this computer: one entry a line, in the library's folder; when it is full the one before it is dropped. */
export function logFile(folder: string, now: () => Date): Logger {
  const file = join(folder, 'gritbin.log');
  const write = (entry: object) => {
    // What cannot be logged must not stop what was being logged: this is the one place where an error ends.
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`);
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), ...entry })}\n`, { mode: 0o600 });
    } catch (error) {
      console.error(inspect({ ...entry, notLogged: error }));
    }
  };
  return {
    warn: (what) => write({ level: 'warning', what }),
    defect: ({ reference, operation, error }) =>
      write({ level: 'defect', reference, operation, error: inspect(error, { depth: 4, breakLength: 120 }) }),
  };
}
