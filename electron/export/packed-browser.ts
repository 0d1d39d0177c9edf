import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Browser, Launch } from './browser';

const PACKAGE = '@sparticuz/chromium';

/**
 * The browser that came with the packages (Linux x64 only), for a machine that has no other.
 *
 * Takes    entry: the package's own module, as an address; found where the packages are installed
 */
export function packedBrowser(entry: string | undefined = installedEntry()): Browser | undefined {
  if (entry === undefined || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return { name: 'the Chromium in the packages', prepare: () => unpack(entry) };
}

function installedEntry(): string | undefined {
  // Looked for by its folder: Node's own search would be answered differently in a bundle.
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const entry = join(folder, 'node_modules', ...PACKAGE.split('/'), 'build', 'index.js');
    if (existsSync(entry)) return entry;
    if (dirname(folder) === folder) return undefined;
  }
}

/** A folder a version, beside the packages: what an older one left behind is not used, and it goes when they go. */
async function unpack(entry: string): Promise<Launch> {
  const folder = dirname(dirname(entry));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const unpacked = join(folder, '..', '..', '.cache', `gritbin-chromium-${version}`);
  if (!existsSync(unpacked)) await unpackInto(unpacked, entry, join(folder, 'bin'));
  return {
    executablePath: join(unpacked, 'chromium'),
    args: ['--no-sandbox'], // its own list of arguments switches web security off
    chromiumSandbox: false,
    env: {
      // For the browser alone: these libraries must not reach any other program that this one starts.
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(unpacked, 'fonts') }),
    },
  };
}

/**
 * The package unpacks into the temporary folder, whatever lies there: so another process does it, with a temporary folder
 * of its own, which gets its name when it is whole.
 */
async function unpackInto(target: string, entry: string, archives: string): Promise<void> {
  const making = `${target}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const script = `
    const { inflate } = await import(process.argv[1]);
    for (const archive of process.argv.slice(2)) await inflate(archive);`;
  const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
  const args = ['--input-type=module', '-e', script, entry, ...names.map((name) => join(archives, name))];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, TMPDIR: making },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject);
  child.once('exit', resolve);
  if ((await promise) !== 0) throw new Error(`${archives} could not be unpacked`);
  // Somebody else may have been faster: theirs is as good.
  if (existsSync(target)) rmSync(making, { recursive: true, force: true });
  else renameSync(making, target);
}
