import type { Decimal } from 'decimal.js';
import {
  definitionKey,
  quantitiesOf,
  readsOfDefinition,
  type Block,
  type ExpressionNode,
  type Graph,
  type LineDefinition,
  type TotalDefinition,
} from '../../graph';
import { cannotEvaluate, readNumbers } from './cannot-evaluate';
import { Column } from './column';
import { isNotDefined, type NotDefined } from './evaluation';
import { formulaOf, type Formula } from './formula';
import { NoValue } from './no-value';
import type { Run } from './run';

/** A block of a graph made ready: the keys of what it reads, and how to work it out, which gives the keys of what moved. */
export type Task = {
  readonly reads: ReadonlySet<string>;
  readonly workOut: (run: Run) => readonly string[];
};

/** The key of a quantity, beside those of lines and totals. */
export function quantityKey(id: string): string {
  return `quantity:${id}`;
}

export function taskOf(graph: Graph, block: Block): Task {
  if (block.kind === 'total') return totalTask(graph, graph.total(block.id));
  return linesTask(
    graph,
    block.ids.map((id) => graph.line(id)),
  );
}

/** Lines that feed one another are all worked out in step 0, then all in step 1, …; a line that does not is a block of one. */
function linesTask(graph: Graph, lines: readonly LineDefinition[]): Task {
  const formulas = lines.map((line) => ({ line, formula: prepared(graph, line, line.value) }));
  const steps = Math.max(...lines.map((line) => graph.stepsOf(line.id)));
  return {
    reads: new Set(lines.flatMap(keysReadBy)),
    workOut: (run) => {
      const before = lines.map((line) => run.columns.get(line.id));
      for (const line of lines) run.columns.set(line.id, new Column());
      for (let step = 0; step < steps; step += 1) {
        for (const { line, formula } of formulas) run.column(line.id).add(worked(graph, run, line, formula, step));
      }
      return lines
        .filter((line, at) => settleLine(run, line.id, before[at]))
        .map((line) => definitionKey('line', line.id));
    },
  };
}

function totalTask(graph: Graph, total: TotalDefinition): Task {
  const formula = prepared(graph, total, total.value);
  const definedWhen = total.definedWhen === null ? null : prepared(graph, total, total.definedWhen);
  const valueOf = (run: Run): Decimal | NotDefined => {
    const isDefined = definedWhen === null || !worked(graph, run, total, definedWhen, 0).isZero();
    return isDefined ? worked(graph, run, total, formula, 0) : { notDefined: total.otherwise };
  };
  return {
    reads: new Set(keysReadBy(total)),
    workOut: (run) => {
      const before = run.totals.get(total.id);
      const now = valueOf(run);
      if (before !== undefined && sameTotal(before, now)) return [];
      run.totals.set(total.id, now);
      return [definitionKey('total', total.id)];
    },
  };
}

function prepared(graph: Graph, { id, label }: LineDefinition | TotalDefinition, formula: ExpressionNode): Formula {
  return readNumbers(id, label, () => formulaOf(graph, formula));
}

/** The value of a formula, or the refusal that names the line and the step. */
function worked(
  graph: Graph,
  run: Run,
  definition: LineDefinition | TotalDefinition,
  formula: Formula,
  step: number,
): Decimal {
  try {
    const value = formula(run, step);
    if (!value.isFinite()) throw new NoValue(definition.value, 'The result is too large to write down.');
    return value;
  } catch (failure) {
    if (failure instanceof NoValue) throw cannotEvaluate(graph, run, definition, step, failure);
    throw failure;
  }
}

/** Puts the earlier values back where the line came out as it was; says whether it moved. */
function settleLine(run: Run, id: string, before: Column | undefined): boolean {
  const now = run.column(id);
  if (before !== undefined && now.equals(before)) {
    run.columns.set(id, before);
    return false;
  }
  now.close();
  return true;
}

function sameTotal(before: Decimal | NotDefined, now: Decimal | NotDefined): boolean {
  if (isNotDefined(before) || isNotDefined(now)) return isNotDefined(before) && isNotDefined(now);
  return before.eq(now);
}

function keysReadBy(definition: LineDefinition | TotalDefinition): readonly string[] {
  const condition = definition.kind === 'total' && definition.definedWhen !== null ? [definition.definedWhen] : [];
  return [
    ...readsOfDefinition(definition).map((read) => definitionKey(read.of, read.id)),
    ...[definition.value, ...condition].flatMap((formula) => [...quantitiesOf(formula)].map(quantityKey)),
  ];
}
