import { Refusal } from '../../core/errors';
import { browserPrinter } from '../export/browser-printer';
import type { Browser } from '../export/find-browser';
import { pageFilesIn } from '../page';
import { openOrRecover, type Recovery } from '../recovery';
import { composeService } from '../service/compose';
import type { Logger } from '../service/logger';
import type { SimulationPool } from '../service/simulation/pool';
import { type LoopbackHost, openLoopbackHost } from './host';

export type RunParts = {
  readonly pageFolder: string;
  readonly libraryFolder: string;
  readonly port: number;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly browsers: readonly Browser[];
  readonly pool: SimulationPool;
  /** Looked at only where the library is damaged. */
  readonly recovery: Recovery | null;
};

export type RunningHost = {
  readonly host: LoopbackHost;
  /** Cancels what runs, then puts the library on the disk and lets go of it. Calling it again waits for the same. */
  readonly end: () => Promise<void>;
};

/** Starts the loopback host with everything behind it. What is refused leaves nothing running. */
export async function runHost(parts: RunParts): Promise<RunningHost> {
  const { pageFolder, libraryFolder, port, now, logger, browsers, pool, recovery } = parts;
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
      pool,
      menu: null,
    } as const;
    const open = () => composeService(surroundings);
    const choose = (refusal: Refusal, recoveries: readonly Recovery[]) => chosenBefore(recovery, refusal, recoveries);
    const composed = openOrRecover({ open, libraryFolder, now, choose });
    host.serve(composed.service);
    let ended: Promise<void> | undefined;
    return { host, end: () => (ended ??= host.close().finally(composed.close)) };
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** A terminal is not asked back: it is told how to say it at the next start. */
function chosenBefore(chosen: Recovery | null, refusal: Refusal, recoveries: readonly Recovery[]): Recovery {
  if (chosen !== null && recoveries.includes(chosen)) return chosen;
  const { what, why, mend, about } = refusal;
  const words = recoveries.map((recovery) => `npm start -- --${recovery}`).join('  or  ');
  throw new Refusal(refusal.code, { what, why, mend: `${mend} To do so: ${words}`, about });
}

/** What a person reads in the terminal. */
export function inTerminal(error: unknown): string {
  if (error instanceof Refusal) return `Gritbin: ${error.what} ${error.why} ${error.mend}`;
  return `Gritbin could not start, by a mistake of its own:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
