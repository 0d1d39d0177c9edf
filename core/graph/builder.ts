import type { Decimal } from 'decimal.js';
import { Refusal } from '../errors';
import { checkGraph } from './check';
import type { Axis, DerivedUnit, Expression } from './expression';
import { Graph, type CheckedQuantity } from './graph';
import type {
  AxisDefinition,
  Citation,
  Line,
  LineDefinition,
  SeriesDefinition,
  Stage,
  Total,
  TotalDefinition,
} from './line';
import { definitionKey } from './order';
import type { Quantity, QuantityDefinition } from './quantity';
import { unit } from './unit';

/** An axis as a builder hands it out. */
export type AxisHandle<A extends Axis> = { readonly id: string; readonly axis: A; readonly steps: number };

type LineInput<A extends Axis, U extends string> = {
  readonly id: string;
  readonly label: string;
  readonly stage: Stage;
  readonly axis: AxisHandle<A>;
  readonly unit: U;
  readonly source: Citation;
  /** The formula; a line that reads its own earlier value takes a function of its own handle. */
  readonly value: Formula<NoInfer<A>, U> | ((self: Line<A, U>) => Formula<NoInfer<A>, U>);
  /** Shown to a person: a root of the graph. */
  readonly shown?: boolean;
};

type TotalInput<U extends string> = {
  readonly id: string;
  readonly label: string;
  readonly stage: Stage;
  readonly unit: U;
  readonly source: Citation;
  readonly value: Expression<'scalar', NoInfer<U> | DerivedUnit>;
  /** Where this is 0 the total has no value; `otherwise` says so in words. */
  readonly definedWhen?: Expression<'scalar'>;
  readonly otherwise?: string;
  readonly shown?: boolean;
};

type Formula<A extends Axis, U extends string> = Expression<A | 'scalar', NoInfer<U> | DerivedUnit>;

const DECIMAL = /^-?\d{1,15}(\.\d{1,20})?$/;

/**
 * Collects quantities, series, lines and totals, and builds a checked graph.
 *
 * Refuses  duplicate-id, not-a-decimal, series-length, not-defined, and everything that `checkGraph` refuses
 */
export class GraphBuilder {
  readonly #axes = new Map<string, AxisDefinition>();
  readonly #quantities = new Map<string, CheckedQuantity>();
  readonly #series = new Map<string, SeriesDefinition>();
  readonly #lines = new Map<string, LineDefinition>();
  readonly #totals = new Map<string, TotalDefinition>();
  readonly #definitions = new Map<string, LineDefinition | TotalDefinition>();
  readonly #promised = new Map<string, { readonly axisId: string; readonly unit: string }>();

  axis<A extends Axis>(axis: A, id: string, steps: number): AxisHandle<A> {
    if (!Number.isInteger(steps) || steps < 1 || steps > 1000) {
      throw new Refusal('axis-length', {
        what: `"${id}" cannot have ${steps} steps.`,
        why: 'A model runs over 1 to 1,000 whole steps.',
        mend: 'Choose a whole number of steps.',
        about: [id],
      });
    }
    this.#refuseDuplicate(this.#axes, 'axis', id);
    this.#axes.set(id, { id, axis, steps });
    return { id, axis, steps };
  }

  quantity<U extends string>(
    definition: Omit<QuantityDefinition, 'unitText' | 'value'> & {
      readonly unit: U;
      readonly value: string | Decimal;
    },
  ): Quantity<U> {
    const { unit: unitText, ...rest } = definition;
    const value = decimalText(definition.value);
    this.#refuseDuplicate(this.#quantities, 'quantity', definition.id);
    if (!DECIMAL.test(value)) throw notADecimal(definition.id, definition.label, value);
    this.#quantities.set(definition.id, { ...rest, value, unitText, unit: unit(unitText) });
    return { id: definition.id, node: { op: 'quantity', id: definition.id } };
  }

