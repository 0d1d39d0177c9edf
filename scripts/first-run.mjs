// @ts-check
// Before every npm script: installs what is missing, then builds what has changed. It uses nothing but Node (20 or
// newer), because on a fresh clone there is nothing else. It speaks on standard error only: standard output belongs to
// the command that follows.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILD_SOURCES, fingerprint } from './fingerprint.mjs';
import { OLDEST_NODE, findNode24 } from './node-24.mjs';
import { onlyOneAtATime } from './one-at-a-time.mjs';
import { canFindRegistry } from './registry.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const INSTALL_STAMP = join(ROOT, 'node_modules', '.gritbin-installed');
const BUILD_STAMP = join(ROOT, 'dist', '.built-from');

/** npm's own codes for "the registry did not answer". */
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

/** npm waits up to a minute between its tries unless told otherwise. */
const RETRIES = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];

await onlyOneAtATime(join(ROOT, '.cache', 'first-run.lock'), async () => {
  await installWhatIsMissing();
  if (!process.argv.includes('--no-build')) buildWhatHasChanged();
});

async function installWhatIsMissing() {
  const wanted = fingerprint(ROOT, ['package-lock.json'], `${process.platform}-${process.arch}`);
  if (read(INSTALL_STAMP) === wanted) return;
  say('Gritbin: installing what it is built with; this happens once and takes a minute or two.');
  moveRunningNodeAside();
  const { command, before } = npmCommand();
  // No package here needs an install script, so none is run. Where the registry has no address npm would ask for it again
  // for every package, for minutes: offline it takes what it has kept, or ends at once.
  const options = ['--include=dev', '--ignore-scripts', '--loglevel=error', ...RETRIES];
  if (!(await canFindRegistry(process.env))) options.push('--offline');
  const result = spawnSync(command, [...before, 'ci', ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: before.length === 0 && process.platform === 'win32',
  });
  if (result.status !== 0) fail(whyNpmFailed(`${result.stderr}${result.error?.message ?? ''}`));
  putNodeOnThePath();
  writeFileSync(INSTALL_STAMP, wanted);
}

function buildWhatHasChanged() {
  const sources = fingerprint(ROOT, BUILD_SOURCES);
  if (read(BUILD_STAMP) === sources) return;
  const node = findNode24(ROOT);
  if (node === undefined) {
    fail(
      `Gritbin needs Node ${OLDEST_NODE} on this kind of computer (${process.platform} ${process.arch}), and found ${process.version}. ` +
        'Install it from nodejs.org and run the command again.',
    );
  }
  say('Gritbin: building.');
  const result = spawnSync(node, [join(ROOT, 'scripts', 'build.mjs')], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) fail('Gritbin could not be built; the reason is above.');
  writeFileSync(BUILD_STAMP, sources);
}

/** The npm that called us, run by the Node that runs it; else the one on the PATH. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm !== undefined && /\.[cm]?js$/.test(npm) && existsSync(npm)) {
    return { command: node ?? process.execPath, before: [npm] };
  }
  return { command: 'npm', before: [] };
}

/**
 * npm puts node_modules/.bin first on the PATH of every script. npm 10 tidies the packaged Node out of it together with
 * those for other kinds of computer, and every script would go on with the old one.
 */
function putNodeOnThePath() {
  const packaged = findNode24(ROOT);
  const bin = join(ROOT, 'node_modules', '.bin');
  const onThePath = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (packaged === undefined || packaged === process.execPath || existsSync(onThePath)) return;
  mkdirSync(bin, { recursive: true });
  if (process.platform === 'win32') writeFileSync(onThePath, `@"%~dp0${relative(bin, packaged)}" %*\r\n`);
  else symlinkSync(relative(bin, packaged), onThePath);
}

/** Windows cannot delete a program that is running, and `npm ci` deletes node_modules; but a running program can be moved. */
function moveRunningNodeAside() {
  if (process.platform !== 'win32' || !process.execPath.startsWith(join(ROOT, 'node_modules'))) return;
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  renameSync(process.execPath, join(ROOT, '.cache', `node-${process.pid}.exe`));
}

/** @param {string} told what npm wrote on standard error */
function whyNpmFailed(told) {
  if (UNREACHABLE.test(told)) {
    return 'Gritbin could not reach the npm registry to install what it is built with. Connect to the internet, or set the registry your organisation uses (npm config set registry …), and run the command again.';
  }
  return `Gritbin could not be installed: npm ci failed.\n${told.trim()}`;
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * @param {string} line
 * @returns {never}
 */
function fail(line) {
  say(line);
  process.exit(1);
}
