import {
  along,
  difference,
  inUnit,
  ONE,
  product,
  sum,
  total,
  ZERO,
  type Expression,
  type Line,
  type Total,
} from '../../graph';
import { Defect } from '../../errors';
import { addPayback, type Payback } from '../../methods';
import { PAYERS, VALUE_LABELS, type Payer, type ValueLabel } from '../../schema';
import { GREEN_BOOK, LOCAL_PARTNERSHIPS, modelNote } from '../citations';
import type { CouncilInputs } from '../council-inputs';
import type { Discounting } from '../discounting';
import type { ModelContext } from '../model-context';
import { isFiscal, PAYER_WORDS, VALUE_LABEL_WORDS, type Benefit, type WhatChanges } from '../who-gains';
import { addFunderGap, FUNDERS, type FunderGap } from './funder-gap';
import { addLeisureBasis } from './hour-bases';
import { addIncomeWeights, type IncomeWeights } from './income-weights';
import type { IndependenceGained } from './independence-gained';
import {
  addAnnuityFactor,
  addRatios,
  addSocialReturns,
  type LensRatios,
  type LensTotals,
  type SocialReturns,
} from './lens-measures';
import { countsBenefit, countsCost, LENS_WORDS, LENSES, type Lens } from './lenses';
import { addLifeRates, type LifeRates } from './life-rates';
import { addCostOfOutcomes, addOutcomes, type CostOfOutcome, type Outcome } from './outcomes';
import { sumOf } from './sum-of';

export { addCostOfLivingLonger, addIndependenceGained, type IndependenceGained } from './independence-gained';
export { LENS_WORDS, LENSES, type Lens } from './lenses';
export { FUNDERS, type FunderGap, type FunderId } from './funder-gap';

type Money = Total<'£'>;
type Pounds = Line<'year', '£'>;

/** One point of view: present values, the same year by year, and every measure of them. */
export type LensOutline = LensTotals &
  LensRatios & {
    readonly costByYear: Pounds;
    readonly gainByYear: Pounds;
    readonly netByYear: Pounds;
    readonly netByYearDiscounted: Pounds;
    readonly plain: Payback;
    readonly discounted: Payback;
    /** What one of each outcome costs, the first of them a year at home. */
    readonly costOf: readonly CostOfOutcome[];
    readonly costPerYearAtHome: Total<string>;
  };

/** What one payer puts in and gains; what it gains under each label that it has anything under. */
export type PayerOutline = {
  readonly payer: Payer;
  readonly paid: Money;
  readonly gained: Money;
  readonly net: Money;
  readonly byLabel: Readonly<Partial<Record<ValueLabel, Money>>>;
};

/** What stage H leaves to those who read the model. */
export type Appraisal = {
  readonly lens: Readonly<Record<Lens, LensOutline>>;
  readonly socialReturns: SocialReturns;
  /** Those who put in, gain or lose anything, in the order in which payers are shown. */
  readonly payers: readonly PayerOutline[];
  readonly labels: Readonly<Record<ValueLabel, { readonly byYear: Pounds; readonly pv: Money }>>;
  /** What is put in, input by input: each year, and its present value. */
  readonly inputs: Costs;
  /** Each payer's part of each stream, and its present value. */
  readonly benefits: Gains;
  /** What all payers put in, year by year, and not discounted. */
  readonly costs: { readonly byYear: Pounds; readonly total: Money };
  readonly outcomes: readonly Outcome[];
  readonly annuityFactor: Total<'1'>;
  readonly incomeWeights: IncomeWeights | null;
  readonly lifeRates: LifeRates | null;
  /** The extra hours at the value of the leisure given up, where somebody asks. */
  readonly leisure: Money | null;
  readonly funderGaps: readonly (FunderGap & { readonly basis: GapBasis })[];
};
export type GapBasis = 'fiscal' | 'cash';

/**
 * Stage H: present values by payer and by label; for each lens net, ratios, running totals, payback and cost of an outcome;
 * social returns, weights and rates beside; the funder gap.
 *
 * Takes    costs by input; benefits by stream and payer; what changes; discount factors; what help brings in lives
 * Gives    totals `pv.<payer>.paid`, `pv.<payer>.<label>`, `pv.label.<label>`, `lens.<lens>.…`, `gap.…`
 * Source   The Green Book (2026); guidance for local partnerships (2014)
 */
