import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { template } from '../support/app-page';
import { NO_BROWSER, type TestBrowser, testBrowser } from '../support/browser';
import { type Program, startProgram } from '../support/program';

/** Every screen: where it is, and what the window is then called. */
const SCREENS = [
  ['Home', '#/', /^Gritbin$/],
  ['the guided start', '#/start', /^Start with a story/],
  ['Story', 'story', /^Story/],
  ['Inputs', 'inputs', /^Inputs/],
  ['People', 'people', /^People/],
  ['Independence', 'independence', /^Independence/],
  ['Value', 'value', /^Value/],
  ['Chain', 'chain', /^Chain/],
  ['Results', 'results', /^Results/],
  ['Uncertainty', 'uncertainty', /^Uncertainty/],
  ['Compare', 'compare', /^Compare/],
  ['Report', 'report', /^Report/],
] as const;

let browser: TestBrowser;
let folder: string;
let program: Program;
let page: Page;
let refused: readonly string[];
let workbook: string;

beforeEach(({ skip }) => skip(NO_BROWSER !== undefined, NO_BROWSER));

beforeAll(async () => {
  if (NO_BROWSER !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'gritbin-axe-'));
  program = await startProgram(folder, join(import.meta.dirname, '../..'));
  browser = await testBrowser();
  ({ page, refused } = await browser.newPage(program.origin, {
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  }));
  await page.goto(program.address());
  await template(page).click();
  await page.locator('.gb-hero-line').waitFor();
  workbook = new URL(page.url()).hash.replace(/\/[a-z]+$/, '');
  await page.evaluate(axe.source);
});

afterAll(async () => {
  await browser?.close();
  await program?.end();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

async function show(place: string, title: RegExp): Promise<void> {
  await page.evaluate(
    (address) => {
      location.hash = address;
    },
    place.startsWith('#') ? place : `${workbook}/${place}`,
  );
  await expect.poll(() => page.title()).toMatch(title);
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && document.querySelector('.gb-waiting') === null,
  );
}

/** What axe finds, in both schemes; nothing is waved through as minor. */
async function faults(where: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForFunction((wanted) => document.documentElement.dataset['mantineColorScheme'] === wanted, scheme);
    const violations = await page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      const result = await checker.run(document, { resultTypes: ['violations'] });
      return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    });
    found.push(...violations.map((violation) => `${where}, ${scheme}: ${violation}`));
  }
  return found;
}

/** Columns that would scroll sideways; wide tables scroll inside a named region of their own. */
const tooWide = () =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.gb-work, .gb-answer')]
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => `${box.className || box.tagName} ${box.scrollWidth}`),
  );

describe('every screen', () => {
  it.each(SCREENS)('%s has no fault for those who see or hear it differently', async (name, place, title) => {
    await show(place, title);
    expect(await faults(name)).toEqual([]);
  });

  it.each(SCREENS)('%s never scrolls sideways at 320 pixels', async (_name, place, title) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await show(place, title);
    await expect.poll(tooWide).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
  });
});

describe('what opens over a screen', () => {
  const OVER: readonly (readonly [name: string, open: () => Promise<void>])[] = [
    ['the explanation', () => page.locator('.gb-hero-line [data-figure]').click()],
    ['what changed', () => page.getByRole('button', { name: 'What changed' }).click()],
    ['the export', () => page.getByRole('button', { name: 'Export', exact: true }).click()],
    ['the list of keys', () => page.keyboard.press('?')],
  ];

  it.each(OVER)('%s has no fault, closes with Esc and moves nothing', async (name, open) => {
    await show('results', /^Results/);
    await open();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.locator('.gb-waiting').waitFor({ state: 'detached' });
    expect(await faults(name)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('the source of a number has no fault', async () => {
    await show('value', /^Value/);
    await page.locator('.gb-source button').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await faults('source')).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('a new section', () => {
  it('puts the focus on its heading, and the window has its name', async () => {
    await show('results', /^Results/);
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Value' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await expect.poll(() => page.title()).toBe('Value, Eileen and the grit bin · Gritbin');
  });
});

describe('in all of it', () => {
  it('nothing was asked of anybody but the program', () => {
    expect(refused).toEqual([]);
  });
});
