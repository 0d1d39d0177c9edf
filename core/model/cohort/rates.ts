import { dividedBy, inUnit, ln, negative, oneMinus, type Expression, type ExpressionAxis } from '../../graph';

/**
 * The steady rate at which something would have to happen to have a given chance within some time.
 *
 * Takes    probability: within the time, from 0 up to but not including 1; years: the time, never implied
 * Gives    -ln(1 - probability) / years, per year. A certainty has no rate, and stops the evaluation
 * Source   Briggs, Claxton and Sculpher, Decision Modelling for Health Economic Evaluation (2006), section 3.3
 */
export function expressAsRate<A extends ExpressionAxis>(
  probability: Expression<A>,
  years: Expression<'scalar', 'year'>,
): Expression<A, '1/year'> {
  return inUnit(dividedBy(negative(ln(oneMinus(probability))), years), '1/year');
}
