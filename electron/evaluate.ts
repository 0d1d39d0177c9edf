import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowsers, thisComputer } from './export/find-browser';
import { evaluateFile } from './headless/evaluate-file';
import { readHeadlessArguments } from './headless/arguments';
import { inTerminal } from './web';

/** The exit code where everything was written but what needs a printer. */
const NO_PRINTER = 3;
const REFUSED = 1;
const USAGE = 2;

/** Works a file out without a window: prints the headline table and writes the pack. Same service, same figures. */
async function evaluate(): Promise<number> {
  const args = readHeadlessArguments(process.argv.slice(2));
  // npm runs its scripts in the project's folder; a path means what it means where the command was typed.
  const calledFrom = process.env['INIT_CWD'] ?? process.cwd();
  const library = mkdtempSync(join(tmpdir(), 'gritbin-evaluate-'));
  try {
    const out = args.out === null ? null : resolve(calledFrom, args.out);
    if (out !== null) mkdirSync(out, { recursive: true });
    const { lacksPrinter } = await evaluateFile({
      file: resolve(calledFrom, args.file),
      out,
      asJson: args.json,
      acceptChanged: args.acceptChanged,
      now: () => args.date ?? new Date(),
      libraryFolder: library,
      pageFolder: join(import.meta.dirname, 'renderer'),
      browsers: findBrowsers(thisComputer(homedir())),
      print: (text) => process.stdout.write(text),
      say: (text) => process.stderr.write(`${text}\n`),
    });
    return lacksPrinter ? NO_PRINTER : 0;
  } finally {
    rmSync(library, { recursive: true, force: true });
  }
}

evaluate().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(inTerminal(error));
    const isUsage = error instanceof Error && 'code' in error && error.code === 'usage';
    process.exit(isUsage ? USAGE : REFUSED);
  },
);
