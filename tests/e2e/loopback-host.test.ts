import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Menu } from '../../electron/service/app';
import type { Api } from '../../renderer/api';
import { NO_BROWSER, type TestBrowser, testBrowser } from '../support/browser';
import { type BuiltHost, openBuiltHost } from '../support/built-host';
import { foreignSite } from '../support/foreign-site';

declare global {
  interface Window {
    api: Api;
  }
}

let browser: TestBrowser;
let built: BuiltHost;
let listening = 0;
const pages: Page[] = [];

const menu: Menu = {
  listen: (onCommand) => {
    listening += 1;
    onCommand({ command: 'undo' });
    return () => {
      listening -= 1;
    };
  },
};

beforeEach(({ skip }) => skip(NO_BROWSER !== undefined, NO_BROWSER));

beforeAll(async () => {
  if (NO_BROWSER !== undefined) return;
  [browser, built] = await Promise.all([testBrowser(), openBuiltHost(menu)]);
});

afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

afterAll(async () => {
  if (NO_BROWSER !== undefined) return;
  await browser.close();
  await built.close();
});

async function openPage(route?: string): Promise<Page> {
  const { page } = await browser.newPage(built.host.origin);
  pages.push(page);
  await page.goto(built.host.addressOf(route));
  return page;
}

/** A page in a browser in which only the program's own guards stand in the way. */
async function openUnguarded(): Promise<Page> {
  const page = await (await browser.browser.newContext()).newPage();
  page.setDefaultTimeout(0);
  pages.push(page);
  return page;
}

const about = (page: Page) => page.evaluate(() => window.api.call('app.about', {}));

describe('the page in a browser', () => {
  it('takes the secret out of its address and is answered', async () => {
    const page = await openPage();
    expect(page.url()).toBe(`${built.host.origin}/#`);
    expect(await about(page)).toMatchObject({ ok: true, value: { host: 'browser', libraryFolder: 'here' } });
  });

  it('keeps the route that stood beside the secret', async () => {
    const page = await openPage('/print/x');
    expect(page.url()).toBe(`${built.host.origin}/#/print/x`);
    expect(await page.getByRole('heading').textContent()).toBe('#/print/x');
  });

  it('opened by the program itself comes with a ticket, and nobody else can use that again', async () => {
    const address = built.host.ticketAddress();
    expect(address).not.toContain(new URLSearchParams(new URL(built.host.addressOf()).hash.slice(1)).get('secret'));
    const first = (await browser.newPage(built.host.origin)).page;
    const second = (await browser.newPage(built.host.origin)).page;
    pages.push(first, second);
    await first.goto(address);
    expect(await about(first)).toMatchObject({ ok: true });
    expect(first.url()).toBe(`${built.host.origin}/#`);
    await first.reload();
    expect(await about(first)).toMatchObject({ ok: true });
    await second.goto(address);
    expect(await about(second)).toMatchObject({ ok: false, code: 'not-our-page' });
  });

  it('is answered after it was reloaded', async () => {
    const page = await openPage();
    await page.reload();
    expect(await about(page)).toMatchObject({ ok: true });
  });

  it('is refused where it was opened without the secret, and says what to do', async () => {
    const { page } = await browser.newPage(built.host.origin);
    pages.push(page);
    await page.goto(built.host.origin);
    expect(await about(page)).toMatchObject({
      ok: false,
      code: 'not-our-page',
      mend: 'Open Gritbin by the address it printed when it was started, or start it again.',
    });
  });

  it('hears a subscription, and ends it', async () => {
    const page = await openPage();
    const heard = await page.evaluate(async () => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const running = window.api.stream('app.menu-commands', {}, resolve);
      const report = await promise;
      running.end();
      return [report, await running.answer];
    });
    expect(heard).toMatchObject([{ command: 'undo' }, { ok: false, code: 'cancelled' }]);
    await expect.poll(() => listening).toBe(0);
  });

  it('that is closed ends its subscriptions', async () => {
    const page = await openPage();
    await page.evaluate(() => void window.api.stream('app.menu-commands', {}, () => undefined));
    await expect.poll(() => listening).toBe(1);
    await page.close();
    await expect.poll(() => listening).toBe(0);
  });
});

