import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What looks at the program as it was built, most of it in a browser. */
const END_TO_END = ['tests/e2e/**/*.test.{ts,tsx}', 'tests/ground/{built,package,notices}.test.ts'];

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
          testTimeout: 20_000,
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
          testTimeout: 90_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
