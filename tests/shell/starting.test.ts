import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desktopArguments } from '../../electron/desktop-arguments';
import { type Computer, findBrowsers } from '../../electron/export/find-browser';
import { logFile } from '../../electron/log-file';
import { pageFilesIn } from '../../electron/page';
import { appHandlers } from '../../electron/service/app';
import { newReference } from '../../electron/service/reference';
import { programVersion } from '../../electron/version';
import { readArguments } from '../../electron/web/arguments';
import { openerOn } from '../../electron/web/open-address';
import { temporaryFolders } from '../support/temporary-folder';

const newFolder = temporaryFolders();

describe('the loopback host is started', () => {
  it('on any free port, with the usual library, and opens the browser', () => {
    expect(readArguments([])).toEqual({ open: true, port: 0, library: undefined, recovery: null });
  });

  it('as it is told', () => {
    const words = ['--no-open', '--port', '8123', '--library', 'my folder', '--restore-backup'];
    expect(readArguments(words)).toEqual({
      open: false,
      port: 8123,
      library: 'my folder',
      recovery: 'restore-backup',
    });
  });

  it.each([[['--port', '65536']], [['--port', '80x']], [['--port', '-1']], [['--port', '1.5']], [['--port', '0x50']]])(
    'not with %j, and says what a port is',
    (args) => {
      expect(() => readArguments(args)).toThrow(expect.objectContaining({ code: 'argument-not-understood' }) as Error);
    },
  );

  it.each([[['--lib', 'x']], [['street.gritbin']], [['--library']], [['--no-open=maybe']]])(
    'not with %j, and says how it is used',
    (args) => {
      expect(() => readArguments(args)).toThrow(
        expect.objectContaining({
          code: 'argument-not-understood',
          mend: 'Use: npm start -- [--browser] [--no-open] [--port <number>] [--library <folder>] [--restore-backup | --start-afresh]',
        }) as Error,
      );
    },
  );

  it.each([
    ['win32', ['rundll32', 'url.dll,FileProtocolHandler', 'http://127.0.0.1:1/#secret=a&b']],
    ['darwin', ['open', 'http://127.0.0.1:1/#secret=a&b']],
    ['linux', ['xdg-open', 'http://127.0.0.1:1/#secret=a&b']],
  ] as const)('and on %s opens the browser without a shell, whatever stands in the address', (platform, command) => {
    expect(openerOn(platform, 'http://127.0.0.1:1/#secret=a&b')).toEqual(command);
  });
});

describe('the desktop program is started', () => {
  it.each([
    [[], { library: undefined, given: undefined }],
    [['street.gritbin'], { library: undefined, given: '/home/eileen/street.gritbin' }],
    [['--library', 'lib', '/a/B.GRITBIN'], { library: '/home/eileen/lib', given: '/a/B.GRITBIN' }],
    [['--library', 'odd.gritbin'], { library: '/home/eileen/odd.gritbin', given: undefined }],
    [['--original-process-start-time=1', '--x.gritbin', 'notes.txt'], { library: undefined, given: undefined }],
  ])('with %j', (args, expected) => {
    expect(desktopArguments(args, '/home/eileen')).toEqual(expected);
  });
});