describe('a file in the browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gritbin-upload-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function choose(page: Page, file: string | null) {
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.textContent = 'Open';
      button.onclick = () => {
        Object.assign(window, { chosen: window.api.chooseToOpen('gritbin') });
      };
      document.body.append(button);
    });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button').click();
    const input = await chooser;
    if (file === null) await input.element().evaluate((element) => element.dispatchEvent(new Event('cancel')));
    else await input.setFiles(file);
    return page.evaluate(() => (window as unknown as { chosen: unknown }).chosen);
  }

  it('is chosen by the person and sent', async () => {
    const path = join(folder, 'Eileen’s street.gritbin');
    writeFileSync(path, 'salt and grit');
    const answer = await choose(await openPage(), path);
    expect(answer).toMatchObject({ ok: true, value: { name: 'Eileen’s street.gritbin', bytes: 13 } });
    const { handle } = (answer as { value: { handle: string } }).value;
    expect(Buffer.from((await built.host.files.read(handle, 100)).bytes).toString()).toBe('salt and grit');
  });

  it('of 200 MB is not even sent', async () => {
    const path = join(folder, 'huge.gritbin');
    writeFileSync(path, '');
    truncateSync(path, 200_000_000);
    const page = await openPage();
    const uploads: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/upload/')) uploads.push(request.url());
    });
    expect(await choose(page, path)).toMatchObject({
      ok: false,
      code: 'too-large',
      why: 'Gritbin takes up to 32 MB here.',
    });
    expect(uploads).toEqual([]);
  });

  it('may be left unchosen', async () => {
    expect(await choose(await openPage(), null)).toEqual({ ok: true, value: null });
  });

  it('that was made is downloaded under its name', async () => {
    const page = await openPage();
    const choice = await page.evaluate(() =>
      window.api.call('files.choose-to-save', { kind: 'csv', suggestedName: 'Who gains' }),
    );
    if (!choice.ok || choice.value.outcome !== 'chosen') throw new Error('not chosen');
    const delivered = await built.host.files.write(choice.value.file.handle, Buffer.from('payer,£\r\n'));
    const downloading = page.waitForEvent('download');
    await page.evaluate((it) => window.api.receive(it), delivered);
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('Who gains.csv');
    expect(readFileSync(await download.path(), 'utf8')).toBe('payer,£\r\n');
    expect(page.url()).toBe(`${built.host.origin}/#`); // the page is still there
  });
});

/** What a script would try that got into the page by some other hole, and the rule of the policy that stops it. */
const ATTACKS: readonly (readonly [claim: string, directive: string, attack: (elsewhere: string) => void])[] = [
  [
    'an inline script',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = 1';
      document.body.append(script);
    },
  ],
  [
    'a handler in the markup',
    'script-src-attr',
    () => {
      document.body.innerHTML = '<img src="x" onerror="window.ran = 1">';
    },
  ],
  [
    'text turned into code',
    'script-src',
    () => {
      // later, because what a test runs at once is let through by the browser
      setTimeout(() => void (0, eval)('window.ran = 1'));
    },
  ],
  [
    'a script from elsewhere',
    'script-src-elem',
    (elsewhere) => {
      const script = document.createElement('script');
      script.src = `${elsewhere}/x.js`;
      document.body.append(script);
    },
  ],
  ['a request to elsewhere', 'connect-src', (elsewhere) => void fetch(`${elsewhere}/x`).catch(() => undefined)],
  ['a beacon to elsewhere', 'connect-src', (elsewhere) => void navigator.sendBeacon(`${elsewhere}/x`, 'salt')],
  [
    'a socket to elsewhere',
    'connect-src',
    (elsewhere) => {
      setTimeout(() => new WebSocket(elsewhere.replace('http', 'ws')));
    },
  ],
  [
    'a picture from elsewhere',
    'img-src',
    (elsewhere) => {
      new Image().src = `${elsewhere}/x.png?salt`;
    },
  ],
  [
    'a style sheet from elsewhere',
    'style-src-elem',
    (elsewhere) => {
      const link = document.createElement('link');
      [link.rel, link.href] = ['stylesheet', `${elsewhere}/x.css`];
      document.head.append(link);
    },
  ],
  [
    'a frame',
    'frame-src',
    (elsewhere) => {
      const frame = document.createElement('iframe');
      frame.src = elsewhere;
      document.body.append(frame);
    },
  ],
  [
    'a form to elsewhere',
    'form-action',
    (elsewhere) => {
      const form = document.createElement('form');
      [form.action, form.method] = [elsewhere, 'post'];
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'another base for addresses',
    'base-uri',
    (elsewhere) => {
      const base = document.createElement('base');
      base.href = elsewhere;
      document.head.append(base);
    },
  ],
  [
    'a plug-in',
    'object-src',
    (elsewhere) => {
      const object = document.createElement('object');
      object.data = `${elsewhere}/x`;
      document.body.append(object);
    },
  ],
  [
    'a worker made of text',
    'worker-src',
    () => {
      setTimeout(() => new Worker(URL.createObjectURL(new Blob(['1']))));
    },
  ],
];

