import {
  constant,
  floor,
  inUnit,
  isFirstStep,
  largest,
  negative,
  ONE,
  power,
  product,
  quotient,
  stepIndex,
  sum,
  total,
  unit,
  where,
  ZERO,
  type Expression,
  type GraphBuilder,
  type Line,
  type Total,
} from '../../../core/graph';
import { addAll, timesAll } from './chances';
import type { ByCycle, CohortModel, Discount, Reward, RewardValues } from './cohort-model';
import { valueIn, type Place, type Places } from './places';
import { weightsOf } from './weights';

const ONE_YEAR = constant<'year'>('1', unit('year'));

/** A reward as the strategies share it: how much each moment counts, and what it is worth at moment 0. */
export type CountedReward<R extends string> = {
  readonly reward: Reward<R>;
  readonly weight: Line<'cycle', 'share'>;
  readonly weights: Total<'share'>;
  readonly factor: Line<'cycle', 'share'>;
};

/** A reward under one strategy, per person who enters. */
export type RewardLines = {
  readonly byCycle: Line<'cycle', string>;
  readonly discounted: Line<'cycle', string>;
  readonly total: Total<string>;
  readonly undiscounted: Total<string>;
};

/** Who is where at each moment, and who makes a move in the cycle that ends there. */
export type People<S extends string> = {
  readonly at: (place: Place<S>) => ByCycle;
  readonly moving: (from: Place<S>, to: Place<S>) => ByCycle;
};

/**
 * The weights and discount factors of a reward, by moment.
 *
 * Takes    counting and discount, as the reward says; the length of a cycle in years
 * Gives    weights and factors without unit; the sum of the weights as a total
 * Refuses  simpson-needs-even-cycles
 * Source   Briggs, Claxton and Sculpher (2006), chapter 2; as for `weightsOf`
 */
export function addCounting<S extends string, R extends string>(
  graph: GraphBuilder,
  model: CohortModel<S, R>,
  reward: Reward<R>,
): CountedReward<R> {
  const about = { stage: 'cohort', source: model.source } as const;
  const id = `${model.id}.${reward.id}`;
  const cycles = model.axis.steps - 1;
  const line = (name: string, label: string, value: ByCycle) =>
    graph.line({
      ...about,
      id: `${id}.${name}`,
      label: `${model.label}, ${reward.label}: ${label}`,
      axis: model.axis,
      unit: 'share',
      value: inUnit(value, 'share'),
      shown: true,
    });
  const weight = line('weight', 'how much each moment counts', weightsOf(reward.counting, cycles));
  return {
    reward,
    weight,
    weights: graph.total({
      ...about,
      id: `${id}.weights`,
      label: `${model.label}, ${reward.label}: all weights together`,
      unit: 'share',
      value: total(weight),
    }),
    factor: line('discount', 'discount factor', factorOf(reward.discount, model.cycleYears)),
  };
}

/**
 * What a reward comes to under one strategy.
 *
 * Takes    values in states (by year or by cycle), on moves, and once; who is where
 * Gives    per person who enters: what each moment brings, the same discounted, and both in all
 * Source   Briggs, Claxton and Sculpher (2006), chapter 2
 */
export function addReward<S extends string, R extends string>(
  graph: GraphBuilder,
  model: CohortModel<S, R>,
  strategy: { readonly id: string; readonly label: string },
  counted: CountedReward<R>,
  values: RewardValues<S>,
  places: Places<S>,
  people: People<S>,
): RewardLines {
  const { reward, weight, factor } = counted;
  const about = { stage: 'cohort', source: model.source, unit: reward.unit } as const;
  const id = `${model.id}.${strategy.id}.${reward.id}`;
  const label = `${model.label}, ${strategy.label}: ${reward.label}`;
  const onMoves = movesCounted(values, places, people);
  const byCycle = graph.line({
    ...about,
    id: `${id}.by-cycle`,
    label: `${label}, by moment`,
    axis: model.axis,
    value: asDerived(
      addAll([
        ...statesCounted(values, places, people).map((value) =>
          reward.valuesPer === 'year' ? timesAll(weight, value, model.cycleYears) : timesAll(weight, value),
        ),
        ...onMoves,
        ...(values.once === undefined ? [] : [where(isFirstStep<'cycle'>(), asDerived(values.once), ZERO)]),
      ]),
    ),
    shown: true,
  });
  const discounted = graph.line({
    ...about,
    id: `${id}.discounted`,
    label: `${label}, by moment, discounted`,
    axis: model.axis,
    value: product(byCycle, factor),
    shown: true,
  });
  return {
    byCycle,
    discounted,
    total: graph.total({ ...about, id, label, value: asDerived(total(discounted)) }),
    undiscounted: graph.total({
      ...about,
      id: `${id}.undiscounted`,
      label: `${label}, not discounted`,
      value: asDerived(total(byCycle)),
    }),
  };
}

function statesCounted<S extends string>(
  { inState }: RewardValues<S>,
  places: Places<S>,
  people: People<S>,
): readonly ByCycle[] {
  if (inState === undefined) return [];
  return (Object.keys(inState) as S[]).flatMap((state) =>
    places.of(state).map((place) => timesAll(people.at(place), valueIn(inState[state] ?? ZERO, place))),
  );
}

/** Nobody moves before the first cycle, so moves count for 0 at moment 0 and in full at the end of each cycle. */
function movesCounted<S extends string>(
  { onMove = [] }: RewardValues<S>,
  places: Places<S>,
  people: People<S>,
): readonly ByCycle[] {
  return places
    .entriesOf(onMove)
    .map(({ from, to, value }) =>
      where(isFirstStep<'cycle'>(), ZERO, asDerived(timesAll(people.moving(from, to), value))),
    );
}

function factorOf(discount: Discount, cycleYears: Expression<'scalar', 'year'>): ByCycle {
  if (discount.kind === 'none') return ONE;
  if (discount.kind === 'factors') return discount.factors;
  const moment = stepIndex<'cycle'>();
  const { shiftCycles } = discount;
  const shifted = shiftCycles === undefined ? moment : largest(ZERO, sum(moment, constant(shiftCycles)));
  const years = inUnit(quotient(product(shifted, cycleYears), ONE_YEAR), 'share');
  const passed = discount.wholeYears === true ? floor(years) : years;
  return power(sum(ONE, discount.ratePerYear), negative(passed));
}

function asDerived<A extends 'cycle' | 'scalar'>(of: Expression<A>): Expression<A, 'derived'> {
  return { node: of.node };
}
