import { Refusal } from '../errors';
import { resolveScenario } from '../scenario';
import type { RankCorrelation, Workbook } from '../schema';
import { movingNothing, type Applied } from './applied';
import { notAskedFor, storedScenario, withScenario } from './parts';

/**
 * Which quantities of a scenario move together. Whether they can all hold at once is looked at by `checkScenario`.
 *
 * Takes    pairs with their rank correlation; null follows the scenario it came from (none, for one that came from none)
 * Refuses  scenario-not-found, quantity-not-asked-for; correlation-not-possible: a quantity with itself, a pair twice, or a
 *          rank outside -1 to 1
 */
export function changeCorrelations(
  workbook: Workbook,
  scenarioId: string,
  correlations: readonly RankCorrelation[] | null,
): Applied {
  const scenario = storedScenario(workbook, scenarioId);
  const { quantities } = resolveScenario(workbook, scenarioId);
  const seen = new Set<string>();
  for (const { quantities: pair, rank } of correlations ?? []) {
    const missing = pair.find((id) => !Object.hasOwn(quantities, id));
    if (missing !== undefined) throw notAskedFor(missing);
    const key = [...pair].sort().join(' ');
    if (pair[0] === pair[1] || seen.has(key) || Math.abs(Number(rank)) > 1) throw notPossible(pair);
    seen.add(key);
  }
  const next = correlations ?? (scenario.basedOn === null ? [] : null);
  const words = correlations === null ? 'What moves together: as before' : 'What moves together';
  return movingNothing(withScenario(workbook, { ...scenario, correlations: next === null ? null : [...next] }), words);
}

function notPossible(pair: readonly string[]): Refusal {
  return new Refusal('correlation-not-possible', {
    what: 'Those two numbers cannot be said to move together in that way.',
    why: 'A rank correlation is between -1 and 1, of two different numbers, and said once for each two.',
    mend: 'Choose two different numbers and a value from -1 to 1.',
    about: pair,
  });
}
