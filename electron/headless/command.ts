import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Refusal } from '../../core/errors';
import type { Browser } from '../export/find-browser';
import { readHeadlessArguments } from './arguments';
import { evaluateFile } from './evaluate-file';

/** How the command ends. */
export const EXIT = {
  done: 0,
  /** Nothing, or not all, could be done; the words say why. */
  refused: 1,
  usage: 2,
  /** All was written but what needs a printer. */
  noPrinter: 3,
} as const;

export type Command = {
  readonly args: readonly string[];
  /** The folder in which the command was typed: paths mean what they mean there. */
  readonly calledFrom: string;
  readonly now: () => Date;
  readonly pageFolder: string;
  readonly browsers: readonly Browser[];
  /** To standard output: the result, and nothing else. */
  readonly print: (text: string) => void;
  /** To standard error: what is being done, and what is wrong. */
  readonly say: (text: string) => void;
};

/** Works a file out without a window, in a library of its own that is gone afterwards. Gives the exit code; never throws. */
export async function runCommand({ args, calledFrom, now, ...parts }: Command): Promise<number> {
  const library = mkdtempSync(join(tmpdir(), 'gritbin-evaluate-'));
  try {
    const { file, out, json, acceptChanged, date } = readHeadlessArguments(args);
    const { notWritten } = await evaluateFile({
      ...parts,
      file: resolve(calledFrom, file),
      out: out === null ? null : resolve(calledFrom, out),
      asJson: json,
      acceptChanged,
      now: () => date ?? now(),
      libraryFolder: library,
    });
    if (notWritten.length === 0) return EXIT.done;
    return notWritten.every((code) => code === 'no-printer') ? EXIT.noPrinter : EXIT.refused;
  } catch (error) {
    parts.say(inWords(error));
    return error instanceof Refusal && error.code === 'usage' ? EXIT.usage : EXIT.refused;
  } finally {
    rmSync(library, { recursive: true, force: true });
  }
}

function inWords(error: unknown): string {
  if (!(error instanceof Refusal)) {
    const whole = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `Gritbin made a mistake of its own and stopped.\n${whole}`;
  }
  const { code, what, why, mend } = error;
  const further = code === 'gritbin-checksum-wrong' ? ' To open it all the same, add --accept-changed.' : '';
  return `${what} ${why} ${mend}${further}`;
}
