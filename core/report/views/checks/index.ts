import { checkScenario } from '../../../scenario';
import type { Reading } from '../figures';
import type { CheckView } from '../view-types';
import type { WeakNumber } from '../weakest';
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
export function checkViews(reading: Reading, weak: readonly WeakNumber[]): readonly CheckView[] {
  const all: readonly CheckView[] = [
    ...evidenceChecks(reading, weak),
    ...outcomeChecks(reading),
    ...countingChecks(reading),
    ...checkScenario(reading.scenario).map((finding) => opening(reading, finding)),
    ...tieChecks(reading),
  ];
  return [...all].sort((one, other) => ORDER[one.outcome] - ORDER[other.outcome]);
}

/** A finding about a quantity of the model opens that quantity. */
function opening({ graph }: Reading, finding: CheckView): CheckView {
  return { ...finding, about: finding.about.map((id) => (graph.quantities.has(id) ? `quantity:${id}` : id)) };
}
