import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { build } from 'vite';
import type { Task } from './child';

const ROOT = join(import.meta.dirname, '../../..');

/** Builds what a second process runs. It lies inside the repository, so that the native module is found from there. */
export async function buildChild(name: string): Promise<string> {
  const outDir = join(ROOT, '.cache', 'tests', `${name}-${process.pid}`);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { child: join(import.meta.dirname, 'child.ts') },
        output: { format: 'es', entryFileNames: 'child.mjs' },
      },
    },
  });
  return join(outDir, 'child.mjs');
}

export type Child = {
  readonly process: ChildProcess;
  /** The next line it says, or undefined when it has ended. */
  readonly nextLine: () => Promise<string | undefined>;
  readonly kill: () => Promise<void>;
  /** Lets it end by itself, and gives how it ended. */
  readonly ended: () => Promise<number | NodeJS.Signals>;
  /** What it wrote to standard error: empty, unless something is wrong with the test. */
  readonly complaints: () => string;
};

/** Starts a second process on a task; it is gone when the test is over. */
export function start(child: string, task: Task, limits: { readonly fileBlocks?: number } = {}): Child {
  const command = [process.execPath, child, JSON.stringify(task)] as const;
  const started =
    limits.fileBlocks === undefined
      ? spawn(command[0], command.slice(1))
      : spawn('/bin/sh', ['-c', `ulimit -f ${limits.fileBlocks}; exec "$@"`, 'sh', ...command]);
  const exit = once(started, 'close');
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  let complaints = '';
  started.stderr.on('data', (part: Buffer) => (complaints += part.toString()));
  const kill = async () => {
    started.kill('SIGKILL');
    await exit;
  };
  onTestFinished(kill);
  return {
    process: started,
    nextLine: async () => {
      const next = await lines.next();
      return next.done === true ? undefined : next.value;
    },
    kill,
    ended: async () => {
      started.stdin.end();
      await exit;
      return started.exitCode ?? started.signalCode ?? -1;
    },
    complaints: () => complaints,
  };
}
