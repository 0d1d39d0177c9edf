import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What another program took for the same draws of the yardstick, in milliseconds. */
export type NumpyTimes = { readonly model: number; readonly sampling: number };

/** The yardstick in C and in numpy, where this computer has what they need; otherwise the word why not. */
export type Peers = {
  readonly c: ((draws: number, threads: number) => number) | string;
  readonly numpy: ((draws: number) => NumpyTimes) | string;
  readonly close: () => void;
};

const REPEATS = '3';

/** `folder` holds the sources of the yardstick. */
export function findPeers(folder: string): Peers {
  const made = mkdtempSync(join(tmpdir(), 'gritbin-bench-'));
  return {
    c: buildC(folder, join(made, 'model')),
    numpy: findNumpy(folder),
    close: () => rmSync(made, { recursive: true, force: true }),
  };
}

function buildC(folder: string, program: string): Peers['c'] {
  const flags = ['-O3', '-march=native', '-Wno-psabi', join(folder, 'model.c'), '-o', program, '-lm', '-lpthread'];
  const built = spawnSync('gcc', flags, { encoding: 'utf8' });
  if (built.error !== undefined) return 'there is no gcc here';
  if (built.status !== 0) return `gcc refuses it: ${built.stderr.split('\n')[0] ?? ''}`;
  return (draws, threads) => {
    const { stdout } = spawnSync(program, ['scalar', String(draws), String(threads), REPEATS], { encoding: 'utf8' });
    return numberAfter(stdout, /median ([\d.]+) ms/);
  };
}

function findNumpy(folder: string): Peers['numpy'] {
  const found = spawnSync('python3', ['-c', 'import numpy'], { encoding: 'utf8' });
  if (found.error !== undefined) return 'there is no python3 here';
  if (found.status !== 0) return 'python3 here has no numpy';
  return (draws) => {
    const { stdout } = spawnSync('python3', [join(folder, 'model_np.py'), String(draws), '4096', REPEATS], {
      encoding: 'utf8',
    });
    return { model: numberAfter(stdout, /model (\d+) ms/), sampling: numberAfter(stdout, /sampling (\d+) ms/) };
  };
}

function numberAfter(text: string, pattern: RegExp): number {
  const found = Number(pattern.exec(text)?.[1]);
  if (!(found > 0)) throw new Error(`A peer said something else than its time: ${text}`);
  return found;
}
