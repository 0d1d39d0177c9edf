import { parseArgs } from 'node:util';
import { Refusal } from '../../core/errors';
import type { Recovery } from '../recovery';

export type HostArguments = {
  readonly open: boolean;
  /** 0: any that is free. */
  readonly port: number;
  /** As it was typed; undefined for the usual folder. */
  readonly library: string | undefined;
  /** What to do where the library proves damaged; null to be told of it. */
  readonly recovery: Recovery | null;
};

/** Refuses  argument-not-understood */
export function readArguments(args: readonly string[]): HostArguments {
  const { values } = parsed(args);
  const recovery = values['restore-backup'] ? 'restore-backup' : values['start-afresh'] ? 'start-afresh' : null;
  return { open: !values['no-open'], port: portOf(values.port), library: values.library, recovery };
}

const OPTIONS = {
  'no-open': { type: 'boolean', default: false },
  port: { type: 'string', default: '0' },
  library: { type: 'string' },
  'restore-backup': { type: 'boolean', default: false },
  'start-afresh': { type: 'boolean', default: false },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
  } catch (error) {
    if (error instanceof TypeError) throw notUnderstood('One of the words after the command is not known here.', args);
    throw error;
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw notUnderstood(`"${text}" is not a port: a whole number from 1 to 65535, or 0 for any that is free.`, [
    '--port',
  ]);
}

function notUnderstood(why: string, about: readonly string[]): Refusal {
  return new Refusal('argument-not-understood', {
    what: 'Gritbin does not understand how it was started.',
    why,
    mend: 'Use: npm start -- [--browser] [--no-open] [--port <number>] [--library <folder>] [--restore-backup | --start-afresh]',
    about,
  });
}
