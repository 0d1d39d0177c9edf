import type { Decimal } from 'decimal.js';
import { assertNever } from '../../errors';
import { unitText, type ExpressionNode, type LineDefinition, type TotalDefinition } from '../../graph';
import { decimalText } from './cell';
import { constantEvidence, definitionEvidence, quantityEvidence, seriesEvidence } from './evidence';
import type { InputRead } from './explanation';
import { convolvedSteps, partsTaken, type PartValues, type Place } from './part-values';
import { STEP_WORDS } from './vocabulary';

/** One formula, read at one step. */
export type Reading = Place & { readonly definition: LineDefinition | TotalDefinition; readonly of: PartValues };

/** What formulas read, each input once, in the order in which it is written. What stands in a branch not taken was not read. */
export function inputsOf(formulas: readonly ExpressionNode[], reading: Reading): readonly InputRead[] {
  const found = new Map<string, InputRead>();
  for (const input of formulas.flatMap((formula) => collect(formula, reading))) {
    const { kind, label, how, value, step, ref } = input;
    const key = JSON.stringify([kind, label, how, value, step, ref]);
    if (!found.has(key)) found.set(key, input);
  }
  return [...found.values()];
}

function collect(node: ExpressionNode, reading: Reading): readonly InputRead[] {
  const { graph, definition, step, of } = reading;
  switch (node.op) {
    case 'constant':
      return [
        {
          kind: 'constant',
          label: 'a fixed number of the formula',
          how: '',
          value: node.value,
          unit: unitText(node.unit),
          step: null,
          ref: null,
          evidence: constantEvidence(definition),
        },
      ];
    case 'quantity': {
      const quantity = graph.quantityOf(node.id);
      return [
        {
          kind: 'quantity',
          label: quantity.label,
          how: '',
          value: decimalText(of(node)),
          unit: quantity.unitText,
          step: null,
          ref: { kind: 'quantity', id: node.id },
          evidence: quantityEvidence(quantity),
        },
      ];
    }
    case 'series': {
      const series = graph.seriesOf(node.id);
      return [
        {
          kind: 'series',
          label: series.label,
          how: '',
          value: decimalText(of(node)),
          unit: series.unitText,
          step,
          ref: null,
          evidence: seriesEvidence(series),
        },
      ];
    }
    case 'total': {
      const total = graph.total(node.id);
      return [
        {
          kind: 'total',
          label: total.label,
          how: '',
          value: decimalText(of(node)),
          unit: total.unitText,
          step: null,
          ref: { kind: 'total', id: node.id },
          evidence: definitionEvidence(total),
        },
      ];
    }
    case 'line':
      return [lineInput(reading, node.id, { how: '', value: of(node), step, opens: here(reading) })];
    case 'lag': {
      const earlier = here(reading) - node.steps;
      if (earlier < 0) return collect(node.opening, reading);
      const how = STEP_WORDS[graph.line(node.id).axis].before(node.steps);
      return [lineInput(reading, node.id, { how, value: of(node), step: earlier, opens: earlier })];
    }
    case 'cumulative': {
      const how = `the running total ${STEP_WORDS[graph.line(node.id).axis].upToHere}`;
      return [lineInput(reading, node.id, { how, value: of(node), step: null, opens: here(reading) })];
    }
    case 'sum': {
      const how = `the total ${STEP_WORDS[graph.line(node.id).axis].all}`;
      return [lineInput(reading, node.id, { how, value: of(node), step: null, opens: graph.stepsOf(node.id) - 1 })];
    }
    case 'at': {
      const how = STEP_WORDS[graph.line(node.id).axis].numbered(node.step);
      return [lineInput(reading, node.id, { how, value: of(node), step: node.step, opens: node.step })];
    }
    case 'convolve':
      return convolvedInputs(node, reading);
    case 'step':
    case 'first':
    case 'compare':
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
    case 'exp':
    case 'ln':
    case 'phi':
    case 'floor':
    case 'min':
    case 'max':
    case 'where':
      return partsTaken(node, of, step).flatMap((part) => collect(part, reading));
    default:
      return assertNever(node);
  }
}

/** A sum of steps has no step of its own: it opens at the last one in it. */
type ReadAs = { readonly how: string; readonly value: Decimal; readonly step: number | null; readonly opens: number };

function lineInput({ graph }: Reading, id: string, { how, value, step, opens }: ReadAs): InputRead {
  const line = graph.line(id);
  return {
    kind: 'line',
    label: line.label,
    how,
    value: decimalText(value),
    unit: line.unitText,
    step,
    ref: { kind: 'line', id, step: opens },
    evidence: definitionEvidence(line),
  };
}

/** Both sides of a convolution, at the latest year that it counts; the table of its terms has the others. */
function convolvedInputs(
  node: Extract<ExpressionNode, { readonly op: 'convolve' }>,
  reading: Reading,
): readonly InputRead[] {
  const latest = convolvedSteps(node, reading).at(-1);
  if (latest === undefined) return [];
  const side = (id: string, how: string, step: number) => {
    const value = reading.evaluation.line(id)[step] as Decimal;
    return lineInput(reading, id, { how, value, step, opens: step });
  };
  return [
    side(
      node.entrants,
      node.past ? 'each earlier year; this is the latest' : 'each year so far; this is the latest',
      latest.entered,
    ),
    side(node.profile, 'every number of years after joining; this is the least', latest.since),
  ];
}

function here({ step }: Reading): number {
  return step ?? 0;
}
