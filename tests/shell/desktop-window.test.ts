import type Electron from 'electron';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { windowDialogs } from '../../electron/dialogs';
import { commandLine, installMenu, menuTemplate } from '../../electron/menu';
import { windowPrinter } from '../../electron/print';
import { openWindow, placeOn } from '../../electron/window';
import type { WindowPlace } from '../../electron/window-place';
import { BrowserWindow, dialog, Menu, resetElectron, StubWebContents } from '../support/electron-stub';
import { temporaryFolders } from '../support/temporary-folder';

const newFolder = temporaryFolders();

beforeEach(() => resetElectron());

describe('the window', () => {
  const place: WindowPlace = { width: 1000, height: 700, x: 100, y: 50, maximised: false };
  const oneScreen = [{ x: 0, y: 0, width: 1920, height: 1040 }];

  it('opens on our page, and is shown when there is something to see', () => {
    openWindow({}, { read: () => null, write: () => undefined });
    const [window] = BrowserWindow.all;
    expect(window?.loaded).toEqual(['gritbin://app/index.html']);
    expect(window?.options).toMatchObject({ show: false, width: 1440, height: 900 });
    window?.emit('ready-to-show');
    expect(window?.done).toEqual(['show']);
  });

  it('opens where it was closed', () => {
    expect(placeOn(place, oneScreen)).toEqual({ width: 1000, height: 700, x: 100, y: 50 });
  });

  it('fills the screen again where it did', () => {
    openWindow({}, { read: () => ({ ...place, maximised: true }), write: () => undefined });
    expect(BrowserWindow.all[0]?.done).toEqual(['maximize']);
  });

  it.each([
    ['to the right of every screen', { ...place, x: 1900 }],
    ['to the left of every screen', { ...place, x: -990 }],
    ['above every screen', { ...place, y: -300 }],
    ['below every screen', { ...place, y: 1039 }],
    ['nowhere yet', { ...place, x: null, y: null }],
  ])('keeps its size and finds a place on the screen where it was left %s', (_where, left) => {
    expect(placeOn(left, oneScreen)).toEqual({ width: 1000, height: 700 });
  });

  it('opens on the second screen where that is still there', () => {
    const second = { ...place, x: 2200 };
    expect(placeOn(second, [...oneScreen, { x: 1920, y: 0, width: 1920, height: 1040 }])).toMatchObject({ x: 2200 });
  });

  it('remembers where it was when it is closed', () => {
    const remembered: WindowPlace[] = [];
    openWindow({}, { read: () => null, write: (now) => remembered.push(now) });
    BrowserWindow.all[0]?.emit('close');
    expect(remembered).toEqual([{ x: 10, y: 20, width: 1200, height: 800, maximised: false }]);
  });
});

describe('the menu', () => {
  const sent: unknown[] = [];
  const template = (platform: NodeJS.Platform, allowTools = false) =>
    menuTemplate({ send: (command) => sent.push(command), platform, allowTools });
  const items = (platform: NodeJS.Platform, allowTools = false) =>
    template(platform, allowTools).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

  beforeEach(() => void sent.splice(0));

  it('sends each of its commands to the page', () => {
    for (const item of items('win32')) item.click?.({} as Electron.MenuItem, undefined, {});
    expect(sent).toEqual(
      ['new-workbook', 'open', 'export', 'undo', 'redo', 'keyboard-help', 'about'].map((command) => ({ command })),
    );
  });

  it.each(['win32', 'darwin', 'linux'] as const)('gives no key to two commands on %s', (platform) => {
    const keys = items(platform).flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(['CmdOrCtrl+O', 'CmdOrCtrl+E', 'CmdOrCtrl+Z', 'CmdOrCtrl+=']));
  });

  it('shows what is behind the page only where the program is not installed', () => {
    const roles = (allowTools: boolean) => items('linux', allowTools).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });

  it('is put on the window', () => {
    installMenu({ send: () => undefined, platform: 'linux', allowTools: false });
    expect(Menu.installed?.map(({ label }) => label)).toEqual(['&File', '&Edit', '&View', '&Help']);
  });
});

