import { setImmediate } from 'node:timers/promises';
import { createDrawsRunner } from './job';
import type { SimulationPool } from './pool';
import { doTask } from './tasks';

/** Does the sums on the thread that asks, with a turn for others after each block: for tests, and a service without threads. */
export function inProcessPool(): SimulationPool {
  const runner = createDrawsRunner();
  return {
    workers: 1,
    draws: async (wanted, { signal, onProgress }) => {
      signal.throwIfAborted();
      const watching = { onBlock: onProgress, isCancelled: () => signal.aborted };
      for (const _ of runner.run({ ...wanted, from: 0, to: wanted.plan.draws }, watching)) await setImmediate();
      signal.throwIfAborted();
    },
    task: async (name, input) => {
      await setImmediate();
      return doTask(name, input);
    },
    close: () => Promise.resolve(),
  };
}
