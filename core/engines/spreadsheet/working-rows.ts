import { assertNever } from '../../errors';
import {
  Graph,
  SHARE,
  definitionKey,
  type ExpressionNode,
  type LineDefinition,
  type TotalDefinition,
} from '../../graph';
import { mayFail } from './partial';

/** Marks the id of a working row; an id of the model never has it. */
const WORKING = '~working-';

/** Whether a line or total is a working row of another one. */
export function isWorking(id: string): boolean {
  return id.includes(WORKING);
}

/**
 * The same model with the argument of every φ on a row of its own: φ is printed with its argument six times, which nobody
 * could read, or fit into a cell, were it a long formula.
 *
 * An argument that may have no value stays where it is when only a branch asks for it, or its row would show an error.
 */
export function withWorkingRows(graph: Graph): Graph {
  const definitions = new Map<string, LineDefinition | TotalDefinition>();
  for (const [key, definition] of graph.definitions) {
    const value = rowsMadeFor(definition, (row) => definitions.set(definitionKey(row.kind, row.id), row));
    definitions.set(key, { ...definition, value });
  }
  const all = [...definitions.values()];
  return new Graph({
    axes: graph.axes,
    quantities: graph.quantities,
    series: graph.series,
    lines: new Map(all.filter((row) => row.kind === 'line').map((row) => [row.id, row])),
    totals: new Map(all.filter((row) => row.kind === 'total').map((row) => [row.id, row])),
    definitions,
  });
}

type Row = LineDefinition | TotalDefinition;

function rowsMadeFor(owner: Row, add: (row: Row) => void): ExpressionNode {
  let count = 0;
  const asRow = (value: ExpressionNode): ExpressionNode => {
    count += 1;
    const row = workingRow(owner, value, count);
    add(row);
    return { op: row.kind, id: row.id };
  };
  return withArgumentsAsRows(owner.value, owner.kind === 'total' && owner.definedWhen !== null, asRow);
}

function workingRow(owner: Row, value: ExpressionNode, count: number): Row {
  const own = {
    id: `${owner.id}${WORKING}${count}`,
    label: `Working for “${owner.label}”: x in (1 - EXP(-x)) / x`,
    unitText: '1',
    unit: SHARE,
    value,
    shown: false,
  };
  return owner.kind === 'line' ? { ...owner, ...own } : { ...owner, ...own, definedWhen: null };
}

function withArgumentsAsRows(
  node: ExpressionNode,
  onlyWhereChosen: boolean,
  asRow: (argument: ExpressionNode) => ExpressionNode,
): ExpressionNode {
  const of = (part: ExpressionNode) => withArgumentsAsRows(part, onlyWhereChosen, asRow);
  const branch = (part: ExpressionNode) => withArgumentsAsRows(part, true, asRow);
  switch (node.op) {
    case 'constant':
    case 'quantity':
    case 'series':
    case 'line':
    case 'total':
    case 'step':
    case 'first':
    case 'cumulative':
    case 'sum':
    case 'at':
    case 'convolve':
    case 'lag': // its opening value is a scalar, and stays with it
      return node;
    case 'phi': {
      const argument = of(node.of);
      const stays = isOneCell(argument) || (onlyWhereChosen && mayFail(argument));
      return { ...node, of: stays ? argument : asRow(argument) };
    }
    case 'exp':
    case 'ln':
    case 'floor':
      return { ...node, of: of(node.of) };
    case 'compare':
    case 'subtract':
    case 'divide':
      return { ...node, left: of(node.left), right: of(node.right) };
    case 'power':
      return { ...node, base: of(node.base), exponent: of(node.exponent) };
    case 'add':
      return { ...node, terms: node.terms.map(of) };
    case 'multiply':
      return { ...node, factors: node.factors.map(of) };
    case 'min':
    case 'max':
      return { ...node, of: node.of.map(of) };
    case 'where':
      return { ...node, condition: of(node.condition), then: branch(node.then), otherwise: branch(node.otherwise) };
    default:
      return assertNever(node);
  }
}

function isOneCell(node: ExpressionNode): boolean {
  return (
    node.op === 'constant' ||
    node.op === 'quantity' ||
    node.op === 'series' ||
    node.op === 'line' ||
    node.op === 'total'
  );
}
