import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goTo, headline, slider, template, untilUndoIs } from '../support/app-page';
import { NO_BROWSER, type TestBrowser, testBrowser } from '../support/browser';
import { type Program, startProgram } from '../support/program';

const project = join(import.meta.dirname, '../..');

let browser: TestBrowser;
let folder: string;
let program: Program;
let page: Page;
let refused: readonly string[];
const complaints: string[] = [];

beforeEach(({ skip }) => skip(NO_BROWSER !== undefined, NO_BROWSER));

beforeAll(async () => {
  if (NO_BROWSER !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'gritbin-e2e-'));
  program = await startProgram(folder, project);
  browser = await testBrowser();
});

beforeEach(async () => {
  ({ page, refused } = await browser.newPage(program.origin, {
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  }));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(program.address());
  await template(page).click(); // the largest: Eileen's has the most numbers
  await page.locator('.gb-hero-line').waitFor();
});

afterEach(async () => {
  await page?.context().close();
  expect(refused).toEqual([]);
  expect(complaints.splice(0)).toEqual([]);
  expect(program.logger.defects).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await program?.end();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const range = (of: Page) => of.locator('.gb-live-answer .gb-interval').getAttribute('aria-label');
const stated = (of: Page) => of.locator('.gb-hero-line .gb-figure-text').innerText();

/** Where everything stands in the answer, to the pixel. */
const places = (of: Page) =>
  of.evaluate(() =>
    [...document.querySelectorAll('.gb-live-answer .gb-pair, .gb-live-answer .gb-five-label, .gb-hero-line')].map(
      (element) => Math.round(element.getBoundingClientRect().top),
    ),
  );

describe('dragging a slider', () => {
  it('shows the worked-out figure first, then the range follows, and nothing in the answer moves out of its place', async () => {
    const before = { headline: await headline(page), stated: await stated(page), range: await range(page) };
    const still = await places(page);
    const thumb = slider(page, 'Number of grit bins');
    const box = await thumb.boundingBox();
    if (box === null) throw new Error('The slider is not to be seen.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.evaluate(() => {
      const seen: string[] = [];
      const watch = (name: string, selector: string, read: (element: Element) => string | null) => {
        const element = document.querySelector(selector);
        let was = element === null ? null : read(element);
        return () => {
          const found = document.querySelector(selector);
          const now = found === null ? null : read(found);
          if (now !== was) seen.push(name);
          was = now;
        };
      };
      const looks = [
        watch('stated', '.gb-hero-line .gb-figure-text', (element) => element.textContent),
        watch('range', '.gb-live-answer .gb-interval', (element) => element.getAttribute('aria-label')),
      ];
      const answer = document.querySelector('.gb-answer') ?? document.body;
      const options = { subtree: true, childList: true, characterData: true, attributes: true };
      new MutationObserver(() => looks.forEach((look) => look())).observe(answer, options);
      Object.assign(globalThis, { seen });
    });
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y);
    const seen = () => page.evaluate(() => (globalThis as unknown as { readonly seen: readonly string[] }).seen);
    // While the thumb is held the range is drawn anew in fewer draws, at first of the numbers as they were: what counts is
    // that the figure moves, and that a range follows it.
    const rangesAfterTheFigure = async () => {
      const [, ...later] = (await seen()).join(' ').split('stated');
      return later.join(' ');
    };
    await expect.poll(rangesAfterTheFigure).toContain('range');
    expect(await range(page)).not.toBe(before.range);
    expect(await stated(page)).not.toBe(before.stated);
    await page.locator('.gb-hero-line[data-settled="false"]').waitFor(); // it is still held
    expect(await places(page)).toEqual(still);
    const held = await range(page);
    await page.mouse.up();
    await untilUndoIs(page, /^Undo: Number of grit bins/);
    expect(await headline(page)).not.toBe(before.headline); // waits for the full answer
    expect(await range(page)).not.toBe(held);
    expect(await places(page)).toEqual(still);
  });
});

