import { meanShiftColumns, meanShiftsFrom, type EquallyLikely } from '../../../core/analysis';
import { quantilesOf, varyingOf } from '../../../core/engines/simulate';
import { LENSES } from '../../../core/model';
import { namingWhatDoesIt, type UncertaintyView } from '../../../core/report/views';
import { requiredQuantities } from '../../../core/catalogue';
import type { ResolvedScenario } from '../../../core/scenario';
import { uncertaintyOf } from '../../../core/uncertainty';
import { sharedDraws, type SimulationPool } from './pool';

/** Values that stand for the doubt in one number: more would name the same numbers. */
const VALUES = 16;
const EQUALLY_LIKELY = Array.from({ length: VALUES }, (_, at) => (at + 0.5) / VALUES);

/**
 * Names, where the futures lie far from the figure as stated, the numbers whose doubt does it. Costs some hundreds of evaluations,
 * and nothing where they do not.
 */
export async function sayingWhyFar(
  pool: SimulationPool,
  scenario: ResolvedScenario,
  view: UncertaintyView,
  signal: AbortSignal,
): Promise<UncertaintyView> {
  if (view.lenses.every(({ far }) => far === null)) return view;
  const uncertain = uncertaintyOf(scenario);
  const varying = new Set(varyingOf(uncertain));
  const quantities = uncertain.quantities.flatMap(({ id, distribution, limits }): readonly EquallyLikely[] => {
    if (!varying.has(id)) return [];
    const legal = (value: number) => Math.min(limits?.high ?? Infinity, Math.max(limits?.low ?? -Infinity, value));
    return [{ id, values: quantilesOf(distribution, EQUALLY_LIKELY).map(legal) }];
  });
  const stated = new Map(Object.entries(scenario.quantities).map(([id, { value }]) => [id, Number(value)]));
  const given = meanShiftColumns(quantities, stated);
  const rows = [...given.values()][0]?.length ?? 0;
  if (rows === 0) return view;
  const wanted = LENSES.map((lens) => ({
    lens,
    of: { kind: 'total' as const, id: `lens.${lens}.net` },
    into: sharedDraws(rows),
  }));
  const plan = { seed: 0, draws: rows, replicates: 1, method: 'pseudo-random' as const };
  await pool.draws(
    { scenario, uncertain, plan, outputs: wanted, given, stated: 'held' },
    { signal, onProgress: () => undefined },
  );
  const shifts = new Map(wanted.map(({ lens, into }) => [lens, meanShiftsFrom(quantities, into)]));
  return namingWhatDoesIt(view, shifts, requiredQuantities(scenario.structure));
}
