import type { Decimal } from 'decimal.js';
import { costEffectivenessFrontier } from '../../oracles/frontier';
import { createExactEngine } from '../../../core/engines/exact';
import {
  constant,
  GraphBuilder,
  isFirstStep,
  ONE,
  oneMinus,
  product,
  stepIndex,
  compare,
  sum,
  unit,
  where,
  type Expression,
} from '../../../core/graph';
import {
  addCohort,
  cohortAxis,
  isOddStep,
  refuseUnsoundCohort,
  thirds,
  toProbability,
  type Counting,
  type Reward,
  type Strategy,
} from '../../oracles/cohort';
import { addDiscountFactor } from '../../../core/methods';
import { flatSchedule } from '../../../core/reference';
import { totalsOf } from '../../support/eileen';
import { aQuantity } from '../../support/small-graph';
import sickSicker from '../cases/markov_sick_sicker_time_independent.json';

const { inputs } = sickSicker;
type State = 'H' | 'S1' | 'S2' | 'D';
type RewardId = 'cost' | 'qaly';
const CITATION = { title: sickSicker.source.title, section: 'tables Trace, Expected-outcomes and cea' };
export const STRATEGIES = ['SoC', 'A', 'B', 'AB'] as const;

/** The order that reproduces the print: ⅓ at both ends, and between them 2⁄3 at odd moments and 4⁄3 at even ones. */
export const PRINTED_WEIGHTS: Counting = { kind: 'custom', weights: thirdsBetween('2', '4') };
/** The order of the tutorial's own text, over 75 cycles: 4⁄3 at odd moments and 2⁄3 at even ones. */
export const WEIGHTS_OF_THE_TEXT: Counting = { kind: 'custom', weights: thirdsBetween('4', '2') };
/** No correction as the case has it: all 76 moments count in full. */
export const EVERY_MOMENT: Counting = { kind: 'custom', weights: ONE };

function thirdsBetween(odd: string, even: string): Expression<'cycle', 'share'> {
  const atLast = compare('=', stepIndex<'cycle'>(), constant(String(inputs.cycles)));
  const between = where(isOddStep(), thirds(odd), thirds(even));
  return where(isFirstStep<'cycle'>(), thirds('1'), where(atLast, thirds('1'), between));
}

