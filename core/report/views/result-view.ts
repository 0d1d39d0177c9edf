import type { Evaluation } from '../../engines/exact';
import type { Total } from '../../graph';
import { LENSES, schedulesOf } from '../../model';
import { caseAgainst } from './case-against';
import { chainView } from './chain';
import { checkViews } from './checks';
import { readingOf, textOf, totalFigure, totalOf, type Reading, type WorkedOut } from './figures';
import { fiveLabels } from './five-labels';
import { funnelViews } from './funnels';
import { funderGapViews } from './funder-gaps';
import { lensViews } from './lenses';
import { measuresView } from './measures';
import { needAndMoneyView } from './need-and-money';
import { pathwayView } from './pathway';
import { payerRows } from './payers';
import { peopleView } from './people';
import { publishedViews } from './published';
import type { ResultView } from './view-types';
import { weakestViews, weakNumbers } from './weakest';
import { discountingWords, horizonWords, priceBaseWords } from './words';
import { yearsView } from './years';

export type ResultOptions = {
  /** The same scenario with many sites, since one gives small figures; null where it has many already. */
  readonly many: { readonly sites: string; readonly evaluation: Evaluation } | null;
  /** Worked out on demand, since each takes many evaluations (`turningPoints`). */
  readonly turningPoints?: ResultView['whatWouldHaveToBeTrue'];
};

/**
 * Everything that screens and reports show of one scenario's result.
 *
 * Takes    a checked scenario with its model and one evaluation of it; a second evaluation with many sites; turning points
 * Gives    plain data, exact decimal text, every figure with the id under which it explains itself
 */
export function resultView(worked: WorkedOut, { many, turningPoints = [] }: ResultOptions): ResultView {
  const reading = readingOf(worked);
  const { scenario, outline } = worked;
  const { structure } = scenario;
  const { money } = schedulesOf(structure.schedule);
  const weak = weakNumbers(reading);
  return {
    scenarioName: scenario.name,
    priceBase: priceBaseWords(structure),
    horizon: horizonWords(structure),
    discounting: discountingWords(structure),
    scheduleVintage: `${money.label}; ${money.vintage}`,
    lenses: lensViews(reading),
    measures: measuresView(reading),
    council: {
      putsIn: totalFigure(reading, outline.lens.council.pvCosts, { label: 'The council puts in' }),
      hours: totalFigure(reading, 'capital.hours', { label: 'Neighbours add, beside it' }),
      leverage: totalFigure(reading, 'capital.pv-leverage'),
      leverageRatio: totalFigure(reading, 'capital.leverage-ratio'),
    },
    fiveLabels: fiveLabels(reading),
    payers: payerRows(reading),
    gaps: funderGapViews(reading),
    needAndMoney: needAndMoneyView(reading),
    years: yearsView(reading),
    funnels: funnelViews(reading),
    pathway: pathwayView(reading),
    chain: chainView(reading),
    people: peopleView(reading),
    perHundred: many === null ? null : perMany(reading, many),
    checks: checkViews(reading, weak),
    published: publishedViews(),
    caseAgainst: caseAgainst(reading, weak, turningPoints),
    whatWouldHaveToBeTrue: turningPoints,
    weakest: weakestViews(weak),
  };
}

function perMany(one: Reading, { sites, evaluation }: NonNullable<ResultOptions['many']>): ResultView['perHundred'] {
  const text = (total: Total<string>) => textOf(totalOf({ evaluation }, total));
  return {
    sites: `${sites} ${one.scenario.structure.site.plural}`,
    lenses: LENSES.map((lens) => {
      const { net, pvCosts, pvCash } = one.outline.lens[lens];
      return { lens, net: text(net), costs: text(pvCosts), cash: text(pvCash) };
    }),
  };
}
