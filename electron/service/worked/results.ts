import { resultParts, turningPoints, wholeOf, type ResultParts } from '../../../core/report/views';
import type { ResultView } from '../../../core/contract-types';
import type { Evaluated } from './evaluator';

/** How many sites the second look has: one bin gives small figures. */
const MANY_SITES = '100';

/** What screens and reports show of a scenario, each part when it is looked at; with a second look at a hundred sites. */
export function partsOf(evaluated: Evaluated): ResultParts {
  const { scenario, trials, values } = evaluated;
  const few = Number(scenario.quantities['programme.sites']?.value ?? '0') < Number(MANY_SITES);
  const many = () => trials.evaluate(new Map([...values, ['programme.sites', MANY_SITES]]));
  return resultParts(evaluated, {
    many: () => (few ? { sites: MANY_SITES, evaluation: many() } : null),
  });
}

/** Everything that screens and reports show of a scenario. */
export function resultOf(evaluated: Evaluated): ResultView {
  return wholeOf(partsOf(evaluated));
}

/** The values at which the net turns, and the case against that they make. Long: it calls `between` before each figure. */
export async function turningPointsOf(
  evaluated: Evaluated,
  between: (share: number, doing: string) => Promise<void>,
): Promise<{ readonly rows: ResultView['whatWouldHaveToBeTrue']; readonly caseAgainst: string }> {
  const { scenario, outline, trials, values } = evaluated;
  const rows = await turningPoints({ scenario, outline, engine: trials, values, between });
  const parts = resultParts(evaluated, { many: () => null, turningPoints: rows });
  return { rows, caseAgainst: parts.caseAgainst() };
}
