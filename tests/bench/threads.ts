import { parentPort, Worker, workerData } from 'node:worker_threads';
import { compileKernel } from '../../core/engines/simulate';
import { subjectOf } from './subject';

/** Draws of the yardstick on threads, as the program makes them: each compiles its own kernel and works out its share. */

type Task = { readonly columns: ReadonlyMap<string, Float64Array> };
type Share = { readonly from: number; readonly to: number };

export function workOnThread(): void {
  const { columns } = workerData as Task;
  const subject = subjectOf('yardstick');
  const graph = subject.build();
  const kernel = compileKernel(graph, { varying: [...columns.keys()], outputs: subject.outputsOf(graph) });
  const port = parentPort;
  port?.on('message', ({ from, to }: Share) => {
    const found = kernel.run(columns, new Map(), from, to);
    port.postMessage(found);
  });
}

export type Threads = {
  /** All draws, shared among so many threads: the time that it takes, and what comes out. */
  readonly run: (threads: number) => Promise<{ readonly ms: number; readonly outputs: readonly Float64Array[] }>;
  readonly close: () => Promise<void>;
};

export function startThreads(most: number, columns: ReadonlyMap<string, Float64Array>, draws: number): Threads {
  const program = process.argv[1] as string;
  const workers = Array.from({ length: most }, () => new Worker(program, { workerData: { columns: shared(columns) } }));
  const share = (worker: Worker, part: Share) =>
    new Promise<readonly Float64Array[]>((resolve, reject) => {
      worker.removeAllListeners();
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage(part);
    });
  return {
    run: async (threads) => {
      const start = performance.now();
      const parts = await Promise.all(
        workers
          .slice(0, threads)
          .map((worker, at) => share(worker, { from: (draws / threads) * at, to: (draws / threads) * (at + 1) })),
      );
      const ms = performance.now() - start;
      return { ms, outputs: joined(parts, draws) };
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function shared(columns: ReadonlyMap<string, Float64Array>): ReadonlyMap<string, Float64Array> {
  return new Map(
    [...columns].map(([id, column]) => {
      const copy = new Float64Array(new SharedArrayBuffer(column.byteLength));
      copy.set(column);
      return [id, copy];
    }),
  );
}

function joined(parts: readonly (readonly Float64Array[])[], draws: number): readonly Float64Array[] {
  return (parts[0] ?? []).map((_, output) => {
    const all = new Float64Array(draws);
    let at = 0;
    for (const part of parts) {
      const values = part[output] as Float64Array;
      all.set(values, at);
      at += values.length;
    }
    return all;
  });
}
