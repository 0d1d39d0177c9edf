import { Decimal } from 'decimal.js';
import { assertNever } from '../../core/errors';
import type { ExpressionNode, Graph } from '../../core/graph';

/** The value of a total, or the words that say why it has none. */
export type ObviousTotal = Decimal | { readonly notDefined: string };

export type ObviousEvaluation = {
  readonly line: (id: string) => readonly Decimal[];
  readonly total: (id: string) => ObviousTotal;
};

/** 60 digits, so that what differs from the exact engine is the exact engine's rounding, and not this one's. */
const Precise = Decimal.clone({ defaults: true, precision: 60 });
const TRUE = new Precise(1);
const FALSE = new Precise(0);

/**
 * Works a graph out in the most obvious way there is: asks each line for its value at a step, which asks in turn. No order,
 * no running totals, no memory but of what has been asked. Slow, and only for checking faster engines.
 */
export function evaluateObviously(graph: Graph, values: ReadonlyMap<string, string> = new Map()): ObviousEvaluation {
  const remembered = new Map<string, Decimal>();

  const lineAt = (id: string, step: number): Decimal => {
    const key = `${step} ${id}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const value = at(graph.line(id).value, step);
    remembered.set(key, value);
    return value;
  };
  const total = (id: string): ObviousTotal => {
    const { value, definedWhen, otherwise } = graph.total(id);
    if (definedWhen !== null && at(definedWhen, 0).eq(0)) return { notDefined: otherwise };
    return at(value, 0);
  };
  const sumOf = (count: number, term: (index: number) => Decimal): Decimal => {
    let sum = FALSE;
    for (let index = 0; index < count; index += 1) sum = sum.plus(term(index));
    return sum;
  };

  const at = (node: ExpressionNode, t: number): Decimal => {
    switch (node.op) {
      case 'constant':
        return new Precise(node.value);
      case 'quantity':
        return new Precise(values.get(node.id) ?? graph.quantityOf(node.id).value);
      case 'series':
        return new Precise(graph.seriesOf(node.id).values[t] ?? Number.NaN);
      case 'line':
        return lineAt(node.id, t);
      case 'lag':
        return t - node.steps >= 0 ? lineAt(node.id, t - node.steps) : at(node.opening, t);
      case 'total': {
        const value = total(node.id);
        if ('notDefined' in value) throw new Error(`"${node.id}" has no value.`);
        return value;
      }
      case 'step':
        return new Precise(t);
      case 'first':
        return t === 0 ? TRUE : FALSE;
      case 'compare': {
        const order = at(node.left, t).cmp(at(node.right, t));
        const holds = { '<': order < 0, '<=': order <= 0, '=': order === 0 }[node.relation];
        return holds ? TRUE : FALSE;
      }
      case 'add':
        return node.terms.reduce<Decimal>((sum, term) => sum.plus(at(term, t)), FALSE);
      case 'subtract':
        return at(node.left, t).minus(at(node.right, t));
      case 'multiply':
        return node.factors.reduce<Decimal>((product, factor) => product.times(at(factor, t)), TRUE);
      case 'divide':
        return at(node.left, t).div(at(node.right, t));
      case 'power':
        return at(node.base, t).pow(at(node.exponent, t));
      case 'exp':
        return at(node.of, t).exp();
      case 'ln':
        return at(node.of, t).ln();
      case 'phi': {
        const x = at(node.of, t);
        return x.eq(0) ? TRUE : TRUE.minus(x.neg().exp()).div(x);
      }
      case 'floor':
        return at(node.of, t).floor();
      case 'min':
        return Precise.min(...node.of.map((part) => at(part, t)));
      case 'max':
        return Precise.max(...node.of.map((part) => at(part, t)));
      case 'where':
        return at(node.condition, t).eq(0) ? at(node.otherwise, t) : at(node.then, t);
      case 'cumulative':
        return sumOf(t + 1, (s) => lineAt(node.id, s));
      case 'sum':
        return sumOf(graph.stepsOf(node.id), (s) => lineAt(node.id, s));
      case 'at':
        return lineAt(node.id, node.step);
      case 'convolve':
        return sumOf(node.past ? t : t + 1, (s) =>
          t - s < graph.stepsOf(node.profile) ? lineAt(node.entrants, s).times(lineAt(node.profile, t - s)) : FALSE,
        );
      default:
        return assertNever(node);
    }
  };

  return {
    line: (id) => Array.from({ length: graph.stepsOf(id) }, (_, step) => lineAt(id, step)),
    total,
  };
}
