import type { OutputRef, Uncertain } from '../../core/engines/simulate';
import type { Graph } from '../../core/graph';
import { buildModel } from '../../core/model';
import { uncertaintyOf } from '../../core/uncertainty';
import { yardstickGraph } from '../support/yardstick-graph';
import { YARDSTICK_OUTPUTS, yardstickDistributions } from '../support/yardstick-uncertainty';
import { scenarioOf } from './largest-template';

/** What is simulated: the yardstick, or the largest template. */
export type Subject = {
  readonly name: string;
  readonly build: () => Graph;
  readonly uncertain: Uncertain;
  /** What is wanted of a graph: of a template, every measure that a lens shows. */
  readonly outputsOf: (graph: Graph) => readonly OutputRef[];
};

/** By name: 'yardstick', or that of a template. */
export function subjectOf(name: string): Subject {
  if (name === 'yardstick') {
    return {
      name,
      build: () => yardstickGraph(),
      uncertain: { quantities: yardstickDistributions(), dirichlets: [], correlations: [] },
      outputsOf: () => YARDSTICK_OUTPUTS,
    };
  }
  const scenario = scenarioOf(name);
  return {
    name,
    build: () => buildModel(scenario).graph,
    uncertain: uncertaintyOf(scenario),
    outputsOf: (graph) =>
      [...graph.totals.values()].flatMap(({ id, shown }) =>
        shown && id.startsWith('lens.') ? [{ kind: 'total', id }] : [],
      ),
  };
}
