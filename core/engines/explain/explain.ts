import { assertNever } from '../../errors';
import type { CheckedQuantity, ExpressionNode, Graph, Source } from '../../graph';
import type { Evaluation } from '../exact';
import { decimalText, valueOfCell, type Cell, type ExactValue } from './cell';
import { convolutionsOf } from './convolution';
import { definitionEvidence, quantityEvidence } from './evidence';
import type { Explanation } from './explanation';
import { inputsOf, type Reading } from './inputs';
import { partValues } from './part-values';
import { equals, substituted, substitutedCondition } from './substituted';
import { upperFirst } from './vocabulary';
import { wordsOf } from './words';

/**
 * Takes a figure apart: its formula in words, the numbers that went in, and what each of them rests on.
 *
 * Takes    evaluation: an evaluation of this graph; cell: a step of a line, a total, or a quantity
 * Gives    plain data; numbers are exact decimal text with a unit, for screens to format
 * Refuses  figure-not-found: the graph has no such line, step, total or quantity
 */
export function explainFigure(graph: Graph, evaluation: Evaluation, cell: Cell): Explanation {
  const value = valueOfCell(graph, evaluation, cell);
  switch (cell.kind) {
    case 'line': {
      const line = graph.line(cell.id);
      const { step } = cell;
      const of = partValues(graph, evaluation, step);
      return {
        ...formulaExplained({ graph, evaluation, definition: line, step, of }, value),
        cell,
        axis: line.axis,
        axisId: line.axisId,
        step,
        value,
        everyStep: evaluation.line(cell.id).map(decimalText),
      };
    }
    case 'total': {
      const of = partValues(graph, evaluation, null);
      const reading = { graph, evaluation, definition: graph.total(cell.id), step: null, of };
      return { ...formulaExplained(reading, value), ...WITHOUT_STEPS, cell, value };
    }
    case 'quantity':
      return { ...quantityExplained(graph.quantityOf(cell.id)), ...WITHOUT_STEPS, cell, value };
    default:
      return assertNever(cell);
  }
}

const WITHOUT_STEPS = { axis: null, axisId: null, step: null, everyStep: [] } as const;

type Explained = Pick<Explanation, 'label' | 'unit' | 'words' | 'substituted' | 'reads' | 'convolutions' | 'evidence'>;

function formulaExplained(reading: Reading, value: ExactValue): Explained {
  const { definition } = reading;
  const read = formulasRead(reading, value);
  return {
    label: definition.label,
    unit: definition.unitText,
    words: wordsOf(reading, value),
    substituted: [...numbersOf(reading, value), ...equals(value, definition.unitText)],
    reads: inputsOf(read, reading),
    convolutions: read.flatMap((formula) => convolutionsOf(formula, reading)),
    evidence: definitionEvidence(definition),
  };
}

/** A total without a value never came to its formula: only its condition was read. */
function formulasRead({ definition }: Reading, value: ExactValue): readonly ExpressionNode[] {
  const condition = definition.kind === 'line' || definition.definedWhen === null ? [] : [definition.definedWhen];
  return value.kind === 'number' ? [definition.value, ...condition] : condition;
}

function numbersOf(reading: Reading, value: ExactValue) {
  const { definition } = reading;
  if (value.kind === 'number') return substituted(definition.value, reading);
  return definition.kind === 'line' || definition.definedWhen === null
    ? []
    : substitutedCondition(definition.definedWhen, reading);
}

function quantityExplained(quantity: CheckedQuantity): Explained {
  return {
    label: quantity.label,
    unit: quantity.unitText,
    words: `A number that is put in, not worked out. ${sourceSentence(quantity)}`,
    substituted: [],
    reads: [],
    convolutions: [],
    evidence: quantityEvidence(quantity),
  };
}

const STATUS_WORDS: Readonly<Record<Extract<Source, { readonly kind: 'reference' }>['status'], string>> = {
  confirmed: '',
  'second-hand': ', as another source quotes it',
  'to-confirm': ', still to be confirmed',
};

function sourceSentence(quantity: CheckedQuantity): string {
  const { basis } = quantityEvidence(quantity);
  const { source } = quantity;
  switch (source.kind) {
    case 'reference':
      return `Source: ${basis}${STATUS_WORDS[source.status]}.`;
    case 'given':
      return `${upperFirst(source.title.trim() === '' ? basis : `Source: ${basis}`)}.`;
    case 'assumption':
      return `${upperFirst(basis)}: ${source.reason}`;
    default:
      return assertNever(source);
  }
}