export function addAppraisal(
  context: ModelContext,
  inputs: CouncilInputs,
  benefits: readonly Benefit[],
  change: WhatChanges,
  discounting: Discounting,
  gained: IndependenceGained,
): Appraisal {
  const { costs, all } = addCosts(context, inputs, discounting);
  const { gains, byYear } = addGains(context, benefits, discounting);
  const payers = addPayers(context, costs, gains);
  const labels = addLabels(context, gains, byYear);
  const outcomes = addOutcomes(context, change, gained);
  const annuityFactor = addAnnuityFactor(context, discounting);
  const lensOf = (which: Lens): LensOutline => {
    const totals = addLens(context, which, costs, gains, discounting);
    const ratios = addRatios(context, which, totals, annuityFactor);
    const costOf = addCostOfOutcomes(context, which, totals.pvCosts, outcomes);
    return { ...totals, ...ratios, costOf, costPerYearAtHome: costOfYearAtHome(costOf) };
  };
  const lens = Object.fromEntries(LENSES.map((which) => [which, lensOf(which)])) as Record<Lens, LensOutline>;
  const { society, public: publicPurse } = lens;
  return {
    lens,
    payers,
    labels,
    outcomes,
    annuityFactor,
    inputs: costs,
    benefits: gains,
    costs: all,
    socialReturns: addSocialReturns(context, { society, publicPurse }),
    incomeWeights: addIncomeWeights(context, society.net, { costs, gains }),
    lifeRates: addLifeRates(context, society.net, gains, change.wellbeingGrowth),
    leisure: addLeisureBasis(context, change.capital, discounting),
    funderGaps: addFunderGaps(context, costs, gains),
  };
}

function costOfYearAtHome(costOf: readonly CostOfOutcome[]): Total<string> {
  const [first] = costOf;
  if (first === undefined) throw new Defect('No outcome has a cost; a year at home always has.');
  return first.cost;
}

type Costs = readonly {
  readonly id: string;
  readonly payer: Payer;
  /** Paid in money, not given in kind. */
  readonly isCash: boolean;
  readonly cost: Pounds;
  readonly pv: Money;
}[];
type Gains = readonly { readonly benefit: Benefit; readonly pv: Money; readonly discounted: Pounds }[];

function addCosts(
  context: ModelContext,
  inputs: CouncilInputs,
  discounting: Discounting,
): { readonly costs: Costs; readonly all: Appraisal['costs'] } {
  const costs = inputs.costs.map(({ input, payer, line }) => ({
    id: input.id,
    payer,
    isCash: input.kind !== 'in-kind',
    cost: line,
    pv: discounting.presentValue({
      id: `pv.input.${input.id}`,
      label: input.label,
      stage: 'appraisal',
      line,
      schedule: 'money',
    }),
  }));
  const all = context.graph.line({
    id: 'costs.all',
    label: 'What is put in, all payers',
    stage: 'appraisal',
    axis: context.year,
    unit: '£',
    source: LOCAL_PARTNERSHIPS,
    value: sum(...costs.map(({ cost }) => cost)),
    shown: true,
  });
  const inAll = context.graph.total({
    id: 'costs.all.total',
    label: 'What is put in, all payers and years, not discounted',
    stage: 'appraisal',
    unit: '£',
    source: LOCAL_PARTNERSHIPS,
    value: total(all),
  });
  return { costs, all: { byYear: all, total: inAll } };
}

type ByYear = ReadonlyMap<ValueLabel, Pounds>;

