import { unitCostUnit } from '../../catalogue';
import {
  difference,
  floor,
  inUnit,
  lag,
  largest,
  negative,
  ONE,
  oneMinus,
  product,
  quotient,
  sum,
  ZERO,
  type Expression,
  type Line,
} from '../../graph';
import type { StreamStructure } from '../../schema';
import { LOCAL_PARTNERSHIPS, modelNote } from '../citations';
import { WEEKS_PER_YEAR, type ModelContext } from '../model-context';
import { dearer, priceFamilyOf, type PriceGrowth } from '../price-growth';
import type { Benefit } from './benefit';

type Years = Line<'year', 'person·year'>;

/** Units of care in the year: weeks, or hours where the stream says how many a week. */
function unitsOf(context: ModelContext, stream: StreamStructure): Expression<'scalar', 'derived'> {
  const perUnit = stream.perUnit === null ? ONE : context.quantity(`stream.${stream.id}.per-unit`, stream.perUnit.unit);
  return product(WEEKS_PER_YEAR, perUnit);
}

/** What council and household pay for a year of care, factor by factor: £ per person and year. */
export function meansTested(context: ModelContext, stream: StreamStructure, care: 'care-home' | 'home-care') {
  const unit = unitCostUnit(stream, context.structure);
  const fee = context.price(`stream.${stream.id}.unit-cost`, unit);
  const privateFee = context.price(`stream.${stream.id}.private-fee`, unit);
  const selfFunders = context.share(`means.${care}.self-funders`);
  const charges = context.share(`means.${care}.user-charges`);
  const units = unitsOf(context, stream);
  const paidByHouseholds = sum(product(selfFunders, privateFee), product(oneMinus(selfFunders), charges, fee));
  return {
    units,
    fee,
    selfFunders,
    charges,
    council: [units, fee, oneMinus(selfFunders), oneMinus(charges)],
    households: [units, paidByHouseholds],
  } as const;
}

/**
 * Care that the council and households share: by self-funding, by user charges, at the council's fee or a private one.
 *
 * Takes    change in person-years of that care (fewer is negative); g, the council's fee before charges; the private fee; how
 *          prices of care grow, or null
 * Gives    council: -years·g·(1 - self-funders)·(1 - user charges); households: the private fee of self-funders and the
 *          charges of the others. £ each year; a stream may be negative (more care at home)
 * Source   guidance for local partnerships (2014), chapter 7; Gritbin model note G
 */
export function addMeansTestedCare(
  context: ModelContext,
  stream: StreamStructure,
  care: 'care-home' | 'home-care',
  years: Years,
  priceGrowth: PriceGrowth,
): readonly Benefit[] {
  const {
    units,
    fee,
    selfFunders,
    charges,
    council: ofCouncil,
    households: ofHouseholds,
  } = meansTested(context, stream, care);
  const growth = dearer(priceGrowth, priceFamilyOf(stream));
  const less = product(negative(years), ...growth);
  const council = addBenefitLine(context, stream, 'council-asc', {
    label: `${stream.label}: council, net of charges`,
    value: product(less, ...ofCouncil),
  });
  const households = addBenefitLine(context, stream, 'households', {
    label: `${stream.label}: households`,
    value: product(less, ...ofHouseholds),
  });
  const common = { streamId: stream.id, schedule: stream.schedule } as const;
  const paidByHouseholds: Benefit = {
    ...common,
    id: households.id,
    label: `${stream.label}: households`,
    payer: 'households',
    kind: 'wider',
    line: households,
  };
  if (stream.cashable === null) {
    return [
      {
        ...common,
        id: council.id,
        label: `${stream.label}: council, net of charges`,
        payer: 'council-asc',
        kind: stream.label5,
        line: council,
      },
      paidByHouseholds,
    ];
  }
  const netFee = product(units, fee, oneMinus(charges), ...growth);
  return [
    ...addCash(context, stream, { years, council, selfFunders, netFee, lagYears: stream.cashable.lagYears }),
    paidByHouseholds,
  ];
}

/**
 * Cash in whole steps that can be let go, on the stock of that year; what is left of the council's part is pressure avoided.
 *
 * Gives    steps = floor(max(0, council-funded years avoided, some years ago · cashable share) / step); cash = steps·step·net fee
 * Source   guidance for local partnerships (2014): cashability; Gritbin model note G
 */
function addCash(
  context: ModelContext,
  stream: StreamStructure,
  of: {
    readonly years: Years;
    readonly council: Line<'year', '£'>;
    readonly selfFunders: Expression<'scalar', 'share'>;
    readonly netFee: Expression<'year' | 'scalar', 'derived'>;
    readonly lagYears: number;
  },
): readonly Benefit[] {
  const { graph, year } = context;
  const id = `stream.${stream.id}`;
  const common = { stage: 'who-gains', axis: year, source: LOCAL_PARTNERSHIPS } as const;
  const funded = graph.line({
    ...common,
    id: `${id}.council-funded-years`,
    label: `${stream.label}: council-funded places not needed`,
    unit: 'person·year',
    value: negative(inUnit(product(of.years, oneMinus(of.selfFunders)), 'person·year')),
    shown: true,
  });
  const lagged = of.lagYears === 0 ? funded : lag(funded, of.lagYears, ZERO);
  const step = context.quantity('cash.step', 'person·year');
  const steps = graph.line({
    ...common,
    id: `${id}.steps-let-go`,
    label: `${stream.label}: whole steps that can be let go`,
    unit: 'share',
    value: floor(quotient(largest(ZERO, inUnit(product(lagged, context.share('cash.share')), 'person·year')), step)),
    shown: true,
  });
  const cash = addBenefitLine(context, stream, 'council-asc', {
    label: `${stream.label}: cash released`,
    value: product(steps, step, of.netFee),
    suffix: '.cash',
  });
  const pressure = addBenefitLine(context, stream, 'council-asc', {
    label: `${stream.label}: budget pressure avoided`,
    value: difference(of.council, cash),
    suffix: '.pressure',
  });
  const benefit = (kind: 'cash' | 'pressure', line: Line<'year', '£'>): Benefit => ({
    id: line.id,
    label: `${stream.label}: ${kind === 'cash' ? 'cash released' : 'budget pressure avoided'}`,
    streamId: stream.id,
    payer: 'council-asc',
    kind,
    schedule: stream.schedule,
    line,
  });
  return [benefit('cash', cash), benefit('pressure', pressure)];
}

/** A cost, or a transfer, that one payer bears whole. */
export function unitCostOf(context: ModelContext, stream: StreamStructure): Expression<'scalar', 'derived'> {
  const cost = context.price(`stream.${stream.id}.unit-cost`, unitCostUnit(stream, context.structure));
  if (stream.driver.kind === 'state') return product(unitsOf(context, stream), cost);
  return stream.perUnit === null
    ? product(cost)
    : product(context.quantity(`stream.${stream.id}.per-unit`, stream.perUnit.unit), cost);
}

/** One payer's £ each year. */
export function addBenefitLine(
  context: ModelContext,
  stream: StreamStructure,
  payer: string,
  of: {
    readonly label: string;
    readonly value: Expression<'year' | 'scalar', 'derived' | '£'>;
    readonly suffix?: string;
  },
): Line<'year', '£'> {
  return context.graph.line({
    id: `benefit.${stream.id}.${payer}${of.suffix ?? ''}`,
    label: of.label,
    stage: 'who-gains',
    axis: context.year,
    unit: '£',
    source: modelNote('G. Who gains'),
    value: of.value,
    shown: true,
  });
}
