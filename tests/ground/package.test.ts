import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');
const ELECTRON_VERSION = '45.4.1';

/** Marks the fuses inside every Electron program, followed by a version, their number, and '0' or '1' for each. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * A folder that looks like the Electron runtime to the packer: the real one cannot be had on a machine that only tests.
 * Its fuses stand the wrong way round, so that a fuse that is right afterwards was turned by us.
 */
function writeStandIn(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const fuses = Buffer.from([1, 9, ...Buffer.from('101001110')]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(FUSE_SENTINEL), fuses]), { mode: 0o755 });
  writeFileSync(join(folder, 'version'), ELECTRON_VERSION);
  writeFileSync(join(folder, 'locales', 'en-GB.pak'), '');
}

describe('the package', () => {
  let folder: string;
  let unpacked: string;
  let contents: readonly string[];

  beforeEach(({ skip }) => {
    skip(process.platform !== 'linux', 'the stand-in for the runtime is a Linux one');
  });

  beforeAll(() => {
    if (process.platform !== 'linux') return;
    folder = mkdtempSync(join(tmpdir(), 'gritbin-package-'));
    writeStandIn(join(folder, 'runtime'));
    const run = spawnSync(
      process.execPath,
      [
        join(PROJECT, 'node_modules', 'electron-builder', 'cli.js'),
        '--linux',
        'dir',
        `--${process.arch}`,
        '--publish',
        'never',
        `-c.electronDist=${join(folder, 'runtime')}`,
        `-c.directories.output=${join(folder, 'out')}`,
      ],
      { cwd: PROJECT, encoding: 'utf8', timeout: 550_000, env: { ...process.env, CI: 'true' } },
    );
    expect(run.status, `${run.stdout}${run.stderr}`).toBe(0);
    unpacked = join(folder, 'out', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
    contents = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false });
  });

  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const holds = (start: string) => contents.filter((name) => name.startsWith(start));

  it('holds the program, built', () => {
    const built = ['/dist/main.js', '/dist/preload.cjs', '/dist/renderer/index.html'];
    const words = ['/package.json', '/LICENSE', '/docs/THIRD-PARTY-NOTICES.md'];
    expect(contents).toEqual(expect.arrayContaining([...built, ...words]));
  });

  it('starts where package.json says', () => {
    const { main } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { main: string };
    const packed = JSON.parse(extractFile(join(unpacked, 'resources', 'app.asar'), 'package.json').toString()) as {
      main: string;
      scripts?: unknown;
    };
    expect(packed.main).toBe(main);
    expect(contents).toContain(`/${main}`);
  });

  it('brings the database engine, and its build for this kind of computer only', () => {
    expect(contents).toContain('/node_modules/better-sqlite3/lib/index.js');
    expect(holds('/node_modules/better-sqlite3/prebuilds/')).toEqual([
      `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
    expect(holds('/node_modules/better-sqlite3/deps')).toEqual([]); // the sources of SQLite, 9 MB
  });

  it('keeps the native part outside the archive, where the system can load it', () => {
    const native = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
    expect(existsSync(join(unpacked, 'resources', 'app.asar.unpacked', native))).toBe(true);
  });

  it('ships no Node, no browser, no other package and no source', () => {
    const packages = holds('/node_modules/').map((name) => name.split('/')[2]);
    expect([...new Set(packages)]).toEqual(['better-sqlite3']);
    expect(contents.filter((name) => /\.tsx?$|^\/(core|electron|renderer|tests|scripts)\//.test(name))).toEqual([]);
  });

  it('cannot be started as a bare Node, debugged, or made to run other code', async () => {
    const fuses = await getCurrentFuseWire(join(unpacked, 'gritbin'));
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    });
  });
});
