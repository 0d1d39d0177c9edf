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
      .map((test) => {
        const result = test.result();
        return { name: test.fullName, reason: result.state === 'skipped' ? result.note : undefined };
      });
    writeFileSync(SKIPPED_REPORT, JSON.stringify(skipped));
  }
}
