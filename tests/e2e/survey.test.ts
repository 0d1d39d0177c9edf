import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goTo, headline, tabTo, template, untilHeadlineIsNot, untilUndoIs } from '../support/app-page';
import { NO_BROWSER, type TestBrowser, testBrowser } from '../support/browser';
import { type Program, startProgram, THE_DAY } from '../support/program';

const project = join(import.meta.dirname, '../..');

let browser: TestBrowser;
let folder: string;
let program: Program;
let page: Page;
let refused: readonly string[];

beforeEach(({ skip }) => skip(NO_BROWSER !== undefined, NO_BROWSER));

beforeAll(async () => {
  if (NO_BROWSER === undefined) browser = await testBrowser();
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gritbin-survey-'));
  program = await startProgram(folder, project);
  ({ page, refused } = await browser.newPage(program.origin, {
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  }));
  await page.clock.setFixedTime(THE_DAY); // the page and the program are on one computer, and on one day
  await page.goto(program.address());
  await template(page).click();
  await page.locator('.gb-hero-line').waitFor();
  await goTo(page, 'People');
});

afterEach(async () => {
  await page.context().close();
  await program.end();
  rmSync(folder, { recursive: true, force: true });
  expect(refused).toEqual([]);
  expect(program.logger.defects).toEqual([]);
});

afterAll(() => browser?.close());

const field = () => page.locator('[data-quantity="participation.individual.willing"]');
const source = () => field().getByRole('button', { name: /Source, grade and price year$/ });
const dialog = () => page.getByRole('dialog', { name: 'Ask people' });
const found = () => dialog().getByRole('region', { name: 'What the answers say' });

async function openByMouse(): Promise<void> {
  await source().click();
  await page.getByRole('button', { name: 'From a survey' }).click();
  await dialog().getByLabel('How many said yes').waitFor();
}

async function chooseFile(name: string, content: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog()
      .getByRole('button', { name: /Count the answers in a CSV file|Choose another file/ })
      .click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content, 'utf8') });
}

async function refusedByAxe(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const checker = (window as unknown as { readonly axe: typeof axe }).axe;
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

const STREET = [
  'Name,Would you help?,Hours',
  '"Lee, Ann",Yes,18',
  'Bob,no,2',
  'Cy,,4',
  'Dee,YES,6',
  "Ed,Don't know,",
  'Fay,no,some',
].join('\r\n');

describe('asking people', () => {
  it('by keyboard alone: counts become the number, its doubt and its source, in one step that Undo takes back', async () => {
    const before = await headline(page);
    await tabTo(page, source());
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'From a survey' }));
    await page.keyboard.press('Enter');
    await tabTo(page, dialog().getByLabel('How many said yes'));
    await page.keyboard.type('30');
    await page.keyboard.press('Tab');
    await page.keyboard.type('40');
    await tabTo(page, dialog().getByLabel('What was asked'));
    await page.keyboard.type('Would you clear snow for a neighbour?');
    await found().getByText('30 of 40 said yes: 75%.', { exact: false }).waitFor();
    await tabTo(page, found().getByRole('button', { name: 'Use 75% for this number' }));
    await page.keyboard.press('Enter');
    await untilUndoIs(page, /^Undo: Would be willing: 36% to 75%/);
    await untilHeadlineIsNot(page, before);
    expect(await source().innerText()).toMatch(/^Survey: Would you clear snow for a neighbour\?, 30 of 40, /);
    expect(await field().innerText()).toContain('Grade 4');
    await page.keyboard.press('Control+z');
    await expect.poll(() => headline(page)).toBe(before);
  });

  it('gives the focus back to the number when it is left', async () => {
    await openByMouse();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    const input = field().getByRole('textbox');
    await expect.poll(() => input.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('says what is wrong beside the field, once it is left', async () => {
    await openByMouse();
    await dialog().getByLabel('How many said yes').fill('41');
    await dialog().getByLabel('How many answered').fill('40');
    await dialog().getByLabel('What was asked').focus();
    const counted = dialog().getByLabel('How many said yes');
    await dialog().getByText('41 of 40 is not a count.', { exact: false }).waitFor();
    expect(await counted.getAttribute('aria-invalid')).toBe('true');
    await counted.fill('forty');
    await dialog().getByLabel('What was asked').focus();
    await dialog().getByText('“forty” is not a number of people.', { exact: false }).waitFor();
    await counted.fill('10');
    await found().getByText('10 of 40 said yes: 25%.', { exact: false }).waitFor();
  });

  it('counts the answers in a file, blanks apart, and keeps the counts alone', async () => {
    await openByMouse();
    await chooseFile('street.csv', STREET);
    const file = dialog().getByRole('region', { name: 'Answers in street.csv' });
    await file.getByRole('cell', { name: 'Lee, Ann', exact: true }).waitFor();
    await file.getByRole('combobox', { name: 'Column that was answered' }).click();
    await page.getByRole('option', { name: 'Would you help?: 5 answers' }).click();
    await file.getByRole('checkbox', { name: 'A yes: Yes' }).check();
    await file.getByRole('checkbox', { name: "Left out: Don't know" }).check();
    await file.getByText('2 of 4 said yes. Not counted: 1 blank, 1 left out.').waitFor();
    await file.getByRole('button', { name: 'Use these counts' }).click();
    await found().getByText('2 of 4 said yes: 50%.', { exact: false }).waitFor();
    expect(await refusedByAxe()).toEqual([]);
    await found().getByRole('button', { name: 'Use 50% for this number' }).click();
    await untilUndoIs(page, /^Undo: Would be willing: 36% to 50%/);
    expect(await page.content()).not.toContain('Lee, Ann');
  });

  it('refuses what cannot be counted, in words', async () => {
    await openByMouse();
    const told = (words: string) => dialog().getByRole('alert').getByText(words, { exact: false }).waitFor();
    await chooseFile('none.csv', '');
    await told('There are no answers in this file.');
    await chooseFile('quote.csv', 'a,b\n"x,1\n');
    await told('A quotation mark on line 2 is never closed.');
    await chooseFile('large.csv', `a\n${'yes\n'.repeat(1_300_000)}`);
    await told('"large.csv" is too large to open.');
    await chooseFile('street.csv', STREET);
    await dialog().getByText('An average', { exact: true }).click();
    const file = dialog().getByRole('region', { name: 'Answers in street.csv' });
    await file.getByRole('combobox', { name: 'Column of numbers' }).click();
    await page.getByRole('option', { name: /^Hours/ }).click();
    await file.getByText('Line 7 of "Hours" says "some", which is not a number.', { exact: false }).waitFor();
  });

  it('says how many to ask, and what so many tell', async () => {
    await openByMouse();
    await dialog().getByText('How many to ask', { exact: true }).click();
    const plan = dialog().getByRole('region', { name: 'How many to ask' });
    await dialog().getByLabel('The share you expect').fill('50');
    await plan.getByText('Ask 385 people: the share is then known to within 5 points, 19 times in 20.').waitFor();
    await dialog().getByLabel('How many there are in all').fill('200');
    await plan.getByText('Ask 132 people: the share is then known to within 5 points, 19 times in 20.').waitFor();
    await dialog().getByLabel('The share you expect').fill('half');
    await dialog().getByLabel('People you can ask').focus();
    await dialog().getByText('The share you expect: “half” cannot be used.', { exact: false }).waitFor();
    expect(await refusedByAxe()).toEqual([]);
  });
});
