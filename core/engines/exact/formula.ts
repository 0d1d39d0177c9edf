import type { Decimal } from 'decimal.js';
import { assertNever } from '../../errors';
import type { Comparison, ExpressionNode, Graph } from '../../graph';
import { decimalFromText, ExactDecimal, exp, floorDecimal, ln, phi, power } from './arithmetic';
import { Column } from './column';
import { convolved } from './convolution';
import { isNotDefined } from './evaluation';
import { attempt, NoValue } from './no-value';
import type { Run } from './run';

/** A formula made ready: its value, from what is known so far and the step. A scalar does not look at the step. */
export type Formula = (run: Run, step: number) => Decimal;

const ZERO = new ExactDecimal(0);
const ONE = new ExactDecimal(1);

/**
 * What a formula means: the definition of every operator.
 *
 * Takes    node: a formula of a checked graph, or a part of one
 * Gives    a function of what is known so far and of the step. Each operation is rounded to 34 significant digits; sums
 *          and products run from left to right, and those of no parts are 0 and 1
 * Refuses  ArithmeticRefusal: a constant that is not a number; and from the function NoValue: a division by 0, the
 *          logarithm of 0, a total that is not defined …
 */
export function formulaOf(graph: Graph, node: ExpressionNode): Formula {
  const of = (part: ExpressionNode) => formulaOf(graph, part);
  switch (node.op) {
    case 'constant': {
      const value = decimalFromText(node.value);
      return () => value;
    }
    case 'quantity':
      return (run) => run.quantity(node.id);
    case 'series': {
      const known = new Column(graph.seriesOf(node.id).values.map(decimalFromText));
      return (_run, step) => known.at(step);
    }
    case 'line':
      return (run, step) => run.column(node.id).at(step);
    case 'lag': {
      const opening = of(node.opening);
      return (run, step) => (step < node.steps ? opening(run, step) : run.column(node.id).at(step - node.steps));
    }
    case 'total':
      return (run) => {
        const value = run.total(node.id);
        if (isNotDefined(value)) throw new NoValue(node, `That total has no value: ${value.notDefined}.`);
        return value;
      };
    case 'step':
      return (_run, step) => new ExactDecimal(step);
    case 'first':
      return (_run, step) => (step === 0 ? ONE : ZERO);
    case 'compare': {
      const holds = RELATIONS[node.relation];
      return ofTwo(of(node.left), of(node.right), (left, right) => (holds(left, right) ? ONE : ZERO));
    }
    case 'add':
      return joined(node, node.terms.map(of), (sum, term) => sum.plus(term), ZERO);
    case 'subtract':
      return ofTwo(of(node.left), of(node.right), (left, right) => left.minus(right));
    case 'multiply':
      return joined(node, node.factors.map(of), (product, factor) => product.times(factor), ONE);
    case 'divide':
      return ofTwo(of(node.left), of(node.right), (left, right) => {
        if (right.isZero()) throw new NoValue(node.right, 'Nothing can be divided by 0.');
        return left.div(right);
      });
    case 'power':
      return ofTwo(of(node.base), of(node.exponent), (base, exponent) => attempt(node, () => power(base, exponent)));
    case 'exp':
      return ofOne(of(node.of), (x) => attempt(node, () => exp(x)));
    case 'ln':
      return ofOne(of(node.of), (x) => attempt(node, () => ln(x)));
    case 'phi':
      return ofOne(of(node.of), (x) => attempt(node, () => phi(x)));
    case 'floor':
      return ofOne(of(node.of), floorDecimal);
    case 'min':
      return joined(node, node.of.map(of), (smallest, value) => (value.lt(smallest) ? value : smallest));
    case 'max':
      return joined(node, node.of.map(of), (largest, value) => (value.gt(largest) ? value : largest));
    case 'where': {
      const [condition, then, otherwise] = [of(node.condition), of(node.then), of(node.otherwise)];
      return (run, step) => (condition(run, step).isZero() ? otherwise(run, step) : then(run, step));
    }
    case 'cumulative':
      return (run, step) => run.column(node.id).runningTotal(step);
    case 'sum': {
      const lastStep = graph.stepsOf(node.id) - 1;
      return (run) => run.column(node.id).runningTotal(lastStep);
    }
    case 'at':
      return (run) => run.column(node.id).at(node.step);
    case 'convolve': {
      const skipped = node.past ? 1 : 0;
      return (run, step) => convolved(run.column(node.entrants), run.column(node.profile), step, step - skipped);
    }
    default:
      return assertNever(node);
  }
}

const RELATIONS: Readonly<Record<Comparison, (left: Decimal, right: Decimal) => boolean>> = {
  '<': (left, right) => left.lt(right),
  '<=': (left, right) => left.lte(right),
  '=': (left, right) => left.eq(right),
};

function ofOne(part: Formula, operation: (value: Decimal) => Decimal): Formula {
  return (run, step) => operation(part(run, step));
}

function ofTwo(left: Formula, right: Formula, operation: (left: Decimal, right: Decimal) => Decimal): Formula {
  return (run, step) => operation(left(run, step), right(run, step));
}

/** Parts joined from left to right. */
function joined(
  node: ExpressionNode,
  parts: readonly Formula[],
  join: (all: Decimal, part: Decimal) => Decimal,
  ofNone?: Decimal,
): Formula {
  const [first, ...rest] = parts;
  if (first === undefined) {
    return () => {
      if (ofNone === undefined) throw new NoValue(node, 'There is nothing to choose from.');
      return ofNone;
    };
  }
  return (run, step) => {
    let all = first(run, step);
    for (const part of rest) all = join(all, part(run, step));
    return all;
  };
}
