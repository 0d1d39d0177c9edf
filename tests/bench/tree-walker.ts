import { assertNever } from '../../core/errors';
import { partsOf, type ExpressionNode, type Graph, type Operator } from '../../core/graph';

/** A formula's part with its numbers at hand, so that walking the tree looks nothing up. */
type Part = {
  readonly op: Operator;
  readonly parts: readonly Part[];
  /** What a constant, a quantity, a total or a line is; of a convolution, the entrants. */
  readonly values: Float64Array;
  readonly profile: Float64Array;
  readonly steps: number;
  readonly relation: string;
  readonly skipped: number;
};

const NOTHING = new Float64Array();

/**
 * What a simulation is without a compiler: each draw walks the formulas' trees, in floating point, in the graph's order. The
 * interpreter that generated code is measured against; nothing else uses it.
 *
 * Gives    a function that takes a draw's quantities by id, and gives the totals by id: the same map each time
 */
export function createTreeWalker(
  graph: Graph,
): (quantities: ReadonlyMap<string, number>) => ReadonlyMap<string, number> {
  const ofSteps = (ids: Iterable<string>, steps: (id: string) => number) =>
    new Map([...ids].map((id) => [id, new Float64Array(steps(id))]));
  const lines = ofSteps(graph.lines.keys(), (id) => graph.stepsOf(id));
  const totals = ofSteps(graph.totals.keys(), () => 1);
  const quantities = ofSteps(graph.quantities.keys(), () => 1);
  const prepared = (node: ExpressionNode) => preparedPart(node, { graph, lines, totals, quantities });
  const tasks = graph.blocks.map((block) => {
    if (block.kind === 'total') {
      const { value, definedWhen } = graph.total(block.id);
      const [formula, condition] = [prepared(value), definedWhen === null ? null : prepared(definedWhen)];
      return { steps: 1, members: [{ into: totals.get(block.id) as Float64Array, formula, condition }] };
    }
    const members = block.ids.map((id) => ({
      into: lines.get(id) as Float64Array,
      formula: prepared(graph.line(id).value),
      condition: null,
    }));
    return { steps: Math.max(...members.map(({ into }) => into.length)), members };
  });
  const found = new Map<string, number>();
  return (values) => {
    for (const [id, quantity] of quantities) quantity[0] = values.get(id) as number;
    for (const { steps, members } of tasks) {
      for (let step = 0; step < steps; step += 1) {
        for (const { into, formula, condition } of members) {
          into[step] = condition !== null && at(condition, 0) === 0 ? Number.NaN : at(formula, step);
        }
      }
    }
    for (const [id, total] of totals) found.set(id, total[0] as number);
    return found;
  };
}

type Known = {
  readonly graph: Graph;
  readonly lines: ReadonlyMap<string, Float64Array>;
  readonly totals: ReadonlyMap<string, Float64Array>;
  readonly quantities: ReadonlyMap<string, Float64Array>;
};

function preparedPart(node: ExpressionNode, known: Known): Part {
  const { graph, lines, totals, quantities } = known;
  const ofValues = (values: Float64Array | undefined, rest: Partial<Part> = {}): Part => ({
    ...{ op: node.op, profile: NOTHING, steps: 0, relation: '', skipped: 0 },
    parts: partsOf(node).map((part) => preparedPart(part, known)),
    values: values ?? NOTHING,
    ...rest,
  });
  switch (node.op) {
    case 'constant':
      return ofValues(Float64Array.of(Number(node.value)));
    case 'quantity':
      return ofValues(quantities.get(node.id));
    case 'series':
      return ofValues(Float64Array.from(graph.seriesOf(node.id).values, Number));
    case 'total':
      return ofValues(totals.get(node.id));
    case 'line':
    case 'cumulative':
    case 'sum':
      return ofValues(lines.get(node.id));
    case 'lag':
      return ofValues(lines.get(node.id), { steps: node.steps });
    case 'at':
      return ofValues(lines.get(node.id), { steps: node.step });
    case 'compare':
      return ofValues(NOTHING, { relation: node.relation });
    case 'convolve':
      return ofValues(lines.get(node.entrants), {
        profile: lines.get(node.profile) ?? NOTHING,
        skipped: node.past ? 1 : 0,
      });
    default:
      return ofValues(NOTHING);
  }
}

function at(part: Part, t: number): number {
  const { parts, values } = part;
  switch (part.op) {
    case 'constant':
    case 'quantity':
    case 'total':
      return values[0] as number;
    case 'series':
    case 'line':
      return values[t] as number;
    case 'lag':
      return t < part.steps ? nth(part, 0, t) : (values[t - part.steps] as number);
    case 'step':
      return t;
    case 'first':
      return t === 0 ? 1 : 0;
    case 'compare': {
      const [left, right] = [nth(part, 0, t), nth(part, 1, t)];
      const holds = part.relation === '<' ? left < right : part.relation === '<=' ? left <= right : left === right;
      return holds ? 1 : 0;
    }
    case 'add': {
      let all = 0;
      for (let index = 0; index < parts.length; index += 1) all += nth(part, index, t);
      return all;
    }
    case 'subtract':
      return nth(part, 0, t) - nth(part, 1, t);
    case 'multiply': {
      let all = 1;
      for (let index = 0; index < parts.length; index += 1) all *= nth(part, index, t);
      return all;
    }
    case 'divide':
      return nth(part, 0, t) / nth(part, 1, t);
    case 'power':
      return nth(part, 0, t) ** nth(part, 1, t);
    case 'exp':
      return Math.exp(nth(part, 0, t));
    case 'ln':
      return Math.log(nth(part, 0, t));
    case 'phi': {
      const x = nth(part, 0, t);
      return x === 0 ? 1 : -Math.expm1(-x) / x;
    }
    case 'floor':
      return Math.floor(nth(part, 0, t));
    case 'min':
    case 'max': {
      let chosen = nth(part, 0, t);
      for (let index = 1; index < parts.length; index += 1) {
        const other = nth(part, index, t);
        if (part.op === 'min' ? other < chosen : other > chosen) chosen = other;
      }
      return chosen;
    }
    case 'where':
      return nth(part, 0, t) !== 0 ? nth(part, 1, t) : nth(part, 2, t);
    case 'cumulative':
      return sumOf(values, t + 1);
    case 'sum':
      return sumOf(values, values.length);
    case 'at':
      return values[part.steps] as number;
    case 'convolve': {
      const { profile, skipped } = part;
      let all = 0;
      for (let s = Math.max(0, t - profile.length + 1); s <= t - skipped; s += 1) {
        all += (values[s] as number) * (profile[t - s] as number);
      }
      return all;
    }
    default:
      return assertNever(part.op);
  }
}

function nth({ parts }: Part, index: number, t: number): number {
  return at(parts[index] as Part, t);
}

function sumOf(values: Float64Array, steps: number): number {
  let all = 0;
  for (let step = 0; step < steps; step += 1) all += values[step] as number;
  return all;
}
