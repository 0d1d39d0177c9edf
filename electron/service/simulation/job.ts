import {
  compileKernel,
  createColumns,
  createInverses,
  fixedOf,
  varyingOf,
  type Columns,
  type DrawPlan,
  type Kernel,
  type OutputRef,
  type StatedIs,
  type Uncertain,
} from '../../../core/engines/simulate';
import type { Graph } from '../../../core/graph';
import { buildModel } from '../../../core/model';
import type { ResolvedScenario } from '../../../core/scenario';
import { createKept, type Kind } from '../kept';
import { shapeOf } from '../shape';

/** Some of the draws of one scenario. The same draw has the same figures whoever works it out, in whatever company. */
export type DrawsJob = {
  readonly scenario: ResolvedScenario;
  readonly uncertain: Uncertain;
  readonly plan: DrawPlan;
  readonly outputs: readonly WantedOutput[];
  /** Quantities whose own values are wanted too. */
  readonly quantities?: readonly WantedColumn[];
  /** Values by row, in place of draws: what is named in them varies, everything else is as it is stated. */
  readonly given?: ReadonlyMap<string, Float64Array>;
  /** Whether given values stand for stated ones, as in a sweep, or for draws around these; a sweep where nothing is said. */
  readonly stated?: StatedIs;
  readonly from: number;
  readonly to: number;
};

/** A figure that is wanted of each draw: written into its own array, for as many draws as that is long. */
export type WantedOutput = { readonly of: OutputRef; readonly into: Float64Array };

/** What a quantity was drawn as; untouched where it does not vary. */
export type WantedColumn = { readonly id: string; readonly into: Float64Array };

/** What a job is watched by: told after each block, and asked whether to go on. */
export type Watching = { readonly onBlock: (done: number) => void; readonly isCancelled: () => boolean };

/** Draws between two looks at whether anybody still wants the answer: some milliseconds of work. */
const BLOCK = 1024;

/** The room of one worker's memory. A model is asked for all figures, for those of all draws, and for a few of them. */
const MEMORY = 60;
const MODEL: Kind<Graph> = { name: 'model', weight: 4 };
const KERNEL: Kind<Kernel> = { name: 'kernel', weight: 3 };
const COLUMNS: Kind<Columns> = { name: 'columns', weight: 6 };

/** What one worker remembers from job to job: models and kernels by shape, columns by plan. */
export type DrawsRunner = {
  /** Works the draws out, block by block; yields in between, so that whoever shares the thread has a turn. */
  readonly run: (job: DrawsJob, watching: Watching) => Generator<void, void, void>;
};

export function createDrawsRunner(): DrawsRunner {
  const kept = createKept(MEMORY);
  const inverses = createInverses(); // of one number the same for few draws and for many
  return {
    *run(job, { onBlock, isCancelled }) {
      const { scenario, uncertain, plan, outputs, quantities = [], given, from, to } = job;
      const stated = job.stated ?? (given === undefined ? 'held' : 'what-is-tried');
      const shape = shapeOf(scenario);
      const varying = given === undefined ? varyingOf(uncertain) : [...given.keys()];
      const graph = kept.get(MODEL, shape, () => buildModel(scenario).graph);
      const inModel = varying.filter((id) => graph.quantities.has(id));
      const kernelOf = (wanted: readonly OutputRef[]) =>
        kept.get(KERNEL, JSON.stringify([shape, inModel, wanted, stated]), () =>
          compileKernel(graph, { varying: inModel, outputs: wanted, stated }),
        );
      const drawn =
        given === undefined ? kept.get(COLUMNS, JSON.stringify(plan), () => createColumns(plan, inverses)) : null;
      const only = given === undefined ? fixedOf(uncertain) : [];
      const fixed = fixedValues(scenario, graph, only);
      for (let start = from; start < to; start += BLOCK) {
        if (isCancelled()) return;
        const end = Math.min(to, start + BLOCK);
        const wanted = outputs.filter(({ into }) => into.length > start);
        const block = drawn?.of(uncertain, start, end) ?? sliced(given ?? new Map<string, Float64Array>(), start, end);
        const values = kernelOf(wanted.map(({ of }) => of)).run(block, fixed, 0, end - start);
        for (const { id, into } of quantities) into.set(block.get(id) ?? [], start);
        for (const [at, { into }] of wanted.entries()) {
          into.set((values[at] as Float64Array).subarray(0, Math.min(end, into.length) - start), start);
        }
        onBlock(end - from);
        yield;
      }
    },
  };
}

/** The stated values, as the exact engine would take them; in place of some of them the only value that they are drawn as. */
function fixedValues(
  { quantities }: ResolvedScenario,
  graph: Graph,
  only: Iterable<readonly [string, number]>,
): ReadonlyMap<string, number> {
  const stated = Object.entries(quantities).map(([id, { value }]) => [id, Number(value)] as const);
  return new Map([...stated, ...only].filter(([id]) => graph.quantities.has(id)));
}

function sliced(columns: ReadonlyMap<string, Float64Array>, from: number, to: number) {
  return new Map([...columns].map(([id, column]) => [id, column.subarray(from, to)]));
}
