import type { Decimal } from 'decimal.js';
import { Refusal } from '../../errors';
import type { Graph, LineDefinition, TotalDefinition } from '../../graph';
import { ExactDecimal, type Evaluation } from '../exact';
import { partValues, valueOfCell } from '../explain';
import { passOn } from './chain-rule';
import { Slopes } from './slopes';

/**
 * How much a total moves for each unit that a quantity moves, for all quantities in one pass, backwards from the total.
 *
 * A choice moves with the branch that is taken, smallest and largest with the part that is chosen (the first of equals);
 * a comparison and `floor` do not move. So at a kink the answer is that of one side.
 *
 * Takes    evaluation: of this graph; totalId: a total that has a value
 * Gives    d(total)/d(quantity) by quantity id, for every quantity of the graph, in the total's unit for each unit of the quantity
 * Refuses  figure-not-found; total-not-defined: the total has no value at these figures; no-derivative: it moves infinitely fast
 * Source   A. Griewank and A. Walther, Evaluating Derivatives (2008), chapter 3: the reverse mode
 */
export function differentiate(graph: Graph, evaluation: Evaluation, totalId: string): ReadonlyMap<string, Decimal> {
  const value = valueOfCell(graph, evaluation, { kind: 'total', id: totalId });
  if (value.kind === 'not-defined') throw totalNotDefined(graph.total(totalId), value.words);
  const slopes = new Slopes(graph);
  slopes.addToTotal(totalId, new ExactDecimal(1));
  const pass = (definition: LineDefinition | TotalDefinition, step: number | null, slope: Decimal) => {
    if (slope.isZero()) return;
    const of = partValues(graph, evaluation, step);
    passOn(definition.value, slope, { graph, evaluation, definition, step, of }, slopes);
  };
  for (const block of graph.blocks.toReversed()) {
    if (block.kind === 'total') {
      pass(graph.total(block.id), null, slopes.total(block.id));
      continue;
    }
    for (let step = stepsOfAxis(graph, block.axisId) - 1; step >= 0; step -= 1) {
      for (const id of block.ids.toReversed()) pass(graph.line(id), step, slopes.line(id, step));
    }
  }
  return new Map([...graph.quantities.keys()].map((id) => [id, slopes.quantity(id)]));
}

function stepsOfAxis(graph: Graph, axisId: string): number {
  return graph.axes.get(axisId)?.steps ?? 0;
}

function totalNotDefined(total: TotalDefinition, words: string): Refusal {
  return new Refusal('total-not-defined', {
    what: `What moves "${total.label}" cannot be said.`,
    why: `It has no value at these figures: ${words}.`,
    mend: 'Change the figures until it has a value, or choose another result.',
    about: [total.id],
  });
}