function addGains(
  context: ModelContext,
  benefits: readonly Benefit[],
  discounting: Discounting,
): { readonly gains: Gains; readonly byYear: ByYear } {
  const byYear = new Map<ValueLabel, Pounds>();
  for (const label of VALUE_LABELS) {
    const lines = benefits.filter(({ kind }) => kind === label).map(({ line }) => line);
    const line = context.graph.line({
      id: `gain.${label}`,
      label: `${VALUE_LABEL_WORDS[label]}, all payers`,
      stage: 'appraisal',
      axis: context.year,
      unit: '£',
      source: modelNote('H. Appraisal: five labels'),
      value: lines.length === 0 ? ZERO : sum(...lines),
      shown: true,
    });
    byYear.set(label, line);
  }
  const gains = benefits.map((benefit) => ({
    benefit,
    ...discounting.discounted({
      id: `pv.${benefit.id}`,
      label: `${benefit.label}: ${PAYER_WORDS[benefit.payer]}`,
      stage: 'appraisal',
      line: benefit.line,
      schedule: benefit.schedule,
    }),
  }));
  return { gains, byYear };
}

/** The sum of some present values. */
function addSum(context: ModelContext, id: string, label: string, parts: readonly Money[]): Money {
  return context.graph.total({
    id,
    label,
    stage: 'appraisal',
    unit: '£',
    source: modelNote('H. Appraisal: by payer'),
    value: sumOf(parts),
  });
}

function addPayers(context: ModelContext, costs: Costs, gains: Gains): readonly PayerOutline[] {
  return PAYERS.flatMap((payer) => {
    const paid = costs.filter((cost) => cost.payer === payer).map(({ pv }) => pv);
    const own = gains.filter(({ benefit }) => benefit.payer === payer);
    return paid.length === 0 && own.length === 0 ? [] : [addPayer(context, payer, paid, own)];
  });
}

function addPayer(context: ModelContext, payer: Payer, puts: readonly Money[], own: Gains): PayerOutline {
  const words = PAYER_WORDS[payer];
  const paid = addSum(context, `pv.${payer}.paid`, `${words}: puts in`, puts);
  const all = own.map(({ pv }) => pv);
  const gained = addSum(context, `pv.${payer}.gained`, `${words}: gains less losses`, all);
  const byLabel: Partial<Record<ValueLabel, Money>> = {};
  for (const label of VALUE_LABELS) {
    const parts = own.filter(({ benefit }) => benefit.kind === label).map(({ pv }) => pv);
    if (parts.length === 0) continue;
    const under = `${words}: ${VALUE_LABEL_WORDS[label].toLowerCase()}`;
    byLabel[label] = addSum(context, `pv.${payer}.${label}`, under, parts);
  }
  const net = context.graph.total({
    id: `pv.${payer}.net`,
    label: `${words}: net`,
    stage: 'appraisal',
    unit: '£',
    source: modelNote('H. Appraisal: by payer'),
    value: difference(gained, paid),
  });
  return { payer, paid, gained, net, byLabel };
}

function addLabels(context: ModelContext, gains: Gains, byYear: ByYear): Appraisal['labels'] {
  const labels = VALUE_LABELS.map((label) => {
    const parts = gains.filter(({ benefit }) => benefit.kind === label).map(({ pv }) => pv);
    const pv = addSum(context, `pv.label.${label}`, VALUE_LABEL_WORDS[label], parts);
    return [label, { byYear: byYear.get(label), pv }];
  });
  return Object.fromEntries(labels) as Appraisal['labels'];
}

/** A point of view without its ratios. */
type LensSums = LensTotals &
  Pick<LensOutline, 'costByYear' | 'gainByYear' | 'netByYear' | 'netByYearDiscounted' | 'plain' | 'discounted'>;

