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

/** The same scenario, worked out with so many sites. */
type ManySites = { readonly sites: string; readonly evaluation: Evaluation };

export type ResultOptions = {
  /** The same scenario with many sites, since one gives small figures; null where it has many already. */
  readonly many: () => ManySites | null;
  /** Worked out on demand, since each takes many evaluations (`turningPoints`). */
  readonly turningPoints?: ResultView['whatWouldHaveToBeTrue'];
};

/** The parts of a result, each worked out when it is first looked at. */
export type ResultParts = { readonly [Part in keyof ResultView]: () => ResultView[Part] };

/**
 * Everything that screens and reports show of one scenario's result, part by part.
 *
 * Takes    a checked scenario with its model and one evaluation of it; a second evaluation with many sites; turning points
 * Gives    plain data, exact decimal text, every figure with the id under which it explains itself
 */
export function resultParts(worked: WorkedOut, { many, turningPoints = [] }: ResultOptions): ResultParts {
  const reading = readingOf(worked);
  const { scenario, outline } = worked;
  const { structure } = scenario;
  const { money } = schedulesOf(structure.schedule);
  const weak = once(() => weakNumbers(reading));
  return {
    scenarioName: () => scenario.name,
    priceBase: () => priceBaseWords(structure),
    horizon: () => horizonWords(structure),
    discounting: () => discountingWords(structure),
    scheduleVintage: () => `${money.label}; ${money.vintage}`,
    lenses: once(() => lensViews(reading)),
    measures: once(() => measuresView(reading)),
    council: once(() => ({
      putsIn: totalFigure(reading, outline.lens.council.pvCosts, { label: 'The council puts in' }),
      hours: totalFigure(reading, 'capital.hours', { label: 'Neighbours add, beside it' }),
      leverage: totalFigure(reading, 'capital.pv-leverage'),
      leverageRatio: totalFigure(reading, 'capital.leverage-ratio'),
    })),
    fiveLabels: once(() => fiveLabels(reading)),
    payers: once(() => payerRows(reading)),
    gaps: once(() => funderGapViews(reading)),
    needAndMoney: once(() => needAndMoneyView(reading)),
    years: once(() => yearsView(reading)),
    funnels: once(() => funnelViews(reading)),
    pathway: once(() => pathwayView(reading)),
    chain: once(() => chainView(reading)),
    people: once(() => peopleView(reading)),
    perHundred: once(() => {
      const found = many();
      return found === null ? null : perMany(reading, found);
    }),
    checks: once(() => checkViews(reading, weak())),
    published: once(publishedViews),
    caseAgainst: once(() => caseAgainst(reading, weak(), turningPoints)),
    whatWouldHaveToBeTrue: () => turningPoints,
    weakest: once(() => weakestViews(weak())),
  };
}

/** A result of which every part has been looked at. */
export function wholeOf(parts: ResultParts): ResultView {
  return Object.fromEntries(Object.entries(parts).map(([part, of]) => [part, of()])) as ResultView;
}

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => (known ??= { value: work() }).value;
}

function perMany(one: Reading, { sites, evaluation }: ManySites): ResultView['perHundred'] {
  const text = (total: Total<string>) => textOf(totalOf({ evaluation }, total));
  return {
    sites: `${sites} ${one.scenario.structure.site.plural}`,
    lenses: LENSES.map((lens) => {
      const { net, pvCosts, pvCash } = one.outline.lens[lens];
      return { lens, net: text(net), costs: text(pvCosts), cash: text(pvCash) };
    }),
  };
}
