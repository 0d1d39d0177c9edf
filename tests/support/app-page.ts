import type { Download, Locator, Page } from 'playwright-core';

/** What a person does in the program, by mouse or by keyboard, and what they then see. */

export const template = (page: Page, name = 'Eileen and the grit bin') =>
  page.getByRole('region', { name: 'Start from a template' }).getByRole('button', { name });

/** The answer when the full simulation of what is filled in stands there. */
const SETTLED = '.gb-live-answer:has(.gb-hero-line[data-settled="true"])';
const NET = '.gb-hero-line [data-figure] .gb-figure-text';
const RANGE = '.gb-interval';

/** The net over all futures, as it is printed once it is the last word: "−£3,485". */
export const net = (page: Page) => page.locator(`${SETTLED} ${NET}`).innerText();

/** The same with its range: a small change may leave the net as it is printed, and move an end of its range. */
export const headline = async (page: Page) =>
  `${await net(page)}. ${(await page.locator(`${SETTLED} ${RANGE}`).getAttribute('aria-label')) ?? ''}`;

/** Waits until the program has answered and the named step is the one that would be undone. */
export async function untilUndoIs(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('button', { name: words }).and(page.locator('[aria-disabled="false"]')).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
}

export async function untilHeadlineIsNot(page: Page, before: string): Promise<string> {
  await page.waitForFunction(
    ([settled = '', figure = '', range = '', was]) => {
      const answer = document.querySelector(settled);
      const printed = answer?.querySelector(figure)?.textContent;
      return printed !== undefined && `${printed}. ${answer?.querySelector(range)?.ariaLabel ?? ''}` !== was;
    },
    [SETTLED, NET, RANGE, before],
  );
  return headline(page);
}

export const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

/** Takes a slider by its thumb and drags it, as a hand does: down, some way, up. */
export async function drag(page: Page, thumb: Locator, pixels: number): Promise<void> {
  await thumb.scrollIntoViewIfNeeded();
  const box = await thumb.boundingBox();
  if (box === null) throw new Error('The slider is not to be seen.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels / 2, y);
  await page.mouse.move(x + pixels, y);
  await page.mouse.up();
}

export const goTo = async (page: Page, section: string) => {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section }).click();
};

/** Every figure of "who pays and who gains", to the penny. Takes a page on Results. */
export async function penniesOn(page: Page, press: (button: Locator) => Promise<void>): Promise<string[]> {
  await press(page.getByRole('button', { name: 'Exact figures' }));
  const table = page.getByRole('table', { name: /to the penny/ });
  await table.waitFor();
  return table.locator('tbody tr').allInnerTexts();
}

/** Presses Tab until the wanted element has the focus. Fails where it cannot be reached by keyboard. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by keyboard: ${wanted.toString()}`);
}

/** The bytes of files that were downloaded, by the ending of their names. */
export async function bytesOf(downloads: readonly Download[]): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const download of downloads) {
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    files.set(download.suggestedFilename().split('.').at(-1) ?? '', Buffer.concat(parts));
  }
  return files;
}
