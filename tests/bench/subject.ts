import type { OutputRef, Uncertain } from '../../core/engines/simulate';
import type { Graph } from '../../core/graph';
import { buildModel } from '../../core/model';
import { uncertaintyOf } from '../../core/scenario';
import { yardstickGraph } from '../support/yardstick-graph';
import { YARDSTICK_OUTPUTS, yardstickDistributions } from '../support/yardstick-uncertainty';
import { largestTemplate } from './largest-template';

/** What is simulated: the yardstick, or the largest template. */
export type Subject = {
  readonly name: string;
  readonly build: () => Graph;
  readonly uncertain: Uncertain;
  /** What is wanted of a graph: of a template, every measure that a lens shows. */
  readonly outputsOf: (graph: Graph) => readonly OutputRef[];
};

export type SubjectName = 'yardstick' | 'template';

export function subjectOf(name: SubjectName): Subject {
  if (name === 'yardstick') {
    return {
      name: 'yardstick',
      build: () => yardstickGraph(),
      uncertain: { quantities: yardstickDistributions(), dirichlets: [], correlations: [] },
      outputsOf: () => YARDSTICK_OUTPUTS,
    };
  }
  const { scenario, name: template } = largestTemplate();
  return {
    name: template,
    build: () => buildModel(scenario),
    uncertain: uncertaintyOf(scenario),
    outputsOf: (graph) =>
      [...graph.totals.values()].flatMap(({ id, shown }) =>
        shown && id.startsWith('lens.') ? [{ kind: 'total', id }] : [],
      ),
  };
}
