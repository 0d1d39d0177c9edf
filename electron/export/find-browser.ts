import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Browser, Launch } from './browser';
import { packedBrowser } from './packed-browser';

export type { Browser } from './browser';

export type Computer = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly exists: (path: string) => boolean;
  /** The operating system's all-powerful user: Chromium's own sandbox does not run under it. */
  readonly isRoot: boolean;
  readonly packed: () => Browser | undefined;
};

type Place = readonly [name: string, path: string];

/** The browsers that can be used, the best first: Chrome, Edge, Chromium as installed, then the one in the package. */
export function findBrowsers(computer: Computer): readonly Browser[] {
  const installed = placesOn(computer)
    .filter(([, path]) => computer.exists(path))
    .map(([name, path]) => installedBrowser(name, path, computer));
  const packed = computer.packed();
  return packed === undefined ? installed : [...installed, packed];
}

/** This computer, as it is. */
export function thisComputer(home: string): Computer {
  return {
    platform: process.platform,
    environment: process.env,
    home,
    exists: existsSync,
    isRoot: process.getuid?.() === 0,
    packed: packedBrowser,
  };
}

function installedBrowser(name: string, executablePath: string, { isRoot }: Computer): Browser {
  // SECURITY: Chromium's own sandbox stays on wherever it can run.
  const launch: Launch = { executablePath, args: [], chromiumSandbox: !isRoot };
  return { name, prepare: () => Promise.resolve(launch) };
}

function placesOn({ platform, environment, home }: Computer): readonly Place[] {
  const named = environment['GRITBIN_BROWSER'];
  const chosen: readonly Place[] =
    named === undefined || named === '' ? [] : [['the browser in GRITBIN_BROWSER', named]];
  if (platform === 'win32') return [...chosen, ...onWindows(environment)];
  if (platform === 'darwin') return [...chosen, ...onMac(home)];
  return [...chosen, ...ON_LINUX];
}

const ON_LINUX: readonly Place[] = [
  ['Google Chrome', '/opt/google/chrome/chrome'],
  ['Google Chrome', '/usr/bin/google-chrome'],
  ['Google Chrome', '/usr/bin/google-chrome-stable'],
  ['Microsoft Edge', '/opt/microsoft/msedge/msedge'],
  ['Microsoft Edge', '/usr/bin/microsoft-edge'],
  ['Chromium', '/usr/bin/chromium'],
  ['Chromium', '/usr/bin/chromium-browser'],
  ['Chromium', '/snap/bin/chromium'],
];

function onMac(home: string): readonly Place[] {
  const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
  return apps.flatMap((name) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder): Place => [
      name,
      posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ]),
  );
}

function onWindows(environment: Computer['environment']): readonly Place[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
  const programs: readonly Place[] = [
    ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ];
  return programs.flatMap(([name, program]) => folders.map((folder): Place => [name, win32.join(folder, program)]));
}
