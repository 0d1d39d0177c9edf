import {
  inUnit,
  isFirstStep,
  ONE,
  previous,
  where,
  ZERO,
  type AxisHandle,
  type Expression,
  type GraphBuilder,
  type Line,
  type LineDefinition,
} from '../../../core/graph';
import { addOccupancy } from '../../../core/model/cohort';
import { addAll, rowsOf, timesAll, whatIsLeft, type Row } from './chances';
import type { ByCycle, CohortModel, Strategy } from './cohort-model';
import { Places, type Place } from './places';
import { addCounting, addReward, type CountedReward, type People, type RewardLines } from './rewards';

type ShareLine = Line<'cycle', 'share'>;

/** A row of the transition matrix as lines. */
export type CohortRow = {
  readonly label: string;
  readonly chances: readonly ShareLine[];
  readonly sum: ShareLine;
};

/** What a cohort became in the graph. */
export type Cohort<S extends string, R extends string> = {
  readonly model: CohortModel<S, R>;
  readonly counted: readonly CountedReward<R>[];
  readonly strategies: readonly CohortStrategy<S, R>[];
};

export type CohortStrategy<S extends string, R extends string> = {
  readonly id: string;
  readonly label: string;
  /** Share of those who entered in each state, at each moment. */
  readonly occupancy: Readonly<Record<S, ShareLine>>;
  /** All states together: 1 at each moment. */
  readonly everybody: ShareLine;
  readonly rows: readonly CohortRow[];
  readonly rewards: Readonly<Record<R, RewardLines>>;
};

/**
 * The axis of a cohort: a step for each moment, from entry (0) to the end of the last cycle.
 *
 * Takes    id: of the axis and of the cohort; cycles: 1 to 999
 * Gives    a cycle axis of cycles + 1 steps; in the formulas of cycle n the step index is n
 * Refuses  axis-length
 */
export function cohortAxis(graph: GraphBuilder, id: string, cycles: number): AxisHandle<'cycle'> {
  return graph.axis('cycle', id, cycles + 1);
}

/**
 * A cohort model of any shape: who is in which state at each moment, and what that is worth, under each strategy.
 *
 * Takes    states, where people start, transitions by strategy (chances, a matrix, or rates), rewards by state and by move,
 *          how moments are counted and discounted
 * Gives    lines `<cohort>.<strategy>.in.<state>` (shares at moments 0 … N), `….from.<place>.sum` (rows of the matrix), and
 *          for each reward `<cohort>.<strategy>.<reward>` in all and by moment, per person who enters
 * Refuses  unknown-state, state-given-twice, move-given-twice, rest-given-twice, tunnel-length, simpson-needs-even-cycles, …
 * Source   Briggs, Claxton and Sculpher, Decision Modelling for Health Economic Evaluation (2006), chapters 2 and 3
 */
export function addCohort<S extends string, R extends string>(
  graph: GraphBuilder,
  model: CohortModel<S, R>,
): Cohort<S, R> {
  const places = new Places(model.states);
  for (const state of Object.keys(model.start) as S[]) places.of(state);
  const counted = model.rewards.map((reward) => addCounting(graph, model, reward));
  const strategies = model.strategies.map((strategy) => addStrategy(graph, model, strategy, places, counted));
  return { model, counted, strategies };
}

function addStrategy<S extends string, R extends string>(
  graph: GraphBuilder,
  model: CohortModel<S, R>,
  strategy: Strategy<S, R>,
  places: Places<S>,
  counted: readonly CountedReward<R>[],
): CohortStrategy<S, R> {
  const naming = namingOf(model, strategy);
  const rows = rowsOf(places, strategy.transitions, model.cycleYears);
  const matrix = new Map(rows.map((row) => [row.from, addRow(graph, model, naming, row)]));
  const at = addStates(graph, model, naming, places, matrix);
  const people: People<S> = {
    at,
    moving: (from, to) => timesAll(previous(at(from), ZERO), matrix.get(from)?.chances.get(to) ?? ZERO),
  };
  const occupancy = Object.fromEntries(
    model.states.map(({ id }) => [id, addState(graph, model, naming, places.of(id), at)]),
  ) as Record<S, ShareLine>;
  const rewards = Object.fromEntries(
    counted.map((reward) => {
      const { id } = reward.reward;
      return [id, addReward(graph, model, strategy, reward, strategy.rewards[id], places, people)];
    }),
  ) as Record<R, RewardLines>;
  return {
    id: strategy.id,
    label: strategy.label,
    occupancy,
    everybody: graph.line({
      ...naming('everybody', 'everybody, in whatever state'),
      axis: model.axis,
      value: inUnit(addAll(Object.values<ShareLine>(occupancy)), 'share'),
      shown: true,
    }),
    rows: [...matrix.values()].map(({ label, chances, sum }) => ({ label, chances: [...chances.values()], sum })),
    rewards,
  };
}

