import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What looks at the program as it was built, most of it in a browser. */
const END_TO_END = ['tests/e2e/**/*.test.{ts,tsx}', 'tests/ground/{built,package,notices}.test.ts'];

/**
 * Milliseconds after which a test is taken to hang. It is no measure of speed (`npm run bench` is): on a busy machine
 * everything may take ten times as long, and no test may fail for that.
 */
const PATIENCE = 600_000;

export default defineConfig({
  // The Electron package may not be imported outside Electron (it would download its runtime): main is tested on a stub.
  resolve: {
    alias: [{ find: /^electron$/, replacement: join(import.meta.dirname, 'tests/support/electron-stub.ts') }],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...END_TO_END, 'tests/bench/**'],
          testTimeout: PATIENCE,
          expect: { poll: { timeout: PATIENCE } },
          hookTimeout: PATIENCE,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: END_TO_END,
          // One browser at a time, after everything else: two on a small machine make each other late.
          fileParallelism: false,
          testTimeout: PATIENCE,
          expect: { poll: { timeout: PATIENCE } },
          hookTimeout: PATIENCE,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
