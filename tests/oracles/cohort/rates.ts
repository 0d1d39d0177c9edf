import {
  exp,
  inUnit,
  negative,
  oneMinus,
  power,
  product,
  type Axis,
  type Expression,
  type ExpressionAxis,
} from '../../../core/graph';

/**
 * The chance that something which happens at a steady rate happens within some time.
 *
 * Takes    rate: per year, 0 or more; years: the time, never implied
 * Gives    1 - e^(-rate·years), a share
 * Source   Briggs, Claxton and Sculpher, Decision Modelling for Health Economic Evaluation (2006), section 3.3
 */
export function toProbability<A extends ExpressionAxis>(
  rate: Expression<A>,
  years: Expression<'scalar', 'year'>,
): Expression<A, 'share'> {
  return inUnit(oneMinus(exp(negative(timesScalar(rate, years)))), 'share');
}

/**
 * A chance whose underlying rate is multiplied by a ratio.
 *
 * Takes    probability: within any one time, in [0, 1]; ratio: of hazards or rates, above 0 (a relative risk multiplies the
 *          probability itself instead)
 * Gives    1 - (1 - probability)^ratio, within the same time
 * Source   Briggs, Claxton and Sculpher (2006), section 3.4
 */
export function withHazardRatio<A extends Axis | 'scalar'>(
  probability: Expression<A>,
  ratio: Expression<'scalar'>,
): Expression<A, 'share'> {
  return oneMinus({ node: power(oneMinus(probability) as Expression<'scalar'>, ratio).node });
}

function timesScalar<A extends ExpressionAxis>(of: Expression<A>, scalar: Expression<'scalar'>): Expression<A> {
  return { node: product(of as Expression<'scalar'>, scalar).node };
}
