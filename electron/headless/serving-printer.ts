import { browserPrinter } from '../export/browser-printer';
import type { Browser } from '../export/find-browser';
import type { PagePrinter } from '../export/page-printer';
import { pageFilesIn } from '../page';
import type { Logger } from '../service/logger';
import type { Service } from '../service/service';
import { openLoopbackHost } from '../web/host';

type ServingParts = {
  readonly browsers: readonly Browser[];
  readonly pageFolder: string;
  readonly logger: Logger;
  /** Known only once it is composed, and it is composed with this printer. */
  readonly service: () => Service;
};

/** Prints the page with a browser on this computer; the page is served to it only while it prints. */
export function servingPrinter({ browsers, pageFolder, logger, service }: ServingParts): PagePrinter {
  const unserved = browserPrinter({ browsers, addressOf: (route) => route });
  if (browsers.length === 0) return unserved; // which says that there is nothing to print with
  return {
    availability: unserved.availability,
    print: async (job) => {
      const host = await openLoopbackHost({ page: pageFilesIn(pageFolder), logger, port: 0 });
      try {
        host.serve(service());
        return await browserPrinter({ browsers, addressOf: host.addressOf }).print(job);
      } finally {
        await host.close();
      }
    },
  };
}
