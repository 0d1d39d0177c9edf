import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Browser, findBrowsers, thisComputer } from '../../electron/export/find-browser';
import { threadPool } from '../../electron/service/simulation/threads';
import { runHost } from '../../electron/web/run';
import { memoryLogger, type MemoryLogger } from './memory-logger';

/** When everything happens that a test or a picture shows. */
export const THE_DAY = new Date('2026-11-20T09:30:00Z');

export type Program = {
  readonly origin: string;
  /** The address that opens it, with what a browser must know. */
  readonly address: (route?: string) => string;
  readonly logger: MemoryLogger;
  readonly end: () => Promise<void>;
};

/** The whole program behind the loopback host, with the page as it was built, over a library in a folder of the test's own. */
export async function startProgram(
  libraryFolder: string,
  projectFolder: string,
  browsers: readonly Browser[] = findBrowsers(thisComputer(homedir())).slice(0, 1),
): Promise<Program> {
  const logger = memoryLogger();
  const { host, end } = await runHost({
    pageFolder: join(projectFolder, 'dist', 'renderer'),
    libraryFolder,
    port: 0,
    now: () => THE_DAY,
    logger,
    browsers,
    pool: threadPool(join(projectFolder, 'dist')),
    recovery: null,
  });
  return { origin: host.origin, address: host.addressOf, logger, end };
}
