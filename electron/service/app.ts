import type { PagePrinter } from '../export/page-printer';
import type { APP_OPERATIONS, Output, Report } from './contract';
import type { HandlersOf } from './service';

/** The menu of the desktop window; the browser host has none. */
export type Menu = {
  /** Gives the ending of the subscription. */
  readonly listen: (onCommand: (command: Report<'app.menu-commands'>) => void) => () => void;
};

export type AppParts = {
  readonly about: Omit<Output<'app.about'>, 'printing'>;
  readonly printer: PagePrinter;
  readonly menu: Menu | null;
};

export function appHandlers({ about, printer, menu }: AppParts): HandlersOf<typeof APP_OPERATIONS> {
  return {
    'app.about': () => ({ ...about, printing: printer.availability() }),
    'app.menu-commands': async (_input, { signal, report }) => {
      if (menu === null) return { hasMenu: false };
      const end = menu.listen(report);
      await aborted(signal);
      end();
      return { hasMenu: true };
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise;
}
