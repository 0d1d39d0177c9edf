import type { Decimal } from 'decimal.js';
import { createExactEngine } from '../../../core/engines/exact';
import {
  constant,
  difference,
  exp,
  GraphBuilder,
  inUnit,
  ONE,
  oneMinus,
  power,
  product,
  stepIndex,
  sum,
  unit,
  type Expression,
} from '../../../core/graph';
import { addByAge, addCohort, cohortAxis, refuseUnsoundCohort, type Strategy } from '../../oracles/cohort';
import { addDiscountFactor } from '../../../core/methods';
import { flatSchedule } from '../../../core/reference';
import { totalsOf } from '../../support/eileen';
import { aQuantity } from '../../support/small-graph';
import hip from '../cases/markov_total_hip_replacement.json';

const { inputs } = hip;
type State = 'PrimaryTHR' | 'SuccessP' | 'RevisionTHR' | 'SuccessR' | 'Death';
type Reward = 'cost' | 'qaly';
const CITATION = { title: hip.source.title, section: 'example 3.5' };

/** The age bands of the case, as a rate for each age. */
function deathAt(age: number): string {
  const bands = Object.entries(inputs.age_mortality_female).map(([band, value]) => ({
    from: parseInt(band, 10),
    value,
  }));
  const found = bands.filter(({ from }) => from <= age).at(-1);
  if (found === undefined) throw new Error(`The case has no mortality at ${age}.`);
  return found.value;
}

/** The hip replacement model of Briggs, Claxton and Sculpher, as the general cohort machinery is given it. */
export function hipModel() {
  const graph = new GraphBuilder();
  const axis = cohortAxis(graph, 'hip', inputs.cycles);
  const quantity = <U extends string>(id: string, unitText: U, value: string) =>
    aQuantity(graph, { id, unit: unitText, value });
  const weibull = inputs.revision_weibull;
  const operation = quantity('operative-mortality', 'share', inputs.operative_mortality.primary);
  const again = quantity('rerevision', 'share', inputs.rerevision);
  const dies = addByAge(
    graph,
    { id: 'mortality', label: 'Mortality of women', axis, unit: 'share', source: CITATION },
    { ageInFirstCycle: inputs.age_start + 1 },
    deathAt,
  );

  // p(t) = 1 - exp(λ·RR·((t-1)^γ - t^γ)); the index of the step is the number of the cycle.
  const cycle = stepIndex<'cycle'>();
  const age = constant(String(inputs.age_start));
  const lambda = exp(
    sum(
      quantity('weibull.constant', 'share', weibull.constant),
      inUnit(product(quantity('weibull.age', 'share', weibull.age_coefficient), age), 'share'),
    ),
  );
  const gamma = exp(quantity('weibull.ln-gamma', 'share', weibull.ln_gamma));
  const revision = (riskRatio: Expression<'scalar', 'share'>) =>
    oneMinus(exp(product(lambda, riskRatio, difference(power(difference(cycle, ONE), gamma), power(cycle, gamma)))));
  const newerRatio = exp(quantity('weibull.ln-rr-np1', 'share', weibull.ln_rr_NP1));
  const utilities = Object.fromEntries(
    Object.entries(inputs.utilities).map(([state, value]) => [state, quantity(`utility.${state}`, 'share', value)]),
  ) as Readonly<Record<string, Expression<'scalar', 'share'>>>;
  const revisionCost = quantity('cost.revision', '£', '5294');

  const strategy = (
    id: string,
    label: string,
    prosthesis: string,
    riskRatio: Expression<'scalar', 'share'>,
  ): Strategy<State, Reward> => ({
    id,
    label,
    transitions: {
      kind: 'probabilities',
      moves: [
        { from: 'PrimaryTHR', to: 'Death', value: operation },
        { from: 'SuccessP', to: 'RevisionTHR', value: revision(riskRatio) },
        { from: 'SuccessP', to: 'Death', value: dies },
        { from: 'RevisionTHR', to: 'Death', value: sum(operation, dies) },
        { from: 'SuccessR', to: 'RevisionTHR', value: again },
        { from: 'SuccessR', to: 'Death', value: dies },
      ],
      restGoesTo: { PrimaryTHR: 'SuccessP', RevisionTHR: 'SuccessR' },
    },
    rewards: {
      cost: {
        inState: { RevisionTHR: revisionCost },
        once: quantity(`cost.${id}`, '£', prosthesis),
      },
      qaly: { inState: utilities },
    },
  });

  const cohort = addCohort(graph, {
    id: 'hip',
    label: 'Hip replacement',
    source: CITATION,
    axis,
    cycleYears: constant<'year'>('1', unit('year')),
    states: inputs.states.map((id) => ({ id: id as State, label: id })),
    start: { PrimaryTHR: ONE },
    rewards: [
      {
        id: 'cost',
        label: 'cost',
        unit: '£',
        valuesPer: 'cycle', // £5,294 is the price of an operation, not of a year
        counting: { kind: 'end-of-cycle' },
        discount: {
          kind: 'factors',
          factors: addDiscountFactor(graph, axis, {
            id: 'cost',
            words: 'costs',
            schedule: flatSchedule(inputs.discount_rate_costs),
          }),
        },
      },
      {
        id: 'qaly',
        label: 'quality-adjusted years',
        unit: 'year',
        valuesPer: 'year',
        counting: { kind: 'end-of-cycle' },
        discount: {
          kind: 'factors',
          factors: addDiscountFactor(graph, axis, {
            id: 'qaly',
            words: 'quality-adjusted years',
            schedule: flatSchedule(inputs.discount_rate_utilities),
          }),
        },
      },
    ],
    strategies: [
      strategy('std', 'standard prosthesis', '394', ONE),
      strategy('new', 'NP1 prosthesis', '579', newerRatio),
    ],
  });
  return { graph: graph.build(), cohort };
}