describe('a command from the menu', () => {
  it('waits for a page that is still loading, and is then given once', () => {
    const heard: unknown[] = [];
    const commands = commandLine();
    commands.send({ command: 'open' });
    commands.listen((command) => heard.push(command))();
    commands.listen((command) => heard.push(command));
    expect(heard).toEqual([{ command: 'open' }]);
  });

  it('is not given to a page that has ended its subscription', () => {
    const heard: unknown[] = [];
    const commands = commandLine();
    const end = commands.listen((command) => heard.push(command));
    commands.send({ command: 'undo' });
    end();
    commands.send({ command: 'redo' });
    expect(heard).toEqual([{ command: 'undo' }]);
  });
});

describe('the system’s dialogs', () => {
  const dialogs = windowDialogs(() => ({}) as Electron.BrowserWindow);

  it('offer the kind of file that is wanted', async () => {
    dialog.open = { canceled: false, filePaths: ['/home/eileen/a.gritbin'] };
    expect(await dialogs.open('gritbin')).toBe('/home/eileen/a.gritbin');
    expect(dialog.asked).toMatchObject([{ filters: [{ name: 'Gritbin workbook', extensions: ['gritbin'] }] }]);
  });

  it('give nothing where the person cancels', async () => {
    expect([await dialogs.open('gritbin'), await dialogs.save('pdf', 'x.pdf')]).toEqual([null, null]);
  });

  it('ask before a file is replaced whose ending was not typed', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'report.pdf'), '');
    dialog.save = { canceled: false, filePath: join(folder, 'report') };
    expect(await dialogs.save('pdf', 'report.pdf')).toBeNull();
    expect(dialog.asked.at(-1)).toMatchObject({ message: 'Replace "report.pdf"?', defaultId: 0, cancelId: 0 });
    dialog.button = 1;
    expect(await dialogs.save('pdf', 'report.pdf')).toBe(join(folder, 'report.pdf'));
  });

  it('do not ask twice where the system’s own dialog has asked', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'report.pdf'), '');
    dialog.save = { canceled: false, filePath: join(folder, 'report.pdf') };
    expect(await dialogs.save('pdf', 'report.pdf')).toBe(join(folder, 'report.pdf'));
    expect(dialog.asked).toHaveLength(1);
  });
});

describe('printing in the desktop window', () => {
  const printer = windowPrinter(() => ({ sandbox: true }));
  const job = {
    route: '/print/workbook/1',
    title: 'Eileen "and" the grit bin',
    size: 'A4',
    orientation: 'portrait',
  } as const;

  it('draws the page in a window that is never shown, as safe as the other, and closes it', async () => {
    const pdf = await printer.print(job);
    expect(Buffer.from(pdf).toString()).toBe('%PDF-stub');
    const [window] = BrowserWindow.all;
    expect(window?.options).toMatchObject({ show: false, webPreferences: { sandbox: true } });
    expect(window?.loaded).toEqual(['gritbin://app/index.html#/print/workbook/1']);
    expect([window?.done, window?.isGone]).toEqual([[], true]);
  });

  it('gives the document its title, tags and outline', async () => {
    await printer.print(job);
    const { webContents } = BrowserWindow.all[0] ?? { webContents: new StubWebContents() };
    expect(webContents.scripts.at(-1)).toContain('document.title = "Eileen \\"and\\" the grit bin"');
    expect(webContents.printed).toMatchObject({
      pageSize: 'A4',
      landscape: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
    });
  });

  it('makes nothing of a page that could not be drawn, and closes the window', async () => {
    const printing = printer.print(job);
    for (const window of BrowserWindow.all) window.webContents.drawn = 'failed';
    await expect(printing).rejects.toThrow('The page /print/workbook/1 could not draw what was to be printed.');
    expect(BrowserWindow.all[0]?.isGone).toBe(true);
  });

  it('stops when it is cancelled, and closes the window', async () => {
    const stop = new AbortController();
    const printing = printer.print({ ...job, signal: stop.signal });
    for (const window of BrowserWindow.all) window.webContents.drawn = new Promise(() => undefined); // never drawn
    stop.abort();
    await expect(printing).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
    expect(BrowserWindow.all[0]?.isGone).toBe(true);
  });
});
