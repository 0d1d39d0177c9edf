import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goTo, template, untilUndoIs } from '../support/app-page';
import { NO_BROWSER, type TestBrowser, testBrowser } from '../support/browser';
import { type Program, startProgram } from '../support/program';

let browser: TestBrowser;
let folder: string;
let program: Program;
let page: Page;
let refused: readonly string[] = [];

beforeEach(({ skip }) => skip(NO_BROWSER !== undefined, NO_BROWSER));

beforeAll(async () => {
  if (NO_BROWSER !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'gritbin-compare-'));
  program = await startProgram(folder, join(import.meta.dirname, '../..'));
  browser = await testBrowser();
  ({ page, refused } = await browser.newPage(program.origin, {
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  }));
  await page.goto(program.address());
  await template(page).click();
  await page.locator('.gb-hero-line').waitFor();
  await page.evaluate(axe.source);
});

afterAll(async () => {
  await browser?.close();
  await program?.end();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** Types a number into its field, as a person does. */
async function type(name: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true }).first();
  await field.fill(value);
  await field.press('Enter');
  await untilUndoIs(page, new RegExp(`^Undo: ${name}`));
}

const faults = () =>
  page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const result = await checker.run(document, { resultTypes: ['violations'] });
    return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });

const amount = (text: string) => Number(text.replace('−', '-').replace(/[£,+]/g, ''));

describe('choosing between two scenarios', () => {
  it('begins with one, which says what to do next; the keys lead there', async () => {
    await page.locator('h1').focus();
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('heading', { name: 'Compare', exact: true }).waitFor();
    await page.getByText('One scenario so far').waitFor();
    await page.getByRole('button', { name: 'Copy a scenario' }).last().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Asked at the door');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing differs that a figure reads').waitFor();
  });

  it('shows why one comes out other than the other, in steps that add up to the printed digit', async () => {
    await goTo(page, 'People');
    await type('Would be willing', '45');
    await type('Hours one person needs', '30');
    await goTo(page, 'Compare');
    await page.locator('.gb-waterfall').waitFor();
    expect(await page.getByRole('columnheader', { name: /^Asked at the door/ }).innerText()).toContain(
      'From “One street”: Would be willing and Hours one person needs',
    );
    const texts = await page.locator('.gb-waterfall-figure').allInnerTexts();
    expect(texts).toHaveLength(4);
    const steps = texts.map(amount);
    expect(steps.slice(0, -1).reduce((sum, step) => sum + step, 0)).toBe(steps.at(-1));
    await page.getByText('Table', { exact: true }).last().click();
    const table = page.getByRole('table', { name: /^Every change between One street and Asked at the door/ });
    expect(await table.locator('tbody tr').nth(1).locator('td').allInnerTexts()).toHaveLength(3);
    expect(await faults()).toEqual([]);
  });

  it('opens a figure of the other scenario, and leads from a change to its number', async () => {
    const cell = page.locator('.gb-compare-net td').first();
    const printed = await cell.locator('.gb-figure-text').innerText();
    await cell.getByRole('button').click();
    const drawer = page.getByRole('dialog');
    await expect.poll(() => drawer.locator('.gb-explain-figure').innerText()).toContain(printed.replace('+', ''));
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByText('Chart', { exact: true }).last().click();
    await page.locator('.gb-waterfall-name').getByRole('button', { name: 'Would be willing' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-quantity]') !== null))
      .toBe(true);
  });
});

describe('what changed', () => {
  it('says what each number was and is, and its part of the difference, and puts one back', async () => {
    await page.getByRole('button', { name: 'What changed' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('The parts below add to it exactly').waitFor();
    const row = drawer.getByRole('row', { name: /Would be willing/ });
    const [was, is, part] = await row.locator('td').allInnerTexts();
    expect([was, is]).toEqual(['36%', '45%']);
    expect(part).toMatch(/^[+−]£\d/);
    expect(await faults()).toEqual([]);
    await drawer.getByRole('button', { name: 'Put back Would be willing' }).click();
    await drawer.getByText('One number is no longer as it began').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('where the net turns', () => {
  it('is found from the field of a number', async () => {
    await goTo(page, 'Independence');
    await page.locator('[data-quantity="pathway.hazard-ratio"] .gb-source button').last().click();
    await page.getByRole('button', { name: /^Where the net turns/ }).click();
    await page.getByRole('button', { name: 'Find where it turns' }).click();
    const table = page.getByRole('table', { name: /^Where each net turns/ });
    await table.waitFor();
    expect(await table.locator('tbody th').allInnerTexts()).toEqual(['Council', 'Public purse', 'Society']);
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('in all of it', () => {
  it('nothing was asked of anybody but the program, and nothing went wrong', () => {
    expect(refused).toEqual([]);
    expect(program.logger.defects).toEqual([]);
  });
});
