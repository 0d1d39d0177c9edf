import type { DrawsJob } from './job';
import type { TaskInput, TaskName, TaskOutput } from './tasks';

/** Draws that are wanted, all of them: who works out which is the pool's business. */
export type WantedDraws = Omit<DrawsJob, 'from' | 'to'>;

export type DrawsOptions = {
  /** Aborted: the work ends at once, and the promise is rejected with the signal's reason. */
  readonly signal: AbortSignal;
  /** How many draws are done, of all; told from time to time. */
  readonly onProgress: (done: number) => void;
};

/** Where long sums are done, so that the service answers meanwhile. */
export type SimulationPool = {
  readonly workers: number;
  /** Fills the arrays of the wanted outputs, which must be shared memory. Refuses what building and compiling refuse. */
  readonly draws: (wanted: WantedDraws, options: DrawsOptions) => Promise<void>;
  /** Makes something of draws: a view with its percentiles. */
  readonly task: <Name extends TaskName>(name: Name, input: TaskInput<Name>) => Promise<TaskOutput<Name>>;
  readonly close: () => Promise<void>;
};

/** An array that workers fill and the service reads, without copies. */
export function sharedDraws(draws: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(draws * Float64Array.BYTES_PER_ELEMENT));
}
