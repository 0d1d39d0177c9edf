import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { template, untilUndoIs } from '../support/app-page';
import { testBrowser, type TestBrowser } from '../support/browser';
import { startProgram, THE_DAY, type Program } from '../support/program';

/*
 * Pictures of every screen for people who have not started the program: `npm run screens`. The library is a new one, the day
 * is always the same, and so are the pictures where the program is.
 */

const project = process.cwd(); // npm runs its scripts there
const target = join(project, 'docs', 'screens');

/** Of a screen of 1920 pixels at 400%, 480 are left; of such a long page the beginning is shown. */
const SIZES = [
  { name: '1440x900', width: 1440, height: 900 },
  { name: '1366x768', width: 1366, height: 768 },
  { name: 'zoom-400', width: 480, height: 1600 },
] as const;

type Size = (typeof SIZES)[number];

const SECTIONS = [
  'story',
  'inputs',
  'people',
  'independence',
  'value',
  'chain',
  'results',
  'uncertainty',
  'compare',
  'gap',
  'report',
];
/** What is worked out over many futures comes a while after the screen. */
const COMES_LATER = /\/(uncertainty|compare)$/;
const LATER_MS = 4000;

async function takeAll(): Promise<void> {
  mkdirSync(target, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'gritbin-screens-'));
  const program = await startProgram(folder, project);
  const browser = await testBrowser();
  try {
    const workbook = await prepare(browser, program);
    for (const size of SIZES) await takeSize(browser, program, size, workbook);
    await takeDark(browser, program, workbook);
  } finally {
    await browser.close();
    await program.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openPage(browser: TestBrowser, program: Program, size: Size, scheme: 'light' | 'dark' = 'light') {
  const { page } = await browser.newPage(program.origin, {
    viewport: size,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await page.clock.setFixedTime(THE_DAY);
  await page.goto(program.address());
  await template(page).waitFor();
  return page;
}

/** Two workbooks, one of them with changes, so that every screen has something to show. Gives the address of that one. */
async function prepare(browser: TestBrowser, program: Program): Promise<string> {
  const page = await openPage(browser, program, SIZES[0]);
  await template(page, 'Lunch club').click();
  await page.locator('.gb-hero-line').waitFor();
  await page.getByRole('button', { name: 'Home' }).click();
  await template(page).click();
  await page.locator('.gb-hero-line').waitFor();
  const sites = page.getByRole('textbox', { name: 'Number of grit bins' });
  await sites.fill('40');
  await sites.press('Enter');
  await untilUndoIs(page, /^Undo: Number of grit bins/);
  const address = new URL(page.url()).hash.replace(/\/[a-z]+$/, '');
  await page.context().close();
  return address;
}

async function takeSize(browser: TestBrowser, program: Program, size: Size, workbook: string): Promise<void> {
  const page = await openPage(browser, program, size);
  const shoot = (name: string) => picture(page, `${name}-${size.name}`);
  await shoot('home');
  await takeGuided(page, shoot);
  for (const section of SECTIONS) {
    await show(page, `${workbook}/${section}`);
    await shoot(section);
  }
  await show(page, `${workbook}/results`);
  await page.locator('.gb-payer-table [data-figure]').first().click();
  await page.getByRole('dialog').getByText('In words').waitFor();
  await shoot('explain');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('ControlOrMeta+E');
  await page.getByRole('dialog').waitFor();
  await shoot('export');
  await page.context().close();
}

async function takeGuided(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  await show(page, '#/start');
  await page.getByLabel('A name you choose').fill('Eileen');
  await page.getByLabel('Age, roughly').fill('87');
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.getByLabel('Grit bins').fill('40');
  await page.getByLabel('Spent on asking').fill('2');
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.getByText('Question 3 of 6').waitFor();
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.getByText('Question 4 of 6').waitFor();
  await page.waitForLoadState('networkidle'); // the answer has followed the last reply
  await shoot('start');
}

async function takeDark(browser: TestBrowser, program: Program, workbook: string): Promise<void> {
  const page = await openPage(browser, program, SIZES[0], 'dark');
  for (const section of ['people', 'results']) {
    await show(page, `${workbook}/${section}`);
    await picture(page, `${section}-dark`);
  }
  await page.context().close();
}

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, hash);
  await page.waitForFunction(
    (address) =>
      location.hash === address &&
      document.querySelector('main h1') !== null &&
      document.querySelector('.gb-waiting') === null &&
      document.querySelector('.gb-hero-line:not([data-settled="true"])') === null,
    hash,
  );
  if (COMES_LATER.test(hash)) await page.waitForTimeout(LATER_MS);
  await page.evaluate(() => document.fonts.ready);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.screenshot({ path: join(target, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

await takeAll();
