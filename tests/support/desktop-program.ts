import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';

export const PROJECT = join(import.meta.dirname, '..', '..');

const PLATFORM_PROGRAMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The Electron program, looked for as a file: importing the package would download it. */
function runtime(): string | undefined {
  const folder = join(PROJECT, 'node_modules', 'electron');
  const said = join(folder, 'path.txt');
  const program = existsSync(said)
    ? readFileSync(said, 'utf8').trim()
    : (PLATFORM_PROGRAMS[process.platform] ?? 'electron');
  const places = [process.env['ELECTRON_BINARY'], join(folder, 'dist', program)];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** Why the desktop program cannot be tried on this computer; undefined where it can. */
export const NO_DESKTOP = ((): string | undefined => {
  if (runtime() === undefined) return 'there is no Electron runtime (ELECTRON_BINARY, or node_modules/electron/dist)';
  const noScreen = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  return noScreen ? 'there is no screen to open a window on' : undefined;
})();

/** Starts the program as `npm start` does, built, with a library of its own. */
export async function startDesktop(library: string, ...args: readonly string[]): Promise<ElectronApplication> {
  const executablePath = runtime();
  if (executablePath === undefined) throw new Error(NO_DESKTOP);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return _electron.launch({ executablePath, args: [...asRoot, PROJECT, '--library', library, ...args] });
}
