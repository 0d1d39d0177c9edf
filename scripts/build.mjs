// @ts-check
// Builds dist/ beside the one in use and then puts it in its place: a build that fails leaves the old one whole.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

process.env['NODE_ENV'] = 'production'; // whoever calls: vitest exports `test`, and React would ship its slow build

const { build } = await import('vite');
const root = join(import.meta.dirname, '..');
const made = join(root, '.cache', `dist-${process.pid}`);

/** Each build's configuration and its folder inside dist/. */
const BUILDS = [
  { config: 'vite.node.config.ts', folder: '' },
  { config: 'vite.preload.config.ts', folder: '' },
  ...(existsSync(join(root, 'renderer', 'main.tsx'))
    ? [{ config: 'vite.renderer.config.ts', folder: 'renderer' }]
    : []),
];

process.chdir(root);
rmSync(made, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
try {
  for (const { config, folder } of BUILDS) {
    await build({ configFile: join(root, config), build: { outDir: join(made, folder) } });
  }
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(made, join(root, 'dist'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(made, { recursive: true, force: true });
}