describe('the content policy, in a browser that may go anywhere', () => {
  it.each(ATTACKS)('stops %s', async (_claim, directive, attack) => {
    const elsewhere = await foreignSite({ '/x.js': 'window.ran = 1' });
    const page = await openUnguarded();
    await page.goto(built.host.addressOf());
    await page.evaluate(() => {
      const { promise, resolve } = Promise.withResolvers<string>();
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      setTimeout(() => resolve('nothing was stopped'), 300_000); // no measure of speed: only so that it ends
      Object.assign(window, { broken: promise });
    });
    await page.evaluate(attack, elsewhere.origin);
    expect(await page.evaluate(() => (window as unknown as { broken: Promise<string> }).broken)).toBe(directive);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });
});

describe('another site that is open in the same browser', () => {
  /** Runs there; gives what the site could find out. */
  async function from(attack: (target: string) => unknown, target = built.host.origin): Promise<unknown> {
    const elsewhere = await foreignSite();
    const page = await openUnguarded();
    await page.goto(elsewhere.origin);
    const found = await page.evaluate(attack, target);
    await elsewhere.close();
    return found;
  }

  const warnings = () => built.logger.warnings.slice();

  it('cannot call, not even with the secret: the browser asks first, and gets no leave', async () => {
    const { secret } = Object.fromEntries(new URLSearchParams(new URL(built.host.addressOf()).hash.slice(1)));
    const found = await from((target) => {
      const [origin = '', header = ''] = target.split(' ');
      const headers = { 'Content-Type': 'application/json', 'X-Gritbin-Secret': header };
      return fetch(`${origin}/api/call/app.about`, { method: 'POST', headers, body: '{}' }).then(
        (response) => response.status,
        (error: Error) => error.name,
      );
    }, `${built.host.origin} ${secret}`);
    expect(found).toBe('TypeError');
    expect(warnings().at(-1)).toContain('405 to OPTIONS'); // it never came to the call
  });

  it('cannot post what needs no leave: text, or a form', async () => {
    await from((target) =>
      fetch(`${target}/api/call/app.about`, { method: 'POST', mode: 'no-cors', body: '{}' }).catch(() => 'unreadable'),
    );
    expect(warnings().at(-1)).toContain('403 to POST /api/call: It came from another page.');
  });

  it('cannot read the page, nor show it in a frame of its own', async () => {
    const read = await from((target) => fetch(target).then(String, (error: Error) => error.name));
    expect(read).toBe('TypeError');
    const framed = await from(async (target) => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = target;
      document.body.append(frame);
      await loaded;
      return window.frames[0]?.location.href ?? 'out of reach'; // of an error page: reading it throws
    }).catch((error: Error) => error.message);
    expect(framed).toMatch(/cross-origin|out of reach/);
  });

  it('cannot take a download, even where it knows the address', async () => {
    const choice = await built.host.files.chooseToSave('csv', 'secret');
    const handle = choice.outcome === 'chosen' ? choice.file.handle : '';
    const delivered = await built.host.files.write(handle, Buffer.from('salt'));
    const address = delivered.outcome === 'download' ? delivered.address : '';
    const found = await from(
      (target) => fetch(target, { mode: 'no-cors' }).then(String, (error: Error) => error.name),
      `${built.host.origin}${address}`,
    );
    expect(found).toBe('TypeError'); // refused as another site's, and unreadable as another origin's
    expect(warnings().at(-1)).toContain('403 to GET /api/download: Another site asked for a file.');
  });
});

describe('the program that ends while its page is open', () => {
  it('is said to have ended, by every call and stream', async () => {
    const ending = await openBuiltHost(menu);
    const { page } = await browser.newPage(ending.host.origin);
    pages.push(page);
    await page.goto(ending.host.addressOf());
    await page.evaluate(() => {
      Object.assign(window, { open: window.api.stream('app.menu-commands', {}, () => undefined).answer });
    });
    await expect.poll(() => listening).toBe(1);
    await ending.close();
    // a subscription hears its ending from the program itself, before the door closes
    expect(await page.evaluate(() => (window as unknown as { open: unknown }).open)).toEqual({
      ok: true,
      value: { hasMenu: true },
    });
    expect(await about(page)).toMatchObject({
      ok: false,
      kind: 'refusal',
      code: 'program-ended',
      what: 'Gritbin is no longer running.',
    });
    const stream = await page.evaluate(() => window.api.stream('app.menu-commands', {}, () => undefined).answer);
    expect(stream).toMatchObject({ code: 'program-ended' });
  });
});
