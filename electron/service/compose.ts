import type { PagePrinter } from '../export/page-printer';
import type { FileHandles } from '../files';
import { programVersion } from '../version';
import { appHandlers, type Menu } from './app';
import { OPERATIONS } from './contract';
import { filesHandlers } from './files';
import type { Logger } from './logger';
import { newReference } from './reference';
import { createService, type Service } from './service';

/** What a host brings. Everything else is the same, whichever host it is. */
export type Surroundings = {
  readonly host: 'desktop' | 'browser';
  readonly libraryFolder: string;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly printer: PagePrinter;
  readonly files: FileHandles;
  /** Null in a browser. */
  readonly menu: Menu | null;
};

export type Composed = {
  readonly service: Service;
  /** Puts what was confirmed on the disk and lets go of the library. */
  readonly close: () => void;
};

/** The one place where the parts are joined: what the hosts bring, and the handlers of every area. */
export function composeService({ host, libraryFolder, logger, printer, files, menu }: Surroundings): Composed {
  const version = programVersion();
  const about = {
    programVersion: version,
    engineVersion: version, // model and program are released together
    host,
    platform: process.platform,
    libraryFolder,
  };
  const service = createService({
    operations: OPERATIONS,
    handlers: [appHandlers({ about, printer, menu }), filesHandlers(files)],
    logger,
    newReference,
  });
  return { service, close: () => undefined };
}
