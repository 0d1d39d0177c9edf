import { Refusal } from '../../../core/errors';

/** Of works under one name only the newest goes on. */
export type NewestOnly = <Value>(
  name: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
) => Promise<Value>;

/**
 * Ends an older work when a newer one of the same name begins.
 *
 * Refuses  superseded: what was asked for has been asked for again since
 */
export function newestOnly(): NewestOnly {
  const running = new Map<string, AbortController>();
  return async (name, signal, work) => {
    const own = new AbortController();
    running.get(name)?.abort(superseded());
    running.set(name, own);
    try {
      return await work(AbortSignal.any([signal, own.signal]));
    } finally {
      if (running.get(name) === own) running.delete(name);
    }
  };
}

function superseded(): Refusal {
  return new Refusal('superseded', {
    what: 'This simulation was stopped for a newer one.',
    why: 'A number of the same workbook was changed after it began.',
    mend: 'Wait for the newer answer. Nothing was lost.',
    about: [],
  });
}
