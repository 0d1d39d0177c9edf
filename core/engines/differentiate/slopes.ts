import type { Decimal } from 'decimal.js';
import type { Graph } from '../../graph';
import { ExactDecimal } from '../exact';

const ZERO = new ExactDecimal(0);

/**
 * How much the differentiated total moves for each unit that a figure moves, gathered from everything that reads the figure.
 * A figure's own slope is final once all that reads it has been passed.
 */
export class Slopes {
  readonly #graph: Graph;
  readonly #lines = new Map<string, Decimal[]>();
  readonly #totals = new Map<string, Decimal>();
  readonly #quantities = new Map<string, Decimal>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  line(id: string, step: number): Decimal {
    return this.#lines.get(id)?.[step] ?? ZERO;
  }

  total(id: string): Decimal {
    return this.#totals.get(id) ?? ZERO;
  }

  quantity(id: string): Decimal {
    return this.#quantities.get(id) ?? ZERO;
  }

  addToLine(id: string, step: number, slope: Decimal): void {
    const steps = this.#lines.get(id) ?? Array<Decimal>(this.#graph.stepsOf(id)).fill(ZERO);
    steps[step] = (steps[step] ?? ZERO).plus(slope);
    this.#lines.set(id, steps);
  }

  addToTotal(id: string, slope: Decimal): void {
    this.#totals.set(id, this.total(id).plus(slope));
  }

  addToQuantity(id: string, slope: Decimal): void {
    this.#quantities.set(id, this.quantity(id).plus(slope));
  }
}
