import { HALF, product, sum, type Expression } from '../../graph';

/**
 * Years lived in a state within one cycle: the mean of its two ends, which is the half-cycle correction.
 *
 * Takes    atStart, atEnd: shares in the state when the cycle begins and ends; years: its length
 * Gives    L(τ) = ½(x_τ + x_τ+1)·years, per person who entered
 * Source   Briggs, Claxton and Sculpher, Decision Modelling for Health Economic Evaluation (2006), chapter 2
 */
export function yearsLived(
  atStart: Expression<'cycle', 'share'>,
  atEnd: Expression<'cycle', 'share'>,
  years: Expression<'scalar', 'year'>,
): Expression<'cycle', 'derived'> {
  return product(HALF, sum(atStart, atEnd), years);
}
