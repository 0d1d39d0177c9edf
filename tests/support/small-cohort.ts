import type { Decimal } from 'decimal.js';
import { createExactEngine, type Evaluation } from '../../core/engines/exact';
import { constant, GraphBuilder, ONE, unit, type AxisHandle, type Expression } from '../../core/graph';
import {
  addCohort,
  cohortAxis,
  type Cohort,
  type CohortState,
  type Counting,
  type Discount,
  type RewardValues,
  type Transitions,
} from '../oracles/cohort';
import { totalsOf } from './eileen';
import { A_CITATION } from './small-graph';

type Small<S extends string> = {
  readonly states: readonly (S | CohortState<S>)[];
  readonly cycles: number;
  readonly transitions: (axis: AxisHandle<'cycle'>, graph: GraphBuilder) => Transitions<S>;
  readonly start?: Readonly<Partial<Record<S, Expression<'scalar'>>>>;
  readonly values?: RewardValues<S>;
  readonly cycleYears?: Expression<'scalar', 'year'>;
  readonly counting?: Counting;
  readonly discount?: Discount;
  readonly unit?: string;
  readonly valuesPer?: 'year' | 'cycle';
};

export type WorkedCohort<S extends string> = {
  readonly cohort: Cohort<S, 'count'>;
  readonly evaluation: Evaluation;
  /** Share in a state, or in a place of a tunnel, at each moment. */
  readonly in: (place: string) => readonly Decimal[];
  readonly total: Decimal;
  readonly undiscounted: Decimal;
  readonly byCycle: readonly Decimal[];
  readonly factors: readonly Decimal[];
  readonly weights: readonly Decimal[];
};

export const ONE_YEAR = constant<'year'>('1', unit('year'));
export const A_MONTH = constant<'year'>('0.0833', unit('year'));
/** A fixed rate per year. */
export const perYear = (value: string) => constant<'1/year'>(value, unit('1/year'));

/** A cohort of one strategy and one reward: years in the first state, unless values say otherwise. */
export function aCohort<S extends string>(small: Small<S>): WorkedCohort<S> {
  const graph = new GraphBuilder();
  const axis = cohortAxis(graph, 'group', small.cycles);
  const states = small.states.map((state) => (typeof state === 'string' ? { id: state, label: state } : state));
  const first = (states[0] as CohortState<S>).id;
  const firstOnly = { [first]: ONE } as Partial<Record<S, typeof ONE>>;
  const cohort = addCohort(graph, {
    id: 'group',
    label: 'Group',
    source: A_CITATION,
    axis,
    cycleYears: small.cycleYears ?? ONE_YEAR,
    states,
    start: small.start ?? firstOnly,
    rewards: [
      {
        id: 'count',
        label: 'what is counted',
        unit: small.unit ?? 'year',
        valuesPer: small.valuesPer ?? 'year',
        counting: small.counting ?? { kind: 'half-cycle' },
        discount: small.discount ?? { kind: 'none' },
      },
    ],
    strategies: [
      {
        id: 'only',
        label: 'the only one',
        transitions: small.transitions(axis, graph),
        rewards: { count: small.values ?? { inState: firstOnly } },
      },
    ],
  });
  const evaluation = createExactEngine(graph.build()).evaluate();
  const total = totalsOf(evaluation);
  return {
    cohort,
    evaluation,
    in: (place) => evaluation.line(`group.only.in.${place}`),
    total: total('group.only.count'),
    undiscounted: total('group.only.count.undiscounted'),
    byCycle: evaluation.line('group.only.count.by-cycle'),
    factors: evaluation.line('group.count.discount'),
    weights: evaluation.line('group.count.weight'),
  };
}