describe('the Uncertainty screen', () => {
  const open = async () => {
    await page.locator('body').press('g');
    await page.keyboard.press('u');
    await page.getByRole('heading', { name: 'How sure are we?', level: 1 }).waitFor();
    await page.getByText('16,384 draws, steady, seed 2026').first().waitFor();
    await page.waitForFunction(() => document.querySelector('.gb-waiting') === null);
  };

  it('says the same as the answer beside the form, each chart also as a table', async () => {
    const net = await headline(page);
    await open();
    const ends = page.getByRole('region', { name: /^Where it ends up by/ });
    await ends.getByText('Table', { exact: true }).click();
    await ends.getByRole('table').waitFor();
    const rest = page.getByRole('region', { name: 'What it rests on' });
    await rest.getByText('What is shown rests on 16,384 draws, steady, seed 2026.').waitFor();
    await goTo(page, 'Inputs');
    expect(await headline(page)).toBe(net);
  });

  it('leads from what moves the answer to the field of that number', async () => {
    await open();
    const moves = page.getByRole('region', { name: 'What moves the answer' });
    const first = moves.getByRole('rowheader').first().getByRole('button');
    const name = await first.innerText();
    await first.click();
    await page
      .getByRole('heading', { level: 1 })
      .and(page.getByText('How sure are we?'))
      .waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name }).and(page.locator(':focus')).waitFor();
  });

  it('stops a million draws at once, keeps what it has, and says what that rests on', async () => {
    await open();
    const rest = page.getByRole('region', { name: 'What it rests on' });
    await rest.getByRole('button', { name: 'Draw 1,048,576 once' }).click();
    await rest.getByText(/ of 1,048,576 draws so far/).waitFor();
    await rest.getByRole('button', { name: 'Cancel' }).click();
    await rest.getByText(/^Stopped\. What is shown rests on [\d,]+( of 1,048,576)? draws/).waitFor();
    await rest.getByRole('button', { name: 'Draw 1,048,576 once' }).waitFor();
    // The threads are free again: another question is answered.
    await page.getByText('Council', { exact: true }).click();
    await page.getByRole('region', { name: 'What moves the answer' }).getByRole('rowheader').first().waitFor();
  });

  it('takes another seed, and says at the field what is none', async () => {
    await open();
    const seed = page.getByLabel('Seed');
    await seed.fill('twenty');
    await seed.press('Enter');
    await page.getByText('“twenty” is not a number: there is no digit in it.', { exact: false }).waitFor();
    await seed.fill('7');
    await seed.press('Enter');
    await page.getByText('16,384 draws, steady, seed 7').first().waitFor();
    await untilUndoIs(page, /^Undo: Seed: 7/);
  });

  it('has no fault for those who see or hear it differently, also at 320 pixels', async () => {
    await open();
    await page.evaluate(axe.source);
    const faults = () =>
      page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: typeof axe };
        const result = await checker.run(document, { resultTypes: ['violations'] });
        return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
      });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForFunction(
        (wanted) => document.documentElement.dataset['mantineColorScheme'] === wanted,
        colorScheme,
      );
      expect(await faults(), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await expect
      .poll(() =>
        page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('.gb-work')]
            .filter((box) => box.scrollWidth > box.clientWidth)
            .map((box) => `${box.className || box.tagName} ${box.scrollWidth}`),
        ),
      )
      .toEqual([]);
  });
});

describe('how sure a number is', () => {
  it('is said in the form in which somebody has it; what cannot be is told at its field, and nothing is kept', async () => {
    await goTo(page, 'People');
    await page
      .getByRole('button', { name: /How sure is it\?$/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'How sure is it?' });
    await dialog.getByText(/9 cases in 10 lie between/).waitFor();
    const choose = async (way: string) => {
      await dialog.getByRole('combobox', { name: 'What is known of it' }).click();
      await page.getByRole('option', { name: way }).click();
    };
    const wrongAt = (name: string) => dialog.getByRole('textbox', { name }).and(page.locator('[aria-invalid="true"]'));
    await choose('Low, most likely, high');
    await dialog.getByLabel('Low').fill('60');
    await dialog.getByLabel('Most likely').fill('40');
    await dialog.getByLabel('High').fill('80');
    await wrongAt('Most likely').waitFor();
    expect(await dialog.getByRole('button', { name: 'Keep this' }).isDisabled()).toBe(true);
    await choose('A mean with its 95% interval');
    await dialog.getByLabel('Mean').fill('95');
    await dialog.getByLabel('Interval from').fill('0');
    await dialog.getByLabel('to', { exact: true }).fill('100');
    await wrongAt('Mean').waitFor();
    await choose('So many of so many');
    await dialog.getByLabel('Said yes').fill('40');
    await dialog.getByLabel('Were asked').fill('31');
    await wrongAt('Said yes').waitFor();
    await choose('Values that were seen');
    await dialog.getByLabel('Values that were seen').fill('about half');
    await wrongAt('Values that were seen').waitFor();
    await choose('So many of so many');
    await dialog.getByLabel('Said yes').fill('11');
    await dialog.getByText(/^9 cases in 10 lie between/).waitFor();
    await dialog.getByRole('button', { name: 'Keep this' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Doubt as stated/ }).waitFor();
  });
});