type Named = Pick<LineDefinition, 'id' | 'label' | 'stage' | 'source'> & { readonly unit: 'share' };
type Naming = (name: string, words: string) => Named;

function namingOf<S extends string, R extends string>(model: CohortModel<S, R>, strategy: Strategy<S, R>): Naming {
  return (name, words) => ({
    id: `${model.id}.${strategy.id}.${name}`,
    label: `${model.label}, ${strategy.label}: ${words}`,
    stage: 'cohort',
    source: model.source,
    unit: 'share',
  });
}

type MatrixRow<S extends string> = {
  readonly label: string;
  readonly chances: ReadonlyMap<Place<S>, ShareLine>;
  readonly sum: ShareLine;
};

/** A line for each chance, and one for their sum. Before the first cycle nobody moves: 0, and the row counts as whole. */
function addRow<S extends string, R extends string>(
  graph: GraphBuilder,
  model: CohortModel<S, R>,
  naming: Naming,
  { from, entries, rest }: Row<S>,
): MatrixRow<S> {
  const chances = new Map<Place<S>, ShareLine>();
  const add = (to: Place<S>, chance: ByCycle) => {
    const line = graph.line({
      ...naming(`from.${from.key}.to.${to.key}`, `chance from ${from.label} to ${to.label}`),
      axis: model.axis,
      value: where(isFirstStep<'cycle'>(), ZERO, inUnit(chance, 'share')),
    });
    chances.set(to, line);
  };
  for (const { to, value } of entries) add(to, value);
  if (rest !== null) add(rest, whatIsLeft([...chances.values()]));
  const sum = graph.line({
    ...naming(`from.${from.key}.sum`, `all chances from ${from.label} together`),
    axis: model.axis,
    value: where(isFirstStep<'cycle'>(), ONE, inUnit(addAll([...chances.values()]), 'share')),
    shown: true,
  });
  return { label: from.label, chances, sum };
}

/** From where people start, by the program's own step: nobody moves in the step before the first cycle. */
function addStates<S extends string, R extends string>(
  graph: GraphBuilder,
  model: CohortModel<S, R>,
  naming: Naming,
  places: Places<S>,
  matrix: ReadonlyMap<Place<S>, MatrixRow<S>>,
): (place: Place<S>) => ShareLine {
  const byKey = new Map(places.all.map((place) => [place.key, place]));
  const of = (key: string) => byKey.get(key) as Place<S>;
  const chanceOf = (from: Place<S>, to: Place<S>) => matrix.get(from)?.chances.get(to);
  const moves = places.all.flatMap((from) =>
    places.all.flatMap((to) => {
      const chance = from === to ? undefined : chanceOf(from, to);
      return chance === undefined ? [] : [{ from: from.key, to: to.key, chance: [chance] }];
    }),
  );
  const ends = addOccupancy(graph, {
    axis: model.axis,
    states: places.all.map(({ key }) => key),
    start: (key) => startIn(model, of(key)),
    stays: (key) => [where(isFirstStep<'cycle'>(), ONE, chanceOf(of(key), of(key)) ?? ZERO)],
    moves,
    lines: {
      state: (key) => ({ ...naming(`in.${key}`, `in ${of(key).label}`), shown: true }),
      move: ({ from, to }) => naming(`moving.${from}.to.${to}`, `moving from ${of(from).label} to ${of(to).label}`),
    },
  });
  return (place) => ends[place.key] as ShareLine;
}

function startIn<S extends string, R extends string>(
  { start }: CohortModel<S, R>,
  place: Place<S>,
): Expression<'scalar', 'share'> {
  const share = place.cyclesInState === 1 ? start[place.state] : undefined;
  return inUnit(share ?? ZERO, 'share');
}

/** A state as a whole: its one place, or the cycles of a tunnel together. */
function addState<S extends string, R extends string>(
  graph: GraphBuilder,
  model: CohortModel<S, R>,
  naming: Naming,
  places: readonly Place<S>[],
  at: (place: Place<S>) => ShareLine,
): ShareLine {
  const [only] = places;
  if (only !== undefined && places.length === 1) return at(only);
  const state = model.states.find(({ id }) => id === only?.state);
  return graph.line({
    ...naming(`in.${state?.id ?? ''}`, `in ${state?.label ?? ''}`),
    axis: model.axis,
    value: inUnit(addAll(places.map(at)), 'share'),
    shown: true,
  });
}
