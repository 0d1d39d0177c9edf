import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Defect } from '../../../core/errors';
import { arrived, type Asked, type Said } from './messages';
import type { SimulationPool } from './pool';
import type { AnyTask } from './tasks';

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: (done: number) => void;
};

type OmitId<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;

/** One thread and what it still owes. */
type Thread = {
  readonly ask: (asked: OmitId<Asked>, onProgress?: (done: number) => void) => Promise<unknown>;
  /** How many answers it still owes. */
  readonly owes: () => number;
  readonly end: () => Promise<unknown>;
};

/** Most threads that a simulation takes; more make little difference and take memory. */
const MOST_THREADS = 4;

/**
 * Does the sums on threads of its own, started when they are first needed.
 *
 * Takes    the folder of the built program, where the worker lies
 */
export function threadPool(programFolder: string): SimulationPool {
  const count = Math.max(1, Math.min(MOST_THREADS, availableParallelism()));
  const threads: (Thread | null)[] = Array.from({ length: count }, () => null);
  const thread = (at: number): Thread => {
    const found = threads[at];
    if (found !== null && found !== undefined) return found;
    const started: Thread = startThread(join(programFolder, 'simulate.js'), () => {
      if (threads[at] === started) threads[at] = null; // the next job starts another
    });
    threads[at] = started;
    return started;
  };
  return {
    workers: count,
    draws: async (wanted, { signal, onProgress }) => {
      signal.throwIfAborted();
      const cancel = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const stop = () => Atomics.store(cancel, 0, 1);
      signal.addEventListener('abort', stop, { once: true });
      const parts = partsOf(wanted.plan.draws, count);
      const done = parts.map(() => 0);
      const tell = (part: number) => (drawn: number) => {
        done[part] = drawn;
        onProgress(done.reduce((all, one) => all + one, 0));
      };
      try {
        await Promise.all(
          parts.map(({ from, to }, part) =>
            thread(part).ask({ kind: 'draws', job: { ...wanted, from, to }, cancel }, tell(part)),
          ),
        );
      } catch (error) {
        stop(); // the others need not go on
        throw error;
      } finally {
        signal.removeEventListener('abort', stop);
      }
      signal.throwIfAborted();
      onProgress(wanted.plan.draws);
    },
    task: async (name, input) =>
      (await thread(leastBusy(threads)).ask({ kind: 'task', task: { name, input } as AnyTask })) as never,
    close: async () => {
      await Promise.all(threads.flatMap((one) => (one === null ? [] : [one.end()])));
    },
  };
}

/** The place of the thread that has least to do; one that runs comes before one that has yet to be started. */
function leastBusy(threads: readonly (Thread | null)[]): number {
  const owed = threads.map((one) => one?.owes() ?? 0.5);
  return owed.indexOf(Math.min(...owed));
}

/** Few draws are not worth a second thread's start; and parts begin where blocks do. */
const LEAST_EACH = 2048;

function partsOf(draws: number, most: number): readonly { readonly from: number; readonly to: number }[] {
  const count = Math.max(1, Math.min(most, Math.floor(draws / LEAST_EACH)));
  const ends = Array.from({ length: count + 1 }, (_, at) => Math.round((draws * at) / count / LEAST_EACH) * LEAST_EACH);
  ends[count] = draws;
  return ends.slice(1).map((to, at) => ({ from: ends[at] ?? 0, to }));
}

function startThread(file: string, onGone: () => void): Thread {
  const worker = new Worker(file);
  worker.unref(); // an idle thread keeps nobody waiting at the end
  const waiting = new Map<number, Waiting>();
  let next = 0;
  const fail = (reason: Error) => {
    onGone();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('message', (said: Said) => {
    const asked = waiting.get(said.id);
    if (asked === undefined) return;
    if (said.kind === 'progress') return asked.onProgress(said.done);
    waiting.delete(said.id);
    if (waiting.size === 0) worker.unref();
    if (said.kind === 'done') asked.resolve(said.value);
    else asked.reject(arrived(said.failure));
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Defect(String(error))));
  worker.on('exit', (code) => fail(new Defect(`A worker of the simulation ended with ${code}.`)));
  return {
    ask: (asked, onProgress = () => undefined) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject, onProgress });
        worker.ref();
        worker.postMessage({ ...asked, id });
      }),
    owes: () => waiting.size,
    end: () => worker.terminate(),
  };
}
