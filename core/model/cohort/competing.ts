import { exp, HALF, negative, phi, product, type Expression } from '../../graph';

type ByCycle = Expression<'cycle' | 'scalar', string>;

/**
 * The chance that somebody makes no move within a cycle, where moves compete at steady rates.
 *
 * Takes    moves: R, the sum of the rates out of a state times the length of the cycle, without unit
 * Gives    P_ii = e^-R
 * Source   Briggs, Claxton and Sculpher, Decision Modelling for Health Economic Evaluation (2006), chapter 3
 */
export function chanceOfNoMove<A extends 'cycle' | 'scalar'>(moves: Expression<A>): Expression<A, 'share'> {
  return exp(negative(moves));
}

/**
 * How many moves a cycle brings for each unit of rate, where all moves out of a state compete and each person makes at
 * most one.
 *
 * Takes    moves: R, as for `chanceOfNoMove`
 * Gives    φ(R) = (1 - e^-R)/R, and φ(0) = 1
 * Source   as for `chanceOfNoMove`; Gritbin model note E
 */
export function movesForEachUnitOfRate<A extends 'cycle' | 'scalar'>(moves: Expression<A>): Expression<A, 'share'> {
  return phi(moves);
}

/**
 * Living through half a cycle.
 *
 * Takes    rate: of death, per year; years: the length of a cycle
 * Gives    e^(-d/2), d the deaths that a whole cycle would bring
 * Source   Gritbin model note E: death and moves competing
 */
export function livesThroughHalf(
  rate: Expression<'cycle', string>,
  years: Expression<'scalar', 'year'>,
): Expression<'cycle', 'share'> {
  return exp(negative(product(HALF, rate, years)));
}

/**
 * One move among those that compete, half the cycle's deaths before it and half after.
 *
 * Takes    rate: per year; years: the length of a cycle; forEachUnit: φ(R) of the state that is left; livesBefore and
 *          livesAfter: living through half a cycle in the state that is left, and in the one that is entered
 * Gives    the factors of P_ij = e^(-d_i/2)·r_ij·φ(R_i)·e^(-d_j/2)
 * Source   Gritbin model note E: death and moves competing
 */
export function moveAmongOthers(move: {
  readonly livesBefore: ByCycle;
  readonly rate: ByCycle;
  readonly years: Expression<'scalar', 'year'>;
  readonly forEachUnit: ByCycle;
  readonly livesAfter: ByCycle;
}): readonly ByCycle[] {
  return [move.livesBefore, move.rate, move.years, move.forEachUnit, move.livesAfter];
}
