import { resultView, turningPoints } from '../../core/report/views';
import type { ResultView } from '../../core/contract-types';
import type { Evaluated } from './evaluator';

/** How many sites the second look has: one bin gives small figures. */
const MANY_SITES = '100';

/** Everything that screens and reports show of a scenario, from one evaluation and a second one with a hundred sites. */
export function resultOf(evaluated: Evaluated): ResultView {
  const { scenario, trials, values } = evaluated;
  const few = Number(scenario.quantities['programme.sites']?.value ?? '0') < Number(MANY_SITES);
  const many = few ? trials.evaluate(new Map([...values, ['programme.sites', MANY_SITES]])) : null;
  return resultView(evaluated, {
    many: many === null ? null : { sites: MANY_SITES, evaluation: many },
  });
}

/** The values at which the net turns, and the case against that they make. Long: it calls `between` before each figure. */
export async function turningPointsOf(
  evaluated: Evaluated,
  between: (share: number, doing: string) => Promise<void>,
): Promise<{ readonly rows: ResultView['whatWouldHaveToBeTrue']; readonly caseAgainst: string }> {
  const { scenario, outline, trials, values } = evaluated;
  const rows = await turningPoints({ scenario, outline, engine: trials, values, between });
  const result = resultView(evaluated, { many: null, turningPoints: rows });
  return { rows, caseAgainst: result.caseAgainst };
}
