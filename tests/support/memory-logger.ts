import type { Logger } from '../../electron/service/logger';

export type MemoryLogger = Logger & {
  readonly warnings: readonly string[];
  readonly defects: readonly Parameters<Logger['defect']>[0][];
};

/** Keeps what would be written to the log. */
export function memoryLogger(): MemoryLogger {
  const warnings: string[] = [];
  const defects: Parameters<Logger['defect']>[0][] = [];
  return {
    warnings,
    defects,
    warn: (what) => void warnings.push(what),
    defect: (defect) => void defects.push(defect),
  };
}
