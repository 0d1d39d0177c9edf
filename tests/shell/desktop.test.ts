import type Electron from 'electron';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../electron/storage';
import type { WireAnswer } from '../../electron/service/contract';
import type * as Stub from '../support/electron-stub';
import { temporaryFolders } from '../support/temporary-folder';

const newFolder = temporaryFolders();
const OUR_PAGE = { url: 'gritbin://app/index.html', parent: null };

let stub: typeof Stub;
let library: string;
let programFolder: string;

beforeEach(async () => {
  vi.resetModules(); // main.ts does its work when it is loaded
  stub = await import('../support/electron-stub');
  library = newFolder();
  programFolder = newFolder();
  mkdirSync(join(programFolder, 'renderer'));
  writeFileSync(join(programFolder, 'renderer', 'index.html'), '<title>Gritbin</title>');
  vi.stubEnv('GRITBIN_HOME', library);
});

afterEach(() => {
  stub.app.emit('will-quit'); // whatever a test left open
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    for (const listener of process
      .listeners(event as 'uncaughtException')
      .filter(({ name }) => name === 'endWithWords'))
      process.off(event, listener);
  }
  vi.unstubAllEnvs();
});

const anotherOpens = () =>
  openLibrary({
    folder: library,
    now: () => new Date(),
    programVersion: 'another',
    parseWorkbook: (raw) => raw,
    onWarning: () => undefined,
  });

async function open() {
  const { openDesktop } = await import('../../electron/desktop');
  const { memoryLogger } = await import('../support/memory-logger');
  return openDesktop({ libraryFolder: library, programFolder, logger: memoryLogger(), now: () => new Date() });
}

async function call(name: string, input: unknown): Promise<WireAnswer> {
  const event = { senderFrame: OUR_PAGE } as unknown as Electron.IpcMainInvokeEvent;
  return (await stub.ipcMain.handled.get('gritbin:call')?.(event, name, input)) as WireAnswer;
}

describe('the desktop program', () => {
  it('opens one window, on our page, with every guard on', async () => {
    await open();
    expect(stub.BrowserWindow.all).toHaveLength(1);
    const [window] = stub.BrowserWindow.all;
    expect(window?.loaded).toEqual(['gritbin://app/index.html']);
    expect(window?.options.webPreferences).toMatchObject({
      preload: join(programFolder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    expect(window?.options.webPreferences?.session).toBe(stub.session.fromPartition('gritbin'));
  });

  it('locks down the session of its windows, and the one that it does not use', async () => {
    await open();
    for (const session of [stub.session.fromPartition('gritbin'), stub.session.defaultSession]) {
      let cancelled: boolean | undefined;
      session.beforeRequest?.({ url: 'https://evil.example/' }, ({ cancel }) => (cancelled = cancel));
      expect([cancelled, session.spelling]).toEqual([true, false]);
    }
  });

  it('answers its page', async () => {
    await open();
    expect(await call('app.about', {})).toMatchObject({
      ok: true,
      value: { host: 'desktop', libraryFolder: library, printing: { available: true, by: 'Gritbin' } },
    });
  });

  it('opens a file that the person chooses, and the page sees no path', async () => {
    await open();
    writeFileSync(join(library, 'street.gritbin'), 'salt');
    stub.dialog.open = { canceled: false, filePaths: [join(library, 'street.gritbin')] };
    const answer = await call('files.choose-to-open', { kind: 'gritbin' });
    expect(answer).toMatchObject({
      ok: true,
      value: { outcome: 'chosen', file: { name: 'street.gritbin', bytes: 4 } },
    });
    expect(JSON.stringify(answer)).not.toContain(library);
  });

  it('takes no path from its page', async () => {
    await open();
    const answer = await call('files.choose-to-open', { kind: 'gritbin', path: '/etc/passwd' });
    expect(answer).toMatchObject({ ok: false, code: 'wrong-shape' });
  });

  it('tells its page of a workbook that was opened from outside, however late the page asks', async () => {
    const desktop = await open();
    desktop.openGiven(join(library, 'street.gritbin'));
    const port = new stub.StubPort();
    const event = { senderFrame: OUR_PAGE, ports: [port] } as unknown as Electron.IpcMainEvent;
    stub.ipcMain.heard.get('gritbin:stream')?.(event, { name: 'app.menu-commands', input: {} });
    await expect
      .poll(() => port.sent)
      .toMatchObject([{ report: { command: 'open-given', file: { name: 'street.gritbin', bytes: null } } }]);
    port.emit('close');
  });

  it('holds the library while it is open, and lets go of it when it ends', async () => {
    await open();
    expect(anotherOpens).toThrow(expect.objectContaining({ code: 'library-locked' }) as Error);
    stub.app.emit('will-quit');
    anotherOpens().close();
  });

  it('ends when its window is closed', async () => {
    await open();
    stub.app.emit('window-all-closed');
    expect(stub.app.done).toContain('quit');
  });

  it.each([
    [0, 'shows its page again', ['gritbin://app/index.html', 'gritbin://app/index.html'], false],
    [1, 'ends', ['gritbin://app/index.html'], true],
  ])('asks when its window breaks, and on answer %i %s', async (button, _does, loaded, quits) => {
    await open();
    stub.dialog.button = button;
    const [window] = stub.BrowserWindow.all;
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window?.loaded).toEqual(loaded);
    expect(stub.app.done.includes('quit')).toBe(quits);
  });

  it('does not start without its page, and says so', async () => {
    programFolder = newFolder();
    await expect(open()).rejects.toMatchObject({ code: 'page-missing' });
    anotherOpens().close(); // nothing was left open
  });
});

describe('the start of the desktop program', () => {
  it('does before Chromium starts what cannot be done later', async () => {
    let schemesWhenReady = -1;
    stub.app.whenReady = () => {
      schemesWhenReady = stub.protocol.schemes.length;
      return new Promise(() => undefined);
    };
    await import('../../electron/main');
    expect(schemesWhenReady).toBe(1);
    expect(stub.app.done).toEqual(['enableSandbox']);
    expect(stub.app.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(stub.app.paths.get('userData')).toBe(join(library, 'window')); // Chromium's files apart from ours
  });

  it('ends at once where the program is open already, and hands over what was to be opened', async () => {
    stub.app.isFirst = false;
    const words = process.argv;
    process.argv = ['electron', '.', '/home/eileen/street.gritbin'];
    await import('../../electron/main').finally(() => (process.argv = words));
    expect(stub.app.handedOver).toEqual({ given: '/home/eileen/street.gritbin' });
    expect(stub.app.done).toEqual(['enableSandbox', 'quit']);
    expect(stub.BrowserWindow.all).toEqual([]);
  });

  it('that is refused says so in the system’s own box, and ends', async () => {
    await import('../../electron/main'); // from its source folder, where no built page lies
    await expect.poll(() => stub.app.done.at(-1)).toBe('exit 1');
    expect(stub.dialog.errors).toEqual([
      [
        'Gritbin is not whole: what it shows is missing.',
        expect.stringContaining('Build it with "npm run build", or install the program again.'),
      ],
    ]);
  });

  it('that breaks says so in one sentence with a reference, and ends', async () => {
    stub.app.whenReady = () => Promise.reject(new TypeError('x is not a function'));
    await import('../../electron/main');
    await expect.poll(() => stub.app.done.at(-1)).toBe('exit 1');
    const [[what, why] = []] = stub.dialog.errors;
    expect(what).toBe('Gritbin made a mistake and has to close.');
    expect(why).toMatch(/^Everything that was confirmed is in the library\.\n\nReference: G-\w{4}-\w{4}$/);
  });
});
