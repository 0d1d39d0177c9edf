import { projectedArea } from '../catalogue';
import {
  at,
  compare,
  constant,
  difference,
  inUnit,
  isFirstStep,
  largest,
  ONE,
  onePlus,
  previous,
  product,
  quotient,
  stepIndex,
  sum,
  total,
  where,
  ZERO,
  type Citation,
  type Expression,
  type Line,
  type Total,
} from '../graph';
import { AGE_BANDS, projectedBand, type AgeBand } from '../reference/places';
import { modelNote } from './citations';
import type { CouncilInputs } from './council-inputs';
import { ONE_YEAR, type ModelContext } from './model-context';
import { COUNCIL_PAYERS, type Benefit } from './who-gains';

const NOTE = modelNote('I. The gap');
const PROJECTIONS: Citation = {
  title: 'ONS, 2022-based subnational population projections, regions in England (June 2025)',
  section: 'table 1, migration category variant, five-year age groups',
};

type Pounds = Line<'year', '£'>;

/**
 * Stage I: what older people's care needs, what there is to pay for it, and how far the programme at scale moves the year
 * in which the one passes the other. Real, not discounted: a picture to argue with, not a prediction.
 *
 * Takes    spending on care and money for it in the first year; people by age band and how likely each is to need care;
 *          the area's projected growth of each band; real growth of prices and money; the programme's council lines
 * Gives    need, need with the plan, money (low, central, high) in £ each year; totals for when need passes money, in years
 *          from the start of the first year, and the years that the plan buys (fewer than none where it costs more than it eases)
 *          Nothing where nobody looks at the gap, or the area was not projected for the first year (a finding says which)
 * Source   Gritbin model note I; the form of chart is that of the London Borough of Barnet (2011)
 */
export function addNeedAndMoney(context: ModelContext, inputs: CouncilInputs, benefits: readonly Benefit[]): void {
  const area = projectedArea(context.structure);
  if (area === null) return;
  const need = addNeed(context, area);
  const plan = addPlan(context, need, inputs, benefits);
  const money = {
    central: addMoney(context, { id: 'gap.money-central', label: 'Money, central', growth: 'gap.money-growth' }),
    low: addMoney(context, { id: 'gap.money-low', label: 'Money, low', growth: 'gap.money-growth-low' }),
    high: addMoney(context, { id: 'gap.money-high', label: 'Money, high', growth: 'gap.money-growth-high' }),
  };
  const without = addCrossing(context, { id: 'gap.without', words: 'no plan', need, money: money.central });
  const withPlan = addCrossing(context, { id: 'gap.with', words: 'with the plan', need: plan, money: money.central });
  addCrossing(context, { id: 'gap.without-low', words: 'no plan, money low', need, money: money.low });
  addCrossing(context, { id: 'gap.without-high', words: 'no plan, money high', need, money: money.high });
  context.graph.total({
    id: 'gap.years-bought',
    label: 'Years that the plan buys before need passes money',
    stage: 'gap',
    unit: 'share',
    source: NOTE,
    value: difference(withPlan.after, without.after),
    definedWhen: product(withPlan.crosses, without.crosses),
    otherwise: 'need does not pass money within the years looked at',
  });
}

/** Spending on care: that of the first year, moved by how many people there are of each age, and by need and prices. */
function addNeed(context: ModelContext, area: string): Pounds {
  const { graph, year } = context;
  const weights: Readonly<Record<AgeBand, Expression<'scalar'>>> = {
    '65-74': ONE,
    '75-84': context.quantity('gap.need.75-84-ratio', '1'),
    '85-plus': context.quantity('gap.need.85-plus-ratio', '1'),
  };
  const bands = AGE_BANDS.map((band) => ({ band, people: addPeople(context, area, band), weight: weights[band] }));
  const weighted = graph.line({
    id: 'gap.weighted-people',
    label: 'Residents of 65 and over, each counted by how likely they are to need care',
    stage: 'gap',
    axis: year,
    unit: 'person',
    source: NOTE,
    value: inUnit(sum(...bands.map(({ people, weight }) => product(people, weight))), 'person'),
  });
  const first = graph.total({
    id: 'gap.weighted-people-first',
    label: 'The same in the first year',
    stage: 'gap',
    unit: 'person',
    source: NOTE,
    value: inUnit(
      sum(...bands.map(({ band, weight }) => product(context.quantity(`gap.people.${band}`, 'person'), weight))),
      'person',
    ),
    shown: false,
  });
  const index = addIndex(context, {
    id: 'gap.need-index',
    label: 'Need at each age and price of care, since the first year',
    rates: [context.share('gap.need-trend'), context.share('gap.price-growth')],
  });
  return graph.line({
    id: 'gap.need',
    label: 'Need, no plan: what older people’s care would cost the council',
    stage: 'gap',
    axis: year,
    unit: '£',
    source: NOTE,
    value: product(context.price('gap.spending', '£/year'), ONE_YEAR, quotient(weighted, first), index),
    shown: true,
  });
}

