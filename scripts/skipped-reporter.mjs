// @ts-check
// Vitest's own JSON says which tests were skipped but not why: this writes both, for the gate to print.
import { writeFileSync } from 'node:fs';
import { SKIPPED_REPORT } from './reports.mjs';

/** @typedef {import('vitest/node').Reporter} Reporter */

/** @implements {Reporter} */
export default class SkippedReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const skipped = modules
      .flatMap((module) => [...module.children.allTests('skipped')])
      .filter((test) => !stoodInAFailure(test)) // the failure is told instead
      .map((test) => {
        const result = test.result();
        return { name: test.fullName, reason: result.state === 'skipped' ? result.note : undefined };
      });
    writeFileSync(SKIPPED_REPORT, JSON.stringify(skipped));
  }
}

/** Whether the test did not run because what prepares its group failed. @param {import('vitest/node').TestCase} test */
function stoodInAFailure(test) {
  for (let group = test.parent; group.type === 'suite'; group = group.parent)
    if (group.errors().length > 0) return true;
  return false;
}
