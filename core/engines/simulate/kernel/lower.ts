import { assertNever, Defect } from '../../../errors';
import { definitionKey, type Block, type ExpressionNode, type Graph } from '../../../graph';
import { exp, ln, phi, power } from './exponential';
import type { Place, Source, Value } from './value';
import { ValueTable } from './value-table';

/** A line or total of a graph that stands for a result. */
export type OutputRef =
  | { readonly kind: 'total'; readonly id: string }
  | { readonly kind: 'line'; readonly id: string; readonly step: number };

/**
 * What `asStated` reads of a quantity that varies: each value as if it were the stated one (a sweep), or its one fixed value
 * whatever is drawn (a simulation).
 */
export type StatedIs = 'what-is-tried' | 'held';

/** A graph as values to be worked out. */
export type LoweredGraph = {
  /** By position of the parameter: the quantity's id. */
  readonly parameters: readonly string[];
  /** By position of the series: its values. */
  readonly series: readonly (readonly number[])[];
  readonly outputs: readonly Value[];
};

/**
 * A graph in terms of the kernel's operations.
 *
 * Takes    graph: checked; varying: the quantities that differ from draw to draw; outputs: what is wanted; stated: what `asStated`
 *          reads of a quantity that varies
 * Gives    one value an output: NaN, never another number, where the exact engine would refuse or say "not defined"
 */
export function lowerGraph(
  graph: Graph,
  varying: readonly string[],
  outputs: readonly OutputRef[],
  stated: StatedIs = 'what-is-tried',
): LoweredGraph {
  const lowering = new Lowering(graph, varying, stated);
  for (const block of graph.blocks) lowering.block(block);
  return {
    parameters: lowering.parameters,
    series: lowering.series.map((id) => graph.seriesOf(id).values.map(Number)),
    outputs: outputs.map((output) => lowering.output(output)),
  };
}

class Lowering {
  readonly parameters: string[] = [];
  readonly series: string[] = [];
  readonly #graph: Graph;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #values = new ValueTable();
  readonly #lines = new Map<string, Value>();
  readonly #totals = new Map<string, Value>();
  /** Where the lines of the block in the making stand, as far as that is known. */
  #making: { readonly ids: ReadonlySet<string>; readonly place: Place } | null = null;

  readonly #stated: StatedIs;

  constructor(graph: Graph, varying: readonly string[], stated: StatedIs) {
    this.#graph = graph;
    this.#stated = stated;
    this.#columns = new Map(varying.map((id, index) => [graph.quantityOf(id).id, index]));
  }

  block(block: Block): void {
    if (block.kind === 'total') this.#total(block.id);
    else if (block.byStep) this.#feedback(block.ids, block.axisId);
    else for (const id of block.ids) this.#lines.set(id, this.#of(this.#graph.line(id).value, block.axisId));
  }

  /** NaN where the result is not a finite number. */
  output(output: OutputRef): Value {
    const found = output.kind === 'total' ? this.#readTotal(output.id) : this.#at(output.id, output.step);
    return this.#values.add(found, this.#values.subtract(found, found));
  }

