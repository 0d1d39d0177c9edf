import { Refusal, type Finding } from '../errors';
import type { ResolvedScenario } from '../scenario';
import { checkMovesTogether } from './correlations';
import { checkNeedAndMoney } from './need-and-money';
import { checkMortality } from './mortality';
import { checkQuantities } from './quantities';
import { checkStreams } from './streams';
import { checkStructure } from './structure';
import { onceForEach } from '../once-for-each';

/**
 * Everything that stands between a scenario and a result, and what should be known beside one.
 *
 * Takes    a scenario with what it inherits filled in; its numbers may be anything that a file or a person gave
 * Gives    findings: `fail` must be mended before a result can be worked out, `warn` is worth knowing; none if all is well
 */
export const checkScenario: (scenario: ResolvedScenario) => readonly Finding[] = onceForEach(findingsOf);

function findingsOf(scenario: ResolvedScenario): readonly Finding[] {
  const findings = [
    ...checkStructure(scenario),
    ...checkStreams(scenario),
    ...checkQuantities(scenario),
    ...checkMortality(scenario),
    ...checkNeedAndMoney(scenario),
  ];
  // What cannot be drawn cannot move together either.
  const canBeDrawn = findings.every(({ outcome }) => outcome !== 'fail');
  return canBeDrawn ? [...findings, ...checkMovesTogether(scenario)] : findings;
}

/**
 * Lets a scenario through only when a result can be worked out from it.
 *
 * Refuses  scenario-not-ready: in the words of what must be mended first; `about` names everything that must
 */
export function refuseUncheckedScenario(scenario: ResolvedScenario): void {
  const [first, ...others] = checkScenario(scenario).filter(({ outcome }) => outcome === 'fail');
  if (first === undefined) return;
  throw new Refusal('scenario-not-ready', {
    what: first.what,
    why: first.why,
    mend: others.length === 0 ? first.mend : `${first.mend} ${alsoWords(others.length)}`,
    about: [...new Set([first, ...others].flatMap(({ about }) => about))],
  });
}

function alsoWords(others: number): string {
  return others === 1 ? 'One more answer must be mended.' : `${others} more answers must be mended.`;
}
