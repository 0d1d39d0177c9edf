import type { UNCERTAINTY_OPERATIONS } from './contract';
import { doubtHandlers } from './doubt';
import type { HandlersOf } from './service';
import { newestOnly } from './simulation/newest-only';
import { counted } from './simulation/plans';
import type { UncertaintyParts } from './uncertainty-parts';

/** How sure we are, by drawing every number from what is known of it. */
export function uncertaintyHandlers(parts: UncertaintyParts): HandlersOf<typeof UNCERTAINTY_OPERATIONS> {
  const { workedOut, simulations } = parts;
  const newest = newestOnly();
  return {
    ...doubtHandlers(parts),
    'scenario.simulate': ({ workbookId, scenarioId, values, draws, stopsWhenSteady }, { signal, report }) => {
      const { seed } = workedOut.read(workbookId).document.simulation;
      const evaluated = workedOut.of(workbookId, scenarioId, values).evaluated();
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
