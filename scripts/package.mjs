// @ts-check
// `npm run package`: installers for this kind of computer, or for those named (`-- --win --linux`).
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { findElectron } from './find-electron.mjs';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);

// A runtime that is on this computer is packed as it is; without one electron-builder fetches it.
const forThisComputer = !args.some((arg) => ['--win', '--mac', '--linux', '-w', '-m', '-l'].includes(arg));
const runtime = forThisComputer ? findElectron(root, process.env) : undefined;
const withRuntime = runtime === undefined ? [] : [`-c.electronDist=${folderOf(runtime)}`];

const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
const { status } = spawnSync(process.execPath, [builder, '--publish', 'never', ...withRuntime, ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);

/** On macOS the program lies inside Electron.app/Contents/MacOS. @param {string} program */
function folderOf(program) {
  const bundle = program.indexOf('Electron.app');
  return bundle === -1 ? dirname(program) : program.slice(0, bundle);
}
