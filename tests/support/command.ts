import { join } from 'node:path';
import { runCommand } from '../../electron/headless/command';
import { TODAY } from './whole-program';

export type Ran = { readonly code: number; readonly printed: string; readonly said: string };

/** `npm run evaluate` in this process, typed in a folder, on a computer without a browser. */
export async function typed(folder: string, ...args: readonly string[]): Promise<Ran> {
  let [printed, said] = ['', ''];
  const code = await runCommand({
    args,
    calledFrom: folder,
    now: () => TODAY,
    pageFolder: join(folder, 'no-page'),
    browsers: [],
    print: (text) => (printed += text),
    say: (text) => (said += `${text}\n`),
  });
  return { code, printed, said };
}
