import { sum, type Line } from '../../graph';
import { modelNote } from '../citations';
import type { ModelContext } from '../model-context';
import { addOccupancy, type Occupancy } from './cohort';
import { addEffects, NO_EFFECT, type Effects } from './effects';
import { addGroupHazards, addSharedRates, type GroupHazards, type SharedRates } from './hazards';
import { addProfiles, type GroupWeight, type PathwayProfiles } from './profiles';
import { ARMS, HELPED_STATES, PROFILES, type Arm, type Profile } from './states';
import { addStopping } from './stopping';

export { addCohortProfile, addDifferenceProfile, type PathwayProfiles } from './profiles';
export type { Effects } from './effects';
export { NO_EFFECT } from './effects';
export { addYearsByPlace } from './years-by-place';
export {
  ARM_WORDS,
  ARMS,
  CARE_STATES,
  HELPED_STATES,
  HOME_STATES,
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
  const pathway = addArms(context, PROFILES, { shared, effects, hazardsOf: (_, hazards) => hazards });
  const stillHelpedShare = context.graph.line({
    id: 'pathway.still-helped-share',
    label: 'Share of those who joined that are helped and at home when the year begins',
    stage: 'independence-pathway',
    axis: context.cycle,
    unit: 'share',
    source: modelNote('D. People supported'),
    value: sum(...HELPED_STATES.map((state) => pathway.profiles.helped.shareAtStart(state))),
    shown: true,
  });
  return { ...pathway, stillHelpedShare };
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
  const stopping = addStopping(context, helped);
  return addArms(context, ARMS, {
    shared,
    effects: { helped, unhelped: NO_EFFECT, 'until-stopped': stopping.effects },
    hazardsOf: (arm, hazards) => (arm === 'until-stopped' ? stopping.hazards(hazards, shared) : hazards),
  });
}

function addArms<A extends Arm>(
  context: ModelContext,
  arms: readonly A[],
  of: {
    readonly shared: SharedRates;
    readonly effects: Readonly<Record<A, Effects>>;
    readonly hazardsOf: (arm: A, hazards: GroupHazards) => GroupHazards;
  },
): PathwayOf<A> {
  const occupancies = context.structure.groups.map((group) => {
    const hazards = addGroupHazards(context, group, of.shared);
    const occupancyIn = (arm: A) => addOccupancy(context, group, arm, of.hazardsOf(arm, hazards), of.effects[arm]);
    return {
      groupId: group.id,
      of: Object.fromEntries(arms.map((arm) => [arm, occupancyIn(arm)])) as Record<A, Occupancy>,
    };
  });
  return { ...addProfiles(context, arms, occupancies), effects: of.effects };
}
