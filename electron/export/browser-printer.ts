import type { Browser as RunningBrowser, BrowserContext } from 'playwright-core';
import { Defect } from '../../core/errors';
import type { Browser } from './browser';
import {
  DRAWN_WITHIN_MS,
  noPrinter,
  type PagePrinter,
  type Printing,
  type PrintJob,
  refuseUndrawn,
  WAIT_UNTIL_DRAWN,
  withinPatience,
} from './page-printer';

type PrinterParts = {
  readonly browsers: readonly Browser[];
  /** The full address of a route of the page, on the loopback host. */
  readonly addressOf: (route: string) => string;
};

/** Prints with a browser that is on this computer. It sees the loopback host and nothing else. */
export function browserPrinter({ browsers, addressOf }: PrinterParts): PagePrinter {
  const [first] = browsers;
  const availability = (): Printing =>
    first === undefined
      ? { available: false, why: 'Neither Chrome, Edge nor Chromium was found.' }
      : { available: true, by: first.name };
  return {
    availability,
    print: async (job) => {
      job.signal?.throwIfAborted();
      const browser = await startOne(browsers);
      try {
        return await withinPatience(job, printWith(browser, job, addressOf(job.route)));
      } finally {
        await browser.close();
      }
    },
  };
}

/** The first that starts: one that was found may still be broken, or blocked by whoever looks after the computer. */
async function startOne(browsers: readonly Browser[]): Promise<RunningBrowser> {
  const tried: string[] = [];
  for (const browser of browsers) {
    try {
      return await startBrowser(browser);
    } catch (error) {
      tried.push(`${browser.name} did not start (${firstLineOf(error)}).`);
    }
  }
  throw noPrinter(tried.length === 0 ? 'Neither Chrome, Edge nor Chromium was found.' : tried.join(' '));
}

/** Starts a browser that reaches 127.0.0.1 only. Tests start theirs here too. */
export async function startBrowser(browser: Browser): Promise<RunningBrowser> {
  const { chromium } = await import('playwright-core');
  const { executablePath, args, chromiumSandbox, env } = await browser.prepare();
  return chromium.launch({
    executablePath,
    chromiumSandbox,
    // SECURITY: whatever a page or the browser itself wants to look up, no name leads anywhere.
    args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--no-proxy-server'],
    ...(env === undefined ? {} : { env: { ...definedOf(process.env), ...env } }),
  });
}

/**
 * Lets a page reach one origin only.
 *
 * Gives    the addresses that were refused, filled as the page asks for them
 */
export async function keepToOrigin(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const refused: string[] = [];
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    if (new URL(address).origin === origin) return route.continue();
    refused.push(address);
    return route.abort('blockedbyclient');
  });
  await context.routeWebSocket(/.*/, (socket) => {
    refused.push(socket.url());
    return socket.close();
  });
  return refused;
}

async function printWith(browser: RunningBrowser, job: PrintJob, address: string): Promise<Uint8Array> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', colorScheme: 'light' });
  const refused = await keepToOrigin(context, new URL(address).origin);
  const page = await context.newPage();
  page.setDefaultTimeout(DRAWN_WITHIN_MS);
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
  await page.goto(address);
  refuseUndrawn(job, await page.evaluate<unknown>(WAIT_UNTIL_DRAWN));
  await page.evaluate(`document.title = ${JSON.stringify(job.title)}`);
  const pdf = await page.pdf({
    format: job.size,
    landscape: job.orientation === 'landscape',
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
  });
  if (refused.length > 0) throw new Defect(`The page ${job.route} asked for ${refused.join(', ')}.`);
  return pdf;
}

function firstLineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
