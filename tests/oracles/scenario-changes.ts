import type { ResolvedScenario } from '../../core/scenario';
import { type ScenarioChange, scenariosBetween } from '../../core/analysis/scenario-changes';

/**
 * A scenario between two: the first, with some of the changes made.
 *
 * Takes    two resolved scenarios, their changes, and which of these are made
 * Gives    a scenario with every quantity that it asks for and that one of the two answers. None made is the first, and all
 *          made the second, in everything that a model reads
 */
export function scenarioWith(
  before: ResolvedScenario,
  after: ResolvedScenario,
  made: readonly ScenarioChange[],
): ResolvedScenario {
  return scenariosBetween(before, after)(made);
}
