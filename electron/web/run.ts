import { Refusal } from '../../core/errors';
import { browserPrinter } from '../export/browser-printer';
import type { Browser } from '../export/find-browser';
import { pageFilesIn } from '../page';
import { composeService } from '../service/compose';
import type { Logger } from '../service/logger';
import { type LoopbackHost, openLoopbackHost } from './host';

export type RunParts = {
  readonly pageFolder: string;
  readonly libraryFolder: string;
  readonly port: number;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly browsers: readonly Browser[];
};

export type RunningHost = {
  readonly host: LoopbackHost;
  /** Cancels what runs, then puts the library on the disk and lets go of it. Calling it again waits for the same. */
  readonly end: () => Promise<void>;
};

/** Starts the loopback host with everything behind it. What is refused leaves nothing running. */
export async function runHost(parts: RunParts): Promise<RunningHost> {
  const { pageFolder, libraryFolder, port, now, logger, browsers } = parts;
  const host = await openLoopbackHost({ page: pageFilesIn(pageFolder), logger, port });
  try {
    const printer = browserPrinter({ browsers, addressOf: host.addressOf });
    const surroundings = {
      host: 'browser',
      libraryFolder,
      now,
      logger,
      printer,
      files: host.files,
      menu: null,
    } as const;
    const composed = composeService(surroundings);
    host.serve(composed.service);
    let ended: Promise<void> | undefined;
    return { host, end: () => (ended ??= host.close().finally(composed.close)) };
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** What a person reads in the terminal. */
export function inTerminal(error: unknown): string {
  if (error instanceof Refusal) return `Gritbin: ${error.what} ${error.why} ${error.mend}`;
  return `Gritbin could not start, by a mistake of its own:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
