// @ts-check
// Runs on Node 20 too: `.ci/run` reads what `npm test` leaves behind.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = join(dirname(fileURLToPath(import.meta.url)), '..', '.cache');

/** What vitest writes: every test with its state. */
export const TEST_REPORT = join(CACHE, 'test-report.json');

/** Every test that was skipped, with its reason. */
export const SKIPPED_REPORT = join(CACHE, 'test-skipped.json');

/** Every step of the gate and whether it held. */
export const GATE_REPORT = join(CACHE, 'gate-report.json');
