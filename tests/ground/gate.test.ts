import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPTS = join(import.meta.dirname, '..', '..', 'scripts');

const passed = (fullName: string) => ({ fullName, status: 'passed' });
const failed = (fullName: string) => ({ fullName, status: 'failed' });
const file = (name: string, tests: readonly { status: string }[], status = 'passed') => ({
  name,
  status,
  assertionResults: tests,
});
const ALL_HELD = [
  { name: 'types', held: true },
  { name: 'tests', held: true },
];

/** What vitest, the reporter of skipped tests and the gate leave behind; a missing one was never written. */
type Reports = { readonly tests?: unknown; readonly skipped?: unknown; readonly gate?: unknown };

describe('the last word of a judged commit', () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'gritbin-gate-'));
    cpSync(SCRIPTS, join(project, 'scripts'), { recursive: true });
    mkdirSync(join(project, '.cache'));
  });

  afterEach(() => {
    rmSync(project, { recursive: true, force: true });
  });

  function tell(reports: Reports) {
    const files = { 'test-report': reports.tests, 'test-skipped': reports.skipped, 'gate-report': reports.gate };
    for (const [name, report] of Object.entries(files)) {
      if (report !== undefined) writeFileSync(join(project, '.cache', `${name}.json`), JSON.stringify(report));
    }
    const told = spawnSync(process.execPath, [join(project, 'scripts', 'tell-result.mjs')], { encoding: 'utf8' });
    expect(told.stderr).toBe('');
    return { lines: told.stdout.trim().split('\n'), status: told.status };
  }

  it('is the count, where all is well', () => {
    const tests = { numPassedTests: 2, testResults: [file('a', [passed('one'), passed('two')])] };
    expect(tell({ tests, skipped: [], gate: ALL_HELD })).toEqual({ lines: ['2 passed, 0 failed'], status: 0 });
  });

  it('names every skipped test with its reason first', () => {
    const tests = { numPassedTests: 1, testResults: [file('a', [passed('one')])] };
    const skipped = [{ name: 'the desktop program starts', reason: 'no Electron runtime' }];
    expect(tell({ tests, skipped, gate: ALL_HELD })).toEqual({
      lines: ['skipped: the desktop program starts: no Electron runtime', '1 passed, 0 failed'],
      status: 0,
    });
  });

  it('names every failed test', () => {
    const tests = { numPassedTests: 1, testResults: [file('a', [passed('one'), failed('two')], 'failed')] };
    const gate = [{ name: 'tests', held: false }];
    expect(tell({ tests, gate })).toEqual({ lines: ['failed: two', '1 passed, 1 failed'], status: 1 });
  });

  it('counts a file that could not be loaded as a failure, though no test of it failed', () => {
    const tests = {
      numPassedTests: 1,
      testResults: [file('a', [passed('one')]), file('broken.test.ts', [], 'failed')],
    };
    const gate = [{ name: 'tests', held: false }];
    expect(tell({ tests, gate })).toEqual({ lines: ['failed: broken.test.ts', '1 passed, 1 failed'], status: 1 });
  });

  it('counts types or lint that do not hold as a failure, though every test passed', () => {
    const tests = { numPassedTests: 1, testResults: [file('a', [passed('one')])] };
    const gate = [
      { name: 'lint', held: false },
      { name: 'tests', held: true },
    ];
    expect(tell({ tests, gate })).toEqual({ lines: ['failed: lint', '1 passed, 1 failed'], status: 1 });
  });

  it('calls it a failure when no test passed', () => {
    const tests = { numPassedTests: 0, testResults: [] };
    expect(tell({ tests, gate: ALL_HELD })).toEqual({ lines: ['0 passed, 0 failed'], status: 1 });
  });

  it('calls it a failure when nothing was written, as after a failed installation', () => {
    const { lines, status } = tell({});
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });

  it('does not call it well when the test runner ended badly with every test passed', () => {
    const tests = { numPassedTests: 1, testResults: [file('a', [passed('one')])] };
    const { lines, status } = tell({ tests, gate: [{ name: 'tests', held: false }] });
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
    expect(status).toBe(1);
  });
});
