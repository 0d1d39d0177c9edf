import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBrowser } from '../../electron/export/browser-printer';
import { findBrowsers, thisComputer } from '../../electron/export/find-browser';
import { safeHeaders } from '../../electron/page/content-policy';

const [found] = findBrowsers(thisComputer(homedir()));
const project = join(import.meta.dirname, '../..');

const PAGES = [
  'home',
  'guided',
  'people',
  'chain',
  'independence',
  'results',
  'explain',
  'report',
  'faces',
  'parts',
  'keys',
];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** Every part in a real browser, under the product's own content policy. Without a browser it is skipped, and says so. */
describe.skipIf(found === undefined)('the parts of a page, in a browser', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    vi.stubEnv('NODE_ENV', 'production'); // else React's own version for development is built in
    folder = await mkdtemp(join(tmpdir(), 'gritbin-gallery-'));
    await build({
      configFile: join(project, 'renderer/gallery/vite.config.ts'),
      root: join(project, 'renderer/gallery'),
      logLevel: 'error',
      mode: 'production',
      build: { outDir: folder },
    });
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
      readFile(join(folder, path === '/' ? 'index.html' : path)).then(
        (bytes) =>
          response
            .writeHead(200, { ...safeHeaders('browser'), 'Content-Type': TYPES[extname(path)] ?? 'text/html' })
            .end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    if (found !== undefined) browser = await startBrowser(found);
  });

  afterEach(async () => {
    await page.context().close();
    expect(complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a page of the gallery; whatever it says on the console is a complaint, a broken policy included. */
  async function open(name: string, { width = 1440, height = 900, scheme = 'light' } = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    context.setDefaultTimeout(0);
    page = await context.newPage();
    page.on('console', (message) => complaints.push(`${name}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/#${name}${scheme === 'dark' ? '?dark' : ''}`);
    await page.waitForFunction(() => document.fonts.ready.then(() => document.querySelector('h1') !== null));
  }

  async function accessibilityFaults(): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await checker.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
  }

  /** Columns that would scroll sideways; wide tables scroll inside a region of their own. */
  const tooWide = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.gb-work, .gb-answer')]
        .filter((box) => box.scrollWidth > box.clientWidth)
        .map((box) => box.className || box.tagName),
    );

  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);

  it.each(PAGES)(
    'have no accessibility fault on %s and never scroll it sideways, light and wide, dark and narrow',
    async (name) => {
      await open(name);
      expect(await accessibilityFaults()).toEqual([]);
      for (const width of [1366, 1181, 1180, 1024, 821, 820, 480, 320, 360]) {
        await page.setViewportSize({ width, height: 768 });
        // A chart is drawn again a moment after its place has changed.
        await expect.poll(tooWide, { message: `at ${width}` }).toEqual([]);
      }
      await page.evaluate((address) => (location.hash = address), `${name}?dark`);
      await page.waitForFunction(() => document.documentElement.dataset['mantineColorScheme'] === 'dark');
      expect(await accessibilityFaults()).toEqual([]);
    },
  );

  it('give every figure a name that contains what is printed, and a place to press of at least 24 by 24', async () => {
    await open('results');
    const figures = await page.$$eval('button.gb-figure', (buttons) =>
      buttons.map((button) => {
        const { width, height } = button.getBoundingClientRect();
        return { text: button.textContent, name: button.getAttribute('aria-label') ?? '', width, height };
      }),
    );
    expect(figures.length).toBeGreaterThan(20);
    for (const { text, name, width, height } of figures) {
      expect(name).toContain(text);
      expect(name).toMatch(/\. Explain this figure$/);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  it('open the explanation from the keyboard and give the focus back to the figure', async () => {
    await open('results');
    const figure = page.getByRole('button', { name: 'Net, NHS, £ thousand +164.7. Explain this figure' });
    await figure.focus();
    await page.keyboard.press('e');
    const drawer = page.getByRole('dialog', { name: 'Where this figure comes from' });
    await drawer.waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Net, NHS, £ thousand +164.7. Explain this figure');
  });

  it('walk from sections to work to answer with F6, and past the header with the first link', async () => {
    await open('people');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('work');
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('page');
    await page.keyboard.press('Shift+F6');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
  });

  it('turn a chart into its table and back with T, without losing the focus', async () => {
    await open('results');
    await page.locator('section', { hasText: 'Cash, year by year' }).locator('svg[role=application]').first().focus();
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: 'Cash, year by year, £ thousand, not discounted' });
    expect(await table.locator('tbody tr').count()).toBe(10);
    expect(await table.locator('tbody tr').first().innerText()).toMatch(/2026.27\s+−31\.2/);
    await page.keyboard.press('t');
    await table.waitFor({ state: 'detached' });
  });

  it('step a slider by one, by ten and to its ends, and follow it with the number', async () => {
    await open('people');
    const slider = page.getByRole('slider', { name: 'Hear about it' });
    const number = page.getByRole('textbox', { name: 'Hear about it' });
    await slider.focus();
    const after = async (key: string) => {
      await page.keyboard.press(key);
      return number.inputValue();
    };
    expect(await after('ArrowRight')).toBe('32%');
    expect(await after('PageUp')).toBe('42%');
    expect(await after('PageDown')).toBe('32%');
    expect(await after('Home')).toBe('0%');
    expect(await after('End')).toBe('60%');
    expect(await slider.getAttribute('aria-valuetext')).toBe('60%');
  });

  it('make one change of a whole drag, and of a key that is held down', async () => {
    await open('people');
    const slider = page.getByRole('slider', { name: 'Hear about it' });
    const counted = () =>
      page.locator('[data-commits]').evaluate(({ dataset: { drags, commits } }) => ({ drags, commits }));
    await slider.focus();
    for (const _ of [1, 2, 3]) await page.keyboard.down('ArrowRight');
    expect(await counted()).toEqual({ drags: '3', commits: '0' });
    await page.keyboard.up('ArrowRight');
    expect(await counted()).toEqual({ drags: '3', commits: '1' });
    const { x = 0, y = 0 } = (await slider.boundingBox()) ?? {};
    await page.mouse.move(x + 10, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 10, { steps: 5 });
    expect((await counted()).commits).toBe('1');
    await page.mouse.up();
    await expect.poll(async () => (await counted()).commits).toBe('2');
  });

  it('take a typed number beyond the slider, which then stretches, and judge it on leaving the field', async () => {
    await open('people');
    const slider = page.getByRole('slider', { name: 'Hear about it' });
    const number = page.getByRole('textbox', { name: 'Hear about it' });
    await number.fill('85');
    expect(await slider.getAttribute('aria-valuetext')).toBe('31%');
    await number.blur();
    expect(await slider.getAttribute('aria-valuetext')).toBe('85%');
    expect(await slider.getAttribute('aria-valuemax')).toBe('85');
    await number.fill('120');
    await number.blur();
    expect(await page.getByRole('alert').innerText()).toBe('Type a number from 0% to 100%.');
    expect(await slider.getAttribute('aria-valuetext')).toBe('85%');
    await number.press('Escape');
    expect(await number.inputValue()).toBe('85%');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('draw ribbons as wide as the £ they stand for', async () => {
    await open('chain');
    const widths = await page.$$eval('.gb-ribbons path', (paths) =>
      paths.map((path) => {
        const [, top = 0] = /^M[\d.]+ ([\d.]+)/.exec(path.getAttribute('d') ?? '') ?? [];
        const [, bottom = 0] = / ([\d.]+)Z$/.exec(path.getAttribute('d') ?? '') ?? [];
        return Number(bottom) - Number(top);
      }),
    );
    const [people = 0, nhs = 0, , , cash = 0] = widths;
    expect(widths).toHaveLength(8);
    expect(people / nhs).toBeCloseTo(212600 / 164700, 1);
    expect(people / cash).toBeCloseTo(212600 / 22410, 0);
  });

  it('print with the same patterns, each page of the report on its own sheet', async () => {
    await open('report');
    await page.emulateMedia({ media: 'print' });
    const zooms = await page.$$eval('.gb-report-page', (sheets) => sheets.map((sheet) => getComputedStyle(sheet).zoom));
    expect(zooms).toEqual(['1', '1']);
    expect(await page.locator('pattern#pt-wellbeing').count()).toBe(1);
  });

  it('set digits of one width, so that columns and changing figures do not move', async () => {
    await open('parts');
    const widths = await page.evaluate(() => {
      const probe = document.createElement('span');
      probe.className = 'gb-figure-text';
      document.body.append(probe);
      return ['1111', '0000', '8888'].map((digits) => {
        probe.textContent = digits;
        return probe.getBoundingClientRect().width;
      });
    });
    expect(new Set(widths).size).toBe(1);
  });
});
