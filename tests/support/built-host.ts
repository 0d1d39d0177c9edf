import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { pageFilesIn } from '../../electron/page';
import { appHandlers, type Menu } from '../../electron/service/app';
import { APP_OPERATIONS, FILES_OPERATIONS } from '../../electron/service/contract';
import { filesHandlers } from '../../electron/service/files';
import { createService } from '../../electron/service/service';
import { type LoopbackHost, openLoopbackHost } from '../../electron/web/host';
import { memoryLogger, type MemoryLogger } from './memory-logger';

export type BuiltHost = {
  readonly host: LoopbackHost;
  readonly logger: MemoryLogger;
  readonly close: () => Promise<void>;
};

const OPERATIONS = [...APP_OPERATIONS, ...FILES_OPERATIONS] as const;

/** The loopback host with the small page, built as the real one is, and the operations that belong to the host itself. */
export async function openBuiltHost(menu: Menu | null = null): Promise<BuiltHost> {
  const folder = mkdtempSync(join(tmpdir(), 'gritbin-host-page-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'host-page'),
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  const logger = memoryLogger();
  const host = await openLoopbackHost({ page: pageFilesIn(folder), logger, port: 0 });
  const printer = {
    availability: () => ({ available: false, why: 'None.' }) as const,
    print: () => Promise.reject(new Error()),
  };
  const about = {
    programVersion: '1',
    engineVersion: '1',
    host: 'browser',
    platform: 'test',
    libraryFolder: 'here',
  } as const;
  const handlers = [appHandlers({ about, printer, menu }), filesHandlers(host.files)];
  host.serve(createService({ operations: OPERATIONS, handlers, logger, newReference: () => 'G-TEST-0001' }));
  return {
    host,
    logger,
    close: async () => {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
