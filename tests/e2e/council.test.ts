import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goTo, headline, tabTo, template, untilHeadlineIsNot, untilUndoIs } from '../support/app-page';
import { NO_BROWSER, type TestBrowser, testBrowser } from '../support/browser';
import { type Program, startProgram } from '../support/program';

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
  folder = mkdtempSync(join(tmpdir(), 'gritbin-council-'));
  program = await startProgram(folder, project);
  ({ page, refused } = await browser.newPage(program.origin, {
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  }));
  await page.goto(program.address());
  await template(page).click();
  await page.locator('.gb-hero-line').waitFor();
  await goTo(page, 'Inputs');
});

afterEach(async () => {
  await page.context().close();
  await program.end();
  rmSync(folder, { recursive: true, force: true });
  expect(refused).toEqual([]);
  expect(program.logger.defects).toEqual([]);
});

afterAll(() => browser?.close());

const chooser = () => page.getByRole('dialog', { name: 'Which council this is about' });
const list = () => page.getByRole('radiogroup', { name: /^Councils, with/ });

async function refusedByAxe(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const checker = (window as unknown as { readonly axe: typeof axe }).axe;
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

describe('choosing a council', () => {
  it('by keyboard alone: found by a district, looked at before it is filled in, and one undo', async () => {
    const before = await headline(page);
    await tabTo(page, page.getByRole('button', { name: 'Choose a council' }));
    await page.keyboard.press('Enter');
    await page.getByLabel('Find a council').waitFor();
    await page.keyboard.type('north warwick');
    await expect.poll(() => list().getByRole('radio').count()).toBe(1);
    await tabTo(page, list().getByRole('radio'));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'See what Warwickshire would fill in' }));
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: 'What Warwickshire would fill in' });
    await table.waitFor();
    expect(await table.innerText()).toContain('£259 is not used. Warwickshire returned a figure outside');
    await tabTo(page, page.getByRole('button', { name: 'Choose Warwickshire, fill 15 figures' }));
    await page.keyboard.press('Enter');
    await untilUndoIs(page, /^Undo: Council: Warwickshire, 15 figures/);
    await untilHeadlineIsNot(page, before);
    expect(await page.getByLabel('What reports call the place').inputValue()).toBe('Warwickshire');
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Which council this is about' }).waitFor();
    await expect.poll(() => headline(page)).toBe(before);
  });

  it('by hand on the map: pointing names a council, pressing chooses it, and its value is in the list', async () => {
    await page.getByRole('button', { name: 'Choose a council' }).click();
    await page.getByLabel('In', { exact: true }).first().click();
    await page.getByRole('option', { name: 'Wales', exact: true }).click();
    await expect.poll(() => list().getByRole('radio').count()).toBe(22);
    const shape = chooser().locator('.gb-map-sheet > .gb-map .gb-map-shape').first();
    await shape.hover({ force: true });
    const pointed = (await chooser().locator('.gb-council-shown strong').innerText()).trim();
    await shape.click({ force: true });
    expect(
      await list()
        .getByRole('radio', { name: new RegExp(pointed) })
        .isChecked(),
    ).toBe(true);
    await page.getByRole('button', { name: `See what ${pointed} would fill in` }).click();
    await page.getByText('No figure about care in Wales was read: the national figure stays.').waitFor();
  });

  it('leaves what somebody typed alone, and gives the national figures back when the council goes', async () => {
    await goTo(page, 'Value');
    const field = page.getByRole('textbox', { name: /^Charged to the person, care homes/ });
    await field.fill('30');
    await field.press('Enter');
    await untilUndoIs(page, /^Undo: Charged to the person, care homes/);
    const typed = await headline(page);
    await goTo(page, 'Inputs');
    await page.getByRole('button', { name: 'Choose a council' }).click();
    await page.getByLabel('Find a council').fill('blackpool');
    await list().getByRole('radio').check();
    await page.getByRole('button', { name: 'See what Blackpool would fill in' }).click();
    await page.getByText('typed by somebody').waitFor();
    expect(await page.getByRole('checkbox', { name: /Charged to the person, care homes/ }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Choose Blackpool, fill 14 figures' }).click();
    await untilUndoIs(page, /^Undo: Council: Blackpool, 14 figures/);
    await untilHeadlineIsNot(page, typed);
    await page.getByRole('button', { name: 'Back to national figures' }).click();
    await page.getByRole('button', { name: 'Go back to 14 national figures' }).click();
    await untilUndoIs(page, /^Undo: No council, 14 figures/);
    await expect.poll(() => headline(page)).toBe(typed);
  });

  it('breaks no rule of accessibility, in the list, the preview or the figures of a council', async () => {
    await page.getByRole('button', { name: 'Choose a council' }).click();
    await list().waitFor();
    expect(await refusedByAxe()).toEqual([]);
    await list()
      .getByRole('radio', { name: /^Hackney/ })
      .check();
    await page.getByRole('button', { name: 'See what Hackney would fill in' }).click();
    await page.getByRole('table', { name: 'What Hackney would fill in' }).waitFor();
    expect(await refusedByAxe()).toEqual([]);
    await page.getByRole('button', { name: /^Choose Hackney/ }).click();
    await page.getByRole('button', { name: 'Look at the figures of Hackney' }).click();
    await page.getByRole('table', { name: 'What is known of Hackney' }).waitFor();
    expect(await refusedByAxe()).toEqual([]);
  });
});
