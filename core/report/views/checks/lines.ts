import { formatFinancialYear } from '../../../words';
import type { Reading } from '../figures';
import type { CheckLine } from '../view-types';
import { labelOf } from '../weakest';
import { totalKey } from './check';

/**
 * The lines and numbers that a check is about, each with the id under which it explains itself.
 *
 * Takes    ids as checks and findings name them: a figure, a quantity, or a stream or input as a whole
 * Gives    those that open, once each; a number that is filled in has a field to go to
 */
export function linesOf(reading: Reading, about: readonly string[]): readonly CheckLine[] {
  const lines = about.flatMap((id) => lineOf(reading, id));
  return lines.filter(({ id }, at) => lines.findIndex((line) => line.id === id) === at);
}

function lineOf(reading: Reading, id: string): readonly CheckLine[] {
  const { graph } = reading;
  const [kind = '', name = '', step = '0'] = id.split(':');
  if (kind === 'total' && graph.totals.has(name)) return [{ id, label: graph.total(name).label, field: null }];
  if (kind === 'line' && graph.lines.has(name))
    return [{ id, label: lineLabel(reading, name, Number(step)), field: null }];
  if (kind === 'quantity') return quantityOf(reading, name);
  if (reading.rows.some((row) => row.id === id)) return quantityOf(reading, id);
  if (id.startsWith('input.')) return quantityOf(reading, `${id}.amount`);
  return id.startsWith('stream.') ? benefitsOf(reading, id.slice('stream.'.length)) : [];
}

function lineLabel({ graph, scenario }: Reading, id: string, step: number): string {
  const { label, axis } = graph.line(id);
  return axis === 'year' ? `${label}, ${formatFinancialYear(scenario.structure.firstYear + step)}` : label;
}

function quantityOf({ graph, rows }: Reading, id: string): readonly CheckLine[] {
  const row = rows.find((one) => one.id === id);
  if (row !== undefined) return [{ id: `quantity:${id}`, label: labelOf(row), field: id }];
  const quantity = graph.quantities.get(id);
  return quantity === undefined ? [] : [{ id: `quantity:${id}`, label: quantity.label, field: null }];
}

/** Every payer's part of a stream. */
function benefitsOf({ graph, outline }: Reading, stream: string): readonly CheckLine[] {
  return outline.benefits
    .filter(({ benefit }) => benefit.streamId === stream)
    .map(({ pv }) => ({ id: totalKey(pv), label: graph.total(pv.id).label, field: null }));
}
