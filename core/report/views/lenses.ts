import { LENS_WORDS, LENSES, type Lens } from '../../model';
import { totalFigure, type Reading } from './figures';
import type { LensView } from './view-types';

/** The three points of view, in their order: the council, the public purse, society. */
export function lensViews(reading: Reading): readonly LensView[] {
  return LENSES.map((lens) => lensView(reading, lens));
}

function lensView(reading: Reading, lens: Lens): LensView {
  const figure = (name: string) => totalFigure(reading, `lens.${lens}.${name}`);
  return {
    lens,
    name: LENS_WORDS[lens].name,
    netLabel: LENS_WORDS[lens].net,
    net: figure('net'),
    netCash: figure('net-cash'),
    costs: figure('pv-costs'),
    gains: figure('pv-benefits'),
    ratio: figure('ratio'),
    payback: figure('plain.payback'),
    paybackDiscounted: figure('discounted.payback'),
    costPerYearAtHome: figure('cost-per-year-at-home'),
  };
}
