import type { OutputRef } from '../../../core/engines/simulate';
import { LENS_WORDS, LENSES, type Lens, type Outline } from '../../../core/model';
import type { LensDraws, UncertaintyInput } from '../../../core/report/views';
import type { Structure } from '../../../core/schema';
import type { WantedOutput } from './job';
import { sharedDraws } from './pool';

type Plan = {
  readonly seed: number;
  readonly draws: number;
  readonly replicates: number;
  readonly method: 'sobol' | 'pseudo-random';
};

/** What the uncertainty of every lens is drawn from: the arrays to be filled, and the input of the view over them. */
export type LensesDrawn = { readonly wanted: readonly WantedOutput[]; readonly view: UncertaintyInput };

/** By-year figures are kept for so many draws at most: a fan is as steady then, and a million would fill the memory. */
const MOST_BY_YEAR = 65_536;

/**
 * What is wanted of each draw for all lenses.
 *
 * Takes    the structure; the outline of its model; the plan; the exact net of each lens with every quantity at its stated value, decimal text
 * Gives    arrays in shared memory, empty; the view's input reads them once they are filled
 */
export function lensesDrawn(
  { horizonYears, firstYear }: Pick<Structure, 'horizonYears' | 'firstYear'>,
  outline: Outline,
  plan: Plan,
  pointEstimates: Readonly<Record<Lens, string>>,
): LensesDrawn {
  const wanted: WantedOutput[] = [];
  const byYear = Math.min(plan.draws, MOST_BY_YEAR);
  const drawn = (of: OutputRef, label: string, draws: number) => {
    const values = sharedDraws(draws);
    wanted.push({ of, into: values });
    // the first draws of a run of several scrambles are draws of the first of them
    const replicates = draws === plan.draws ? plan.replicates : 1;
    return { id: of.id, label, values, drawn: { draws, replicates, method: plan.method } };
  };
  const lenses = LENSES.map((lens): LensDraws => {
    const { net } = LENS_WORDS[lens];
    const of = outline.lens[lens];
    return {
      lens,
      pointEstimate: pointEstimates[lens],
      net: drawn({ kind: 'total', id: of.net.id }, net, plan.draws),
      ratio: drawn({ kind: 'total', id: of.ratio.id }, `${net}: gained for each £1`, plan.draws),
      running: Array.from({ length: horizonYears }, (_, step) =>
        drawn({ kind: 'line', id: of.discounted.running.id, step }, `${net}: running total`, byYear),
      ),
    };
  });
  return { wanted, view: { lenses, firstYear, plan } };
}
