import { checkScenario } from '../../../scenario';
import type { Reading } from '../figures';
import type { CheckView } from '../view-types';
import { countingChecks } from './counting';
import { evidenceChecks } from './evidence';
import { outcomeChecks } from './outcomes';
import { tieChecks } from './ties';

const ORDER = { fail: 0, warn: 1, pass: 2 } as const;

/**
 * What should be known beside a result: what must be mended first, what to bear in mind, what was looked at and holds.
 *
 * Source   the double-count rules of our methods reference, section B8
 */
export function checkViews(reading: Reading): readonly CheckView[] {
  const all: readonly CheckView[] = [
    ...evidenceChecks(reading),
    ...outcomeChecks(reading),
    ...countingChecks(reading),
    ...checkScenario(reading.scenario),
    ...tieChecks(reading),
  ];
  return [...all].sort((one, other) => ORDER[one.outcome] - ORDER[other.outcome]);
}