  #total(id: string): void {
    const { value, definedWhen } = this.#graph.total(id);
    const values = this.#values;
    const found = this.#of(value, null);
    if (definedWhen === null) {
      this.#totals.set(id, found);
      return;
    }
    const missing = values.constant(Number.NaN);
    this.#totals.set(id, values.select('=', this.#of(definedWhen, null), values.constant(0), missing, found));
  }

  /**
   * Lines that read their own earlier values stand where the latest of what they read stands, which is known only when they
   * have been worked out: they are, as if they stood at the very beginning, until they stand where they were said to.
   */
  #feedback(ids: readonly string[], axisId: string): void {
    let place: Place = { varies: false, axisId, level: 0 };
    for (;;) {
      this.#making = { ids: new Set(ids), place };
      for (const id of ids) this.#lines.delete(id);
      for (const id of ids) this.#lines.set(id, this.#of(this.#graph.line(id).value, axisId));
      const found = ids.map((id) => this.#line(id).place);
      const varies = found.some((one) => one.varies);
      const level = Math.max(...found.filter((one) => one.varies === varies).map((one) => one.level));
      if (varies === place.varies && level === place.level) break;
      place = { varies, axisId, level };
    }
    this.#making = null;
  }

  #line(id: string): Value {
    const found = this.#lines.get(id);
    if (found === undefined) throw new Defect(`"${id}" is read before it is worked out.`);
    return found;
  }

  #readTotal(id: string): Value {
    const found = this.#totals.get(id);
    if (found === undefined) throw new Defect(`"${id}" is read before it is worked out.`);
    return found;
  }

  /** A line by its earlier values: where it stands is known, its value perhaps not yet. */
  #source(id: string): { readonly source: Source; readonly place: Place } {
    if (this.#making?.ids.has(id) === true) {
      return { source: { key: definitionKey('line', id), value: () => this.#line(id) }, place: this.#making.place };
    }
    const value = this.#values.along(this.#line(id), this.#graph.line(id).axisId);
    return { source: { key: `value:${value.id}`, value: () => value }, place: value.place };
  }

  #at(id: string, step: number): Value {
    const line = this.#line(id);
    return line.place.axisId === null ? line : this.#values.at(line, step);
  }

  #lag(id: string, steps: number, opening: Value): Value {
    const { source, place } = this.#source(id);
    let earlier = this.#values.previous(source, place, opening);
    for (let step = 1; step < Math.min(steps, this.#graph.stepsOf(id)); step += 1) {
      const before = earlier;
      earlier = this.#values.previous({ key: `value:${before.id}`, value: () => before }, before.place, opening);
    }
    return earlier;
  }

  #sum(id: string): Value {
    const line = this.#line(id);
    if (line.place.axisId !== null) return this.#values.sum(line);
    return this.#values.multiply(line, this.#values.constant(this.#graph.stepsOf(id)));
  }

  #parameter(id: string): Value {
    const column = this.#columns.get(id);
    return column === undefined ? this.#held(id) : this.#values.column(column);
  }

  /** The one value of a quantity that no draw moves. */
  #held(id: string): Value {
    return this.#values.parameter(indexIn(this.parameters, this.#graph.quantityOf(id).id));
  }

  #of(node: ExpressionNode, axisId: string | null): Value {
    const values = this.#values;
    const of = (part: ExpressionNode) => this.#of(part, axisId);
    const here = () => {
      if (axisId === null) throw new Defect('A total has no steps.');
      return axisId;
    };
    switch (node.op) {
      case 'constant':
        return values.constant(Number(node.value));
      case 'quantity':
        return node.as === 'stated' && this.#stated === 'held' ? this.#held(node.id) : this.#parameter(node.id);
      case 'series':
        return values.series(indexIn(this.series, node.id), this.#graph.seriesOf(node.id).axisId);
      case 'line':
        return this.#line(node.id);
      case 'lag':
        return this.#lag(node.id, node.steps, this.#of(node.opening, null));
      case 'total':
        return this.#readTotal(node.id);
      case 'step':
        return values.step(here());
      case 'first':
        return this.#isFirst(here());
      case 'compare':
        return values.select(node.relation, of(node.left), of(node.right), values.constant(1), values.constant(0));
      case 'add':
        return this.#joined(node.terms.map(of), values.constant(0), (sum, term) => values.add(sum, term));
      case 'subtract':
        return values.subtract(of(node.left), of(node.right));
      case 'multiply':
        return this.#joined(node.factors.map(of), values.constant(1), (all, factor) => values.multiply(all, factor));
      case 'divide':
        return values.divide(of(node.left), of(node.right));
      case 'power':
        return power(values, of(node.base), of(node.exponent));
      case 'exp':
        return exp(values, of(node.of));
      case 'ln':
        return ln(values, of(node.of));
      case 'phi':
        return phi(values, of(node.of));
      case 'floor':
        return values.floor(of(node.of));
      case 'min':
        return ofAtLeastOne(node.of.map(of), values.constant(Number.NaN), (all, one) => values.minimum(all, one));
      case 'max':
        return ofAtLeastOne(node.of.map(of), values.constant(Number.NaN), (all, one) => values.maximum(all, one));
      case 'where':
        return this.#where(node.condition, of(node.then), of(node.otherwise), of);
      case 'cumulative':
        return this.#cumulative(node.id);
      case 'sum':
        return this.#sum(node.id);
      case 'at':
        return this.#at(node.id, node.step);
      case 'convolve':
        return this.#convolve(node.entrants, node.profile, node.past);
      default:
        return assertNever(node);
    }
  }

  #isFirst(axisId: string): Value {
    const values = this.#values;
    return values.select('=', values.step(axisId), values.constant(0), values.constant(1), values.constant(0));
  }

  /** Where the condition is a comparison, the choice is made by it and not by its 1 or 0. */
  #where(condition: ExpressionNode, then: Value, otherwise: Value, of: (part: ExpressionNode) => Value): Value {
    const values = this.#values;
    if (condition.op === 'compare') {
      return values.select(condition.relation, of(condition.left), of(condition.right), then, otherwise);
    }
    return values.select('=', of(condition), values.constant(0), otherwise, then);
  }

  #cumulative(id: string): Value {
    const line = this.#line(id);
    if (line.place.axisId !== null) return this.#values.running(line);
    const step = this.#values.step(this.#graph.line(id).axisId);
    return this.#values.multiply(line, this.#values.add(step, this.#values.constant(1)));
  }

  #convolve(entrants: string, profile: string, past: boolean): Value {
    const { source, place } = this.#source(entrants);
    const along = this.#values.along(this.#line(profile), this.#graph.line(profile).axisId);
    return this.#values.convolve(source, place, along, this.#graph.stepsOf(profile), past);
  }

  /** Parts that are known earlier first: what is the same in every draw, and then in every step, is joined once. */
  #joined(parts: readonly Value[], ofNone: Value, join: (all: Value, part: Value) => Value): Value {
    const ordered = parts
      .map((part, at) => ({ part, at }))
      .sort((one, other) => lateness(one.part) - lateness(other.part) || one.at - other.at)
      .map(({ part }) => part);
    return ordered.reduce((all, part) => (all === ofNone ? part : join(all, part)), ofNone);
  }
}

function ofAtLeastOne(parts: readonly Value[], ofNone: Value, join: (all: Value, part: Value) => Value): Value {
  const [first, ...rest] = parts;
  return first === undefined ? ofNone : rest.reduce(join, first);
}

/** Fixed before varying; of those that are fixed, and of those that vary, what has no steps first; then by loop. */
function lateness({ place }: Value): number {
  return (place.varies ? 2e6 : 0) + (place.axisId === null ? 0 : 1e6) + place.level;
}

function indexIn(ids: string[], id: string): number {
  const known = ids.indexOf(id);
  return known === -1 ? ids.push(id) - 1 : known;
}
