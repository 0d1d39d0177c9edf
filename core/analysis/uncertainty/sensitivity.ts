import { rankCorrelations } from './moments';
import { refuseUndefined, type Columns, type DrawnOutput } from './output';
import { regress } from './regression';

/** How much of the spread of a figure one quantity explains, and which way it pulls. */
export type VarianceShare = {
  readonly id: string;
  /** First-order index: the share of the variance that would go if the quantity were known; in [0, 1]. */
  readonly share: number;
  /** Rank correlation with the figure, in [-1, 1]: below 0 where more of the quantity means less of the figure. */
  readonly correlation: number;
};

/**
 * First-order indices from draws that are there already: the tornado by share of variance, for a screen that must not wait.
 *
 * Takes    columns of the quantities and a figure, from the same draws
 * Gives    a row a quantity, the largest share first: how much of the variance the regression on it explains in draws that the fit had
 *          not seen, never below 0. Correlated quantities each get what they share, so the shares may add to more than 1
 * Refuses  draws-not-defined, no-draws
 * Source   the correlation ratio: Plischke, Borgonovo and Smith, European Journal of Operational Research 226 (2013), pages
 *          536-550, here with the regression of `regress` in place of bins
 */
export function varianceShares(columns: Columns, output: DrawnOutput): readonly VarianceShare[] {
  refuseUndefined([output]);
  const correlations = rankCorrelations([...columns.values()], output.values);
  return [...columns]
    .map(([id, column], at) => ({
      id,
      share: regress([column], [output.values]).explained[0] ?? 0,
      correlation: correlations[at] ?? 0,
    }))
    .sort((a, b) => b.share - a.share);
}