describe('a browser to print with', () => {
  const on = (platform: NodeJS.Platform, there: readonly string[], more: Partial<Computer> = {}) =>
    findBrowsers({
      platform,
      environment: { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\e\\AppData\\Local' },
      home: '/Users/eileen',
      exists: (path) => there.includes(path),
      isRoot: false,
      packed: () => undefined,
      ...more,
    });
  const packed = { name: 'the packed one', prepare: () => Promise.reject(new Error('not asked')) };

  it.each([
    ['linux', '/usr/bin/chromium', 'Chromium'],
    ['linux', '/opt/microsoft/msedge/msedge', 'Microsoft Edge'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Google Chrome'],
    ['darwin', '/Users/eileen/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Microsoft Edge'],
    ['win32', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe', 'Microsoft Edge'],
    ['win32', 'C:\\Users\\e\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe', 'Google Chrome'],
  ] as const)('is found on %s at %s', async (platform, path, name) => {
    const [found] = on(platform, [path]);
    expect(found?.name).toBe(name);
    expect(await found?.prepare()).toEqual({ executablePath: path, args: [], chromiumSandbox: true });
  });

  it('is Chrome before Edge before Chromium, and the packed one last', () => {
    const there = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];
    expect(on('linux', there, { packed: () => packed }).map(({ name }) => name)).toEqual([
      'Google Chrome',
      'Microsoft Edge',
      'Chromium',
      'the packed one',
    ]);
  });

  it('is the one that the person named, before any other', () => {
    const environment = { GRITBIN_BROWSER: '/opt/mine' };
    const [first] = on('linux', ['/usr/bin/chromium', '/opt/mine'], { environment });
    expect(first?.name).toBe('the browser in GRITBIN_BROWSER');
  });

  it('keeps its own sandbox, but for the one user under whom it cannot', async () => {
    const [found] = on('linux', ['/usr/bin/chromium'], { isRoot: true });
    expect(await found?.prepare()).toMatchObject({ chromiumSandbox: false });
  });

  it('may be missing', () => {
    expect(on('win32', [])).toEqual([]);
  });
});

describe('the built page', () => {
  it('that is missing stops the start, in words', () => {
    expect(() => pageFilesIn(join(newFolder(), 'renderer'))).toThrow(
      expect.objectContaining({
        code: 'page-missing',
        mend: 'Build it with "npm run build", or install the program again.',
      }) as Error,
    );
  });

  it('is served by what it was when the program started: nothing else in its folder is', async () => {
    const folder = newFolder();
    for (const name of ['index.html', 'page.js', 'secrets.key', '.env']) writeFileSync(join(folder, name), name);
    const page = pageFilesIn(folder);
    writeFileSync(join(folder, 'later.js'), 'later');
    expect(['/', '/index.html', '/page.js'].map((path) => page(path)?.mediaType)).toEqual([
      'text/html; charset=utf-8',
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
    ]);
    expect(['/secrets.key', '/.env', '/later.js', ''].map((path) => page(path))).toEqual(Array(4).fill(undefined));
    expect((await page('/page.js')?.read())?.toString()).toBe('page.js');
  });
});

describe('the log', () => {
  const at = () => new Date('2026-11-22T01:02:03Z');
  const lines = (folder: string) =>
    readFileSync(join(folder, 'gritbin.log'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('holds a defect whole: reference, stack and every cause', () => {
    const folder = newFolder();
    const error = new Error('outer', { cause: new TypeError('inner') });
    logFile(folder, at).defect({ reference: 'G-AAAA-BBBB', operation: 'bin.fill', error });
    const [line] = lines(folder);
    expect(line).toMatchObject({
      at: '2026-11-22T01:02:03.000Z',
      level: 'defect',
      reference: 'G-AAAA-BBBB',
      operation: 'bin.fill',
    });
    expect(line?.['error']).toMatch(/outer[\s\S]*starting\.test\.ts[\s\S]*TypeError: inner/);
  });

  it('keeps one entry to a line, whatever is in it', () => {
    const folder = newFolder();
    logFile(folder, at).warn('two\nlines');
    expect(lines(folder)).toEqual([{ at: '2026-11-22T01:02:03.000Z', level: 'warning', what: 'two\nlines' }]);
  });

  it('does not grow for ever: the one before it is kept, and no more', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'gritbin.log'), 'x'.repeat(1_000_001));
    logFile(folder, at).warn('new');
    expect(lines(folder)).toHaveLength(1);
    expect(existsSync(join(folder, 'gritbin.log.1'))).toBe(true);
  });
});

describe('a reference for a defect', () => {
  it('can be read out over the telephone, and is another each time', () => {
    const made = Array.from({ length: 200 }, newReference);
    for (const reference of made) expect(reference).toMatch(/^G-[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
    expect(new Set(made).size).toBe(200);
  });
});

describe('about the program', () => {
  const about = {
    programVersion: '1',
    engineVersion: '1',
    host: 'browser',
    platform: 'linux',
    libraryFolder: '/lib',
  } as const;
  const printer = {
    availability: () => ({ available: false, why: 'None.' }) as const,
    print: () => Promise.reject(new Error()),
  };

  it('the version is the package’s own', () => {
    expect(programVersion()).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('it says where the library is and whether it can print', async () => {
    const handlers = appHandlers({ about, printer, menu: null });
    expect(await handlers['app.about']({})).toEqual({ ...about, printing: { available: false, why: 'None.' } });
  });

  it('a page without a menu is told so at once, and need not wait', async () => {
    const handlers = appHandlers({ about, printer, menu: null });
    const call = { signal: new AbortController().signal, report: () => undefined };
    expect(await handlers['app.menu-commands']({}, call)).toEqual({ hasMenu: false });
  });

  it('a page with a menu hears its commands until it goes away', async () => {
    let isListening = false;
    const menu = {
      listen: (onCommand: (command: { command: 'undo' }) => void) => {
        isListening = true;
        onCommand({ command: 'undo' });
        return () => {
          isListening = false;
        };
      },
    };
    const stop = new AbortController();
    const heard: unknown[] = [];
    const call = { signal: stop.signal, report: (report: unknown) => void heard.push(report) };
    const answer = appHandlers({ about, printer, menu })['app.menu-commands']({}, call);
    expect([isListening, heard]).toEqual([true, [{ command: 'undo' }]]);
    stop.abort();
    expect(await answer).toEqual({ hasMenu: true });
    expect(isListening).toBe(false);
  });
});
