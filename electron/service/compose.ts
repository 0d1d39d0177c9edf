import { storedWorkbook } from '../../core/gritbin-file';
import type { PagePrinter } from '../export/page-printer';
import type { FileHandles } from '../files';
import { openLibrary } from '../storage';
import { programVersion } from '../version';
import type { WindowMemory } from '../window-place';
import { appHandlers, type Menu } from './app';
import { compareHandlers } from './compare';
import { OPERATIONS } from './contract';
import { createEvaluator } from './evaluator';
import { exportHandlers } from './exports';
import { figureHandlers } from './figures';
import { filesHandlers } from './files';
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
  const library = openLibrary({
    folder: libraryFolder,
    now,
    programVersion: version,
    parseWorkbook: storedWorkbook,
    onWarning: ({ what, why }) => logger.warn(`${what} ${why}`),
  });
  const about = {
    programVersion: version,
    engineVersion: version, // model and program are released together
    host,
    platform: process.platform,
    libraryFolder,
  };
  const evaluator = createEvaluator();
  const lives = createLives();
  const simulations = createSimulations(pool);
  const service = createService({
    operations: OPERATIONS,
    handlers: [
      appHandlers({ about, printer, menu }),
      filesHandlers(files),
      libraryHandlers({ library, evaluator, simulations, files }),
      workbookHandlers({ library, evaluator, now }),
      oneLifeHandlers({ library, lives }),
      placesHandlers({ library }),
      surveyHandlers({ library, files, now }),
      figureHandlers({ library, evaluator, lives }),
      compareHandlers({ library, evaluator }),
      uncertaintyHandlers({ library, evaluator, pool, simulations }),
      exportHandlers({ library, evaluator, lives, simulations, files, printer, programVersion: version, now }),
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