function addLens(context: ModelContext, lens: Lens, costs: Costs, gains: Gains, discounting: Discounting): LensSums {
  const { graph, year } = context;
  const id = (name: string) => `lens.${lens}.${name}`;
  const words = LENS_WORDS[lens];
  const ownCosts = costs.filter(({ payer }) => countsCost(lens, payer));
  const ownGains = gains.filter(({ benefit }) => countsBenefit(lens, benefit));
  const isReleased = ({ benefit }: Gains[number]) => benefit.kind === 'cash';
  const money = (name: string, label: string, value: Expression<'scalar', '£' | 'derived'>) =>
    graph.total({ id: id(name), label, stage: 'appraisal', unit: '£', source: GREEN_BOOK, value });
  const pvCosts = money('pv-costs', `${words.name}: present value of costs`, sumOf(ownCosts.map(({ pv }) => pv)));
  const pvBenefits = money(
    'pv-benefits',
    `${words.name}: present value of gains less losses`,
    sumOf(ownGains.map(({ pv }) => pv)),
  );
  const pvCash = money(
    'pv-cash',
    `${words.name}: present value of cash released`,
    sumOf(ownGains.filter(isReleased).map(({ pv }) => pv)),
  );
  const pvCashCosts = money(
    'pv-cash-costs',
    `${words.name}: present value of costs paid in money`,
    sumOf(ownCosts.filter(({ isCash }) => isCash).map(({ pv }) => pv)),
  );
  const net = money('net', words.net, difference(pvBenefits, pvCosts));
  const netCash = money('net-cash', `${words.name}: the net, counting cash alone`, difference(pvCash, pvCashCosts));

  const line = (name: string, label: string, value: Expression<'year', '£' | 'derived'>) =>
    graph.line({
      id: id(name),
      label: `${words.name}: ${label}`,
      stage: 'appraisal',
      axis: year,
      unit: '£',
      source: LOCAL_PARTNERSHIPS,
      value,
      shown: true,
    });
  const sumLines = (lines: readonly Line<'year', '£'>[]): Expression<'year', '£'> =>
    lines.length === 0 ? along('year', inUnit(product(ZERO, ONE), '£')) : sum(...lines);
  const costByYear = line('cost-by-year', 'cost', sumLines(ownCosts.map((one) => one.cost)));
  const gainByYear = line('gain-by-year', 'gains less losses', sumLines(ownGains.map(({ benefit }) => benefit.line)));
  const netByYear = line('net-by-year', 'net, not discounted', difference(gainByYear, costByYear));
  const discountedGain = sumLines(ownGains.map(({ discounted }) => discounted));
  const netByYearDiscounted = line(
    'net-by-year-discounted',
    'net, discounted',
    difference(discountedGain, inUnit(product(costByYear, discounting.factor.money), '£')),
  );
  const later = { id: id('discounted'), label: `${words.net}, discounted`, net: netByYearDiscounted };
  return {
    pvCosts,
    pvBenefits,
    pvCash,
    pvCashCosts,
    net,
    netCash,
    costByYear,
    gainByYear,
    netByYear,
    netByYearDiscounted,
    plain: addPayback(context, { id: id('plain'), label: words.net, net: netByYear }),
    discounted: addPayback(context, later),
  };
}

/** Twice: with all fiscal value, and with cash alone, where what is given in kind is no cost. */
function addFunderGaps(context: ModelContext, costs: Costs, gains: Gains): Appraisal['funderGaps'] {
  return (['fiscal', 'cash'] as const).map((basis) => {
    const words = basis === 'fiscal' ? 'all fiscal value' : 'cash alone';
    const isThere = ({ id, payers }: (typeof FUNDERS)[number]) =>
      id !== 'parish' || [...costs, ...gains.map(({ benefit }) => benefit)].some(({ payer }) => payer === payers[0]);
    const nets = FUNDERS.filter(isThere).map((funder) => {
      const members: readonly Payer[] = funder.payers;
      const counts = ({ benefit }: Gains[number]) =>
        members.includes(benefit.payer) &&
        isFiscal(benefit) &&
        (basis === 'fiscal' || benefit.kind === ('cash' satisfies ValueLabel));
      const own = gains.filter(counts).map(({ pv }) => pv);
      const isPaid = ({ payer, isCash }: Costs[number]) => members.includes(payer) && (basis === 'fiscal' || isCash);
      const paid = costs.filter(isPaid).map(({ pv }) => pv);
      const net = context.graph.total({
        id: `funder-gap.${basis}.net.${funder.id}`,
        label: `${funder.label}: net, ${words}`,
        stage: 'appraisal',
        unit: '£',
        source: modelNote('G. Who gains: the funder gap'),
        value: difference(inUnit(sumOf(own), '£'), inUnit(sumOf(paid), '£')),
      });
      return { funder, net };
    });
    return { basis, ...addFunderGap(context, basis, words, nets) };
  });
}
