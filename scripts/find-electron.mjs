// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the Electron program lies, found by looking for files only: importing the package would download it.
 * First ELECTRON_BINARY (a program), then ELECTRON_OVERRIDE_DIST_PATH (a folder), then what the package fetched itself.
 *
 * @param {string} root the project's folder
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | undefined}
 */
export function findElectron(root, env) {
  const packageFolder = join(root, 'node_modules', 'electron');
  const program = programName(packageFolder);
  const places = [
    env['ELECTRON_BINARY'],
    env['ELECTRON_OVERRIDE_DIST_PATH'] && join(env['ELECTRON_OVERRIDE_DIST_PATH'], program),
    join(packageFolder, 'dist', program),
  ];
  return places.find((place) => Boolean(place) && existsSync(/** @type {string} */ (place)));
}

/** The program inside a runtime folder: path.txt says it once the package has fetched one. @param {string} packageFolder */
function programName(packageFolder) {
  const said = join(packageFolder, 'path.txt');
  if (existsSync(said)) return readFileSync(said, 'utf8').trim();
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
