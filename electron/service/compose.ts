import { storedWorkbook } from '../../core/gritbin-file';
import type { PagePrinter } from '../export/page-printer';
import type { FileHandles } from '../files';
import { type LibraryWarning, openLibrary } from '../storage';
import { programVersion } from '../version';
import type { WindowMemory } from '../window-place';
import { appHandlers, type Menu } from './app';
import { compareHandlers } from './compare';
import { OPERATIONS } from './contract';
import { exportHandlers } from './exports';
import { figureHandlers } from './figures';
import { filesHandlers } from './files';
import { createKept } from './kept';
import { libraryHandlers } from './library';
import type { Logger } from './logger';
import { createLives, oneLifeHandlers } from './one-life';
import { placesHandlers } from './places';
import { newReference } from './reference';
import { createService, type Service } from './service';
import type { SimulationPool } from './simulation/pool';
import { createSimulations } from './simulations';
import { surveyHandlers } from './survey';
import { uncertaintyHandlers } from './uncertainty';
import { workbookHandlers } from './workbooks';
import { createEvaluator, createWorkedOut } from './worked';

/** The room of the one memory: a model with its engine takes 16, a life or a result 8, a workbook 2, a finding 1. */
const MEMORY = 240;

/** What a host brings. Everything else is the same, whichever host it is. */
export type Surroundings = {
  readonly host: 'desktop' | 'browser';
  readonly libraryFolder: string;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly printer: PagePrinter;
  readonly files: FileHandles;
  /** Where simulations are worked out. */
  readonly pool: SimulationPool;
  /** Null in a browser. */
  readonly menu: Menu | null;
};

export type Composed = {
  readonly service: Service;
  readonly windowMemory: WindowMemory;
  /** Puts what was confirmed on the disk and lets go of the library. */
  readonly close: () => void;
};

/**
 * The one place where the parts are joined: what the hosts bring, the library, and the handlers of every area.
 *
 * Refuses  whatever openLibrary refuses; nothing is left open then
 */
export function composeService(surroundings: Surroundings): Composed {
  const { host, libraryFolder, now, logger, printer, files, pool, menu } = surroundings;
  const version = programVersion();
  const warnings: LibraryWarning[] = [];
  const library = openLibrary({
    folder: libraryFolder,
    now,
    programVersion: version,
    parseWorkbook: storedWorkbook,
    onWarning: (warning) => {
      warnings.push(warning);
      logger.warn(`${warning.what} ${warning.why}`);
    },
  });
  const about = {
    programVersion: version,
    engineVersion: version, // model and program are released together
    host,
    platform: process.platform,
    libraryFolder,
  };
  const kept = createKept(MEMORY);
  const workedOut = createWorkedOut(library, createEvaluator(kept), kept);
  const lives = createLives(kept);
  const simulations = createSimulations(pool, kept);
  const service = createService({
    operations: OPERATIONS,
    handlers: [
      appHandlers({ about, printer, menu }),
      filesHandlers(files),
      libraryHandlers({ library, warnings, workedOut, simulations, files, now }),
      workbookHandlers({ library, workedOut, now }),
      oneLifeHandlers({ workedOut, lives }),
      placesHandlers({ library }),
      surveyHandlers({ workedOut, files, now }),
      figureHandlers({ library, workedOut, lives }),
      compareHandlers({ library, workedOut }),
      uncertaintyHandlers({ workedOut, pool, simulations }),
      exportHandlers({ workedOut, lives, simulations, files, printer, programVersion: version, now }),
    ],
    logger,
    newReference,
  });
  return {
    service,
    windowMemory: {
      read: () => library.settings.read('window'),
      write: (place) => library.settings.write('window', place),
    },
    close: () => {
      void pool.close();
      library.close();
    },
  };
}
