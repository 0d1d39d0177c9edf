import type Electron from 'electron';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { pageFilesIn } from '../../electron/page';
import {
  lockDownApp,
  lockDownContents,
  lockDownSession,
  registerPageScheme,
  safeWebPreferences,
} from '../../electron/security';
import { app, protocol, resetElectron, StubSession, StubWebContents } from '../support/electron-stub';
import { memoryLogger, type MemoryLogger } from '../support/memory-logger';

const folder = mkdtempSync(join(tmpdir(), 'gritbin-page-'));
writeFileSync(join(folder, 'index.html'), '<title>Gritbin</title>');

let logger: MemoryLogger;
let session: StubSession;

beforeEach(() => {
  resetElectron();
  logger = memoryLogger();
  session = new StubSession();
  lockDownSession(session as unknown as Electron.Session, pageFilesIn(folder), logger);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a window of the desktop program', () => {
  const contents = () => {
    const stub = new StubWebContents();
    lockDownContents(stub as unknown as Electron.WebContents, logger);
    return stub;
  };
  /** Whether the window would have been led there. */
  const isLed = (stub: StubWebContents, event: string, url: string): boolean => {
    let stopped = false;
    stub.emit(event, { url, preventDefault: () => (stopped = true) });
    return !stopped;
  };

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('is not led out of the program by %s', (event) => {
    for (const url of [
      'https://evil.example/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'gritbin://app.evil.example/index.html',
      'gritbin://app/other.html',
      'not an address',
    ]) {
      expect(isLed(contents(), event, url), url).toBe(false);
    }
    expect(logger.warnings.length).toBe(8);
  });

  it('keeps its own routes and its reload', () => {
    expect(isLed(contents(), 'will-navigate', 'gritbin://app/index.html#/workbook/1')).toBe(true);
  });

  it('opens no other window, whoever asks', () => {
    const open = contents().openHandler;
    for (const url of ['https://evil.example/', 'about:blank', 'gritbin://app/index.html']) {
      expect(open?.({ url } as Electron.HandlerDetails)).toEqual({ action: 'deny' });
    }
  });

  it('embeds no page of another', () => {
    let stopped = false;
    contents().emit('will-attach-webview', { preventDefault: () => (stopped = true) });
    expect(stopped).toBe(true);
  });

  it('has no Node, no way round its sandbox and no dictionary to fetch', () => {
    const preferences = safeWebPreferences(session as unknown as Electron.Session, '/preload.cjs', false);
    expect(preferences).toEqual({
      session,
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });
});

describe('the session of the desktop program', () => {
  const isCancelled = (url: string) => {
    let cancelled: boolean | undefined;
    session.beforeRequest?.({ url }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  };

  it.each([
    'https://www.gov.uk/',
    'http://127.0.0.1:8080/',
    'http://localhost/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://evil.example/',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://x/y',
    'gritbin://app.evil.example/',
    'gritbin://evil/',
    '//app/index.html',
  ])('lets nothing ask for %s, and notes it', (url) => {
    expect(isCancelled(url)).toBe(true);
    expect(logger.warnings.join()).toContain(url);
  });

  it.each([
    'gritbin://app/index.html',
    'gritbin://app/assets/index.js',
    'data:image/png;base64,AA',
    'blob:gritbin://app/1',
  ])('lets the page have %s', (url) => {
    expect(isCancelled(url)).toBe(false);
  });

  it('grants no permission, to nobody', () => {
    const granted: boolean[] = [];
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fullscreen',
      'openExternal',
    ]) {
      session.permissionRequest?.(null, permission, (answer) => granted.push(answer));
    }
    expect(granted).toEqual([false, false, false, false, false, false]);
    expect([session.permissionCheck?.(), session.devicePermission?.()]).toEqual([false, false]);
    let streams: object | undefined;
    session.displayMedia?.({}, (given) => (streams = given));
    expect(streams).toEqual({});
  });

  it('lets no page save a file by itself', () => {
    let stopped = false;
    session.emit('will-download', { preventDefault: () => (stopped = true) });
    expect(stopped).toBe(true);
  });

  it('fetches no dictionary', () => {
    expect(session.spelling).toBe(false);
  });
});

describe('the address gritbin://app', () => {
  const get = async (url: string, method = 'GET') => {
    const answer = await session.handlers.get('gritbin')?.(new Request(url, { method }));
    return {
      status: answer?.status,
      text: await answer?.text(),
      policy: answer?.headers.get('content-security-policy'),
    };
  };

  it('is a real and secure origin, under the content policy and without workers that outlive the page', () => {
    registerPageScheme();
    expect(protocol.schemes).toEqual([
      {
        scheme: 'gritbin',
        privileges: { standard: true, secure: true, bypassCSP: false, allowServiceWorkers: false },
      },
    ]);
  });

  it('gives the page, under a policy that lets it connect to nobody', async () => {
    const { status, text, policy } = await get('gritbin://app/index.html');
    expect([status, text]).toEqual([200, '<title>Gritbin</title>']);
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).toContain("connect-src 'none'");
  });

  it.each([
    'gritbin://app/../package.json',
    'gritbin://app/..%2fpackage.json',
    'gritbin://other/index.html',
    'gritbin://app.evil.example/index.html',
    'gritbin://app/nothing.html',
  ])('has no %s, and says so under the same policy', async (url) => {
    const { status, policy } = await get(url);
    expect(status).toBe(404);
    expect(policy).toContain("default-src 'none'");
  });

  it('is only read', async () => {
    expect((await get('gritbin://app/index.html', 'POST')).status).toBe(404);
  });
});

describe('the desktop program', () => {
  it('puts every page in the sandbox, and keeps Chromium’s own services from the network', () => {
    lockDownApp(app as unknown as Electron.App, logger);
    expect(app.done).toEqual(['enableSandbox']);
    expect(app.switches).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['no-proxy-server', undefined],
      ['disable-background-networking', undefined],
      ['disable-component-update', undefined],
    ]);
  });

  it('locks down every window it will ever have', () => {
    lockDownApp(app as unknown as Electron.App, logger);
    const later = new StubWebContents();
    app.emit('web-contents-created', {}, later);
    expect(later.openHandler?.({ url: 'https://evil.example' } as Electron.HandlerDetails)).toEqual({ action: 'deny' });
  });
});
