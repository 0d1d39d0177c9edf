import { isNotDefined, type Evaluation } from '../../core/engines/exact';
import { compileKernel, type KernelKind, type OutputRef } from '../../core/engines/simulate';
import type { Graph } from '../../core/graph';
import type { Figures } from './agreement';

/** Every total, and every line at every step. */
export function everyOutput(graph: Graph): readonly OutputRef[] {
  return [
    ...[...graph.totals.keys()].map((id): OutputRef => ({ kind: 'total', id })),
    ...[...graph.lines.keys()].flatMap((id) =>
      Array.from({ length: graph.stepsOf(id) }, (_, step): OutputRef => ({ kind: 'line', id, step })),
    ),
  ];
}

/** What a kernel makes of a graph with every quantity at one value: those that vary come as a column of equal draws. */
export function simulatedFigures(
  graph: Graph,
  varying: readonly string[],
  values: ReadonlyMap<string, string> = new Map(),
  kind: KernelKind = 'javascript',
): Figures {
  const outputs = everyOutput(graph);
  const kernel = compileKernel(graph, { varying, outputs, kind });
  const numbers = new Map([...graph.quantities.values()].map(({ id, value }) => [id, Number(values.get(id) ?? value)]));
  const columns = new Map(varying.map((id) => [id, new Float64Array(3).fill(numbers.get(id) ?? Number.NaN)]));
  const found = kernel.run(columns, numbers, 1, 2);
  const at = new Map(outputs.map((output, index) => [keyOf(output), found[index]?.[0] ?? Number.NaN]));
  const read = (output: OutputRef) => at.get(keyOf(output)) ?? Number.NaN;
  return {
    line: (id) => Array.from({ length: graph.stepsOf(id) }, (_, step) => read({ kind: 'line', id, step })),
    total: (id) => {
      const value = read({ kind: 'total', id });
      return Number.isNaN(value) ? { notDefined: graph.total(id).otherwise } : value;
    },
  };
}

/** An exact evaluation in the shape that figures are compared in. */
export function exactFigures(evaluation: Evaluation): Figures {
  return {
    line: (id) => evaluation.line(id),
    total: (id) => {
      const value = evaluation.total(id);
      return isNotDefined(value) ? { notDefined: value.notDefined } : value;
    },
  };
}

function keyOf(output: OutputRef): string {
  return output.kind === 'total' ? `total ${output.id}` : `line ${output.step} ${output.id}`;
}
