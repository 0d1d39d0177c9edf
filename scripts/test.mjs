// @ts-check
// `npm test`: everything that must hold. Each step runs even where an earlier one failed, so that one run tells all.
// `--fast` is the part for between two edits: a quick type check and the unit tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GATE_REPORT, SKIPPED_REPORT, TEST_REPORT } from './reports.mjs';

/** @typedef {{ readonly name: string, readonly args: readonly string[] }} Step */

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules');
const fast = process.argv.includes('--fast');
const vitest = join(bin, 'vitest', 'vitest.mjs');

/** The first takes as long as the others together. @type {readonly Step[]} */
const CHECKS = [
  { name: 'lint', args: [join(bin, 'eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'types', args: [join(bin, 'typescript', 'bin', 'tsc'), '-b'] },
  { name: 'import direction', args: [join(root, 'scripts', 'check-imports.mjs')] },
  { name: 'format', args: [join(bin, 'prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
];

/** @type {readonly Step[]} */
const FAST_CHECKS = ['tsconfig.core.json', 'tsconfig.fast.json'].map((config) => ({
  name: `types (${config})`,
  args: [join(bin, 'typescript-native', 'bin', 'tsc'), '-p', config, '--noEmit'],
}));

/** @type {Step} */
const TESTS = {
  name: 'tests',
  args: [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${TEST_REPORT}`,
    `--reporter=${join(root, 'scripts', 'skipped-reporter.mjs')}`,
  ],
};

/** @type {Step} */
const FAST_TESTS = { name: 'tests', args: [vitest, 'run', '--project', 'unit', '--reporter=dot'] };

mkdirSync(dirname(GATE_REPORT), { recursive: true });
for (const report of [GATE_REPORT, SKIPPED_REPORT, TEST_REPORT]) rmSync(report, { force: true });

const checks = fast ? FAST_CHECKS : CHECKS;
const results = await Promise.all([holdAll(checks.slice(0, 1)), holdAll(checks.slice(1))]).then((lanes) =>
  lanes.flat(),
);
results.push(await hold(fast ? FAST_TESTS : TESTS, 'inherit'));
if (!fast) results.push(everySkipSaysWhy());

writeFileSync(GATE_REPORT, JSON.stringify(results));
const failed = results.filter((result) => !result.held).map((result) => result.name);
if (failed.length > 0) console.log(`\nDoes not hold: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

/** @typedef {{ name: string, held: boolean }} Result */

/** Runs steps one after another. @param {readonly Step[]} steps */
async function holdAll(steps) {
  /** @type {Result[]} */
  const done = [];
  for (const step of steps) done.push(await hold(step, 'pipe'));
  return done;
}

/**
 * Runs one step. Two run at a time before the tests, so what they say is kept and shown whole when each ends.
 *
 * @param {Step} step
 * @param {'inherit' | 'pipe'} output
 * @returns {Promise<Result>}
 */
async function hold({ name, args }, output) {
  const began = Date.now();
  let said = '';
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], { cwd: root, stdio: ['ignore', output, output] });
    child.stdout?.on('data', (text) => (said += text));
    child.stderr?.on('data', (text) => (said += text));
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
  });
  process.stdout.write(said);
  console.log(`${code === 0 ? 'holds' : 'FAILS'}  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return { name, held: code === 0 };
}

/** A skipped test is a hole in what was shown; it may be there only with its reason. */
function everySkipSaysWhy() {
  const skipped = existsSync(SKIPPED_REPORT) ? JSON.parse(readFileSync(SKIPPED_REPORT, 'utf8')) : [];
  let held = true;
  for (const { name, reason } of skipped) {
    console.log(`skipped: ${name}: ${reason ?? 'NO REASON GIVEN (use skip(reason) of the test context)'}`);
    held &&= reason !== undefined;
  }
  return { name: 'every skipped test says why', held };
}
