import { constant, HALF, oneMinus, plus, previous, product, sum, ZERO, type Expression, type Line } from '../../graph';
import { modelNote } from '../citations';
import { yearsLived } from '../cohort';
import { ONE_YEAR, type ModelContext } from '../model-context';
import { startOf, type Occupancy } from './cohort';
import { ARM_WORDS, STATE_WORDS, STATES, type Arm, type Profile, type State } from './states';

const NOTE = modelNote('E. Independence pathway: person-years');

/** The part of those helped that a group is. */
export type GroupWeight = { readonly groupId: string; readonly weight: Expression<'scalar', 'share'> };

/** Per person who is helped, over all groups by their weights. */
export type PathwayProfiles<A extends Arm = Profile> = Readonly<
  Record<
    A,
    {
      /** Share of those who entered in each state at the end of each year since entry. */
      readonly share: Readonly<Record<State, Line<'cycle', 'share'>>>;
      /** The same at the beginning of the year: 1 in all when τ = 0. */
      readonly shareAtStart: (state: State) => Expression<'cycle', 'share'>;
      /** Years lived in each state in each year since entry: the mean of its two ends. */
      readonly years: Readonly<Record<State, Line<'cycle', 'year'>>>;
      /** Of those kept at home, who is helped still: when a year begins, and the years of it; null without help. */
      readonly keptAndHelped: {
        readonly atStart: Expression<'cycle', 'share'>;
        readonly years: Line<'cycle', 'year'>;
      } | null;
    }
  >
>;

/**
 * Weighs the groups, and turns occupancy into years lived.
 *
 * Takes    occupancy by group, profile and state; the groups' weights (the last takes the rest)
 * Gives    shares, and L(τ) = ½(x_τ + x_τ+1) in years, per person helped
 * Source   Briggs, Claxton and Sculpher (2006), chapter 2: half-cycle correction; Gritbin model note E
 */
export function addProfiles<A extends Arm>(
  context: ModelContext,
  arms: readonly A[],
  occupancies: readonly { readonly groupId: string; readonly of: Readonly<Record<A, Occupancy>> }[],
): { readonly profiles: PathwayProfiles<A>; readonly weights: readonly GroupWeight[] } {
  const weights = addWeights(
    context,
    occupancies.map(({ groupId }) => groupId),
  );
  const of = (arm: A) => {
    const share = forStates((state) =>
      context.graph.line({
        id: `pathway.${arm}.${state}`,
        label: `Per person, ${ARM_WORDS[arm]}: ${STATE_WORDS[state]}, at the end of the year`,
        stage: 'independence-pathway',
        axis: context.cycle,
        unit: 'share',
        source: NOTE,
        value: sum(
          ...occupancies.map(({ of: occupancy }, index) =>
            product(weights[index] ?? constant('0'), occupancy[arm][state]),
          ),
        ),
        shown: true,
      }),
    );
    const shareAtStart = (state: State) => previous(share[state], startOf(context, state));
    const years = forStates((state) =>
      context.graph.line({
        id: `pathway.${arm}.${state}.years`,
        label: `Per person, ${ARM_WORDS[arm]}: years ${STATE_WORDS[state]}`,
        stage: 'independence-pathway',
        axis: context.cycle,
        unit: 'year',
        source: NOTE,
        value: yearsLived(shareAtStart(state), share[state], ONE_YEAR),
      }),
    );
    return { share, shareAtStart, years, keptAndHelped: addKeptAndHelped(context, arm, occupancies, weights) };
  };
  return {
    profiles: Object.fromEntries(arms.map((arm) => [arm, of(arm)])) as PathwayProfiles<A>,
    weights: occupancies.map(({ groupId }, index) => ({ groupId, weight: weights[index] ?? constant('0') })),
  };
}

function addKeptAndHelped<A extends Arm>(
  { graph, cycle }: ModelContext,
  arm: A,
  occupancies: readonly { readonly of: Readonly<Record<A, Occupancy>> }[],
  weights: readonly Expression<'scalar', 'share'>[],
): PathwayProfiles<A>[A]['keptAndHelped'] {
  const parts = occupancies.flatMap(({ of }, index) => {
    const line = of[arm]['kept-helped'];
    return line === null ? [] : [product(weights[index] ?? constant('0'), line)];
  });
  if (parts.length === 0) return null;
  const common = { stage: 'independence-pathway', axis: cycle, source: NOTE } as const;
  const kept = graph.line({
    ...common,
    id: `pathway.${arm}.kept-helped`,
    label: `Per person, ${ARM_WORDS[arm]}: kept at home and helped still, at the end of the year`,
    unit: 'share',
    value: sum(...parts),
  });
  const atStart = previous(kept, ZERO);
  const years = graph.line({
    ...common,
    id: `pathway.${arm}.kept-helped.years`,
    label: `Per person, ${ARM_WORDS[arm]}: years kept at home and helped still`,
    unit: 'year',
    value: yearsLived(atStart, kept, ONE_YEAR),
    shown: true,
  });
  return { atStart, years };
}

function forStates<T>(make: (state: State) => T): Readonly<Record<State, T>> {
  return Object.fromEntries(STATES.map((state) => [state, make(state)])) as Record<State, T>;
}

/** The last group takes what the others leave, so that the weights add to 1. */
function addWeights(context: ModelContext, groupIds: readonly string[]): readonly Expression<'scalar', 'share'>[] {
  const stated = groupIds.slice(0, -1).map((id) => context.share(`pathway.${id}.weight`));
  return [...stated, stated.length === 0 ? constant('1') : oneMinus(sum(...stated))];
}

/**
 * What recruits who arrive through the year bring in each year since: half their first year falls in the next.
 * The profile of a cohort is ½(L(τ) + L(τ-1)), L(-1) = 0.
 */
export function addCohortProfile<U extends string>(
  context: ModelContext,
  id: string,
  label: string,
  perPerson: Line<'cycle', U>,
): Line<'cycle', U> {
  return context.graph.line({
    id,
    label,
    stage: 'independence-pathway',
    axis: context.cycle,
    unit: perPerson.unit,
    source: NOTE,
    value: product(HALF, plus(perPerson, previous(perPerson, ZERO))),
  });
}
