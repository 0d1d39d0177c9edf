import { Defect } from '../errors';
import type { AxisDefinition, LineDefinition, SeriesDefinition, TotalDefinition } from './line';
import { evaluationOrder, type Block } from './order';
import type { QuantityDefinition } from './quantity';
import type { Unit } from './unit';

export type CheckedQuantity = QuantityDefinition & { readonly unit: Unit };

/** A finished, checked model: immutable; engines read it. */
export class Graph {
  readonly axes: ReadonlyMap<string, AxisDefinition>;
  readonly quantities: ReadonlyMap<string, CheckedQuantity>;
  readonly series: ReadonlyMap<string, SeriesDefinition>;
  readonly lines: ReadonlyMap<string, LineDefinition>;
  readonly totals: ReadonlyMap<string, TotalDefinition>;
  /** Lines and totals in the order they were written, by `definitionKey`. */
  readonly definitions: ReadonlyMap<string, LineDefinition | TotalDefinition>;
  /** The order in which they can be worked out. */
  readonly blocks: readonly Block[];

  constructor(parts: Pick<Graph, 'axes' | 'quantities' | 'series' | 'lines' | 'totals' | 'definitions'>) {
    this.axes = parts.axes;
    this.quantities = parts.quantities;
    this.series = parts.series;
    this.lines = parts.lines;
    this.totals = parts.totals;
    this.definitions = parts.definitions;
    this.blocks = evaluationOrder(parts.definitions);
  }

  line(id: string): LineDefinition {
    return known(this.lines.get(id), 'line', id);
  }

  total(id: string): TotalDefinition {
    return known(this.totals.get(id), 'total', id);
  }

  seriesOf(id: string): SeriesDefinition {
    return known(this.series.get(id), 'series', id);
  }

  quantityOf(id: string): CheckedQuantity {
    return known(this.quantities.get(id), 'quantity', id);
  }

  /** How many steps a line has. */
  stepsOf(lineId: string): number {
    return known(this.axes.get(this.line(lineId).axisId), 'axis', lineId).steps;
  }
}

function known<T>(found: T | undefined, kind: string, id: string): T {
  if (found === undefined) throw new Defect(`No ${kind} "${id}" in this graph.`);
  return found;
}
