// @ts-check
// Runs on Node 20 too. The last word of `.ci/run`: what was skipped and why, what failed, and one line with the count.
import { existsSync, readFileSync } from 'node:fs';
import { GATE_REPORT, SKIPPED_REPORT, TEST_REPORT } from './reports.mjs';

const report = read(TEST_REPORT, { numPassedTests: 0, testResults: [] });
const gate = read(GATE_REPORT, [{ name: 'the test command did not come to its end', held: false }]);

for (const { name, reason } of read(SKIPPED_REPORT, []))
  console.log(`skipped: ${name}: ${reason ?? 'no reason given'}`);

/** A file that could not even be loaded has no tests to fail: it counts as one failure. */
const failed = report.testResults.flatMap((/** @type {any} */ file) => {
  const tests = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
  if (tests.length > 0) return tests.map((/** @type {any} */ test) => test.fullName);
  return file.status === 'failed' ? [file.name] : [];
});
// Failing tests are named one by one; the step itself counts only where it ended badly without one.
const brokenSteps = gate.filter(
  (/** @type {any} */ step) => !step.held && (step.name !== 'tests' || failed.length === 0),
);
const all = [...failed, ...brokenSteps.map((/** @type {any} */ step) => step.name)];
for (const name of all) console.log(`failed: ${name}`);
console.log(`${report.numPassedTests} passed, ${all.length} failed`);
process.exit(report.numPassedTests > 0 && all.length === 0 ? 0 : 1);

/**
 * @param {string} file
 * @param {any} otherwise
 * @returns {any}
 */
function read(file, otherwise) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : otherwise;
}
