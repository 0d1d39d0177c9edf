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

const USAGE =
  'Usage: npm run -s evaluate -- FILE.gritbin [--out FOLDER] [--json] [--date YYYY-MM-DD] [--accept-changed]';

const OPTIONS = {
  out: { type: 'string', needs: 'a folder' },
  json: { type: 'boolean', needs: null },
  date: { type: 'string', needs: 'a date like 2026-11-22' },
  'accept-changed': { type: 'boolean', needs: null },
} as const;

/** Reads the command line. Refuses usage, in the words of what is missing or not known. */
export function readHeadlessArguments(args: readonly string[]): HeadlessArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false, // what is wrong is told in our own words
    tokens: true,
    options: OPTIONS,
  });
  for (const token of tokens) if (token.kind === 'option') refuseOption(token);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw usage('Name one .gritbin file.');
  return {
    file,
    out: typeof values.out === 'string' ? values.out : null,
    json: values.json === true,
    acceptChanged: values['accept-changed'] === true,
    date: typeof values.date === 'string' ? dateOf(values.date) : null,
  };
}

function refuseOption({ name, rawName, value }: { name: string; rawName: string; value?: string | undefined }): void {
  const option = Object.entries(OPTIONS).find(([known]) => known === name)?.[1];
  if (option === undefined) throw usage(`"${rawName}" is not known.`);
  if (option.needs !== null && (value ?? '') === '') throw usage(`"${rawName}" needs ${option.needs} after it.`);
  if (option.needs === null && value !== undefined) throw usage(`"${rawName}" takes nothing after it.`);
}

/** A day of the calendar: the 31st of February is none, though a computer would take it for the 3rd of March. */
function dateOf(text: string): Date {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw usage(`"${text}" is not a date like 2026-11-22.`);
  }
  return date;
}

function usage(why: string): Refusal {
  return new Refusal('usage', { what: 'The command cannot be carried out.', why, mend: USAGE, about: [] });
}
