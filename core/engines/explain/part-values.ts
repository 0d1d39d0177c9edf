import type { Decimal } from 'decimal.js';
import { assertNever, Defect } from '../../errors';
import { partsOf, type Comparison, type ExpressionNode, type Graph } from '../../graph';
import { ExactDecimal, exp, isNotDefined, ln, phi, power, type Evaluation } from '../exact';

/** The values of the parts of one formula at one step; a part that is asked for twice is worked out once. */
export type PartValues = (node: ExpressionNode) => Decimal;

const WideDecimal = ExactDecimal.clone({ precision: 150 });
const ZERO = new ExactDecimal(0);
const ONE = new ExactDecimal(1);

/**
 * What each part of a formula comes to, which the exact engine does not keep: it gives whole lines.
 *
 * Takes    an evaluation of the graph; step: where the formula is read, or null in a total
 * Gives    a function from a part to its value, by the same arithmetic in the same order as the exact engine
 * Refuses  (the function) what that arithmetic refuses, as the exact engine has done before it gave the evaluation
 */
export function partValues(graph: Graph, evaluation: Evaluation, step: number | null): PartValues {
  const known = new Map<ExpressionNode, Decimal>();
  const valueOf: PartValues = (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const value = workOut(node, valueOf, { graph, evaluation, step });
    known.set(node, value);
    return value;
  };
  return valueOf;
}

/** Where a formula is read. */
export type Place = { readonly graph: Graph; readonly evaluation: Evaluation; readonly step: number | null };

function workOut(node: ExpressionNode, of: PartValues, place: Place): Decimal {
  const { graph, evaluation } = place;
  switch (node.op) {
    case 'constant':
      return new ExactDecimal(node.value);
    case 'quantity':
      return evaluation.quantity(node.id);
    case 'series':
      return new ExactDecimal(valueAt(graph.seriesOf(node.id).values, stepOf(place)));
    case 'line':
      return valueAt(evaluation.line(node.id), stepOf(place));
    case 'lag':
      return stepOf(place) < node.steps
        ? of(node.opening)
        : valueAt(evaluation.line(node.id), stepOf(place) - node.steps);
    case 'total': {
      const value = evaluation.total(node.id);
      if (isNotDefined(value)) throw new Defect(`A formula reads the total "${node.id}", which has no value.`);
      return value;
    }
    case 'step':
      return new ExactDecimal(stepOf(place));
    case 'first':
      return stepOf(place) === 0 ? ONE : ZERO;
    case 'compare':
      return holds(node.relation, of(node.left), of(node.right)) ? ONE : ZERO;
    case 'add':
      return joined(node.terms.map(of), ZERO, (sum, term) => sum.plus(term));
    case 'subtract':
      return of(node.left).minus(of(node.right));
    case 'multiply':
      return joined(node.factors.map(of), ONE, (product, factor) => product.times(factor));
    case 'divide':
      return of(node.left).div(of(node.right));
    case 'power':
      return power(of(node.base), of(node.exponent));
    case 'exp':
      return exp(of(node.of));
    case 'ln':
      return ln(of(node.of));
    case 'phi':
      return phi(of(node.of));
    case 'floor':
      return of(node.of).floor();
    case 'min':
    case 'max':
      return of(chosenOf(node, of));
    case 'where':
      return of(branchOf(node, of));
    case 'cumulative':
      return total(evaluation.line(node.id).slice(0, stepOf(place) + 1));
    case 'sum':
      return total(evaluation.line(node.id));
    case 'at':
      return valueAt(evaluation.line(node.id), node.step);
    case 'convolve':
      return convolved(node, place);
    default:
      return assertNever(node);
  }
}

type Choice = Extract<ExpressionNode, { readonly op: 'min' | 'max' }>;
type Where = Extract<ExpressionNode, { readonly op: 'where' }>;
type Convolution = Extract<ExpressionNode, { readonly op: 'convolve' }>;

/** The part that a smallest or largest takes its value from: the first of those that are equal. */
export function chosenOf(node: Choice, of: PartValues): ExpressionNode {
  const beats = (one: Decimal, other: Decimal) => (node.op === 'min' ? one.lt(other) : one.gt(other));
  return node.of.reduce((best, part) => (beats(of(part), of(best)) ? part : best));
}

/** Whether the condition of a choice is true: not 0. */
export function conditionHolds(node: Where, of: PartValues): boolean {
  return !of(node.condition).isZero();
}

/** The branch that is taken. */
export function branchOf(node: Where, of: PartValues): ExpressionNode {
  return conditionHolds(node, of) ? node.then : node.otherwise;
}

/** The direct parts that were worked out: of a choice only the branch taken, of an opening value only before the first step. */
export function partsTaken(node: ExpressionNode, of: PartValues, step: number | null): readonly ExpressionNode[] {
  if (node.op === 'where') return [node.condition, branchOf(node, of)];
  if (node.op === 'lag' && (step ?? 0) >= node.steps) return [];
  return partsOf(node);
}

/** A formula and all its parts that were worked out. */
export function partsTakenWithin(
  node: ExpressionNode,
  of: PartValues,
  step: number | null,
): ReadonlySet<ExpressionNode> {
  const taken = new Set([node]);
  for (const part of taken) for (const next of partsTaken(part, of, step)) taken.add(next); // visited further on
  return taken;
}

/** The pairs of steps that a convolution multiplies, earliest entrants first; beyond its last cycle a profile is 0. */
export function convolvedSteps(
  node: Convolution,
  { graph, step }: Pick<Place, 'graph' | 'step'>,
): readonly { readonly entered: number; readonly since: number }[] {
  const now = stepOf({ step });
  const last = node.past ? now - 1 : now;
  const first = Math.max(0, now - graph.stepsOf(node.profile) + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    entered: first + index,
    since: now - first - index,
  }));
}

function holds(relation: Comparison, left: Decimal, right: Decimal): boolean {
  switch (relation) {
    case '<':
      return left.lt(right);
    case '<=':
      return left.lte(right);
    case '=':
      return left.eq(right);
    default:
      return assertNever(relation);
  }
}

/** Products added with all their digits and rounded once, as the exact engine does. */
function convolved(node: Convolution, place: Place): Decimal {
  const [entrants, profile] = [place.evaluation.line(node.entrants), place.evaluation.line(node.profile)];
  const products = convolvedSteps(node, place).map(({ entered, since }) =>
    new WideDecimal(valueAt(entrants, entered)).times(valueAt(profile, since)),
  );
  return new ExactDecimal(joined(products, ZERO, (sum, product) => sum.plus(product)).toSignificantDigits(34));
}

function total(values: readonly Decimal[]): Decimal {
  return joined(values, ZERO, (sum, value) => sum.plus(value));
}

/** Joined from left to right, beginning with the first, so that a single value keeps every digit it has. */
function joined(values: readonly Decimal[], none: Decimal, join: (all: Decimal, value: Decimal) => Decimal): Decimal {
  return values.length === 0 ? none : values.reduce(join);
}

function stepOf({ step }: Pick<Place, 'step'>): number {
  if (step === null) throw new Defect('A total has no steps, but its formula reads one.');
  return step;
}

function valueAt<T>(values: readonly T[], step: number): T {
  const value = values[step];
  if (value === undefined) throw new Defect(`A formula reads step ${step} of ${values.length}.`);
  return value;
}
