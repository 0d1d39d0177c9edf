import type { Decimal } from 'decimal.js';
import { assertNever, Refusal } from '../../errors';
import { partsOf, type ExpressionNode, type Graph, type LineDefinition, type TotalDefinition } from '../../graph';
import { ExactDecimal, exp, ln, power, type Evaluation } from '../exact';
import { branchOf, chosenOf, convolvedSteps, type PartValues } from '../explain';
import type { Slopes } from './slopes';

/** One formula at one step (null in a total), with the values of its parts. */
export type Formula = {
  readonly graph: Graph;
  readonly evaluation: Evaluation;
  readonly definition: LineDefinition | TotalDefinition;
  readonly step: number | null;
  readonly of: PartValues;
};

const ONE = new ExactDecimal(1);

/**
 * Passes the slope of a formula on to all that it reads.
 *
 * Takes    slope: how much the differentiated total moves for each unit that `node` moves
 * Gives    nothing: it adds to `slopes`
 * Refuses  no-derivative: a power at a point where it has none
 */
export function passOn(node: ExpressionNode, slope: Decimal, formula: Formula, slopes: Slopes): void {
  if (slope.isZero()) return;
  const { graph, evaluation, of } = formula;
  const step = formula.step ?? 0;
  const pass = (part: ExpressionNode, partSlope: Decimal) => passOn(part, partSlope, formula, slopes);
  switch (node.op) {
    case 'constant':
    case 'series':
    case 'step':
    case 'first':
    case 'compare':
    case 'floor': // flat between its steps
      return;
    case 'quantity':
      return slopes.addToQuantity(node.id, slope);
    case 'line':
      return slopes.addToLine(node.id, step, slope);
    case 'total':
      return slopes.addToTotal(node.id, slope);
    case 'lag':
      return step < node.steps ? pass(node.opening, slope) : slopes.addToLine(node.id, step - node.steps, slope);
    case 'at':
      return slopes.addToLine(node.id, node.step, slope);
    case 'cumulative':
      return addToSteps(node.id, step + 1, slope, slopes);
    case 'sum':
      return addToSteps(node.id, graph.stepsOf(node.id), slope, slopes);
    case 'convolve':
      for (const { entered, since } of convolvedSteps(node, formula)) {
        const [entrants, profile] = [evaluation.line(node.entrants)[entered], evaluation.line(node.profile)[since]];
        slopes.addToLine(node.entrants, entered, slope.times(profile as Decimal));
        slopes.addToLine(node.profile, since, slope.times(entrants as Decimal));
      }
      return;
    case 'add':
      return node.terms.forEach((term) => pass(term, slope));
    case 'subtract':
      pass(node.left, slope);
      return pass(node.right, slope.neg());
    case 'multiply':
      return node.factors.forEach((factor, at) => {
        const others = node.factors.filter((_, other) => other !== at).map(of);
        pass(
          factor,
          others.reduce((product, other) => product.times(other), slope),
        );
      });
    case 'divide':
      pass(node.left, slope.div(of(node.right)));
      return pass(node.right, slope.times(of(node)).div(of(node.right)).neg());
    case 'power':
      if (varies(node.base)) pass(node.base, slope.times(slopeInBase(node, formula)));
      if (varies(node.exponent)) pass(node.exponent, slope.times(slopeInExponent(node, formula)));
      return;
    case 'exp':
      return pass(node.of, slope.times(of(node)));
    case 'ln':
      return pass(node.of, slope.div(of(node.of)));
    case 'phi':
      return pass(node.of, slope.times(slopeOfPhi(of(node.of), of(node))));
    case 'min':
    case 'max':
      return pass(chosenOf(node, of), slope);
    case 'where':
      return pass(branchOf(node, of), slope);
    default:
      return assertNever(node);
  }
}

function addToSteps(id: string, steps: number, slope: Decimal, slopes: Slopes): void {
  for (let step = 0; step < steps; step += 1) slopes.addToLine(id, step, slope);
}

/** Whether a part can move at all when a quantity does: else its slope need not exist (0^0 in a discount factor's first year). */
function varies(node: ExpressionNode): boolean {
  switch (node.op) {
    case 'quantity':
    case 'line':
    case 'lag':
    case 'total':
    case 'cumulative':
    case 'sum':
    case 'at':
    case 'convolve':
      return true;
    default:
      return partsOf(node).some(varies);
  }
}

type Power = Extract<ExpressionNode, { readonly op: 'power' }>;

/** d/db b^e = e·b^(e-1); nothing to the power of less than 1 rises infinitely fast. */
function slopeInBase(node: Power, formula: Formula): Decimal {
  const [base, exponent] = [formula.of(node.base), formula.of(node.exponent)];
  if (exponent.isZero()) return exponent;
  if (base.isZero() && exponent.lt(1)) throw noDerivative(formula, 'A power below 1 of 0 rises infinitely fast.');
  return exponent.times(power(base, exponent.minus(ONE)));
}

/** d/de b^e = b^e·ln b. */
function slopeInExponent(node: Power, formula: Formula): Decimal {
  const [base, exponent] = [formula.of(node.base), formula.of(node.exponent)];
  if (base.isZero() && exponent.gt(0)) return base;
  if (base.lte(0)) throw noDerivative(formula, 'A power of 0 or less has a value only at some exponents.');
  return formula.of(node).times(ln(base));
}

/**
 * φ'(x) = (e^-x - φ(x))/x. Near 0 that is a small difference of two numbers near 1, so there the series is used:
 * φ(x) = Σ (-x)^k/(k+1)!, so φ'(x) = Σ -k·(-x)^(k-1)/(k+1)! over k ≥ 1, which begins -1/2 + x/3.
 */
function slopeOfPhi(x: Decimal, phi: Decimal): Decimal {
  if (x.abs().gte(NEAR_ZERO)) return exp(x.neg()).minus(phi).div(x);
  let sum = new ExactDecimal(0);
  let term = ONE.div(2); // (-x)^(k-1)/(k+1)!
  for (let k = 1; k <= SERIES_TERMS; k += 1) {
    sum = sum.minus(term.times(k));
    term = term.times(x.neg()).div(k + 2);
  }
  return sum;
}

const NEAR_ZERO = '0.1';
/** 0.1^24/25! is below 10^-49: far beyond 34 digits. */
const SERIES_TERMS = 24;

function noDerivative({ definition }: Formula, why: string): Refusal {
  return new Refusal('no-derivative', {
    what: `How fast "${definition.label}" moves cannot be said at these figures.`,
    why,
    mend: 'Move the figure that is 0 a little, or try other figures one at a time.',
    about: [definition.id],
  });
}
