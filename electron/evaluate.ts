import { homedir } from 'node:os';
import { join } from 'node:path';
import { findBrowsers, thisComputer } from './export/find-browser';
import { runCommand } from './headless/command';

// Whoever reads may stop before the end, as `head` does: that is no mistake of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** `npm run -s evaluate`: a file worked out without a window. Same service, same figures. */
process.exitCode = await runCommand({
  args: process.argv.slice(2),
  calledFrom: process.env['INIT_CWD'] ?? process.cwd(), // npm runs its scripts in the project's folder
  now: () => new Date(),
  pageFolder: join(import.meta.dirname, 'renderer'),
  browsers: findBrowsers(thisComputer(homedir())),
  print: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(`${text}\n`),
});
