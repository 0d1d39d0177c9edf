import type { Decimal } from 'decimal.js';
import { createExactEngine } from '../../../core/engines/exact';
import {
  constant,
  GraphBuilder,
  isFirstStep,
  ONE,
  previous,
  total,
  unit,
  where,
  ZERO,
  type AxisHandle,
  type Line,
} from '../../../core/graph';
import { yearsLived } from '../../../core/model/cohort';
import {
  addCohort,
  cohortAxis,
  refuseUnsoundCohort,
  withHazardRatio,
  type Counting,
  type Move,
  type Reward,
} from '../../oracles/cohort';
import { addDiscountFactor } from '../../../core/methods';
import { flatSchedule } from '../../../core/reference';
import { totalsOf } from '../../support/eileen';
import { A_CITATION, aQuantity } from '../../support/small-graph';

type State = 'independent' | 'care' | 'dead';
const CYCLES = 10;
const ONE_YEAR = constant<'year'>('1', unit('year'));

/** Independent, in care, dead; ten years at 3.5%; help multiplies the hazard of moving into care by 0.75. */
export function careModel(counting: Counting) {
  const graph = new GraphBuilder();
  const axis = cohortAxis(graph, 'care', CYCLES);
  const chance = (id: string, value: string) => aQuantity(graph, { id, unit: 'share', value });
  const intoCare = chance('into-care', '0.08');
  const [dies, diesInCare] = [chance('dies', '0.07'), chance('dies-in-care', '0.25')];
  const helped = withHazardRatio(intoCare, chance('hazard-ratio', '0.75'));
  const moves = (entry: Move<State>['value']): readonly Move<State>[] => [
    { from: 'independent', to: 'care', value: entry },
    { from: 'independent', to: 'dead', value: dies },
    { from: 'care', to: 'dead', value: diesInCare },
  ];
  const rewards = {
    cost: {
      inState: {
        independent: aQuantity(graph, { id: 'cost-independent', unit: '£/year', value: '1000' }),
        care: aQuantity(graph, { id: 'cost-care', unit: '£/year', value: '30000' }),
      },
    },
    years: { inState: { independent: ONE } },
  };
  const shared = { valuesPer: 'year', counting } as const satisfies Partial<Reward<string>>;
  const cohort = addCohort(graph, {
    id: 'care',
    label: 'Care',
    source: A_CITATION,
    axis,
    cycleYears: ONE_YEAR,
    states: [
      { id: 'independent', label: 'independent' },
      { id: 'care', label: 'in care' },
      { id: 'dead', label: 'dead' },
    ],
    start: { independent: ONE },
    rewards: [
      {
        ...shared,
        id: 'cost',
        label: 'cost',
        unit: '£',
        discount: {
          kind: 'factors',
          factors: addDiscountFactor(graph, axis, { id: 'cost', words: 'costs', schedule: flatSchedule('0.035') }),
        },
      },
      { ...shared, id: 'years', label: 'independent years', unit: 'year', discount: { kind: 'none' } },
    ],
    strategies: [
      { id: 'without', label: 'without help', transitions: { kind: 'probabilities', moves: moves(intoCare) }, rewards },
      { id: 'with', label: 'with help', transitions: { kind: 'probabilities', moves: moves(helped) }, rewards },
    ],
  });
  for (const { id, occupancy } of cohort.strategies) addYearsLived(graph, axis, id, occupancy.independent);
  return { graph: graph.build(), cohort };
}

/** The same years counted as the pathway counts them: year by year, the mean of its two ends. */
function addYearsLived(
  graph: GraphBuilder,
  axis: AxisHandle<'cycle'>,
  strategy: string,
  independent: Line<'cycle', 'share'>,
): void {
  const about = { stage: 'cohort', source: A_CITATION, unit: 'year' } as const;
  const lived = graph.line({
    ...about,
    id: `care.${strategy}.lived`,
    label: `Years lived independently, ${strategy}`,
    axis,
    value: where(isFirstStep<'cycle'>(), ZERO, yearsLived(previous(independent, ONE), independent, ONE_YEAR)),
  });
  graph.total({
    ...about,
    id: `care.${strategy}.lived.total`,
    label: `Years lived independently in all, ${strategy}`,
    value: total(lived),
  });
}

/** Our figures for the check values of the methods sheet, B13. */
export function careFigures(): Readonly<Record<string, Decimal>> {
  const { graph, cohort } = careModel({ kind: 'half-cycle' });
  const evaluation = createExactEngine(graph).evaluate();
  refuseUnsoundCohort(cohort, evaluation);
  const totalOf = totalsOf(evaluation);
  const last = (arm: string, state: State) => evaluation.line(`care.${arm}.in.${state}`)[CYCLES] as Decimal;
  const simpson = totalsOf(createExactEngine(careModel({ kind: 'simpson' }).graph).evaluate());
  return {
    into_care_with_help: evaluation.line('care.with.from.independent.to.care')[1] as Decimal,
    cost_without: totalOf('care.without.cost'),
    cost_with: totalOf('care.with.cost'),
    saving: totalOf('care.without.cost').minus(totalOf('care.with.cost')),
    independent_years_without: totalOf('care.without.lived.total'),
    independent_years_with: totalOf('care.with.lived.total'),
    independent_years_gained: totalOf('care.with.lived.total').minus(totalOf('care.without.lived.total')),
    ...Object.fromEntries(
      (['without', 'with'] as const).flatMap((arm) =>
        (['independent', 'care', 'dead'] as const).map((state) => [`x10_${arm}_${state}`, last(arm, state)]),
      ),
    ),
    saving_simpson: simpson('care.without.cost').minus(simpson('care.with.cost')),
  };
}

const printed = (value: string, tolerance: string) => ({ value, tolerance });

/** As the methods sheet has them, to its last digit. */
export const CARE_CHECKS = {
  into_care_with_help: printed('0.060620950', '0.0000000005'),
  cost_without: printed('37431.3463', '0.00005'),
  cost_with: printed('31210.7683', '0.00005'),
  saving: printed('6220.5780', '0.00005'),
  independent_years_without: printed('4.952608', '0.0000005'),
  independent_years_with: printed('5.390734', '0.0000005'),
  independent_years_gained: printed('0.438126', '0.0000005'),
  x10_without_independent: printed('0.19687440', '0.000000005'),
  x10_without_care: printed('0.11244871', '0.000000005'),
  x10_without_dead: printed('0.69067688', '0.000000005'),
  x10_with_independent: printed('0.24665601', '0.000000005'),
  x10_with_care: printed('0.09665635', '0.000000005'),
  x10_with_dead: printed('0.65668764', '0.000000005'),
  saving_simpson: printed('6286.8389', '0.00005'),
};
