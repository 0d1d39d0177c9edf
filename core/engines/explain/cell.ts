import type { Decimal } from 'decimal.js';
import { assertNever, Refusal } from '../../errors';
import type { Graph } from '../../graph';
import type { Evaluation } from '../exact';

/** A figure that can be explained: one step of a line, a total, or a number that was put in. */
export type Cell =
  | { readonly kind: 'line'; readonly id: string; readonly step: number }
  | { readonly kind: 'total'; readonly id: string }
  | { readonly kind: 'quantity'; readonly id: string };

/** A figure with all its digits, or the words that stand where there is none. */
export type ExactValue =
  { readonly kind: 'number'; readonly text: string } | { readonly kind: 'not-defined'; readonly words: string };

/** One text per figure: equal cells have equal keys. */
export function cellKey(cell: Cell): string {
  return cell.kind === 'line' ? `line:${cell.id}:${cell.step}` : `${cell.kind}:${cell.id}`;
}

/** All the digits of a decimal: '16668.52'; with an exponent only where it has more than 40 digits or 60 decimals. */
export function decimalText(value: Decimal): string {
  if (value.isZero()) return '0';
  return value.e > 39 || value.decimalPlaces() > 60 ? value.toExponential() : value.toFixed();
}

/** The value of a figure. Refuses what `refuseUnknownCell` refuses. */
export function valueOfCell(graph: Graph, evaluation: Evaluation, cell: Cell): ExactValue {
  refuseUnknownCell(graph, cell);
  switch (cell.kind) {
    case 'line':
      return numberOf(evaluation.line(cell.id)[cell.step]);
    case 'total': {
      const value = evaluation.total(cell.id);
      return 'notDefined' in value ? { kind: 'not-defined', words: value.notDefined } : numberOf(value);
    }
    case 'quantity':
      return numberOf(evaluation.quantity(cell.id));
    default:
      return assertNever(cell);
  }
}

/**
 * Refuses a figure that the model does not have.
 *
 * Refuses  figure-not-found
 */
export function refuseUnknownCell(graph: Graph, cell: Cell): void {
  const known =
    cell.kind === 'line'
      ? graph.lines.has(cell.id) && Number.isInteger(cell.step) && cell.step >= 0 && cell.step < graph.stepsOf(cell.id)
      : (cell.kind === 'total' ? graph.totals : graph.quantities).has(cell.id);
  if (known) return;
  throw new Refusal('figure-not-found', {
    what: `There is no figure "${cell.id}"${cell.kind === 'line' ? ` at step ${cell.step}` : ''} to explain.`,
    why: 'The model that is open does not have it.',
    mend: 'Open the figure again from the results.',
    about: [cell.id],
  });
}

function numberOf(value: Decimal | undefined): ExactValue {
  return { kind: 'number', text: decimalText(value as Decimal) };
}
