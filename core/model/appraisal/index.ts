import {
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
import { PAYERS, VALUE_LABELS, type Payer, type ValueLabel } from '../../schema';
import { GREEN_BOOK, LOCAL_PARTNERSHIPS, modelNote } from '../citations';
import type { CouncilInputs } from '../council-inputs';
import type { Discounting } from '../discounting';
import type { ModelContext } from '../model-context';
import { isFiscal, PAYER_WORDS, VALUE_LABEL_WORDS, type Benefit, type WhatChanges } from '../who-gains';
import { addFunderGap, FUNDERS, type FunderId } from './funder-gap';
import { addLeisureBasis } from './hour-bases';
import { addIncomeWeights } from './income-weights';
import { addAnnuityFactor, addRatios, addSocialReturns, type LensTotals } from './lens-measures';
import { countsBenefit, countsCost, LENS_WORDS, type Lens } from './lenses';
import { addLifeRates } from './life-rates';
import { addCostOfOutcomes, addOutcomes } from './outcomes';
import { addPayback } from './payback';
import { sumOf } from './sum-of';

export { addCostOfLivingLonger, addIndependenceGained } from './independence-gained';
export { LENS_WORDS, LENSES, type Lens } from './lenses';
export { FUNDERS, type FunderId } from './funder-gap';
export { WEIGHTED_PAYERS } from './income-weights';
export { LIFE_RATES } from './life-rates';

type Money = Total<'£'>;

/**
 * Stage H: present values by payer and by label; for each lens net, ratios, running totals, payback and cost of an outcome;
 * social returns, weights and rates beside; the funder gap.
 *
 * Takes    costs by input; benefits by stream and payer; what changes; discount factors; years at home gained
 * Gives    totals `pv.<payer>.paid`, `pv.<payer>.<label>`, `pv.label.<label>`, `lens.<lens>.…`, `gap.…`
 * Source   The Green Book (2026); guidance for local partnerships (2014)
 */
export function addAppraisal(
  context: ModelContext,
  inputs: CouncilInputs,
  benefits: readonly Benefit[],
  change: WhatChanges,
  discounting: Discounting,
  yearsAtHome: Total<'person·year'>,
): void {
  const costs = addCosts(context, inputs, discounting);
  const gains = addGains(context, benefits, discounting);
  addByPayer(context, costs, gains);
  const outcomes = addOutcomes(context, change, yearsAtHome);
  const annuityFactor = addAnnuityFactor(context, discounting);
  const lens = (which: Lens) => {
    const totals = addLens(context, which, costs, gains, discounting);
    addRatios(context, which, totals, annuityFactor);
    addCostOfOutcomes(context, which, totals.pvCosts, outcomes);
    return totals;
  };
  lens('council');
  const publicPurse = lens('public');
  const society = lens('society');
  addSocialReturns(context, { society, publicPurse, outside: change.capital.pvOutside });
  addIncomeWeights(context, society.net, { costs, gains });
  addLifeRates(context, society.net, gains, change.wellbeingGrowth);
  addLeisureBasis(context, change.capital, discounting);
  addGaps(context, costs, gains);
}

type Costs = readonly { readonly payer: Payer; readonly line: Line<'year', '£'>; readonly pv: Money }[];
type Gains = readonly { readonly benefit: Benefit; readonly pv: Money; readonly discounted: Line<'year', '£'> }[];

function addCosts(context: ModelContext, inputs: CouncilInputs, discounting: Discounting): Costs {
  const costs = inputs.costs.map(({ input, payer, line }) => ({
    payer,
    line,
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
    value: sum(...costs.map(({ line }) => line)),
    shown: true,
  });
  context.graph.total({
    id: 'costs.all.total',
    label: 'What is put in, all payers and years, not discounted',
    stage: 'appraisal',
    unit: '£',
    source: LOCAL_PARTNERSHIPS,
    value: total(all),
  });
  return costs;
}

function addGains(context: ModelContext, benefits: readonly Benefit[], discounting: Discounting): Gains {
  for (const label of VALUE_LABELS) {
    const lines = benefits.filter(({ kind }) => kind === label).map(({ line }) => line);
    context.graph.line({
      id: `gain.${label}`,
      label: `${VALUE_LABEL_WORDS[label]}, all payers`,
      stage: 'appraisal',
      axis: context.year,
      unit: '£',
      source: modelNote('H. Appraisal: five labels'),
      value: lines.length === 0 ? ZERO : sum(...lines),
      shown: true,
    });
  }
  return benefits.map((benefit) => ({
    benefit,
    pv: discounting.presentValue({
      id: `pv.${benefit.id}`,
      label: `${benefit.label}: ${PAYER_WORDS[benefit.payer]}`,
      stage: 'appraisal',
      line: benefit.line,
      schedule: benefit.schedule,
    }),
    discounted: {
      id: `pv.${benefit.id}.discounted`,
      unit: '£',
      node: { op: 'line', id: `pv.${benefit.id}.discounted` },
    },
  }));
}

function addByPayer(context: ModelContext, costs: Costs, gains: Gains): void {
  const { graph } = context;
  const money = (id: string, label: string, parts: readonly Money[]) =>
    graph.total({
      id,
      label,
      stage: 'appraisal',
      unit: '£',
      source: modelNote('H. Appraisal: by payer'),
      value: sumOf(parts),
    });
  for (const payer of PAYERS) {
    const paid = costs.filter((cost) => cost.payer === payer).map(({ pv }) => pv);
    const own = gains.filter(({ benefit }) => benefit.payer === payer);
    if (paid.length === 0 && own.length === 0) continue;
    const words = PAYER_WORDS[payer];
    const paidTotal = money(`pv.${payer}.paid`, `${words}: puts in`, paid);
    const gained = money(
      `pv.${payer}.gained`,
      `${words}: gains less losses`,
      own.map(({ pv }) => pv),
    );
    for (const label of VALUE_LABELS) {
      const parts = own.filter(({ benefit }) => benefit.kind === label).map(({ pv }) => pv);
      if (parts.length > 0) money(`pv.${payer}.${label}`, `${words}: ${VALUE_LABEL_WORDS[label].toLowerCase()}`, parts);
    }
    graph.total({
      id: `pv.${payer}.net`,
      label: `${words}: net`,
      stage: 'appraisal',
      unit: '£',
      source: modelNote('H. Appraisal: by payer'),
      value: difference(gained, paidTotal),
    });
  }
  for (const label of VALUE_LABELS) {
    const parts = gains.filter(({ benefit }) => benefit.kind === label).map(({ pv }) => pv);
    money(`pv.label.${label}`, VALUE_LABEL_WORDS[label], parts);
  }
}

function addLens(context: ModelContext, lens: Lens, costs: Costs, gains: Gains, discounting: Discounting): LensTotals {
  const { graph, year } = context;
  const id = (name: string) => `lens.${lens}.${name}`;
  const words = LENS_WORDS[lens];
  const ownCosts = costs.filter(({ payer }) => countsCost(lens, payer));
  const ownGains = gains.filter(({ benefit }) => countsBenefit(lens, benefit));
  const isCash = ({ benefit }: Gains[number]) => benefit.kind === 'cash';
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
    sumOf(ownGains.filter(isCash).map(({ pv }) => pv)),
  );
  const net = money('net', words.net, difference(pvBenefits, pvCosts));
  money('net-cash', `${words.name}: the same net, counting cash alone`, difference(pvCash, pvCosts));

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
  const sumLines = (lines: readonly Line<'year', '£'>[]) =>
    lines.length === 0 ? inUnit(product(ZERO, ONE), '£') : sum(...lines);
  const cost = line('cost-by-year', 'cost', sumLines(ownCosts.map((one) => one.line)) as Expression<'year', '£'>);
  const gain = line(
    'gain-by-year',
    'gains less losses',
    sumLines(ownGains.map(({ benefit }) => benefit.line)) as Expression<'year', '£'>,
  );
  const plain = line('net-by-year', 'net, not discounted', difference(gain, cost));
  const discountedGain = sumLines(ownGains.map(({ discounted }) => discounted)) as Expression<'year', '£'>;
  const discounted = line(
    'net-by-year-discounted',
    'net, discounted',
    difference(discountedGain, inUnit(product(cost, discounting.factor.money), '£')),
  );
  addPayback(context, { id: id('plain'), label: words.net, net: plain });
  addPayback(context, { id: id('discounted'), label: `${words.net}, discounted`, net: discounted });
  return { pvCosts, pvBenefits, pvCash, net };
}

/** Twice: with all fiscal value, and with cash alone. */
function addGaps(context: ModelContext, costs: Costs, gains: Gains): void {
  for (const basis of ['fiscal', 'cash'] as const) {
    const words = basis === 'fiscal' ? 'all fiscal value' : 'cash alone';
    const nets = new Map<FunderId, Money>();
    for (const funder of FUNDERS) {
      const members: readonly Payer[] = funder.payers;
      const counts = ({ benefit }: Gains[number]) =>
        members.includes(benefit.payer) &&
        isFiscal(benefit) &&
        (basis === 'fiscal' || benefit.kind === ('cash' satisfies ValueLabel));
      const own = gains.filter(counts).map(({ pv }) => pv);
      const paid = costs.filter(({ payer }) => members.includes(payer)).map(({ pv }) => pv);
      nets.set(
        funder.id,
        context.graph.total({
          id: `gap.${basis}.net.${funder.id}`,
          label: `${funder.label}: net, ${words}`,
          stage: 'appraisal',
          unit: '£',
          source: modelNote('G. Who gains: the funder gap'),
          value: difference(inUnit(sumOf(own), '£'), inUnit(sumOf(paid), '£')),
        }),
      );
    }
    addFunderGap(context, basis, words, nets);
  }
}
