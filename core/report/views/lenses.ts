import type { Total } from '../../graph';
import { LENS_WORDS, LENSES, type Lens } from '../../model';
import { totalFigure, type Reading } from './figures';
import type { LensView } from './view-types';

/** The three points of view, in their order: the council, the public purse, society. */
export function lensViews(reading: Reading): readonly LensView[] {
  return LENSES.map((lens) => lensView(reading, lens));
}

function lensView(reading: Reading, lens: Lens): LensView {
  const of = reading.outline.lens[lens];
  const figure = (total: Total<string>) => totalFigure(reading, total);
  return {
    lens,
    name: LENS_WORDS[lens].name,
    netLabel: LENS_WORDS[lens].net,
    net: figure(of.net),
    netCash: figure(of.netCash),
    costs: figure(of.pvCosts),
    gains: figure(of.pvBenefits),
    ratio: figure(of.ratio),
    payback: figure(of.plain.after),
    paybackDiscounted: figure(of.discounted.after),
    costPerYearAtHome: figure(of.costPerYearAtHome),
  };
}
