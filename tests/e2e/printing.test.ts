import { homedir } from 'node:os';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPrinter } from '../../electron/export/browser-printer';
import { type Browser, findBrowsers, thisComputer } from '../../electron/export/find-browser';
import type { PagePrinter, PrintJob } from '../../electron/export/page-printer';
import { NO_BROWSER } from '../support/browser';
import { type BuiltHost, openBuiltHost } from '../support/built-host';
import { foreignSite } from '../support/foreign-site';

const PACK: PrintJob = { route: '/print/pack', title: 'Eileen & the grit bin', size: 'A4', orientation: 'portrait' };

let built: BuiltHost;
let browsers: readonly Browser[];
let printer: PagePrinter;

beforeEach(({ skip }) => skip(NO_BROWSER !== undefined, NO_BROWSER));

beforeAll(async () => {
  if (NO_BROWSER !== undefined) return;
  built = await openBuiltHost();
  browsers = findBrowsers(thisComputer(homedir())).slice(0, 1);
  printer = browserPrinter({ browsers, addressOf: built.host.addressOf });
});

afterAll(() => built?.close());

async function read(pdf: Uint8Array) {
  const document = await getDocument({ data: Uint8Array.from(pdf), useSystemFonts: true, verbosity: 0 }).promise;
  const [{ info }, marks, outline, page] = await Promise.all([
    document.getMetadata(),
    document.getMarkInfo(),
    document.getOutline(),
    document.getPage(1),
  ]);
  const [{ items }, structure] = await Promise.all([page.getTextContent(), page.getStructTree()]);
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { info: info as Record<string, unknown>, marks, outline, text, structure, view: page.view, document };
}

const millimetres = (points: number) => Math.round((points * 25.4) / 72);

describe('a page that is printed', () => {
  it('is a tagged PDF with its own title, language, headings and outline', async () => {
    const { info, marks, outline, text, structure, view } = await read(await printer.print(PACK));
    expect(info).toMatchObject({ Title: 'Eileen & the grit bin', Language: 'en-GB' });
    expect((marks as unknown as ReadonlyMap<string, boolean>).get('Marked')).toBe(true);
    expect(
      outline?.flatMap(({ title, items }) => [title, ...items.map((item: { title: string }) => item.title)]),
    ).toEqual(['The pack', 'Who gains', 'How sure']);
    expect(JSON.stringify(structure)).toMatch(/"role":"H1".*"role":"H2".*"role":"H2"/);
    expect(text).toContain('Who gains');
    expect(view.map(millimetres)).toEqual([0, 0, 210, 297]);
  });

  it('is as large and lies as it is asked to', async () => {
    const { view } = await read(await printer.print({ ...PACK, size: 'A3', orientation: 'landscape' }));
    expect(view.map(millimetres)).toEqual([0, 0, 420, 297]);
  });

  it('that says it could not be drawn is no document', async () => {
    await expect(printer.print({ ...PACK, route: '/print/broken' })).rejects.toThrow(
      'The page /print/broken could not draw what was to be printed.',
    );
  });

  it('that is never drawn is given up when the person cancels', async () => {
    const stop = new AbortController();
    const printing = printer.print({ ...PACK, route: '/print/never', signal: stop.signal });
    setTimeout(() => stop.abort(), 1_000);
    await expect(printing).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
  });

  it('is not begun where it was cancelled before', async () => {
    await expect(printer.print({ ...PACK, signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  });

  it('reaches no other address: the request is refused, and the mistake is told', async () => {
    const elsewhere = await foreignSite();
    const careless = await foreignSite({
      '/': `<!doctype html><html lang="en" data-print="ready"><title>x</title><img src="${elsewhere.origin}/pixel.png?eileen"></html>`,
    });
    const astray = browserPrinter({ browsers, addressOf: () => `${careless.origin}/` });
    await expect(astray.print(PACK)).rejects.toThrow(
      `The page /print/pack asked for ${elsewhere.origin}/pixel.png?eileen.`,
    );
    expect(elsewhere.asked).toEqual([]);
    await Promise.all([elsewhere.close(), careless.close()]);
  });
});

describe('a computer without a browser', () => {
  const none = browserPrinter({ browsers: [], addressOf: () => '' });

  it('says so before anything is asked of it', () => {
    expect(none.availability()).toEqual({ available: false, why: 'Neither Chrome, Edge nor Chromium was found.' });
    expect(printer.availability()).toMatchObject({ available: true });
  });

  it('refuses to print, and says what would help', async () => {
    await expect(none.print(PACK)).rejects.toMatchObject({
      code: 'no-printer',
      what: 'This computer has nothing that can make a PDF.',
      mend: 'Install Chrome, Edge or Chromium, or use the desktop program. Every other file can still be made.',
    });
  });

  it('or with one that does not start, names it, after it has tried the others', async () => {
    const broken = (name: string): Browser => ({
      name,
      prepare: () => Promise.resolve({ executablePath: `/nowhere/${name}`, args: [], chromiumSandbox: true }),
    });
    const both = browserPrinter({ browsers: [broken('One'), broken('Two')], addressOf: built.host.addressOf });
    await expect(both.print(PACK)).rejects.toMatchObject({
      code: 'no-printer',
      why: expect.stringMatching(/One did not start .*Two did not start/) as string,
    });
    const third = browserPrinter({ browsers: [broken('One'), ...browsers], addressOf: built.host.addressOf });
    expect((await read(await third.print(PACK))).text).toContain('The pack');
  });
});
