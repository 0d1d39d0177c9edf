import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { quantileOf } from '../../core/analysis/uncertainty';
import { simulate } from '../oracles/simulate';
import { subjectOf } from './subject';

/*
 * What only a process of its own can show: how long the first answer takes before anything is warm, and how much memory a
 * large run needs. The bench starts itself again for each, and reads one number.
 */

export type WholeRun = 'cold' | 'memory';

/** 10,000 draws are asked for; this is the next power of two above. */
const FIRST_ANSWER = 16384;
const LARGE_RUN = 65536;

/** In the other process: does the run and prints its figure. */
export function doWholeRun(run: WholeRun, name: string): void {
  const subject = subjectOf(name);
  const draws = run === 'cold' ? FIRST_ANSWER : LARGE_RUN;
  const start = performance.now();
  const graph = subject.build();
  const { outputs } = simulate(graph, {
    plan: { seed: 1, draws, replicates: 8, method: 'sobol' },
    uncertain: subject.uncertain,
    outputs: subject.outputsOf(graph),
  });
  for (const values of outputs.values()) quantileOf(Float64Array.from(values).sort(), 0.05);
  const took = performance.now() - start;
  console.log(run === 'cold' ? took : mostMemory());
}

/** The most memory that this process has held. Linux counts what the parent held at the fork into `maxRSS`, so it is asked itself. */
function mostMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

/** In the bench: starts that process, and gives milliseconds or megabytes. */
export function wholeRun(run: WholeRun, name: string): number {
  const program = process.argv[1] as string;
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, run, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}
