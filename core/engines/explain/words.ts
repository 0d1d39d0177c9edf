import { partsOf, walk, type ExpressionNode, type Graph } from '../../graph';
import { listed } from '../../words';
import type { ExactValue } from './cell';
import type { Reading } from './inputs';
import { conditionWords, negated, phraseOf, type Speech } from './phrase';
import { partsTakenWithin } from './part-values';
import { labelSpeaker, properNamesIn, STEP_WORDS, upperFirst } from './vocabulary';

/**
 * A formula in plain English, with what holds at this step: the branch that was taken, the part that was the smallest.
 *
 * Takes    value: what the formula came to
 * Gives    sentences; where a total is only sometimes defined, they say when, and if it is not, why
 */
export function wordsOf({ graph, definition, step, of }: Reading, value: ExactValue): string {
  const condition = definition.kind === 'total' ? definition.definedWhen : null;
  const speech: Speech = {
    graph,
    axis: definition.kind === 'line' ? definition.axis : null,
    step,
    name: nameIn(graph, definition.label, condition === null ? [definition.value] : [definition.value, condition]),
    of,
  };
  const isDefined = value.kind === 'number';
  const here = isDefined ? speech : { ...speech, of: null };
  const sentences = [formulaWords(definition.value, here), ...openingWords(definition.value, here)];
  if (condition !== null) sentences.push(`it has a value only where ${conditionWords(condition, speech)}`);
  if (!isDefined) sentences.push(`here it has none: ${value.words}`);
  sentences.push(...glosses(definition.value));
  return sentences.map((sentence) => `${upperFirst(sentence)}.`).join(' ');
}

function formulaWords(formula: ExpressionNode, speech: Speech): string {
  const { text } = phraseOf(formula, speech, true);
  if (formula.op === 'constant') return `always ${text}`;
  return ['quantity', 'series', 'line', 'total'].includes(formula.op) ? `the same as ${text}` : text;
}

/** What stands in place of values before the first step, once for all lines that begin with the same. */
function openingWords(formula: ExpressionNode, speech: Speech): readonly string[] {
  if (speech.axis === null) return [];
  const begin = new Map<string, Set<string>>();
  const taken = speech.of === null ? new Set() : partsTakenWithin(formula, speech.of, speech.step);
  const step = speech.step ?? 0;
  for (const node of lagsThatBegin(formula, 0)) {
    const isUsedHere = step < node.steps && taken.has(node);
    const { text } = phraseOf(node.opening, isUsedHere ? speech : { ...speech, of: null }, false);
    const line = speech.name(speech.graph.line(node.id).label);
    const key = `${text} is used${isUsedHere ? ' here' : ''}`;
    begin.set(key, (begin.get(key) ?? new Set()).add(line));
  }
  const { beforeFirst } = STEP_WORDS[speech.axis];
  return [...begin].map(([opening, lines]) => `for ${listed([...lines])} ${beforeFirst}, ${opening}`);
}

type Lag = Extract<ExpressionNode, { readonly op: 'lag' }>;

/** The lags that come to use their opening value: not one step back where the first step has a branch of its own. */
function lagsThatBegin(node: ExpressionNode, earliest: number): readonly Lag[] {
  if (node.op === 'lag') return node.steps > earliest ? [node] : [];
  if (node.op === 'where' && node.condition.op === 'first') {
    return [...lagsThatBegin(node.then, 0), ...lagsThatBegin(node.otherwise, 1)];
  }
  return partsOf(node).flatMap((part) => lagsThatBegin(part, earliest));
}

/** How the labels that these formulas read are spoken. */
function nameIn(graph: Graph, own: string, formulas: readonly ExpressionNode[]): (label: string) => string {
  const read = new Set<string>();
  for (const formula of formulas) walk(formula, (node) => labelsOf(graph, node).forEach((label) => read.add(label)));
  return labelSpeaker(own, [...read], properNamesIn(everyLabel(graph)));
}

function labelsOf(graph: Graph, node: ExpressionNode): readonly string[] {
  switch (node.op) {
    case 'quantity':
      return [graph.quantityOf(node.id).label];
    case 'series':
      return [graph.seriesOf(node.id).label];
    case 'total':
      return [graph.total(node.id).label];
    case 'line':
    case 'lag':
    case 'cumulative':
    case 'sum':
    case 'at':
      return [graph.line(node.id).label];
    case 'convolve':
      return [graph.line(node.entrants).label, graph.line(node.profile).label];
    default:
      return [];
  }
}

function* everyLabel(graph: Graph): Iterable<string> {
  for (const among of [graph.quantities, graph.series, graph.lines, graph.totals]) {
    for (const { label } of among.values()) yield label;
  }
}

/** What the words for e, ln and φ mean to somebody who wants to check them, once each. */
function glosses(formula: ExpressionNode): readonly string[] {
  const found = new Set<string>();
  walk(formula, (node) => {
    if (node.op === 'exp') found.add(negated(node.of) === null ? STEADY_GROWTH : STEADY_LOSS);
    if (node.op === 'phi') found.add(AVERAGE_LEFT);
    if (node.op === 'ln') found.add(STEADY_RATE);
  });
  return [...found];
}

const STEADY_LOSS = 'a steady loss at the rate r leaves e to the power of -r';
const STEADY_GROWTH = 'steady growth at the rate r turns 1 into e to the power of r';
const AVERAGE_LEFT =
  'the average of what a steady loss at the rate r leaves is (1 - e to the power of -r) divided by r';
const STEADY_RATE = 'a steady rate is a natural logarithm, with a minus where it is a loss';
