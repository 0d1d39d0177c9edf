import { meanOf, varianceOf } from './moments';
import { wholeBlocks, type DrawnOutput } from './output';

/**
 * The standard error of a figure from how much it differs between independent blocks of draws.
 *
 * Under Sobol points sd/√N does not hold: they fill the space more evenly than chance, so it would say far too much. Each block
 * is a scramble of its own, and the spread of the blocks' figures says how far their mean may be off.
 *
 * Takes    output: the draws, in blocks; figureOf: the figure of one range of draws
 * Gives    sd of the blocks' figures / √blocks; null with fewer than two whole blocks: not known yet
 * Source   Owen, Scrambled net variance for integrals of smooth functions, Annals of Statistics 25 (1997); L'Ecuyer and
 *          Lemieux, Recent advances in randomized quasi-Monte Carlo methods (2002)
 */
export function errorBetweenBlocks(
  output: Pick<DrawnOutput, 'drawn' | 'values'>,
  figureOf: (from: number, to: number) => number,
): number | null {
  return errorOfBlocks(wholeBlocks(output).map(([from, to]) => figureOf(from, to)));
}

/** The same from the blocks' figures themselves. */
export function errorOfBlocks(figures: readonly number[]): number | null {
  return figures.length < 2 ? null : Math.sqrt(varianceOf(Float64Array.from(figures)) / figures.length);
}

/**
 * The standard error of a mean.
 *
 * Gives    from the spread of the scrambles' means for Sobol points, null while there is only one; sd/√N for pseudo-random draws
 */
export function standardErrorOfMean(output: Pick<DrawnOutput, 'drawn' | 'values'>): number | null {
  const { drawn, values } = output;
  if (drawn.method === 'pseudo-random') return values.length < 2 ? null : Math.sqrt(varianceOf(values) / values.length);
  return errorBetweenBlocks(output, (from, to) => meanOf(values, from, to));
}
