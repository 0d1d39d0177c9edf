import { compare, difference, product, quotient, total, ZERO, type Expression, type Total } from '../../graph';
import { GREEN_BOOK, LOCAL_PARTNERSHIPS, modelNote, SROI_GUIDE } from '../citations';
import type { Discounting } from '../discounting';
import { ONE_YEAR, type ModelContext } from '../model-context';
import { LENS_WORDS, type Lens } from './lenses';

type Money = Total<'£'>;

/** The present values of one point of view, from which its ratios follow. */
export type LensTotals = {
  readonly pvCosts: Money;
  readonly pvBenefits: Money;
  readonly pvCash: Money;
  readonly net: Money;
  /** Of the costs, those that are paid in money: what is given in kind is not among them. */
  readonly pvCashCosts: Money;
  /** The net counting cash alone: cash released less costs paid in money. */
  readonly netCash: Money;
};

/** What the totals of one point of view come to for each £1, and as an equal amount each year. */
export type LensRatios = {
  readonly ratio: Total<'1'>;
  readonly netRatio: Total<'1'>;
  readonly cashRatio: Total<'1'>;
  readonly cashShare: Total<'1'>;
  readonly equivalentAnnual: Total<'£/year'>;
};

/** What society gains against what one side puts in, with the sums that the ratios are made of. */
export type SocialReturns = {
  /** What the public purse puts in, less what comes back to it. */
  readonly publicNetCost: Money;
  readonly rpsc: Total<'1'>;
  readonly sroi: Total<'1'>;
  readonly netSroi: Total<'1'>;
};

const NO_COST = 'not defined: there is no cost';

/**
 * What £1 in the first year and in each year after it is worth together: the net over it is the same amount every year.
 *
 * Gives    the sum of the discount factors for money, no unit
 * Source   The Green Book (2026), comparing options of unequal lives
 */
export function addAnnuityFactor(context: ModelContext, discounting: Discounting): Total<'1'> {
  return context.graph.total({
    id: 'appraisal.annuity-factor',
    label: '£1 in every year of the horizon, present value for each £1',
    stage: 'appraisal',
    unit: '1',
    source: GREEN_BOOK,
    value: product(total<'share'>(discounting.factor.money)),
  });
}

/**
 * The ratios of one point of view. Each has its numerator and its denominator as totals of their own, and no value where
 * the denominator is nothing.
 *
 * Takes    present values of costs, gains, cash and net, £; the sum of the discount factors
 * Gives    gains, net and cash for each £1 of cost; cash in each £1 of gains; the net as an equal amount each year
 * Source   guidance for local partnerships (2014): financial and economic case; The Green Book (2026)
 */
export function addRatios(context: ModelContext, lens: Lens, of: LensTotals, annuityFactor: Total<'1'>): LensRatios {
  const words = LENS_WORDS[lens].name;
  const ratio = (name: string, label: string, numerator: Money, denominator: Money, otherwise: string) =>
    context.graph.total({
      id: `lens.${lens}.${name}`,
      label,
      stage: 'appraisal',
      source: lens === 'society' ? GREEN_BOOK : LOCAL_PARTNERSHIPS,
      unit: '1',
      value: quotient(numerator, denominator),
      definedWhen: compare('<', ZERO, denominator),
      otherwise,
    });
  const gainsEach = lens === 'society' ? 'Benefit-cost ratio' : `${words}: gains for each £1 of cost`;
  return {
    ratio: ratio('ratio', gainsEach, of.pvBenefits, of.pvCosts, NO_COST),
    netRatio: ratio('net-ratio', `${words}: net for each £1 of cost`, of.net, of.pvCosts, NO_COST),
    cashRatio: ratio('cash-ratio', `${words}: cash released for each £1 of cost`, of.pvCash, of.pvCosts, NO_COST),
    cashShare: ratio(
      'cash-share',
      `${words}: cash in each £1 of gains`,
      of.pvCash,
      of.pvBenefits,
      'not defined: gains are not above losses',
    ),
    equivalentAnnual: context.graph.total({
      id: `lens.${lens}.equivalent-annual`,
      label: `${words}: the net as an equal amount each year`,
      stage: 'appraisal',
      source: modelNote('H. Appraisal: an equal amount each year'),
      unit: '£/year',
      value: quotient(of.net, product(annuityFactor, ONE_YEAR)),
    }),
  };
}

/**
 * Two ratios that set what society gains against what one side puts in: the return on public sector cost, and the social
 * return on investment, whose inputs are what anybody puts in, money drawn in from elsewhere as well.
 *
 * Takes    the totals of society and of the public purse
 * Gives    `lens.society.rpsc` = net present social value / net public cost; `lens.society.sroi` = gains / inputs, and net.
 *          Helpers' hours are not among the inputs: whoever publishes an SROI should say so
 * Source   The Green Book (2026); A Guide to Social Return on Investment (2012), stage 5
 */
export function addSocialReturns(
  context: ModelContext,
  of: { readonly society: LensTotals; readonly publicPurse: LensTotals },
): SocialReturns {
  const { graph } = context;
  const money = (id: string, label: string, value: Expression<'scalar', '£' | 'derived'>) =>
    graph.total({ id, label, stage: 'appraisal', unit: '£', source: modelNote('H. Appraisal: social return'), value });
  const publicNetCost = money(
    'lens.public.net-cost',
    'Public purse: what it puts in, less what comes back to it',
    difference(of.publicPurse.pvCosts, of.publicPurse.pvBenefits),
  );
  const ratio = (
    name: string,
    label: string,
    numerator: Money,
    denominator: Money,
    more: Pick<Parameters<typeof graph.total>[0], 'source'> & { readonly otherwise: string },
  ) =>
    graph.total({
      id: `lens.society.${name}`,
      label,
      stage: 'appraisal',
      unit: '1',
      value: quotient(numerator, denominator),
      definedWhen: compare('<', ZERO, denominator),
      ...more,
    });
  const nothingIn = { source: SROI_GUIDE, otherwise: 'not defined: nothing is put in' };
  const { society } = of;
  return {
    publicNetCost,
    rpsc: ratio('rpsc', 'Society: net for each £1 of net cost to the public purse (RPSC)', society.net, publicNetCost, {
      source: GREEN_BOOK,
      otherwise: 'not defined: as much comes back to the public purse as it puts in',
    }),
    sroi: ratio(
      'sroi',
      'Society: gains for each £1 put in by anybody (SROI)',
      society.pvBenefits,
      society.pvCosts,
      nothingIn,
    ),
    netSroi: ratio(
      'net-sroi',
      'Society: net for each £1 put in by anybody (net SROI)',
      society.net,
      society.pvCosts,
      nothingIn,
    ),
  };
}
