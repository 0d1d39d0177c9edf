import { parseArgs } from 'node:util';
import { Refusal } from '../../core/errors';

export type HeadlessArguments = {
  readonly file: string;
  readonly out: string | null;
  readonly json: boolean;
  readonly acceptChanged: boolean;
  /** The day that is printed on what is written; today where it is not given. */
  readonly date: Date | null;
};

export const USAGE =
  'Usage: npm run -s evaluate -- FILE.gritbin [--out FOLDER] [--json] [--date YYYY-MM-DD] [--accept-changed]';

/** Reads the command line. Refuses usage, in the words of what is missing. */
export function readHeadlessArguments(args: readonly string[]): HeadlessArguments {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw usage('Name one .gritbin file.');
  return {
    file,
    out: values.out ?? null,
    json: values.json ?? false,
    acceptChanged: values['accept-changed'] ?? false,
    date: values.date === undefined ? null : dateOf(values.date),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        json: { type: 'boolean' },
        date: { type: 'string' },
        'accept-changed': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : 'The command cannot be read.');
  }
}

function dateOf(text: string): Date {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime())) throw usage(`"${text}" is not a date like 2026-11-22.`);
  return date;
}

function usage(why: string): Refusal {
  return new Refusal('usage', { what: 'The command cannot be carried out.', why, mend: USAGE, about: [] });
}
