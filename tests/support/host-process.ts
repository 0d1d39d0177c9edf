import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The loopback host as it is shipped; `npm test` builds it beforehand. */
export const HOST_PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'host.js');

export type HostProcess = {
  readonly pid: number;
  /** The address it printed; undefined where it ended without one. */
  readonly address: Promise<string | undefined>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly output: () => { readonly stdout: string; readonly stderr: string };
};

/** Starts the program in a process of its own, with a library of its own; no browser is opened. */
export function startHostProcess(library: string, ...args: readonly string[]): HostProcess {
  if (!existsSync(HOST_PROGRAM)) throw new Error('dist/host.js is missing: run "npm run build" first.');
  const child = spawn(process.execPath, [HOST_PROGRAM, '--no-open', '--library', library, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const address = Promise.withResolvers<string | undefined>();
  const ended = Promise.withResolvers<{ code: number | null; signal: NodeJS.Signals | null }>();
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    stdout += part;
    const [found] = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(stdout) ?? [];
    if (found !== undefined) address.resolve(found);
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  child.once('close', (code, signal) => {
    address.resolve(undefined);
    ended.resolve({ code, signal });
  });
  return {
    pid: child.pid ?? 0,
    address: address.promise,
    ended: ended.promise,
    kill: (signal) => void child.kill(signal),
    output: () => ({ stdout, stderr }),
  };
}

/** A call as the page makes it, to the address that the program printed. */
export async function callAt(address: string, name: string, input: unknown): Promise<unknown> {
  const { origin, hash } = new URL(address);
  const response = await fetch(`${origin}/api/call/${name}`, {
    method: 'POST',
    headers: {
      Origin: origin,
      'Content-Type': 'application/json',
      'X-Gritbin-Secret': new URLSearchParams(hash.slice(1)).get('secret') ?? '',
    },
    body: JSON.stringify(input),
  });
  return response.json();
}
