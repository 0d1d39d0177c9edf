import type { Change } from '../../core/changes';
import { resolveScenario, type ResolvedScenario } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import { makeChanges } from './changes';
import type { Input, UNCERTAINTY_OPERATIONS } from './contract';
import { evaluatedOrNoResult } from './evaluator';
import { doubtHandlers } from './doubt';
import type { HandlersOf } from './service';
import { newestOnly } from './simulation/newest-only';
import { counted } from './simulation/plans';
import type { UncertaintyParts } from './uncertainty-parts';

/** How sure we are, by drawing every number from what is known of it. */
export function uncertaintyHandlers(parts: UncertaintyParts): HandlersOf<typeof UNCERTAINTY_OPERATIONS> {
  const { library, evaluator, simulations } = parts;
  const newest = newestOnly();
  return {
    ...doubtHandlers(parts),
    'scenario.simulate': ({ workbookId, scenarioId, values, draws, stopsWhenSteady }, { signal, report }) => {
      const workbook = library.workbooks.read(workbookId).document;
      const evaluated = evaluatedOrNoResult(evaluator, scenarioWith(workbook, scenarioId, values));
      const { seed } = workbook.simulation;
      return newest(workbookId, signal, (wanted) =>
        simulations.run(
          { evaluated, seed, draws, stopsWhenSteady },
          {
            signal: wanted,
            onProgress: (done, first) =>
              report({ share: done / draws, doing: `${counted(done)} of ${counted(draws)} draws`, done, first }),
          },
        ),
      );
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
