import { inUnit, ONE, quotient, sum, type Expression, type Line } from '../../graph';
import { modelNote } from '../citations';
import { ONE_YEAR, type ModelContext } from '../model-context';
import { addOccupancy, type Occupancy } from './cohort';
import { addEffects, NO_EFFECT, type Effects } from './effects';
import { addGroupHazards, addSharedRates, type SharedRates } from './hazards';
import { addProfiles, type GroupWeight, type PathwayProfiles } from './profiles';
import { ARMS, HELPED_STATES, PROFILES, type Arm, type Profile } from './states';
import { addStopping } from './stopping';
import { addWithinTheYear, type GroupLives, type WithinTheYear } from './within-the-year';

export { addCohortProfile, type PathwayProfiles } from './profiles';
export type { Effects } from './effects';
export { NO_EFFECT } from './effects';
export { addYearsByPlace } from './years-by-place';
export {
  ARM_WORDS,
  ARMS,
  CARE_STATES,
  HELPED_STATES,
  HOME_STATES,
  KEPT_STATES,
  PROFILES,
  STATE_WORDS,
  STATES,
  type Arm,
  type Profile,
  type State,
} from './states';
export { NEVER_STOPS } from './stopping';

/** Lives per person by years since entry, and what changes them. */
export type PathwayOf<A extends Arm> = {
  readonly profiles: PathwayProfiles<A>;
  readonly weights: readonly GroupWeight[];
  readonly effects: Readonly<Record<A, Effects>>;
};

/** What stage E leaves to the others. */
export type Pathway = PathwayOf<Profile> & {
  /** H: the share of a cohort that is helped and at home when a year begins. */
  readonly stillHelpedShare: Line<'cycle', 'share'>;
  /** Years of help in each year since joining, per person. */
  readonly helpedYears: Line<'cycle', 'year'>;
  /** L: of people who join through a year, the share still helped at the end of it, and of each year after. */
  readonly stillHelpedAtTheEnd: Line<'cycle', 'share'>;
  /** What help does within a year, per person: what is put off or averted by help in that year, not what is left of earlier years. */
  readonly within: WithinTheYear;
};

/**
 * Stage E: the independence pathway, per person by years since entry, helped and with every effect at 1.
 *
 * Takes    groups (one sex and one starting age each), hazards, effects
 * Gives    where people live in each year since entry, until age 120
 * Source   Gritbin model note E; Briggs, Claxton and Sculpher (2006)
 */
export function addIndependencePathway(context: ModelContext): Pathway {
  const shared = addSharedRates(context);
  const effects = { helped: addEffects(context), unhelped: NO_EFFECT };
  const { occupancies, ...pathway } = addArms(context, PROFILES, shared, effects);
  const { helped } = pathway.profiles;
  const kept = helped.keptAndHelped;
  const stillHelpedShare = context.graph.line({
    id: 'pathway.still-helped-share',
    label: 'Share of those who joined that are helped and at home when the year begins',
    stage: 'independence-pathway',
    axis: context.cycle,
    unit: 'share',
    source: modelNote('D. People supported'),
    value: sum(...HELPED_STATES.map((state) => helped.shareAtStart(state)), ...(kept === null ? [] : [kept.atStart])),
    shown: true,
  });
  const helpedYears = context.graph.line({
    id: 'pathway.helped-years',
    label: 'Per person who joins: years helped and at home, by years since',
    stage: 'independence-pathway',
    axis: context.cycle,
    unit: 'year',
    source: modelNote('D. People supported'),
    value: yearsHelped(pathway, 'helped'),
  });
  const stillHelpedAtTheEnd = context.graph.line({
    id: 'pathway.still-helped-at-the-end',
    label: 'Share of those who join through a year who are helped still at the end of it, by years since',
    stage: 'independence-pathway',
    axis: context.cycle,
    unit: 'share',
    source: modelNote('D. People supported'),
    value: quotient(helpedYears, ONE_YEAR),
    shown: true,
  });
  return {
    ...pathway,
    stillHelpedShare,
    helpedYears,
    stillHelpedAtTheEnd,
    within: addWithinTheYear(context, occupancies, effects.helped),
  };
}

/**
 * The same stage for one life, with a third arm: helped until neighbours stop coming.
 *
 * Takes    one group, which is that person
 * Gives    the three arms; the first two are the cohort's own formulas
 * Source   Gritbin model note E
 */
export function addPathwayOfOneLife(context: ModelContext): PathwayOf<Arm> {
  const shared = addSharedRates(context);
  const helped = addEffects(context);
  const effects = { helped, unhelped: NO_EFFECT, 'until-stopped': addStopping(context, helped) };
  return addArms(context, ARMS, shared, effects);
}

/** Years at home and helped in each year since joining, per person, of those kept at home too. */
export function yearsHelped<A extends Arm>(
  { profiles }: Pick<PathwayOf<A>, 'profiles'>,
  arm: A,
): Expression<'cycle', 'year'> {
  const { years, keptAndHelped } = profiles[arm];
  const kept = keptAndHelped === null ? [] : [keptAndHelped.years];
  return inUnit(sum(...HELPED_STATES.map((state) => inUnit(years[state], 'year')), ...kept), 'year');
}

function addArms<A extends Arm>(
  context: ModelContext,
  arms: readonly A[],
  shared: SharedRates,
  effects: Readonly<Record<A, Effects>>,
): PathwayOf<A> & { readonly occupancies: readonly GroupLives[] } {
  const lives = context.structure.groups.map((group) => {
    const hazards = addGroupHazards(context, group, shared);
    const occupancyIn = (arm: A) => addOccupancy(context, group, arm, hazards, effects[arm]);
    const of = Object.fromEntries(arms.map((arm) => [arm, occupancyIn(arm)])) as Record<A, Occupancy>;
    return { groupId: group.id, hazards, of };
  });
  const { profiles, weights } = addProfiles(context, arms, lives);
  const occupancies = lives.map(({ groupId, hazards }, at) => ({
    groupId,
    hazards,
    weight: weights[at]?.weight ?? ONE,
  }));
  return { profiles, weights, effects, occupancies };
}
