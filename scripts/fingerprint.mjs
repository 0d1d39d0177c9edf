// @ts-check
// Runs on Node 20 too, before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that `dist/` is made from. */
export const BUILD_SOURCES = [
  'core',
  'electron',
  'renderer',
  'package.json',
  'package-lock.json',
  'vite.renderer.config.ts',
  'vite.node.config.ts',
  'vite.preload.config.ts',
  'scripts/build.mjs',
];

/**
 * One hash over the names and contents of files and folders: a changed, added, renamed or deleted file changes it, and
 * a checkout that only touches the clock does not.
 *
 * @param {string} root
 * @param {readonly string[]} paths relative to root; a missing one counts as missing
 * @param {string} [also] text that must be the same too
 */
export function fingerprint(root, paths, also = '') {
  const hash = createHash('sha256').update(also);
  for (const path of paths) {
    for (const file of filesUnder(root, path)) {
      hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