const STATE_OF: Readonly<Record<string, State>> = {
  success_primary: 'SuccessP',
  revision: 'RevisionTHR',
  success_revision: 'SuccessR',
  dead: 'Death',
};

/** Our figures for what the case prints. */
export function hipFigures(): Readonly<Record<string, Decimal>> {
  const { graph, cohort } = hipModel();
  const evaluation = createExactEngine(graph).evaluate();
  refuseUnsoundCohort(cohort, evaluation);
  const total = totalsOf(evaluation);
  const headlines = {
    std_cost: total('hip.std.cost'),
    std_qaly: total('hip.std.qaly'),
    new_cost: total('hip.new.cost'),
    new_qaly: total('hip.new.qaly'),
  };
  const moreCost = headlines.new_cost.minus(headlines.std_cost);
  const moreQaly = headlines.new_qaly.minus(headlines.std_qaly);
  const byCycle = Object.keys(hip.expected).flatMap((name): (readonly [string, Decimal])[] => {
    const [, arm, cycle, words] = /^occupancy_(std|new)_(\d+)_(.*)$/.exec(name) ?? [];
    const [, reward, at] = /^std_discounted_(revision_cost|qaly)_(\d+)$/.exec(name) ?? [];
    if (words !== undefined)
      return [[name, atCycle(evaluation.line(`hip.${arm ?? ''}.in.${STATE_OF[words] ?? ''}`), cycle)]];
    if (reward === undefined) return [];
    const id = reward === 'qaly' ? 'qaly' : 'cost';
    return [[name, atCycle(evaluation.line(`hip.std.${id}.discounted`), at)]];
  });
  return { ...headlines, icer: moreCost.dividedBy(moreQaly), ...Object.fromEntries(byCycle) };
}

function atCycle(line: readonly Decimal[], cycle: string | undefined): Decimal {
  const value = line[Number(cycle)];
  if (value === undefined) throw new Error(`There is no cycle ${cycle ?? ''}.`);
  return value;
}