  series<A extends Axis, U extends string>(definition: {
    readonly id: string;
    readonly label: string;
    readonly axis: AxisHandle<A>;
    readonly unit: U;
    readonly values: readonly (string | Decimal)[];
    readonly source: Citation;
  }): Expression<A, U> {
    const { axis, unit: unitText, ...rest } = definition;
    const values = definition.values.map(decimalText);
    this.#refuseDuplicate(this.#series, 'series', definition.id);
    const wrong = values.find((value) => !DECIMAL.test(value));
    if (wrong !== undefined) throw notADecimal(definition.id, definition.label, wrong);
    if (definition.values.length !== axis.steps) throw seriesLength(definition.label, definition.values.length, axis);
    this.#series.set(definition.id, {
      ...rest,
      values,
      axis: axis.axis,
      axisId: axis.id,
      unitText,
      unit: unit(unitText),
    });
    return { node: { op: 'series', id: definition.id } };
  }

  line<A extends Axis, U extends string>(input: LineInput<A, U>): Line<A, U> {
    const { axis, unit: unitText, value, shown, ...rest } = input;
    const handle: Line<A, U> = { id: input.id, unit: unitText, node: { op: 'line', id: input.id } };
    this.#refuseDuplicate(this.#lines, 'line', input.id);
    this.#keepPromise(input.id, axis.id, unitText);
    const formula = typeof value === 'function' ? value(handle) : value;
    const definition: LineDefinition = {
      ...rest,
      kind: 'line',
      axis: axis.axis,
      axisId: axis.id,
      unitText,
      unit: unit(unitText),
      value: formula.node,
      shown: shown ?? false,
    };
    this.#lines.set(input.id, definition);
    this.#definitions.set(definitionKey('line', input.id), definition);
    return handle;
  }

  /**
   * A line that stands elsewhere: defined further down, because two lines feed one another through earlier steps, or written
   * by another stage. The axis and the unit are a promise, and building holds it.
   */
  promised<A extends Axis, U extends string>(id: string, axis: AxisHandle<A>, unitText: U): Line<A, U> {
    const defined = this.#lines.get(id);
    this.#promised.set(id, { axisId: axis.id, unit: unitText });
    if (defined !== undefined) this.#keepPromise(id, defined.axisId, defined.unitText);
    return { id, unit: unitText, node: { op: 'line', id } };
  }

  total<U extends string>(input: TotalInput<U>): Total<U> {
    const { unit: unitText, value, definedWhen, otherwise, shown, ...rest } = input;
    this.#refuseDuplicate(this.#totals, 'total', input.id);
    const definition: TotalDefinition = {
      ...rest,
      kind: 'total',
      unitText,
      unit: unit(unitText),
      value: value.node,
      definedWhen: definedWhen?.node ?? null,
      otherwise: otherwise ?? 'not defined',
      shown: shown ?? true,
    };
    this.#totals.set(input.id, definition);
    this.#definitions.set(definitionKey('total', input.id), definition);
    return { id: input.id, unit: unitText, node: { op: 'total', id: input.id } };
  }

  /** Whether a quantity of this id is registered already. */
  hasQuantity(id: string): boolean {
    return this.#quantities.has(id);
  }

  build(): Graph {
    const missing = [...this.#promised.keys()].find((id) => !this.#lines.has(id));
    if (missing !== undefined) {
      throw new Refusal('not-defined', {
        what: `"${missing}" was promised and never defined.`,
        why: 'Other lines read it.',
        mend: 'Define the line before the model is built.',
        about: [missing],
      });
    }
    const graph = new Graph({
      axes: new Map(this.#axes),
      quantities: new Map(this.#quantities),
      series: new Map(this.#series),
      lines: new Map(this.#lines),
      totals: new Map(this.#totals),
      definitions: new Map(this.#definitions),
    });
    checkGraph(graph);
    return graph;
  }

  #refuseDuplicate(among: ReadonlyMap<string, unknown>, kind: string, id: string): void {
    if (!among.has(id)) return;
    throw new Refusal('duplicate-id', {
      what: `There are two of the ${kind} "${id}".`,
      why: 'Each must have a name of its own, or one would silently replace the other.',
      mend: 'Give one of them another id.',
      about: [id],
    });
  }

  #keepPromise(id: string, axisId: string, unitText: string): void {
    const promise = this.#promised.get(id);
    if (promise === undefined || (promise.axisId === axisId && promise.unit === unitText)) return;
    throw new Refusal('unit-mismatch', {
      what: `"${id}" was promised in ${promise.unit} along ${promise.axisId}, and is defined in ${unitText} along ${axisId}.`,
      why: 'Lines that read it count on the promise.',
      mend: 'Define it as promised.',
      about: [id],
    });
  }
}

/** An engine's result goes in as it came out: with the 20 digits after the point that a graph holds. */
function decimalText(value: string | Decimal): string {
  return typeof value === 'string' ? value : value.toDecimalPlaces(20).toFixed();
}

function notADecimal(id: string, label: string, value: string): Refusal {
  return new Refusal('not-a-decimal', {
    what: `"${value.slice(0, 40)}" is not a number that "${label}" can take.`,
    why: 'A number is written with digits, at most one point, and at most 15 digits before and 20 after it.',
    mend: 'Write it like 1234.5, without commas, letters or a currency sign.',
    about: [id],
  });
}

function seriesLength(label: string, found: number, axis: AxisHandle<Axis>): Refusal {
  return new Refusal('series-length', {
    what: `"${label}" has ${found} values.`,
    why: `${axis.id} has ${axis.steps} steps, and a series has one value a step.`,
    mend: 'Give one value for each step.',
    about: [axis.id],
  });
}
