// @ts-check
// Builds one TypeScript program that is not part of the product (a benchmark, a writer of examples) and runs it:
// `node scripts/run.mjs tests/bench/run.ts …`. Node itself could run the file but refuses imports of folders.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const [entry, ...args] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
if (entry === undefined || !existsSync(join(root, entry))) {
  console.error(`There is no ${entry ?? 'program named'} in this copy of Gritbin.`);
  process.exit(1);
}

// One step below the project, like dist/: what looks for package.json finds it.
const made = join(root, 'out');
const name = entry.replaceAll('/', '-').replace(/\.ts$/, '');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: {
    target: 'node',
    noExternal: true,
    external: [
      'electron',
      'better-sqlite3',
      'playwright-core',
      '@sparticuz/chromium',
      'vite',
      'pdfjs-dist',
      'typescript',
    ],
  },
  build: {
    ssr: entry,
    outDir: made,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false } },
  },
});
const program = join(made, `${name}.mjs`);
const result = spawnSync(process.execPath, ['--expose-gc', program, ...args], { cwd: root, stdio: 'inherit' });
process.exit(result.status ?? 1);
