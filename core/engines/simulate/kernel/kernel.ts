import { Defect } from '../../../errors';
import type { Graph } from '../../../graph';
import { createBitTools, type BitTools } from './bits';
import { javascriptOf } from './javascript';
import { lowerGraph, type LoweredGraph, type OutputRef, type StatedIs } from './lower';
import { schedule, type Schedule } from './schedule';
import type { Value } from './value';
import { webAssemblyOf, type DrawWork } from './webassembly/kernel-memory';

export type KernelKind = 'javascript' | 'webassembly';

/** A graph made ready to be worked out for many draws. */
export type Kernel = {
  readonly kind: KernelKind;
  /** Ids of the quantities that differ from draw to draw, in the order in which they were asked for. */
  readonly varying: readonly string[];
  readonly outputs: readonly OutputRef[];
  /**
   * Works out some of the draws. The same draw comes out with the same bits whatever the stretch that it is worked out in.
   *
   * Takes    columns: one finite number a draw by quantity id, for each that varies; fixed: values of the others, and stated values
   *          of those that vary where these are held, in place of the graph's own; from, to: which draws
   * Gives    an array an output, to - from long; NaN where a result does not exist: a total that is not defined, a
   *          division by 0, and all else that the exact engine refuses
   */
  readonly run: (
    columns: ReadonlyMap<string, Float64Array>,
    fixed: ReadonlyMap<string, number>,
    from: number,
    to: number,
  ) => readonly Float64Array[];
};

type Work = (
  inputs: readonly Float64Array[] | Float64Array,
  series: readonly Float64Array[],
  fixed: Float64Array,
  work: Float64Array,
  outputs: readonly Float64Array[],
  from: number,
  to: number,
  tools: BitTools,
) => void;

/**
 * Compiles a graph into one function that works out what is asked for, draw by draw.
 *
 * What depends only on quantities that do not vary is worked out once, and again only when one of them moves: moving one
 * needs no new kernel.
 *
 * Takes    graph: checked; varying: ids of quantities that come as columns; outputs: totals, and lines at a step; kind: as
 *          which program, WebAssembly where nothing is said: it is ready as soon, and two to three times as fast; stated: whether
 *          what is tried stands for what is stated, as in a sweep (where nothing is said), or is held, as in a simulation
 * Gives    a kernel; every formula means what it means in the exact engine, in floating point, and has the same bits in
 *          either kind, in any stretch of draws, on every computer
 */
export function compileKernel(
  graph: Graph,
  asked: {
    readonly varying: readonly string[];
    readonly outputs: readonly OutputRef[];
    readonly kind?: KernelKind;
    readonly stated?: StatedIs;
  },
): Kernel {
  const { varying, outputs, kind = 'webassembly', stated } = asked;
  const lowered = lowerGraph(graph, varying, outputs, stated);
  const steps = new Map([...graph.axes.values()].map((axis) => [axis.id, axis.steps]));
  const plan = schedule(lowered.outputs, steps);
  const fixedStage = createFixedStage(graph, lowered, plan);
  const eachDraw = createDrawStage(lowered, plan, kind, varying.length);
  return {
    kind,
    varying,
    outputs,
    run: (columns, fixed, from, to) => {
      const inputs = varying.map((id) => columnOf(columns, id, to));
      return eachDraw(inputs, fixedStage(fixed), from, to);
    },
  };
}

/** Remembers what it worked out for as long as the fixed quantities stay as they are. */
function createFixedStage(
  graph: Graph,
  { parameters, series }: LoweredGraph,
  plan: Schedule,
): (fixed: ReadonlyMap<string, number>) => Float64Array {
  const work = compiled(javascriptOf(plan, plan.once, []));
  const own = parameters.map((id) => Number(graph.quantityOf(id).value));
  const inputs = new Float64Array(parameters.length).fill(Number.NaN);
  const known = series.map((values) => Float64Array.from(values));
  const kept = new Float64Array(plan.once.slotCount);
  const tools = createBitTools();
  let isReady = false;
  return (fixed) => {
    const now = parameters.map((id, at) => fixed.get(id) ?? (own[at] as number));
    if (isReady && now.every((value, at) => Object.is(value, inputs[at]))) return kept;
    inputs.set(now);
    work(inputs, known, kept, kept, [], 0, 1, tools);
    isReady = true;
    return kept;
  };
}

function createDrawStage(
  { outputs }: LoweredGraph,
  plan: Schedule,
  kind: KernelKind,
  columns: number,
): (inputs: readonly Float64Array[], fixed: Float64Array, from: number, to: number) => readonly Float64Array[] {
  const varying = outputs.filter((output) => output.place.varies);
  const work = kind === 'webassembly' ? webAssemblyOf(plan, varying, columns) : javascriptWork(plan, varying);
  return (inputs, fixed, from, to) => {
    const found = varying.map(() => new Float64Array(to - from));
    work(inputs, fixed, found, from, to);
    let next = 0;
    return outputs.map((output) =>
      output.place.varies ? (found[next++] as Float64Array) : new Float64Array(to - from).fill(fixedValue(output)),
    );

    function fixedValue(output: Value): number {
      if (output.operation.op === 'constant') return output.operation.value;
      return fixed[plan.once.slots.get(output) ?? -1] ?? Number.NaN;
    }
  };
}

function javascriptWork(plan: Schedule, outputs: readonly Value[]): DrawWork {
  const work = compiled(javascriptOf(plan, plan.eachDraw, outputs));
  const memory = new Float64Array(plan.eachDraw.slotCount);
  const tools = createBitTools();
  return (inputs, fixed, found, from, to) => work(inputs, [], fixed, memory, found, from, to, tools);
}

/**
 * SECURITY: text becomes a program here, and nowhere else. It is written by `javascriptOf`, into which no text of a person
 * gets. It runs in the service's Node, never in the page, whose policy would refuse it.
 */
function compiled(body: string): Work {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  return new Function(...['inputs', 'series', 'fixed', 'work', 'outputs', 'from', 'to', 'tools'], body) as Work;
}

function columnOf(columns: ReadonlyMap<string, Float64Array>, id: string, to: number): Float64Array {
  const column = columns.get(id);
  if (column === undefined || column.length < to) throw new Defect(`There are not ${to} draws of "${id}".`);
  return column;
}
