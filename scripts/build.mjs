// @ts-check
// Builds dist/ beside the one in use and then puts it in its place: a build that fails leaves the old one whole.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

process.env['NODE_ENV'] = 'production'; // whoever calls: vitest exports `test`, and React would ship its slow build

const { build } = await import('vite');
const root = join(import.meta.dirname, '..');
const made = join(root, '.cache', `dist-${process.pid}`);

/** Config file, the entry without which there is nothing to build, and the folder inside dist/. */
const BUILDS = [
  { config: 'vite.renderer.config.ts', entry: 'renderer/index.html', folder: 'renderer' },
  { config: 'vite.node.config.ts', entry: 'electron', folder: '' },
  { config: 'vite.preload.config.ts', entry: 'electron/preload.ts', folder: '' },
];

process.chdir(root);
rmSync(made, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
try {
  for (const { config, entry, folder } of BUILDS) {
    if (!existsSync(join(root, entry))) continue;
    await build({ configFile: join(root, config), build: { outDir: join(made, folder) } });
  }
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(made, join(root, 'dist'));
} finally {
  rmSync(made, { recursive: true, force: true });
}
