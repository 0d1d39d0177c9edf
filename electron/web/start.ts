import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowsers, thisComputer } from '../export/find-browser';
import { logFile } from '../log-file';
import { threadPool } from '../service/simulation/threads';
import { libraryFolder } from '../storage';
import { readArguments } from './arguments';
import { openAddress } from './open-address';
import { inTerminal, runHost } from './run';

/** `npm start` without the desktop runtime: the same program, served from this computer to itself. */
async function start(): Promise<void> {
  const { open, port, library, recovery } = readArguments(process.argv.slice(2));
  // npm runs its scripts in the project's folder; a path means what it means where the command was typed.
  const calledFrom = process.env['INIT_CWD'] ?? process.cwd();
  const now = () => new Date();
  const folder =
    library === undefined
      ? libraryFolder({ environment: process.env, platform: process.platform, home: homedir(), calledFrom })
      : resolve(calledFrom, library);
  const { host, end } = await runHost({
    pageFolder: join(import.meta.dirname, 'renderer'), // beside this file, once it is built
    libraryFolder: folder,
    port,
    now,
    logger: logFile(folder, now),
    browsers: findBrowsers(thisComputer(homedir())),
    pool: threadPool(import.meta.dirname),
    recovery,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Not `once`: Ctrl+C reaches this process twice, from the terminal and from npm, and the second must not cut it off.
    process.on(signal, () => void end().then(() => process.exit(0), failed));
  }
  console.log(`Gritbin is open at ${host.addressOf()}  (Ctrl+C ends it)`);
  if (open) openAddress(host.ticketAddress());
}

function failed(error: unknown): void {
  console.error(inTerminal(error));
  process.exit(1);
}

start().catch(failed);
