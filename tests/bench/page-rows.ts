import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { slider, template } from '../support/app-page';
import { NO_BROWSER, testBrowser } from '../support/browser';
import { startProgram } from '../support/program';
import type { Row, SkippedRow } from './row';

const ROUNDS = 3;
const MOVES = 30;
const BETWEEN_MOVES_MS = 60;

/** What the page keeps of a drag: its long tasks, and when the range changed. */
type Watched = { readonly long: number[]; readonly ranges: number[] };

/** A slider of the largest template dragged in a real browser: how long the page was busy at once, and how soon the range followed. */
export async function pageRows(project: string): Promise<readonly (Row | SkippedRow)[]> {
  const what = 'a slider dragged in a browser';
  if (NO_BROWSER !== undefined) return [{ what, skipped: NO_BROWSER }];
  const folder = mkdtempSync(join(tmpdir(), 'gritbin-bench-'));
  const program = await startProgram(folder, project);
  const browser = await testBrowser();
  try {
    const { page } = await browser.newPage(program.origin, { viewport: { width: 1366, height: 768 } });
    await page.goto(program.address());
    await template(page).click();
    await page.locator('.gb-hero-line[data-settled="true"]').waitFor({ timeout: 60_000 });
    const longest: number[] = [];
    const count: number[] = [];
    const follows: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { long, ranges, moved } = await dragged(page);
      longest.push(Math.max(0, ...long));
      count.push(long.length);
      follows.push(
        ...moved.flatMap((at) => (ranges.find((seen) => seen > at) ?? Number.NaN) - at).filter(Number.isFinite),
      );
    }
    return [
      { what: 'longest task of the page in a drag', unit: 'ms', figures: longest, aim: { atMost: [50] } },
      { what: 'tasks of more than 50 ms in a drag', unit: '', figures: count, aim: { atMost: [0] } },
      { what: 'from a movement to the next range', unit: 'ms', figures: follows, aim: { atMost: [100] } },
    ];
  } finally {
    await browser.close();
    await program.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function dragged(page: Page): Promise<Watched & { readonly moved: readonly number[] }> {
  const box = await slider(page, 'Number of grit bins').boundingBox();
  if (box === null) throw new Error('The slider is not to be seen.');
  await page.evaluate(watch);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const moved: number[] = [];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= MOVES; step += 1) {
    moved.push(await page.evaluate(() => performance.now()));
    await page.mouse.move(x + step * 2, y);
    await page.waitForTimeout(BETWEEN_MOVES_MS);
  }
  await page.mouse.up();
  await page.locator('.gb-hero-line[data-settled="true"]').waitFor({ timeout: 60_000 });
  const watched = await page.evaluate(() => (globalThis as unknown as { readonly watched: Watched }).watched);
  return { ...watched, moved };
}

/** Runs in the page. */
function watch(): void {
  const watched: Watched = { long: [], ranges: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.long.push(duration);
  }).observe({ type: 'longtask' });
  let was: string | null = null;
  const answer = document.querySelector('.gb-answer') ?? document.body;
  new MutationObserver(() => {
    const now = document.querySelector('.gb-live-answer .gb-interval')?.getAttribute('aria-label') ?? null;
    if (now !== was) watched.ranges.push(performance.now());
    was = now;
  }).observe(answer, { subtree: true, childList: true, characterData: true, attributes: true });
  Object.assign(globalThis, { watched });
}
