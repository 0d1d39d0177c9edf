// @ts-check
// `npm start`: the desktop program where its runtime is, else the same program served to a browser on this computer.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from './find-electron.mjs';

const FETCH_TIMEOUT_MS = 60_000;
const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);

const toBrowser = args.includes('--browser') || args.includes('--no-open');
const runtime = toBrowser ? undefined : (findElectron(root, process.env) ?? fetchRuntime());
if (runtime !== undefined) {
  run(runtime, [root, ...args]);
} else {
  run(process.execPath, [join(root, 'dist', 'host.js'), ...args.filter((arg) => arg !== '--browser')]);
}

/** Lets the Electron package fetch its runtime, once; a computer that may not is told what happens instead. */
function fetchRuntime() {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const mayFetch = !process.env['CI'] && process.env['GRITBIN_FETCH_ELECTRON'] !== '0';
  if (mayFetch && existsSync(installer)) {
    console.error('Gritbin: looking for the Electron runtime (up to a minute, the first time only).');
    spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: FETCH_TIMEOUT_MS });
  }
  const found = findElectron(root, process.env);
  if (found === undefined) {
    console.error(
      'Gritbin: no Electron runtime on this computer, so the program is served to your browser, from this computer to itself.',
    );
  }
  return found;
}

/**
 * Runs in place of this process: same streams, same ending, and a signal sent to us reaches it.
 *
 * @param {string} program
 * @param {readonly string[]} programArgs
 */
function run(program, programArgs) {
  const child = spawn(program, programArgs, { cwd: root, stdio: 'inherit', env: withoutRunAsNode(process.env) });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
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
