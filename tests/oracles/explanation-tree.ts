import type { Explanation } from '../../core/engines/explain/explanation';
import type { Graph } from '../../core/graph';
import type { Evaluation } from '../../core/engines/exact';
import { type Cell, cellKey } from '../../core/engines/explain/cell';
import { explainFigure } from '../../core/engines/explain/explain';
import { Refusal } from '../../core/errors';

/** A figure and the figures that it was worked out from. */
export type ExplanationTree = {
  readonly explanation: Explanation;
  readonly children: readonly ExplanationTree[];
  /** Whether there are children that are not shown: the depth was reached, or the figure is taken apart elsewhere in the tree. */
  readonly more: 'none' | 'deeper' | 'elsewhere';
};

type Growing = { readonly explanation: Explanation; readonly children: Growing[]; more: ExplanationTree['more'] };

/**
 * The figures behind a figure, and those behind them.
 *
 * Takes    depth: how many levels below the figure; 0 for the figure alone
 * Gives    a tree in which each figure is taken apart once, where it stands nearest to the root, so that it has no more
 *          branches than the model has figures
 * Refuses  figure-not-found; depth-not-whole
 */
export function explanationTree(graph: Graph, evaluation: Evaluation, cell: Cell, depth: number): ExplanationTree {
  if (!Number.isInteger(depth) || depth < 0) throw depthNotWhole(depth);
  const grow = (of: Cell): Growing => ({
    explanation: explainFigure(graph, evaluation, of),
    children: [],
    more: 'none',
  });
  const root = grow(cell);
  const takenApart = new Set<string>();
  let level: readonly Growing[] = [root];
  for (let left = depth; level.length > 0; left -= 1) {
    for (const tree of level) {
      const refs = refsOf(tree.explanation);
      if (refs.length === 0) continue;
      const key = cellKey(tree.explanation.cell);
      if (takenApart.has(key)) tree.more = 'elsewhere';
      else if (left === 0) tree.more = 'deeper';
      else {
        tree.children.push(...refs.map(grow));
        takenApart.add(key);
      }
    }
    level = level.flatMap((tree) => tree.children);
  }
  return root;
}

/** The figures that one was worked out from, each once, in the order in which they were read. */
export function refsOf(explanation: Explanation): readonly Cell[] {
  const refs = new Map<string, Cell>();
  for (const { ref } of explanation.reads) if (ref !== null) refs.set(cellKey(ref), ref);
  return [...refs.values()];
}

function depthNotWhole(depth: number): Refusal {
  return new Refusal('depth-not-whole', {
    what: `A figure cannot be taken apart ${depth} levels deep.`,
    why: 'Levels are counted: 0, 1, 2 …',
    mend: 'Choose a whole number of levels.',
    about: [],
  });
}
