import type { Decimal } from 'decimal.js';
import { createExactEngine } from '../../../core/engines/exact';
import {
  compare,
  constant,
  GraphBuilder,
  ONE,
  product,
  quotient,
  stepIndex,
  sum,
  unit,
  where,
  ZERO,
  type Expression,
} from '../../../core/graph';
import { addCohort, cohortAxis, refuseUnsoundCohort, type Move } from '../../oracles/cohort';
import { addDiscountFactor } from '../../../core/methods';
import { flatSchedule } from '../../../core/reference';
import { totalsOf } from '../../support/eileen';
import { aQuantity } from '../../support/small-graph';
import hiv from '../cases/markov_hiv_mono_vs_combination.json';

const { inputs } = hiv;
type State = 'A' | 'B' | 'C' | 'D';
const STATES: readonly State[] = ['A', 'B', 'C', 'D'];
const CITATION = { title: hiv.source.title, section: 'example 2.5' };

/** The HIV model of Chancellor and others, as the general cohort machinery is given it. */
export function hivModel() {
  const graph = new GraphBuilder();
  const axis = cohortAxis(graph, 'hiv', inputs.cycles);
  const quantity = <U extends string>(id: string, unitText: U, value: string) =>
    aQuantity(graph, { id, unit: unitText, value });
  const relativeRisk = quantity('relative-risk', 'share', '0.509');
  const lamivudine = quantity('lamivudine', '£/year', '2086.50');
  const zidovudine = quantity('zidovudine', '£/year', '2278');
  const careOf = new Map(
    STATES.map((state) => [state, quantity(`care.${state}`, '£/year', inputs.annual_health_cost[state])]),
  );
  const inFirstTwoCycles = compare('<=', stepIndex<'cycle'>(), constant('2'));
  const combinedRisk = where(inFirstTwoCycles, relativeRisk, ONE);

  // Counts as printed, and whoever takes none of the moves stays.
  const moves = (risk: Expression<'cycle' | 'scalar', 'share'>): readonly Move<State>[] =>
    inputs.monotherapy_matrix.flatMap((row, from) =>
      row.flatMap((text, to): readonly Move<State>[] => {
        const [counted, of] = text.split('/');
        if (from === to || of === undefined) return [];
        const chance = quotient(constant(counted ?? ''), constant(of));
        return [{ from: STATES[from] as State, to: STATES[to] as State, value: product(chance, risk) }];
      }),
    );
  const costs = (drugs: Expression<'cycle' | 'scalar', '£/year'>) => ({
    inState: Object.fromEntries(
      STATES.map((state) => {
        const care = careOf.get(state) as Expression<'scalar', '£/year'>;
        return [state, state === 'D' ? care : sum(care, drugs as Expression<'cycle', '£/year'>)];
      }),
    ),
  });
  const alive = { inState: { A: ONE, B: ONE, C: ONE } };
  const both = where(inFirstTwoCycles, sum(zidovudine, lamivudine), zidovudine);

  const cohort = addCohort(graph, {
    id: 'hiv',
    label: 'HIV',
    source: CITATION,
    axis,
    cycleYears: constant<'year'>('1', unit('year')),
    states: STATES.map((id) => ({ id, label: id })),
    start: { A: ONE, B: ZERO, C: ZERO, D: ZERO },
    rewards: [
      {
        id: 'cost',
        label: 'cost',
        unit: '£',
        valuesPer: 'year',
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
        id: 'life-years',
        label: 'years of life',
        unit: 'year',
        valuesPer: 'year',
        counting: { kind: 'end-of-cycle' },
        discount: { kind: 'none' },
      },
    ],
    strategies: [
      {
        id: 'mono',
        label: 'zidovudine alone',
        transitions: { kind: 'probabilities', moves: moves(ONE) },
        rewards: { cost: costs(zidovudine), 'life-years': alive },
      },
      {
        id: 'comb',
        label: 'zidovudine and lamivudine',
        transitions: { kind: 'probabilities', moves: moves(combinedRisk) },
        rewards: { cost: costs(both), 'life-years': alive },
      },
    ],
  });
  return { graph: graph.build(), cohort };
}

/** Our figures for what the case prints. */
export function hivFigures(): Readonly<Record<string, Decimal>> {
  const { graph, cohort } = hivModel();
  const evaluation = createExactEngine(graph).evaluate();
  refuseUnsoundCohort(cohort, evaluation);
  const total = totalsOf(evaluation);
  const figures = {
    cost_mono: total('hiv.mono.cost'),
    cost_comb: total('hiv.comb.cost'),
    ly_mono: total('hiv.mono.life-years'),
    ly_comb: total('hiv.comb.life-years'),
  };
  const icer = figures.cost_comb.minus(figures.cost_mono).dividedBy(figures.ly_comb.minus(figures.ly_mono));
  return { ...figures, icer };
}
