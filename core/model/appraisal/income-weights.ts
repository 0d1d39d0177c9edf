import { difference, inUnit, ONE, power, product, quotient, sum, type Total } from '../../graph';
import { asksFor, type Payer } from '../../schema';
import { DISTRIBUTIONAL_WEIGHTS, modelNote } from '../citations';
import type { ModelContext } from '../model-context';
import { PAYER_WORDS, type Benefit } from '../who-gains';
import { sumOf } from './sum-of';

type Money = Total<'£'>;

/** Whose money is weighted: people's own. A public body or a charity has no income to compare. */
const WEIGHTED_PAYERS = ['households', 'carers'] as const satisfies readonly Payer[];
type WeightedPayer = (typeof WEIGHTED_PAYERS)[number];

/** The weighted net, and what each group's weight adds to it. */
export type IncomeWeights = {
  readonly net: Money;
  readonly byPayer: readonly {
    readonly payer: WeightedPayer;
    readonly weight: Total<'1'>;
    readonly money: Money;
    readonly added: Money;
  }[];
};

/**
 * Net present social value with the money of each group weighted by its income, beside the unweighted figure and never
 * instead of it. Public money is not weighted, nor is money that only changes hands; wellbeing is not, since a point of
 * life satisfaction already counts the same whoever has it.
 *
 * Takes    income of each group beside the median; the elasticity of the marginal utility of income
 * Gives    weight = (1 / income ratio)^elasticity; `lens.society.net-weighted` = net + Σ (weight - 1)·money. At a weight of
 *          1 it is the unweighted net exactly. Null where nobody asks
 * Source   The Green Book (2020), annex A3; Gritbin model note H
 */
export function addIncomeWeights(
  context: ModelContext,
  net: Money,
  of: {
    readonly costs: readonly { readonly payer: Payer; readonly pv: Money }[];
    readonly gains: readonly { readonly benefit: Benefit; readonly pv: Money }[];
  },
): IncomeWeights | null {
  if (!asksFor(context.structure, 'income-weights')) return null;
  const { graph } = context;
  const common = { stage: 'appraisal', source: modelNote('H. Appraisal: weights for income') } as const;
  const elasticity = context.quantity('income.elasticity', '1');
  const byPayer = WEIGHTED_PAYERS.map((payer) => {
    const words = PAYER_WORDS[payer];
    const weight = graph.total({
      ...common,
      id: `weight.${payer}`,
      label: `${words}: what £1 counts for, by income`,
      unit: '1',
      source: DISTRIBUTIONAL_WEIGHTS,
      value: power(quotient(ONE, context.quantity(`weights.${payer}.income-ratio`, '1')), elasticity),
    });
    const isWeighed = ({ benefit }: (typeof of.gains)[number]) =>
      benefit.payer === payer && benefit.kind !== 'wellbeing' && benefit.isTransfer !== true;
    const gained = of.gains.filter(isWeighed).map(({ pv }) => pv);
    const paid = of.costs.filter((cost) => cost.payer === payer).map(({ pv }) => pv);
    const money = graph.total({
      ...common,
      id: `weight.${payer}.money`,
      label: `${words}: money gained less put in, without what only changes hands`,
      unit: '£',
      value: difference(inUnit(sumOf(gained), '£'), inUnit(sumOf(paid), '£')),
    });
    const added = graph.total({
      ...common,
      id: `weight.${payer}.added`,
      label: `${words}: what the weight adds`,
      unit: '£',
      value: product(difference(inUnit(weight, 'share'), ONE), money),
    });
    return { payer, weight, money, added };
  });
  const weighted = graph.total({
    ...common,
    id: 'lens.society.net-weighted',
    label: 'Net present social value, weighted for income',
    unit: '£',
    value: sum(net, ...byPayer.map(({ added }) => added)),
  });
  return { net: weighted, byPayer };
}
