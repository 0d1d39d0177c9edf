import type { DrawnOutput } from '../../../core/analysis';
import { sharedOrder, varyingOf, type DrawPlan } from '../../../core/engines/simulate';
import type { Total } from '../../../core/graph';
import type { ResolvedScenario } from '../../../core/scenario';
import { uncertaintyOf } from '../../../core/uncertainty';
import { sharedDraws, type DrawsOptions, type SimulationPool } from './pool';

/** Scenarios that are drawn in the same futures. */
export type Together = {
  readonly scenarios: readonly ResolvedScenario[];
  /** Totals that are wanted of each draw. */
  readonly totals: readonly Total<string>[];
  readonly plan: DrawPlan;
  /** Whether the values of the quantities are wanted too. */
  readonly withColumns?: boolean;
};

export type DrawnTogether = {
  /** A total of a scenario, by its place among them. */
  readonly output: (scenario: number, total: Total<string>) => DrawnOutput;
  /** What each quantity that varies was drawn as: in the first scenario that has it. */
  readonly columns: ReadonlyMap<string, Float64Array>;
};

/**
 * Draws several scenarios on common random numbers: a quantity that two of them have is drawn from the same points, so that what they
 * share cancels when they are compared. The first one is drawn as it would be by itself.
 */
export async function drawnTogether(
  pool: SimulationPool,
  { scenarios, totals, plan, withColumns = false }: Together,
  { signal, onProgress }: DrawsOptions,
): Promise<DrawnTogether> {
  const uncertains = scenarios.map(uncertaintyOf);
  const first = sharedOrder(uncertains);
  const columns = new Map<string, Float64Array>();
  const drawn: ReadonlyMap<string, Float64Array>[] = [];
  for (const [place, scenario] of scenarios.entries()) {
    const uncertain = { ...(uncertains[place] as ReturnType<typeof uncertaintyOf>), first };
    const outputs = totals.map(({ id }) => ({ of: { kind: 'total' as const, id }, into: sharedDraws(plan.draws) }));
    const fresh = withColumns ? varyingOf(uncertain).filter((id) => !columns.has(id)) : [];
    const quantities = fresh.map((id) => ({ id, into: sharedDraws(plan.draws) }));
    await pool.draws(
      { scenario, uncertain, plan, outputs, quantities },
      { signal, onProgress: (done) => onProgress((place * plan.draws + done) / scenarios.length) },
    );
    for (const { id, into } of quantities) columns.set(id, into);
    drawn.push(new Map(outputs.map(({ into }, at) => [totals[at]?.id ?? '', into])));
  }
  return {
    output: (place, total) => ({
      id: scenarios[place]?.id ?? '',
      label: scenarios[place]?.name ?? '',
      values: drawn[place]?.get(total.id) as Float64Array,
      drawn: { draws: plan.draws, replicates: plan.replicates, method: plan.method },
    }),
    columns,
  };
}
