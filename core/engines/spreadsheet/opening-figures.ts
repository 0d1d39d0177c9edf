import { definitionKey, Graph, type TotalDefinition } from '../../graph';
import type { Opening } from './openings';

/** Under this id the figure of a line's opening value is worked out. */
export function openingFigureId(lineId: string): string {
  return `${lineId}~before`;
}

/**
 * The same model with each opening value as a total, so that the exact engine gives the figure that its cell shows before
 * anything is recalculated.
 */
export function withOpeningFigures(graph: Graph, openings: ReadonlyMap<string, Opening>): Graph {
  const totals = new Map(graph.totals);
  const definitions = new Map(graph.definitions);
  for (const [lineId, { node }] of openings) {
    const { label, stage, unit, unitText, source } = graph.line(lineId);
    const id = openingFigureId(lineId);
    const total: TotalDefinition = {
      kind: 'total', id, label, stage, unit, unitText, source, value: node, definedWhen: null, otherwise: '', shown: false,
    }; // prettier-ignore
    totals.set(id, total);
    definitions.set(definitionKey('total', id), total);
  }
  const { axes, quantities, series, lines } = graph;
  return new Graph({ axes, quantities, series, lines, totals, definitions });
}