/** The Sick-Sicker model of the tutorial, as the general cohort machinery is given it. */
export function sickSickerModel(counting: Counting) {
  const graph = new GraphBuilder();
  const axis = cohortAxis(graph, 'sick', inputs.cycles);
  const year = constant<'year'>('1', unit('year'));
  const quantity = <U extends string>(id: string, unitText: U, value: string) =>
    aQuantity(graph, { id, unit: unitText, value });
  const { annual_rates: rates, hazard_ratios: ratios, annual_costs: costs, utilities } = inputs;
  const death = quantity('r-HD', '1/year', rates.r_HD);
  const dies = {
    H: toProbability(death, year),
    S1: toProbability(product(death, quantity('hr-S1', 'share', ratios.death_S1)), year),
    S2: toProbability(product(death, quantity('hr-S2', 'share', ratios.death_S2)), year),
  };
  const toSick = toProbability(quantity('r-HS1', '1/year', rates.r_HS1), year);
  const toHealthy = toProbability(quantity('r-S1H', '1/year', rates.r_S1H), year);
  const progression = quantity('r-S1S2', '1/year', rates.r_S1S2);
  const slower = quantity('hr-S1S2', 'share', ratios.S1S2_under_B);
  const careOf = {
    H: quantity('c-H', '£/year', costs.H),
    S1: quantity('c-S1', '£/year', costs.S1),
    S2: quantity('c-S2', '£/year', costs.S2),
  };
  const treatment = {
    A: quantity('c-A', '£/year', costs.treatment_A),
    B: quantity('c-B', '£/year', costs.treatment_B),
  };
  const utility = {
    H: quantity('u-H', 'share', utilities.H),
    S1: quantity('u-S1', 'share', utilities.S1),
    S2: quantity('u-S2', 'share', utilities.S2),
    S1A: quantity('u-S1-A', 'share', utilities.S1_under_A),
  };

  const strategy = (id: (typeof STRATEGIES)[number]): Strategy<State, RewardId> => {
    const drugs = (['A', 'B'] as const).filter((drug) => id.includes(drug)).map((drug) => treatment[drug]);
    const worsens = toProbability(id.includes('B') ? product(progression, slower) : progression, year);
    // Whoever survives the cycle may move: the tutorial's convention.
    const surviving = (from: 'H' | 'S1', chance: Expression<'scalar', 'share'>) =>
      product(oneMinus(dies[from]), chance);
    return {
      id,
      label: id,
      transitions: {
        kind: 'probabilities',
        moves: [
          { from: 'H', to: 'S1', value: surviving('H', toSick) },
          { from: 'S1', to: 'H', value: surviving('S1', toHealthy) },
          { from: 'S1', to: 'S2', value: surviving('S1', worsens) },
          { from: 'H', to: 'D', value: dies.H },
          { from: 'S1', to: 'D', value: dies.S1 },
          { from: 'S2', to: 'D', value: dies.S2 },
        ],
      },
      rewards: {
        cost: { inState: { H: careOf.H, S1: sum(careOf.S1, ...drugs), S2: sum(careOf.S2, ...drugs) } },
        qaly: { inState: { H: utility.H, S1: id.includes('A') ? utility.S1A : utility.S1, S2: utility.S2 } },
      },
    };
  };
  const reward = (id: RewardId, label: string, unitText: string, rate: string): Reward<RewardId> => ({
    id,
    label,
    unit: unitText,
    valuesPer: 'year',
    counting,
    discount: {
      kind: 'factors',
      factors: addDiscountFactor(graph, axis, { id: id, words: label, schedule: flatSchedule(rate) }),
    },
  });

  const cohort = addCohort(graph, {
    id: 'sick',
    label: 'Sick-Sicker',
    source: CITATION,
    axis,
    cycleYears: year,
    states: (['H', 'S1', 'S2', 'D'] as const).map((id) => ({ id, label: id })),
    start: { H: ONE },
    rewards: [
      reward('cost', 'cost', '£', inputs.discount_rate_costs),
      reward('qaly', 'quality-adjusted years', 'year', inputs.discount_rate_qalys),
    ],
    strategies: STRATEGIES.map(strategy),
  });
  return { graph: graph.build(), cohort };
}

/** Our figures for what the case prints, or for one of its other corrections. */
export function sickSickerFigures(counting: Counting = PRINTED_WEIGHTS): Readonly<Record<string, Decimal>> {
  const { graph, cohort } = sickSickerModel(counting);
  const evaluation = createExactEngine(graph).evaluate();
  refuseUnsoundCohort(cohort, evaluation);
  const total = totalsOf(evaluation);
  const options = STRATEGIES.map((id) => ({ id, cost: total(`sick.${id}.cost`), effect: total(`sick.${id}.qaly`) }));
  const results = options.flatMap(({ id, cost, effect }) => [
    [`cost_${id}`, cost] as const,
    [`qaly_${id}`, effect] as const,
  ]);
  const steps = costEffectivenessFrontier(options).flatMap(({ id, incrementalCost, incrementalEffect, icer }) =>
    incrementalCost === null || incrementalEffect === null || icer === null
      ? []
      : ([
          [`inc_cost_${id}`, incrementalCost],
          [`inc_qaly_${id}`, incrementalEffect],
          [`icer_${id}`, icer],
        ] as const),
  );
  const trace = (['H', 'S1', 'S2', 'D'] as const).flatMap((state) =>
    evaluation
      .line(`sick.SoC.in.${state}`)
      .slice(0, 6)
      .map((share, moment) => [`trace_SoC_${moment}_${state}`, share] as const),
  );
  return Object.fromEntries([...results, ...steps, ...trace]);
}
