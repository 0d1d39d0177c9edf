import { decimalText } from '../../engines/explain';
import { isNotDefined, type Evaluation } from '../../engines/exact';
import type { Graph } from '../../graph';
import type { FigureView, LineView } from './view-types';

/** Reads figures and lines out of one evaluation, each with the id under which it explains itself. */
export type Reader = {
  readonly total: (id: string, label?: string) => FigureView;
  readonly hasTotal: (id: string) => boolean;
  readonly line: (id: string) => LineView;
  readonly step: (id: string, step: number, label?: string) => FigureView;
  readonly number: (totalId: string) => number; // for words and widths only, never for money on a page
  readonly graph: Graph;
  readonly evaluation: Evaluation;
};

export function readerOf(graph: Graph, evaluation: Evaluation): Reader {
  const total = (id: string, label?: string): FigureView => {
    const definition = graph.total(id);
    const value = evaluation.total(id);
    const words = isNotDefined(value) ? value.notDefined : null;
    return {
      id: `total:${id}`,
      label: label ?? definition.label,
      unit: definition.unitText,
      value: isNotDefined(value) ? null : decimalText(value),
      notDefined: words,
    };
  };
  return {
    total,
    hasTotal: (id) => graph.totals.has(id),
    line: (id) => {
      const { label, unitText, stage, axis } = graph.line(id);
      return { id, label, unit: unitText, stage, axis, values: evaluation.line(id).map(decimalText) };
    },
    step: (id, step, label) => {
      const definition = graph.line(id);
      const value = evaluation.line(id)[step];
      return {
        id: `line:${id}:${step}`,
        label: label ?? definition.label,
        unit: definition.unitText,
        value: value === undefined ? null : decimalText(value),
        notDefined: null,
      };
    },
    number: (id) => Number(total(id).value ?? '0'),
    graph,
    evaluation,
  };
}
