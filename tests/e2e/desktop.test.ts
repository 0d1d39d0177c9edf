import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../electron/service/contract/names';
import { NO_DESKTOP, startDesktop } from '../support/desktop-program';
import { foreignSite } from '../support/foreign-site';
import { temporaryFolders } from '../support/temporary-folder';

declare global {
  interface Window {
    gritbin: Bridge;
  }
}

const newFolder = temporaryFolders();
let program: ElectronApplication | undefined;
let library: string;

beforeEach(({ skip }) => {
  skip(NO_DESKTOP !== undefined, NO_DESKTOP);
  library = newFolder();
});

afterEach(async () => {
  await program?.close();
  program = undefined;
});

async function open(...args: readonly string[]): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  program = await startDesktop(library, ...args);
  const page = await program.firstWindow();
  await page.waitForLoadState();
  return { app: program, page };
}

const about = (page: Page) => page.evaluate(() => window.gritbin.call('app.about', {}));

describe('the real desktop program', () => {
  it('opens its window on its own page, and answers it', async () => {
    const { page } = await open();
    expect(page.url()).toMatch(/^gritbin:\/\/app\/index\.html/);
    expect(await about(page)).toMatchObject({ ok: true, value: { host: 'desktop', libraryFolder: library } });
    expect(existsSync(join(library, 'library.sqlite'))).toBe(true);
  });

  it('gives its page no Node, and of the bridge two functions', async () => {
    const { page } = await open();
    const found = await page.evaluate(() => ({
      bridge: Object.keys(window.gritbin).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
      opener: window.opener === null,
    }));
    expect(found).toEqual({ bridge: ['call', 'stream'], node: [], opener: true });
  });

  it('is not led away by a link, a script or a redirect, and opens no other window', async () => {
    const elsewhere = await foreignSite();
    const { app, page } = await open();
    const address = page.url();
    await page.evaluate((to) => {
      location.assign(to);
      window.open(to);
      const link = document.createElement('a');
      [link.href, link.target] = [to, '_blank'];
      document.body.append(link);
      link.click();
    }, elsewhere.origin);
    expect(await about(page)).toMatchObject({ ok: true });
    expect(page.url()).toBe(address);
    expect(app.windows()).toHaveLength(1);
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });

  it('asks nobody for anything: not the page, and not the session behind its policy', async () => {
    const elsewhere = await foreignSite();
    const { app, page } = await open();
    const fromPage = await page.evaluate(
      (to) =>
        fetch(to).then(
          () => 'reached',
          (error: Error) => error.name,
        ),
      elsewhere.origin,
    );
    // past the page's policy, straight from the session of its window
    const fromSession = await app.evaluate(
      ({ BrowserWindow }, to) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.session.fetch(to)
          .then(
            () => 'reached',
            (error: Error) => error.message,
          ),
      elsewhere.origin,
    );
    expect(fromPage).toBe('TypeError');
    expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });

  it('runs no script that is not one of its files', async () => {
    const { page } = await open();
    const broken = await page.evaluate(() => {
      const { promise, resolve } = Promise.withResolvers<string>();
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.ran = 1';
      document.body.append(script);
      return promise;
    });
    expect(broken).toBe('script-src-elem');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  it('does not answer another window that has got hold of its channel', async () => {
    const { app } = await open();
    const answer = await app.evaluate(async ({ app: main, BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const preload = `${main.getAppPath()}/dist/preload.cjs`;
      const forged = new BrowserWindow({ show: false, webPreferences: { session, preload, sandbox: true } });
      await forged.loadURL('about:blank#gritbin://app/index.html');
      const said: unknown = await forged.webContents.executeJavaScript(`window.gritbin.call('app.about', {})`);
      forged.destroy();
      return said;
    });
    expect(answer).toMatchObject({ ok: false, kind: 'refusal', code: 'not-our-page' });
  });

  it('prints a report as a tagged PDF, to where the person said', async () => {
    const { app, page } = await open();
    const target = join(library, 'report.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    const answer = await page.evaluate(async () => {
      type Given = { value: { workbookId: string; scenarioId: string; file: { handle: string } } };
      const call = async (name: string, input: unknown) => ((await window.gritbin.call(name, input)) as Given).value;
      const { workbookId } = await call('library.create-from-template', { templateId: 'eileen-grit-bin' });
      const { scenarioId } = await call('workbook.open', { workbookId });
      const { file } = await call('files.choose-to-save', { kind: 'pdf', suggestedName: 'report' });
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const input = { workbookId, scenarioId, format: 'pdf', handle: file.handle };
      window.gritbin.stream('export.file', input, (message) => {
        if (typeof message === 'object' && message !== null && 'answer' in message) resolve(message.answer);
      });
      return promise;
    });
    expect(answer).toEqual({ ok: true, value: { outcome: 'saved', name: 'report.pdf' } });
    const pdf = readFileSync(target, 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
  });

  it('shows the window that is there when it is started once more', async () => {
    const { app } = await open();
    const second = await startDesktop(library).catch((error: Error) => error);
    if (!(second instanceof Error)) await second.waitForEvent('close');
    expect(app.windows()).toHaveLength(1);
  });
});
