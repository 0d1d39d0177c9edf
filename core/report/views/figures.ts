import type { Decimal } from 'decimal.js';
import { requiredQuantities, type QuantityDefinitionRow } from '../../catalogue';
import { isNotDefined, type Evaluation } from '../../engines/exact';
import { cellKey, decimalText, valueOfCell, type Cell } from '../../engines/explain';
import { Defect } from '../../errors';
import type { Axis, Graph, Line, Total } from '../../graph';
import type { Model } from '../../model';
import type { ResolvedScenario } from '../../scenario';
import type { FigureView, LineView } from './view-types';

/** What every view reads: a scenario, its model and one evaluation of it. */
export type Reading = WorkedOut & {
  /** The quantities that the scenario asks for and the model reads. */
  readonly rows: readonly QuantityDefinitionRow[];
};

/** A scenario, its model and one evaluation of it. */
export type WorkedOut = Model & { readonly scenario: ResolvedScenario; readonly evaluation: Evaluation };

/** A graph and what it comes to. */
export type Figures = { readonly graph: Graph; readonly evaluation: Evaluation };

/** A figure by the handle that its stage gave it. */
type TotalOf = Total<string> | string;
type LineOf = Line<Axis, string> | string;

function idOf(named: TotalOf | LineOf): string {
  return typeof named === 'string' ? named : named.id;
}

export function readingOf({ scenario, graph, outline, evaluation }: WorkedOut): Reading {
  return { scenario, rows: rowsRead(scenario, graph), graph, outline, evaluation };
}

/** The quantities that a scenario asks for and its model reads: those of a gap that cannot be looked at are kept, and wait. */
export function rowsRead({ structure }: ResolvedScenario, graph: Graph): readonly QuantityDefinitionRow[] {
  return requiredQuantities(structure).filter(({ id }) => graph.quantities.has(id));
}

/** Words of a screen in place of the model's own, where its place makes them shorter. */
type InPlace = { readonly label?: string; readonly unit?: string };

/** Below this a figure is nothing: what the last digits of a subtraction leave. */
const NOTHING_AT_ALL = '1e-60';

/** Exact decimal text that every formatter reads. */
export function textOf(value: Decimal): string {
  return value.abs().lessThan(NOTHING_AT_ALL) ? '0' : decimalText(value);
}

/** A total as a figure that opens into its explanation. */
export function totalFigure(reading: Figures, total: TotalOf, inPlace: InPlace = {}): FigureView {
  const id = idOf(total);
  const { label, unitText } = reading.graph.total(id);
  return figure(reading, { kind: 'total', id }, { label, unit: unitText, ...inPlace });
}

/** One step of a line as a figure. */
export function stepFigure(reading: Figures, line: LineOf, step: number, inPlace: InPlace = {}): FigureView {
  const id = idOf(line);
  const { label, unitText } = reading.graph.line(id);
  return figure(reading, { kind: 'line', id, step }, { label, unit: unitText, ...inPlace });
}

/** The values of a line, one for each step of its axis. */
export function valuesOf({ evaluation }: Pick<Figures, 'evaluation'>, line: LineOf): readonly Decimal[] {
  return evaluation.line(idOf(line));
}

function figure({ graph, evaluation }: Figures, cell: Cell, words: Required<InPlace>): FigureView {
  const value = valueOfCell(graph, evaluation, cell);
  const common = { id: cellKey(cell), ...words };
  if (value.kind === 'not-defined') return { ...common, value: null, notDefined: value.words };
  return { ...common, value: /e-\d{3}/.test(value.text) ? '0' : value.text, notDefined: null };
}

/** A line with a value for each of its steps. */
export function lineView({ graph, evaluation }: Figures, line: LineOf): LineView {
  const id = idOf(line);
  const { label, unitText, stage, axis } = graph.line(id);
  return { id, label, unit: unitText, stage, axis, values: evaluation.line(id).map(textOf) };
}

/** The number behind a total that always has one. */
export function totalOf({ evaluation }: Pick<Figures, 'evaluation'>, total: TotalOf): Decimal {
  const id = idOf(total);
  const value = evaluation.total(id);
  if (isNotDefined(value)) throw new Defect(`"${id}" has no value: ${value.notDefined}`);
  return value;
}

/** One step of a line as a number. */
export function stepOf({ evaluation }: Pick<Figures, 'evaluation'>, line: LineOf, step: number): Decimal {
  const id = idOf(line);
  const value = evaluation.line(id)[step];
  if (value === undefined) throw new Defect(`"${id}" has no step ${step}.`);
  return value;
}
