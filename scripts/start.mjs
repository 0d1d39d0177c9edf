// @ts-check
// `npm start`: the desktop program where its runtime is, else the same program served to a browser on this computer.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from './find-electron.mjs';

const FETCH_TIMEOUT_MS = 60_000;
const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const runtime = desktopRuntime();
if (runtime !== undefined) {
  run(runtime, [root, ...args]);
} else {
  run(process.execPath, [join(root, 'dist', 'host.js'), ...args.filter((arg) => arg !== '--browser')]);
}

/** The Electron program to open, or undefined where the browser takes its place; why is said in one line. */
function desktopRuntime() {
  if (args.includes('--browser') || args.includes('--no-open')) return undefined;
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return insteadOf('no screen to open a window on');
  }
  const found = findElectron(root, process.env) ?? fetchRuntime();
  return found ?? insteadOf('no Electron runtime on this computer');
}

/** @param {string} reason */
function insteadOf(reason) {
  console.error(`Gritbin: ${reason}, so the program is served to a browser, from this computer to itself.`);
  return undefined;
}

/** Lets the Electron package fetch its runtime, once: a computer that may not is not made to wait at every start. */
function fetchRuntime() {
  const electron = join(root, 'node_modules', 'electron');
  const installer = join(electron, 'install.js');
  const tried = join(electron, '.gritbin-tried-to-fetch');
  const wish = process.env['GRITBIN_FETCH_ELECTRON'];
  if (wish === '0' || process.env['CI'] || !existsSync(installer) || (existsSync(tried) && wish !== '1'))
    return undefined;
  console.error('Gritbin: fetching the Electron runtime (tried once, for up to a minute).');
  writeFileSync(tried, '');
  spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: FETCH_TIMEOUT_MS });
  return findElectron(root, process.env);
}

/**
 * Runs in place of this process: same streams, same ending, and a signal sent to us reaches it.
 *
 * @param {string} program
 * @param {readonly string[]} programArgs
 */
function run(program, programArgs) {
  const cwd = process.env['INIT_CWD'] ?? root; // a path that was typed means what it means where it was typed
  const child = spawn(program, programArgs, { cwd, stdio: 'inherit', env: withoutRunAsNode(process.env) });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  // npm that is told to end tells its shell, and its shell tells nobody: then nobody is left who wants the program.
  const caller = process.ppid;
  setInterval(() => process.ppid === caller || child.kill('SIGTERM'), 1000).unref();
  child.on('error', (error) => {
    console.error(`Gritbin: could not start ${program}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
}

/** Editors set this variable for their own use; with it the Electron program would come up as a bare Node. @param {NodeJS.ProcessEnv} env */
function withoutRunAsNode(env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return rest;
}