/** People of an age band: those of the first year, growing as the area is projected to grow. */
function addPeople(context: ModelContext, area: string, band: AgeBand): Line<'year', 'person'> {
  const { graph, year, structure } = context;
  const projected = graph.series({
    id: `gap.projected.${band}`,
    label: `Projected residents of ${band.replace('-plus', ' and over')} in ${area}`,
    axis: year,
    unit: 'person',
    values: Array.from({ length: year.steps }, (_, t) => projectedBand(area, band, structure.firstYear + t)),
    source: PROJECTIONS,
  });
  const first = projectedBand(area, band, structure.firstYear);
  return graph.line({
    id: `gap.residents.${band}`,
    label: `Residents of ${band.replace('-plus', ' and over').replace('-', ' to ')}`,
    stage: 'gap',
    axis: year,
    unit: 'person',
    source: PROJECTIONS,
    value: product(context.quantity(`gap.people.${band}`, 'person'), quotient(projected, constant(first, 'person'))),
    shown: true,
  });
}

/** 1 in the first year, then grown by each rate. */
function addIndex(
  context: ModelContext,
  of: { readonly id: string; readonly label: string; readonly rates: readonly Expression<'scalar', 'share'>[] },
): Line<'year', 'share'> {
  return context.graph.line({
    id: of.id,
    label: of.label,
    stage: 'gap',
    axis: context.year,
    unit: 'share',
    source: NOTE,
    value: (self) => where(isFirstStep<'year'>(), ONE, product(previous(self, ONE), ...of.rates.map(onePlus))),
  });
}

function addMoney(
  context: ModelContext,
  of: { readonly id: string; readonly label: string; readonly growth: string },
): Pounds {
  const index = addIndex(context, {
    id: `${of.id}-index`,
    label: `${of.label}: growth since the first year`,
    rates: [context.share(of.growth)],
  });
  return context.graph.line({
    id: of.id,
    label: `${of.label}: what there is to pay for it`,
    stage: 'gap',
    axis: context.year,
    unit: '£',
    source: NOTE,
    value: product(context.price('gap.money', '£/year'), ONE_YEAR, index),
    shown: true,
  });
}

/** The programme everywhere: what it costs the council is added, what it eases or releases in adult social care comes off. */
function addPlan(context: ModelContext, need: Pounds, inputs: CouncilInputs, benefits: readonly Benefit[]): Pounds {
  const { graph, year } = context;
  const isCouncil = (payer: string) => COUNCIL_PAYERS.some((one) => one === payer);
  const paid = inputs.costs.filter(({ payer }) => isCouncil(payer)).map(({ line }) => line);
  const eased = benefits
    .filter(({ payer, kind }) => payer === 'council-asc' && (kind === 'cash' || kind === 'pressure'))
    .map(({ line }) => line);
  const common = { stage: 'gap', axis: year, unit: '£', source: NOTE } as const;
  const scale = graph.total({
    id: 'gap.scale',
    label: 'How many times this programme the plan is',
    stage: 'gap',
    unit: 'share',
    source: NOTE,
    value: quotient(
      context.quantity('gap.sites', 'site'),
      largest(context.quantity('programme.sites', 'site'), constant('1', 'site')),
    ),
  });
  const costs = graph.line({
    ...common,
    id: 'gap.plan-costs',
    label: 'What the plan costs the council, everywhere',
    value: product(paid.length === 0 ? ZERO : sum(...paid), scale),
    shown: true,
  });
  const eases = graph.line({
    ...common,
    id: 'gap.plan-eases',
    label: 'Care that the council need not buy, everywhere: cash and pressure avoided',
    value: product(eased.length === 0 ? ZERO : sum(...eased), scale),
    shown: true,
  });
  return graph.line({
    ...common,
    id: 'gap.need-with',
    label: 'Need, with the plan: what care and the plan would cost the council',
    value: sum(difference(need, eases), costs),
    shown: true,
  });
}

type Crossing = { readonly after: Total<'share'>; readonly crosses: Total<'share'> };

/** When need first passes money, in years from the start of the first year, interpolated between two years. */
function addCrossing(
  context: ModelContext,
  of: { readonly id: string; readonly words: string; readonly need: Pounds; readonly money: Pounds },
): Crossing {
  const { graph, year } = context;
  const line = { stage: 'gap', axis: year, source: NOTE } as const;
  const gap = graph.line({
    ...line,
    id: `${of.id}.gap`,
    label: `Need less money, ${of.words}`,
    unit: '£',
    value: difference(of.need, of.money),
    shown: true,
  });
  const hasCrossed = graph.line({
    ...line,
    id: `${of.id}.has-crossed`,
    label: `Need has passed money by this year (1), ${of.words}`,
    unit: 'share',
    value: (self) => largest(previous(self, ZERO), compare('<', ZERO, gap)),
  });
  const crossesNow = difference(hasCrossed, previous(hasCrossed, ZERO));
  const before = previous(gap, ZERO);
  const after = graph.line({
    ...line,
    id: `${of.id}.crossing`,
    label: `Years until need passes money, in the year it does, ${of.words}`,
    unit: 'share',
    value: where(
      product(crossesNow, difference(ONE, isFirstStep<'year'>())),
      difference(stepIndex<'year'>(), inUnit(quotient(gap, difference(gap, before)), 'share')),
      ZERO,
    ),
  });
  const crosses = graph.total({
    id: `${of.id}.crosses`,
    label: `Whether need passes money within the years, ${of.words}`,
    stage: 'gap',
    unit: 'share',
    source: NOTE,
    value: at(hasCrossed, year.steps - 1),
    shown: false,
  });
  return {
    crosses,
    after: graph.total({
      id: `${of.id}.crossing-after`,
      label: `Need passes money after so many years, ${of.words}`,
      stage: 'gap',
      unit: 'share',
      source: NOTE,
      value: total(after),
      definedWhen: crosses,
      otherwise: 'not within the years looked at',
    }),
  };
}
