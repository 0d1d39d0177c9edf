import { isNotDefined, type Evaluation } from '../../core/engines/exact';
import type { DrawPlan } from '../../core/engines/simulate';
import { LENSES, type Lens } from '../../core/model';
import { drawsWords } from '../../core/report/views';
import { resolveScenario, type Change, type ResolvedScenario, type Workbook } from '../../core/scenario';
import { uncertaintyOf } from '../../core/scenario/uncertainty';
import type { Library } from '../storage';
import { makeChanges } from './changes';
import type { Input, Output, UNCERTAINTY_OPERATIONS } from './contract';
import { evaluatedOrNoResult, sha256, type Evaluator } from './evaluator';
import { findingHandlers } from './findings';
import type { HandlersOf } from './service';
import { lensesDrawn } from './simulation/lens-draws';
import { newestOnly } from './simulation/newest-only';
import { counted, plansFor } from './simulation/plans';
import type { SimulationPool } from './simulation/pool';

export type UncertaintyParts = {
  readonly library: Library<Workbook>;
  readonly evaluator: Evaluator;
  readonly pool: SimulationPool;
};

type View = Output<'scenario.simulate'>;

/** Answers that are remembered: looking at another section and back asks nothing anew. */
const KEPT = 8;

/** How sure we are, by drawing every number from what is known of it. */
export function uncertaintyHandlers({
  library,
  evaluator,
  pool,
}: UncertaintyParts): HandlersOf<typeof UNCERTAINTY_OPERATIONS> {
  const newest = newestOnly();
  const kept = new Map<string, View>();
  return {
    ...findingHandlers({ library, evaluator, pool }),
    'scenario.simulate': ({ workbookId, scenarioId, values, draws, stopsWhenSteady }, { signal, report }) => {
      const workbook = library.workbooks.read(workbookId).document;
      const scenario = scenarioWith(workbook, scenarioId, values);
      const pointEstimates = netsOf(evaluatedOrNoResult(evaluator, scenario).evaluation);
      const key = sha256(JSON.stringify([scenario, workbook.simulation.seed, draws, stopsWhenSteady]));
      return newest(workbookId, signal, async (wanted) => {
        const before = kept.get(key);
        if (before !== undefined) return before;
        const tell = (done: number, first: View | null) =>
          report({ share: done / draws, doing: `${counted(done)} of ${counted(draws)} draws`, done, first });
        let view: View | null = null;
        for (const plan of plansFor(workbook.simulation.seed, draws)) {
          const known = view?.draws ?? 0;
          if (view !== null) tell(known, { ...view, asked: draws, drawsWords: drawsWords({ ...view, asked: draws }) });
          view = await simulated(pool, scenario, plan, pointEstimates, {
            signal: wanted,
            onProgress: (done) => tell(Math.max(done, known), null),
          });
          if (stopsWhenSteady && view.steady) break;
        }
        const answer = view as View; // there is at least one plan
        kept.set(key, answer);
        const [oldest] = kept.keys();
        if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
        return answer;
      });
    },
  };
}

/** The scenario as it will be when a slider is let go. */
export function scenarioWith(
  workbook: Workbook,
  scenarioId: string,
  values: Input<'scenario.simulate'>['values'],
): ResolvedScenario {
  const changes = Object.entries(values ?? {}).map(([id, value]): Change => ({ kind: 'quantity', id, value }));
  const changed = changes.length === 0 ? workbook : makeChanges(workbook, scenarioId, changes).workbook;
  return resolveScenario(changed, scenarioId);
}

async function simulated(
  pool: SimulationPool,
  scenario: ResolvedScenario,
  plan: DrawPlan,
  pointEstimates: Readonly<Record<Lens, string>>,
  options: Parameters<SimulationPool['draws']>[1],
): Promise<View> {
  const { wanted, view } = lensesDrawn(scenario.structure, plan, pointEstimates);
  await pool.draws({ scenario, uncertain: uncertaintyOf(scenario), plan, outputs: wanted }, options);
  return pool.task('uncertainty', view);
}

/** The net of each lens with every number as it is stated. */
function netsOf(evaluation: Evaluation): Readonly<Record<Lens, string>> {
  const net = (lens: Lens) => {
    const value = evaluation.total(`lens.${lens}.net`);
    return isNotDefined(value) ? '0' : value.toFixed();
  };
  return Object.fromEntries(LENSES.map((lens) => [lens, net(lens)])) as Record<Lens, string>;
}
