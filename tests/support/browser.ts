import { homedir } from 'node:os';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { keepToOrigin, startBrowser } from '../../electron/export/browser-printer';
import { findBrowsers, thisComputer } from '../../electron/export/find-browser';

export type TestBrowser = {
  readonly browser: Browser;
  /** A page that reaches this origin only; what else it asked for is kept, to be looked at in the end. */
  readonly newPage: (origin: string, options?: BrowserContextOptions) => Promise<TestPage>;
  readonly close: () => Promise<void>;
};

export type TestPage = { readonly page: Page; readonly refused: readonly string[] };

/** Why a test that needs a browser is skipped on this computer; undefined where there is one. */
export const NO_BROWSER =
  findBrowsers(thisComputer(homedir())).length > 0
    ? undefined
    : 'there is no Chrome, Edge or Chromium on this computer, and none came with the packages';

/** The browser that the program itself would print with, started the same way. To be closed by whoever asked for it. */
export async function testBrowser(): Promise<TestBrowser> {
  const [first] = findBrowsers(thisComputer(homedir()));
  if (first === undefined) throw new Error(NO_BROWSER);
  const browser = await startBrowser(first);
  return {
    browser,
    newPage: async (origin, options = {}) => {
      const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', ...options });
      context.setDefaultTimeout(0); // the test's own end is enough: a busy machine is no fault of the page
      const refused = await keepToOrigin(context, origin);
      return { page: await context.newPage(), refused };
    },
    close: () => browser.close(),
  };
}
