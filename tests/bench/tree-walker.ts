import { assertNever } from '../../core/errors';
import type { Expression, Graph } from '../../core/graph';

type ExpressionNode = Expression['node'];

/**
 * What a simulation is without a compiler: each draw walks the formulas' trees, in floating point, in the graph's order. The
 * interpreter that generated code is measured against; nothing else uses it.
 */
export function createTreeWalker(
  graph: Graph,
): (quantities: ReadonlyMap<string, number>) => ReadonlyMap<string, number> {
  const constants = new Map<ExpressionNode, number>();
  const series = new Map([...graph.series].map(([id, { values }]) => [id, values.map(Number)]));
  const lines = new Map([...graph.lines.keys()].map((id) => [id, new Float64Array(graph.stepsOf(id))]));
  const totals = new Map<string, number>();
  let quantities: ReadonlyMap<string, number> = new Map();

  const constant = (node: Extract<ExpressionNode, { op: 'constant' }>) => {
    const value = constants.get(node) ?? Number(node.value);
    constants.set(node, value);
    return value;
  };
  const line = (id: string) => lines.get(id) as Float64Array;
  const sum = (id: string, steps: number) => {
    const values = line(id);
    let all = 0;
    for (let step = 0; step < steps; step += 1) all += values[step] as number;
    return all;
  };
  const at = (node: ExpressionNode, t: number): number => {
    switch (node.op) {
      case 'constant':
        return constant(node);
      case 'quantity':
        return quantities.get(node.id) as number;
      case 'series':
        return series.get(node.id)?.[t] as number;
      case 'line':
        return line(node.id)[t] as number;
      case 'lag':
        return t < node.steps ? at(node.opening, t) : (line(node.id)[t - node.steps] as number);
      case 'total':
        return totals.get(node.id) as number;
      case 'step':
        return t;
      case 'first':
        return t === 0 ? 1 : 0;
      case 'compare': {
        const [left, right] = [at(node.left, t), at(node.right, t)];
        const holds = node.relation === '<' ? left < right : node.relation === '<=' ? left <= right : left === right;
        return holds ? 1 : 0;
      }
      case 'add': {
        let all = 0;
        for (const term of node.terms) all += at(term, t);
        return all;
      }
      case 'subtract':
        return at(node.left, t) - at(node.right, t);
      case 'multiply': {
        let all = 1;
        for (const factor of node.factors) all *= at(factor, t);
        return all;
      }
      case 'divide':
        return at(node.left, t) / at(node.right, t);
      case 'power':
        return at(node.base, t) ** at(node.exponent, t);
      case 'exp':
        return Math.exp(at(node.of, t));
      case 'ln':
        return Math.log(at(node.of, t));
      case 'phi': {
        const x = at(node.of, t);
        return x === 0 ? 1 : -Math.expm1(-x) / x;
      }
      case 'floor':
        return Math.floor(at(node.of, t));
      case 'min':
        return Math.min(...node.of.map((part) => at(part, t)));
      case 'max':
        return Math.max(...node.of.map((part) => at(part, t)));
      case 'where':
        return at(node.condition, t) !== 0 ? at(node.then, t) : at(node.otherwise, t);
      case 'cumulative':
        return sum(node.id, t + 1);
      case 'sum':
        return sum(node.id, graph.stepsOf(node.id));
      case 'at':
        return line(node.id)[node.step] as number;
      case 'convolve': {
        const [entrants, profile] = [line(node.entrants), line(node.profile)];
        let all = 0;
        for (let s = Math.max(0, t - profile.length + 1); s < t + (node.past ? 0 : 1); s += 1) {
          all += (entrants[s] as number) * (profile[t - s] as number);
        }
        return all;
      }
      default:
        return assertNever(node);
    }
  };

  return (values) => {
    quantities = values;
    for (const block of graph.blocks) {
      if (block.kind === 'total') {
        const { value, definedWhen } = graph.total(block.id);
        totals.set(block.id, definedWhen !== null && at(definedWhen, 0) === 0 ? Number.NaN : at(value, 0));
        continue;
      }
      const members = block.ids.map((id) => ({ values: line(id), formula: graph.line(id).value }));
      const steps = Math.max(...members.map(({ values: kept }) => kept.length));
      for (let step = 0; step < steps; step += 1) {
        for (const { values: kept, formula } of members) kept[step] = at(formula, step);
      }
    }
    return totals;
  };
}
