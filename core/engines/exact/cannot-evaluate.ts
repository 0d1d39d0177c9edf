import type { Decimal } from 'decimal.js';
import { Refusal } from '../../errors';
import { partsOf, type ExpressionNode, type Graph, type LineDefinition, type TotalDefinition } from '../../graph';
import { listed } from '../../words';
import { ArithmeticRefusal, decimalFromText } from './arithmetic';
import { isNotDefined } from './evaluation';
import type { NoValue } from './no-value';
import type { Run } from './run';

const DIGITS_SHOWN = 12;

/** A figure that the failing part of a formula reads: in words, with the ids that it names. */
type Reading = { readonly text: string; readonly ids: readonly string[] };

/**
 * The refusal for a formula that has no value.
 *
 * Takes    definition and step: where it happened (no step in a total); failure: which part of the formula, and why
 * Gives    cannot-evaluate, naming the line, the step and every figure that the part reads, with its value there
 */
export function cannotEvaluate(
  graph: Graph,
  run: Run,
  definition: LineDefinition | TotalDefinition,
  step: number,
  failure: NoValue,
): Refusal {
  const readings = readingsOf(graph, run, failure.part, step);
  const texts = [...new Set(readings.map((reading) => reading.text))];
  const ids = [...new Set(readings.flatMap((reading) => reading.ids))];
  const where = definition.kind === 'line' ? ` in step ${step}` : '';
  return new Refusal('cannot-evaluate', {
    what: `"${definition.label}" cannot be worked out${where}.`,
    why: texts.length === 0 ? failure.why : `${failure.why} Here ${listed(texts)}.`,
    mend: 'Change one of these figures, or let the formula choose another branch where this happens.',
    about: [definition.id, ...ids],
  });
}

/** Reads decimal text; where it is no number, the refusal names the quantity or line that it stands in. */
export function readNumbers<T>(id: string, label: string, read: () => T): T {
  try {
    return read();
  } catch (refused) {
    if (!(refused instanceof ArithmeticRefusal)) throw refused;
    const { code, what, why, mend } = refused;
    throw new Refusal(code, { what: `"${label}": ${what}`, why, mend, about: [id] });
  }
}

function readingsOf(graph: Graph, run: Run, node: ExpressionNode, step: number): readonly Reading[] {
  const line = (id: string, when: string, value: Decimal): Reading[] => {
    const { label, unitText } = graph.line(id);
    return [{ text: `"${label}"${when} is ${amount(value, unitText)}`, ids: [id] }];
  };
  switch (node.op) {
    case 'quantity': {
      const { label, unitText } = graph.quantityOf(node.id);
      return [{ text: `"${label}" is ${amount(run.quantity(node.id), unitText)}`, ids: [node.id] }];
    }
    case 'series': {
      const { label, unitText, values } = graph.seriesOf(node.id);
      return [{ text: `"${label}" is ${amount(decimalFromText(values[step] ?? '0'), unitText)}`, ids: [node.id] }];
    }
    case 'total': {
      const { label, unitText } = graph.total(node.id);
      const value = run.total(node.id);
      return [
        { text: `"${label}" is ${isNotDefined(value) ? 'not defined' : amount(value, unitText)}`, ids: [node.id] },
      ];
    }
    case 'line':
      return line(node.id, '', run.column(node.id).at(step));
    case 'lag': {
      if (step < node.steps) return readingsOf(graph, run, node.opening, step);
      return line(node.id, ` in step ${step - node.steps}`, run.column(node.id).at(step - node.steps));
    }
    case 'at':
      return line(node.id, ` in step ${node.step}`, run.column(node.id).at(node.step));
    case 'cumulative':
      return line(node.id, ' so far', run.column(node.id).runningTotal(step));
    case 'sum':
      return line(node.id, ' in all', run.column(node.id).runningTotal(graph.stepsOf(node.id) - 1));
    case 'convolve': {
      const [entrants, profile] = [graph.line(node.entrants), graph.line(node.profile)];
      return [{ text: `"${entrants.label}" run through "${profile.label}"`, ids: [entrants.id, profile.id] }];
    }
    case 'step':
    case 'first':
      return [{ text: `the step is ${step}`, ids: [] }];
    default:
      return partsOf(node).flatMap((part) => readingsOf(graph, run, part, step));
  }
}

function amount(value: Decimal, unitText: string): string {
  const digits = value.toSignificantDigits(DIGITS_SHOWN).toString();
  return unitText === 'share' || unitText === '1' ? digits : `${digits} ${unitText}`;
}
