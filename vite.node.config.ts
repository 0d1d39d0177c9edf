import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';

/** What runs outside the page: the desktop program, the loopback host, the headless command and their workers. */
const PROGRAMS = {
  main: 'electron/main.ts',
  host: 'electron/web/start.ts',
  evaluate: 'electron/evaluate.ts',
};
const WORKERS = 'electron/service/workers';

export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: {
    target: 'node',
    noExternal: true,
    // Native code, or there only where it was installed: found at run time, and only by those who ask.
    external: ['electron', 'better-sqlite3', 'playwright-core', '@sparticuz/chromium'],
  },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node24',
    minify: false, // a stack trace that a maintainer can read is worth more than the bytes
    license: { fileName: 'licences.json' },
    rolldownOptions: {
      input: { ...PROGRAMS, ...workers() },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[name]-[hash].js', // beside the entries: import.meta.dirname is dist/ in every chunk
      },
    },
  },
});

/** `electron/service/workers/simulate.ts` becomes `dist/simulate.js`. */
function workers(): Record<string, string> {
  if (!existsSync(WORKERS)) return {};
  const files = readdirSync(WORKERS).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  const entries = Object.fromEntries(files.map((name) => [basename(name, '.ts'), join(WORKERS, name)]));
  const taken = Object.keys(entries).find((name) => name in PROGRAMS);
  if (taken !== undefined)
    throw new Error(`${WORKERS}/${taken}.ts would overwrite dist/${taken}.js; give it another name.`);
  return entries;
}
