import { type DrawPlan, type Uncertain, createColumns, varyingOf, fixedOf } from '../../core/engines/simulate/columns';
import { type OutputRef, compileKernel } from '../../core/engines/simulate/kernel';
import type { Graph } from '../../core/graph';

/** What a simulation gives: an array an output, one number a draw, NaN where the result does not exist. */
export type SimulationDraws = {
  readonly plan: DrawPlan;
  /** By `outputKey`. */
  readonly outputs: ReadonlyMap<string, Float64Array>;
  /** How many draws have been worked out, from the first. */
  readonly done: number;
};

/** The columns of a block and what is made of them stay in the processor's nearest memory. */
const BLOCK = 512;

/** The key of an output among the results. */
export function outputKey(output: OutputRef): string {
  return output.kind === 'total' ? `total:${output.id}` : `line:${output.id}:${output.step}`;
}

/**
 * Works out all draws of a plan, one block after another, on the thread that asks.
 *
 * Takes    graph: checked; plan; uncertain: quantities that the graph does not have are drawn and not read; outputs: what is
 *          wanted of each draw; values: stated ones, in place of the graph's own
 * Gives    the same bits, draw for draw, as any other split of the same plan into blocks and workers
 * Refuses  seed-not-whole, draws-not-a-power-of-two, replicates-not-possible, not-a-correlation-matrix
 */
export function simulate(
  graph: Graph,
  asked: {
    readonly plan: DrawPlan;
    readonly uncertain: Uncertain;
    readonly outputs: readonly OutputRef[];
    readonly values?: ReadonlyMap<string, number>;
  },
): SimulationDraws {
  const { plan, uncertain, outputs, values = new Map<string, number>() } = asked;
  const drawn = createColumns(plan);
  const varying = varyingOf(uncertain).filter((id) => graph.quantities.has(id));
  const kernel = compileKernel(graph, { varying, outputs, stated: 'held' });
  const fixed = new Map([...values, ...fixedOf(uncertain)]);
  const found = outputs.map(() => new Float64Array(plan.draws));
  for (let from = 0; from < plan.draws; from += BLOCK) {
    const to = Math.min(plan.draws, from + BLOCK);
    const block = kernel.run(drawn.of(uncertain, from, to), fixed, 0, to - from);
    for (const [at, values] of block.entries()) found[at]?.set(values, from);
  }
  return {
    plan,
    outputs: new Map(outputs.map((output, at) => [outputKey(output), found[at] as Float64Array])),
    done: plan.draws,
  };
}
