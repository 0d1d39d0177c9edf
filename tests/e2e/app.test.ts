import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readGritbin } from '../../core/gritbin-file';
import {
  bytesOf,
  drag,
  goTo,
  headline,
  net,
  penniesOn,
  slider,
  tabTo,
  template,
  untilHeadlineIsNot,
  untilUndoIs,
} from '../support/app-page';
import { NO_BROWSER, testBrowser, type TestBrowser } from '../support/browser';
import { startProgram, type Program } from '../support/program';

const project = join(import.meta.dirname, '../..');
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

let browser: TestBrowser;
let folder: string;
let program: Program;
let refused: readonly string[][] = [];
const complaints: string[] = [];
const pages: Page[] = [];

beforeEach(({ skip }) => skip(NO_BROWSER !== undefined, NO_BROWSER));

beforeAll(async () => {
  if (NO_BROWSER === undefined) browser = await testBrowser();
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gritbin-e2e-'));
  program = await startProgram(folder, project);
});

afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
  await program.end();
  rmSync(folder, { recursive: true, force: true });
  // Nothing but this computer was asked for anything, and nothing went wrong that a person was not told.
  expect(refused.flat()).toEqual([]);
  expect(complaints.splice(0)).toEqual([]);
  expect(program.logger.defects).toEqual([]);
  refused = [];
});

afterAll(() => browser?.close());

