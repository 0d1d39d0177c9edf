import { Defect } from '../../errors';
import { familiesFor } from './families-of-curves';
import { meanOf, varianceOf } from './moments';
import { coefficientsOf, productsOf, squaredError, sumOfProducts, type Basis, type Products } from './normal-equations';

/** What figures are on average once some quantities are known, as found from draws. */
export type Regression = {
  /** The family of curves that predicts best what it has not seen. */
  readonly family: string;
  readonly terms: number;
  /** Eighths of the draws. */
  readonly blocks: readonly (readonly [number, number])[];
  /** The share of each figure's variance that the quantities explain, as far as it holds for draws not used in the fit; in [0, 1]. */
  readonly explained: readonly number[];
  /**
   * Calls `visit` for each draw with the fit of every figure: first from all draws, then from all but the first block, and so on;
   * the fit of figure t in set s stands at s·figures + t.
   */
  readonly walk: (visit: (draw: number, fits: Float64Array) => void) => void;
};

/** As many blocks as there are scrambles in a full run: each of them then is one. */
export const BLOCKS = 8;
/** A larger family has to predict better by more than rounding. */
const BETTER = 1e-9;
/** After so many families that predict no better, a richer one would only follow noise. */
const ENOUGH_IN_VAIN = 3;

/**
 * Regression of figures on one or more quantities; the family of curves is chosen by cross-validation.
 *
 * Takes    columns: the quantities in every draw; figures from the same draws
 * Gives    the family that, fitted on seven eighths of the draws, predicts the other eighth best, and its fits. A figure that
 *          does not hang on the quantities gets a flat line, not a noisy one
 * Source   Strong, Oakley and Brennan, Medical Decision Making 34 (2014), pages 311-326; cross-validation: Stone, Journal of
 *          the Royal Statistical Society B 36 (1974), pages 111-147
 */
export function regress(columns: readonly Float64Array[], figures: readonly Float64Array[]): Regression {
  const draws = figures[0]?.length ?? 0;
  if (draws === 0 || [...columns, ...figures].some(({ length }) => length !== draws)) {
    throw new Defect('Columns and figures of different lengths.');
  }
  const blocks = eighthsOf(draws);
  const scales = figures.map((figure) => ({ mean: meanOf(figure), sd: Math.sqrt(varianceOf(figure)) || 1 }));
  const targets = figures.map((figure, at) => {
    const { mean, sd } = scales[at] as { mean: number; sd: number };
    return figure.map((value) => (value - mean) / sd);
  });
  const best = bestFamily(columns, targets, blocks);
  const sets = [coefficientsOf(sumOfProducts(best.parts)), ...best.withoutBlock];
  return {
    family: best.basis.name,
    terms: best.basis.terms,
    blocks,
    explained: best.unseen.map((error, at) => explainedShare(error, targets[at] as Float64Array)),
    walk: (visit) => walkFits(best.basis, sets, scales, draws, visit),
  };
}

type Tried = {
  readonly basis: Basis;
  readonly parts: readonly Products[];
  readonly withoutBlock: readonly Float64Array[];
  /** Squared error of each target on draws not used in the fit. */
  readonly unseen: readonly number[];
};

/** Tries families from the plainest on, until several in a row predict no better than the best so far. */
function bestFamily(
  columns: readonly Float64Array[],
  targets: readonly Float64Array[],
  blocks: Regression['blocks'],
): Tried {
  let best: Tried | undefined;
  let inVain = 0;
  for (const basis of familiesFor(columns)) {
    const next = tried(basis, targets, blocks);
    if (best === undefined || totalOf(next.unseen) < totalOf(best.unseen) * (1 - BETTER)) [best, inVain] = [next, 0];
    else inVain += 1;
    if (inVain === ENOUGH_IN_VAIN) break;
  }
  if (best === undefined) throw new Defect('No family of curves to fit.');
  return best;
}

function tried(basis: Basis, targets: readonly Float64Array[], blocks: Regression['blocks']): Tried {
  const parts = blocks.map((block) => productsOf(basis, targets, block));
  const withoutBlock = parts.map((_, block) => coefficientsOf(sumOfProducts(parts, block)));
  const unseen = targets.map((_, target) =>
    totalOf(parts.map((part, block) => squaredError(part, withoutBlock[block] as Float64Array, target))),
  );
  return { basis, parts, withoutBlock, unseen };
}

const totalOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function explainedShare(error: number, target: Float64Array): number {
  const variance = varianceOf(target) * (target.length - 1);
  return variance === 0 ? 0 : Math.min(1, Math.max(0, 1 - error / variance));
}

function eighthsOf(draws: number): Regression['blocks'] {
  const edge = (block: number) => Math.floor((block * draws) / Math.min(BLOCKS, draws));
  return Array.from({ length: Math.min(BLOCKS, draws) }, (_, block) => [edge(block), edge(block + 1)] as const);
}

function walkFits(
  { terms, write }: Basis,
  sets: readonly Float64Array[],
  scales: readonly { readonly mean: number; readonly sd: number }[],
  draws: number,
  visit: (draw: number, fits: Float64Array) => void,
): void {
  const row = new Float64Array(terms);
  const fits = new Float64Array(sets.length * scales.length);
  for (let draw = 0; draw < draws; draw += 1) {
    write(draw, row);
    for (let set = 0; set < sets.length; set += 1) {
      const coefficients = sets[set] as Float64Array;
      for (let figure = 0; figure < scales.length; figure += 1) {
        let fit = 0;
        for (let term = 0; term < terms; term += 1)
          fit += (coefficients[figure * terms + term] as number) * (row[term] as number);
        const { mean, sd } = scales[figure] as { mean: number; sd: number };
        fits[set * scales.length + figure] = mean + sd * fit;
      }
    }
    visit(draw, fits);
  }
}
