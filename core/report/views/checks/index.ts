import { checkScenario } from '../../../checks';
import type { Finding } from '../../../errors';
import type { Reading } from '../figures';
import type { CheckView } from '../view-types';
import type { WeakNumber } from '../weakest';
import { holds } from './check';
import { claimChecks } from './claims';
import { countingChecks } from './counting';
import { doubleCountChecks } from './double-count';
import { evidenceChecks } from './evidence';
import { linesOf } from './lines';
import { outcomeChecks } from './outcomes';
import { senseChecks } from './sense';
import { tieChecks } from './ties';

const ORDER = { fail: 0, warn: 1, pass: 2 } as const;

/**
 * What should be known beside a result: what must be mended first, what to bear in mind, what was looked at and holds.
 *
 * Source   the double-count rules of our methods reference, section B8
 */
export function checkViews(reading: Reading, weak: readonly WeakNumber[]): readonly CheckView[] {
  const all: readonly CheckView[] = [
    ...evidenceChecks(reading, weak),
    ...claimChecks(reading),
    ...outcomeChecks(reading),
    ...countingChecks(reading),
    ...doubleCountChecks(reading),
    ...senseChecks(reading),
    ...answersChecked(reading),
    ...tieChecks(reading),
  ];
  return [...all]
    .sort((one, other) => ORDER[one.outcome] - ORDER[other.outcome])
    .map((check) => ({ ...check, lines: linesOf(reading, check.about) }));
}

/** What was found on checking the answers; that nothing was is said too. */
function answersChecked(reading: Reading): readonly CheckView[] {
  const found = checkScenario(reading.scenario);
  if (found.length > 0) return found.map((finding) => ({ ...opening(reading, finding), lines: [] }));
  return [
    holds(
      'answers-in-order',
      'Every answer is there, in its unit and within its limits',
      'Names lead somewhere, ages have a life table, shares add up and nothing is corrected twice.',
    ),
  ];
}

/** A finding about a quantity of the model opens that quantity. */
function opening({ graph }: Reading, finding: Finding): Finding {
  return { ...finding, about: finding.about.map((id) => (graph.quantities.has(id) ? `quantity:${id}` : id)) };
}
