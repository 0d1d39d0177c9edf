import { Refusal } from '../../errors';
import type { Graph } from '../../graph';
import { decimalFromText } from './arithmetic';
import { readNumbers } from './cannot-evaluate';
import type { Evaluation, ExactEngine } from './evaluation';
import { Run } from './run';
import { quantityKey, taskOf } from './task';

/**
 * The engine that defines what a model means: every line and total as a decimal of 34 significant digits.
 *
 * An engine that is kept remembers its last evaluation: it works out again only what a changed quantity reaches, and stops
 * where a line comes out as it was. The figures are those of a new engine, to the last digit.
 *
 * Takes    graph: checked
 * Gives    an engine; what it has given out stays as it is when it evaluates again
 * Refuses  not-a-decimal: a constant in a formula is not a number
 */
export function createExactEngine(graph: Graph): ExactEngine {
  const tasks = graph.blocks.map((block) => taskOf(graph, block));
  const runs = new WeakMap<Evaluation, Run>();
  const startingFrom = (start: Run | null): ExactEngine => {
    let last = start;
    return {
      evaluate(values = new Map<string, string>()) {
        const run = new Run(last);
        const moved = takeQuantities(graph, run, values);
        for (const task of tasks) {
          if (last !== null && task.reads.isDisjointFrom(moved)) continue;
          for (const key of task.workOut(run)) moved.add(key);
        }
        last = run; // only now: an evaluation that is refused leaves no trace
        const evaluation = evaluationOf(graph, run);
        runs.set(evaluation, run);
        return evaluation;
      },
      startingFrom: (evaluation) => startingFrom(runs.get(evaluation) ?? null),
    };
  };
  return startingFrom(null);
}

/** Puts the quantities' values in, and gives the keys of those that moved. */
function takeQuantities(graph: Graph, run: Run, values: ReadonlyMap<string, string>): Set<string> {
  for (const id of values.keys()) if (!graph.quantities.has(id)) throw unknownQuantity(id);
  const moved = new Set<string>();
  for (const { id, label, value } of graph.quantities.values()) {
    const now = readNumbers(id, label, () => decimalFromText(values.get(id) ?? value));
    if (run.quantities.get(id)?.eq(now) === true) continue;
    run.quantities.set(id, now);
    moved.add(quantityKey(id));
  }
  return moved;
}

function evaluationOf(graph: Graph, run: Run): Evaluation {
  return {
    line: (id) => run.column(graph.line(id).id).values,
    total: (id) => run.total(graph.total(id).id),
    quantity: (id) => run.quantity(graph.quantityOf(id).id),
  };
}

function unknownQuantity(id: string): Refusal {
  return new Refusal('unknown-id', {
    what: `A value is given for a quantity "${id}" that the model does not have.`,
    why: 'A value that nothing reads would be lost without a word.',
    mend: 'Correct the name, or leave the value out.',
    about: [id],
  });
}
