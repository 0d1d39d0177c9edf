import type { Graph } from '../../core/graph';
import type { Cell } from '../../core/engines/explain/cell';
import { type QuantityLeaf, weakestFirst, leaves } from '../../core/engines/explain/leaves';

/** The numbers that were put in and that a figure rests on, weakest first: grade 6, then 5 …; assumptions before sources. */
export function weakestLeaves(graph: Graph, cell: Cell): readonly QuantityLeaf[] {
  return weakestFirst(leaves(graph, cell));
}