async function openPage(route?: string): Promise<Page> {
  const { page, refused: asked } = await browser.newPage(program.origin, {
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  refused = [...refused, asked as string[]];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  pages.push(page);
  await page.goto(program.address(route));
  return page;
}

async function startAgain(): Promise<Page> {
  await program.end();
  program = await startProgram(folder, project);
  return openPage();
}

/** Exports a spreadsheet and a portable file; `press` and `tick` are the hand that does it. */
async function exportBoth(page: Page, hand: { press: Press; open: () => Promise<void> }) {
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await hand.open();
  await hand.press(page.getByRole('checkbox', { name: /Workbook for another computer/ }));
  await hand.press(page.getByRole('button', { name: 'Export 2 files' }));
  await expect.poll(() => page.getByText('Downloaded').count()).toBe(2);
  await expect.poll(() => downloads.length).toBe(2);
  return bytesOf(downloads);
}

type Press = (target: Locator) => Promise<void>;

function checkFiles(files: ReadonlyMap<string, Buffer>, expected: Readonly<Record<string, string>>): void {
  const sheet = files.get('xlsx') ?? Buffer.alloc(0);
  expect(sheet.subarray(0, 2).toString()).toBe('PK');
  expect(sheet.includes('xl/workbook.xml')).toBe(true);
  const { checksum, workbook } = readGritbin(files.get('gritbin') ?? Buffer.alloc(0), sha256);
  expect(checksum).toBe('matches');
  const [scenario] = workbook.scenarios;
  for (const [id, value] of Object.entries(expected)) expect(scenario?.quantities[id]?.value, id).toBe(value);
}

describe('from the template to a pack, and back the next day', () => {
  it('by mouse: two sliders move the headline, the files hold it, and the same figures stand there to the penny', async () => {
    const page = await openPage();
    await template(page).click();
    const first = await page.waitForSelector('.gb-hero-line').then(() => headline(page));
    await drag(page, slider(page, 'Number of grit bins'), 60);
    await untilUndoIs(page, /^Undo: Number of grit bins/);
    const second = await untilHeadlineIsNot(page, first);
    const around = 'Residents around each grit bin';
    await drag(page, slider(page, around), 40);
    await untilUndoIs(page, new RegExp(`^Undo: ${around}`));
    await untilHeadlineIsNot(page, second);
    const residents = await page.getByRole('textbox', { name: around }).inputValue();
    await goTo(page, 'Results');
    const before = await penniesOn(page, (button) => button.click());
    const third = await headline(page);
    expect(new Set([first, second, third]).size).toBe(3);
    const files = await exportBoth(page, {
      press: (target) => target.click(),
      open: () => page.getByRole('button', { name: 'Export', exact: true }).click(),
    });
    expect(residents).toMatch(/^\d{3}$/);
    checkFiles(files, { 'programme.residents-per-site': residents });

    const again = await startAgain();
    await again.getByRole('button', { name: /^Eileen and the grit bin One street/ }).click();
    expect(await penniesOn(again, (button) => button.click())).toEqual(before);
    expect(await headline(again)).toBe(third);
  });

  it('by keyboard alone: the same, without a mouse', async () => {
    const page = await openPage();
    const press: Press = async (target) => {
      await tabTo(page, target);
      await page.keyboard.press((await target.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter');
    };
    await press(template(page));
    const first = await page.waitForSelector('.gb-hero-line').then(() => headline(page));
    await tabTo(page, slider(page, 'Number of grit bins'));
    for (const key of ['PageUp', 'PageDown', 'ArrowRight']) await page.keyboard.press(key);
    await untilUndoIs(page, /^Undo: Number of grit bins: 1 to 2/);
    const second = await untilHeadlineIsNot(page, first);
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    const willing = page.getByRole('textbox', { name: 'Would be willing' }).first();
    await tabTo(page, willing);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('45');
    await page.keyboard.press('Enter');
    await untilUndoIs(page, /^Undo: Would be willing: \d+(\.\d+)?% to 45%/);
    const third = await untilHeadlineIsNot(page, second);
    const files = await exportBoth(page, { press, open: () => page.keyboard.press('ControlOrMeta+E') });
    checkFiles(files, { 'programme.sites': '2', 'participation.individual.willing': '0.45' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab'); // out of the field, where letters are typed
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    const before = await penniesOn(page, press);

    const again = await startAgain();
    const pressAgain: Press = async (target) => {
      await tabTo(again, target);
      await again.keyboard.press('Enter');
    };
    await pressAgain(again.getByRole('button', { name: /^Eileen and the grit bin One street/ }));
    expect(await penniesOn(again, pressAgain)).toEqual(before);
    expect(await headline(again)).toBe(third);
  });
});

describe('a figure', () => {
  it('opens where it comes from, opens further, and takes the focus back', async () => {
    const page = await openPage();
    await template(page).click();
    await goTo(page, 'Results');
    await page.getByRole('heading', { name: 'Who pays and who gains', level: 1 }).waitFor();
    const figures = await page.locator('main .gb-payer-table [data-figure], aside [data-figure]').all();
    expect(figures.length).toBeGreaterThan(14);
    const drawer = page.getByRole('dialog', { name: 'Where this figure comes from' });
    for (const [at, figure] of figures.entries()) {
      await figure.focus();
      await page.keyboard.press(at % 2 === 0 ? 'e' : 'Enter');
      await drawer.getByText('In words').waitFor();
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
      await expect.poll(() => figure.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await figures[0]?.click();
    await drawer.locator('.gb-chip-open').first().click();
    await expect.poll(() => drawer.getByRole('navigation').locator('li').count()).toBe(2);
    await drawer.getByRole('navigation').getByRole('button').first().click();
    await expect.poll(() => drawer.getByRole('navigation').locator('li').count()).toBe(1);
  });
});

describe('a change', () => {
  it('is taken back and made again, each step by its name, and a run of arrow keys is one', async () => {
    const page = await openPage();
    await template(page).click();
    const first = await page.waitForSelector('.gb-hero-line').then(() => headline(page));
    await slider(page, 'Number of grit bins').focus();
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight');
    await untilUndoIs(page, /^Undo: Number of grit bins: 1 to 5/);
    const second = await untilHeadlineIsNot(page, first);
    // Once it stands still it is said to those who do not see it.
    await expect
      .poll(() => page.getByRole('status').allInnerTexts())
      .toContain(`Net Public purse: ${spoken(await net(page))}, fewer than 1 in 100 that it pays back`);
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByRole('button', { name: /^Redo: Number of grit bins/ }).waitFor();
    expect(await untilHeadlineIsNot(page, second)).toBe(first);
    await page.keyboard.press('ControlOrMeta+Y');
    await untilUndoIs(page, /^Undo: Number of grit bins: 1 to 5/);
    expect(await headline(page)).toBe(second);
  });

  it('that is not allowed is refused beside its field, and the answer stands', async () => {
    const page = await openPage();
    await template(page).click();
    const first = await page.waitForSelector('.gb-hero-line').then(() => headline(page));
    const field = page.getByRole('textbox', { name: 'Number of grit bins' });
    await field.fill('minus two');
    await field.fill('-2');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').filter({ hasText: 'Type a number' }).waitFor();
    expect(await headline(page)).toBe(first);
    await page.getByRole('button', { name: 'Undo: nothing to undo' }).waitFor();
  });
});

/** "−£13k" as it is said. */
const spoken = (printed: string) =>
  `minus ${printed.replace(/[−£k]/g, '')}${printed.endsWith('k') ? ' thousand' : ' pounds'}`;

describe('an export', () => {
  it('that cannot be printed says why, and every other file is made all the same', async () => {
    await program.end();
    program = await startProgram(folder, project, []);
    const page = await openPage();
    await template(page).click();
    await goTo(page, 'Report');
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await page.getByText('Neither Chrome, Edge nor Chromium was found.').waitFor();
    await page.getByRole('checkbox', { name: /Table of every line/ }).check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export 2 files' }).click();
    expect((await download).suggestedFilename()).toBe('Eileen and the grit bin, One street.csv');
    const words = await page.getByRole('dialog').getByRole('alert').innerText();
    expect(words).toMatch(/nothing that can make a PDF.*Every other file can still be made/s);
  });
});

describe('a workbook that was put in the bin', () => {
  it('can be taken back', async () => {
    const page = await openPage();
    await template(page).click();
    await page.locator('.gb-hero-line').waitFor();
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await page.getByRole('button', { name: 'More for Eileen and the grit bin' }).click();
    await page.getByRole('menuitem', { name: 'Put in the bin' }).click();
    await page.getByText('In the bin: 1').click();
    await page.getByRole('button', { name: 'Take Eileen and the grit bin back' }).click();
    await page.getByRole('button', { name: /^Eileen and the grit bin One street/ }).waitFor();
    expect(await page.getByText('In the bin').count()).toBe(0);
  });
});

describe('a file from elsewhere', () => {
  async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
  }

  const older = readFileSync(join(project, 'tests/scenario/files/version-0.gritbin'));

  it('that is damaged is told in words, and nothing of it is kept', async () => {
    const page = await openPage();
    await give(page, 'winter.gritbin', older.subarray(0, older.length / 2));
    const dialog = page.getByRole('dialog', { name: 'Open a file' });
    await dialog.getByText('winter.gritbin cannot be opened').waitFor();
    expect(await dialog.innerText()).toMatch(/What happened\..*ends too early.*What is kept\..*What to do\./s);
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    await page.getByText('None yet').waitFor();
  });

  it('without a checksum is shown with a warning, and added only when somebody says so', async () => {
    const page = await openPage();
    await give(page, 'older.gritbin', older);
    const dialog = page.getByRole('dialog', { name: 'Open a file' });
    await dialog.getByText('This file has no checksum.').waitFor();
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    await page.getByText('None yet').waitFor();
    await give(page, 'older.gritbin', older);
    await dialog.getByRole('button', { name: 'Add it all the same' }).click();
    await page.getByRole('heading', { name: 'Who pays and who gains', level: 1 }).waitFor();
  });
});

describe('the page', () => {
  it('asks nobody off this computer: the policy stops it, and says so', async () => {
    const page = await openPage();
    const told = await page.evaluate(async () => {
      const reported = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      });
      const asked = await fetch('https://elsewhere.example/eileen').then(
        () => 'answered',
        () => 'refused',
      );
      return [asked, await reported];
    });
    expect(told).toEqual(['refused', 'connect-src']);
    complaints.splice(0); // the browser's own words about it
  });

  it('says when the program behind it has gone', async () => {
    const page = await openPage();
    await template(page).waitFor();
    await program.end();
    await template(page).click();
    await page.getByRole('alert').filter({ hasText: 'Gritbin is no longer running.' }).waitFor();
    complaints.splice(0); // the browser's own words about an address that does not answer
  });

  it('leads from six questions to a first answer, and keeps them where somebody leaves', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'Start with a story' }).click();
    await page.getByLabel('A name you choose').fill('Josie');
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.getByText('Josie', { exact: true }).waitFor();
    await page.getByLabel('Grit bins').fill('12');
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.getByRole('button', { name: 'Leave, and keep my answers' }).click();
    await page.getByRole('heading', { name: 'Your workbooks' }).waitFor();
    await page.locator('.gb-workbook-open').click();
    await goTo(page, 'Inputs');
    expect(await page.getByRole('textbox', { name: 'Number of grit bins' }).inputValue()).toBe('12');
    await goTo(page, 'Story');
    expect(await page.getByLabel('A name we chose').inputValue()).toBe('Josie');
  });
});
