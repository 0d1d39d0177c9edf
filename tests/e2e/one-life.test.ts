import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goTo, slider, tabTo, template } from '../support/app-page';
import { NO_BROWSER, type TestBrowser, testBrowser } from '../support/browser';
import { type Program, startProgram } from '../support/program';

const STOPS = 'The neighbours stop coming';

let browser: TestBrowser;
let folder: string;
let program: Program;
let page: Page;
const complaints: string[] = [];

beforeEach(({ skip }) => skip(NO_BROWSER !== undefined, NO_BROWSER));

beforeAll(async () => {
  if (NO_BROWSER !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'gritbin-life-'));
  program = await startProgram(folder, join(import.meta.dirname, '../..'));
  browser = await testBrowser();
  ({ page } = await browser.newPage(program.origin, {
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  }));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(program.address());
  await template(page).click();
  await page.locator('.gb-hero-line').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await program?.end();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const answer = () => page.locator('.gb-life-controls .gb-life-answer');

/** Pressed on a line of a check, in whichever group it stands. */
const ofChecks = (name: RegExp) =>
  page.getByRole('region', { name: 'Checks', exact: true }).getByRole('button', { name });

describe('Eileen, one life', () => {
  it('by keyboard: the slider says when the neighbours stop, and the months, words and costs follow', async () => {
    await goTo(page, 'Independence');
    const thumb = slider(page, STOPS);
    await tabTo(page, thumb);
    expect(await answer().innerText()).toBe('Help that goes on brings Eileen about 3 days at home, on average.');
    await page.keyboard.press('Home');
    await answer().getByText('If the neighbours never come, all of that is lost.').waitFor();
    for (let years = 0; years < 3; years += 1) await page.keyboard.press('ArrowRight');
    await answer().getByText('If the neighbours stop after three years, about 1 day of that is lost.').waitFor();
    expect(await thumb.getAttribute('aria-valuetext')).toBe('After 3 years');
    await page.getByText(/^Because they stop, this life costs the NHS £15/).waitFor();
    await page.keyboard.press('End');
    await page.getByText(/^With help that goes on, this life costs/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('prints in a table what the bars show, and says of whom', async () => {
    const months = page.getByRole('region', { name: 'Eileen, one life' });
    await months.getByText('Table', { exact: true }).click();
    const table = months.getByRole('table', { name: /a woman of 87 like Eileen, an invented person/ });
    expect(await table.getByRole('row', { name: /^Lived/ }).innerText()).toMatch(/72\.9\s+72\.9/);
    await months.getByText('A man', { exact: true }).click();
    await months.getByRole('table', { name: /a man of 87 like Eileen/ }).waitFor();
    await months.getByText('A woman', { exact: true }).click();
    await months.getByRole('table', { name: /a woman of 87/ }).waitFor();
    await months.getByText('Chart', { exact: true }).click();
    expect(await months.innerText()).toContain('an average is not a prediction');
  });

  it('says which ages it can follow where another is typed, and goes on with the last one', async () => {
    const months = page.getByRole('region', { name: 'Eileen, one life' });
    const age = months.getByRole('textbox', { name: 'Age when help begins, 80 to 100' });
    await age.fill('61');
    await age.press('Enter');
    await months.getByText('Type a number from 80 to 100').waitFor();
    expect(await months.innerText()).toContain('a woman of 87');
    await age.fill('95');
    await age.press('Enter');
    await months.getByText(/a woman of 95 like Eileen/).waitFor();
    expect(await months.getByText('Type a number from').count()).toBe(0);
    await age.fill('87');
    await age.press('Enter');
    await months.getByText(/a woman of 87 like Eileen/).waitFor();
  });

  it('takes a cost of that life apart, down to a number of the scenario', async () => {
    await page.getByRole('button', { name: /^NHS, with help £[\d,]+\. Explain/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('NHS: cost of one life, helped').first().waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  it('breaks no rule of accessibility', async () => {
    await page.evaluate(axe.source);
    const broken = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    });
    expect(broken).toEqual([]);
  });
});

describe('the checks on Results', () => {
  it('open the line that they are about, and lead to the field of a number', async () => {
    await goTo(page, 'Results');
    await ofChecks(/^Explain: Wellbeing$/).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Where this figure comes from').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await ofChecks(/^Go to the number: What help changes: Moving into a care home, with help$/).click();
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('[data-quantity]')?.getAttribute('data-quantity')),
      )
      .toBe('pathway.hazard-ratio');
    expect(complaints).toEqual([]);
  });

  it('fold away what passed', async () => {
    await goTo(page, 'Results');
    const passed = page.getByText(/^\d+ checks passed$/);
    expect(await page.getByText('No local multiplier is in a net').isVisible()).toBe(false);
    await passed.click();
    expect(await page.getByText('No local multiplier is in a net').isVisible()).toBe(true);
  });
});
