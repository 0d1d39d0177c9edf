import { sum, type Line } from '../../graph';
import { modelNote } from '../citations';
import type { ModelContext } from '../model-context';
import { addOccupancy } from './cohort';
import { addEffects, NO_EFFECT, type Effects } from './effects';
import { addGroupHazards, addSharedRates } from './hazards';
import { addProfiles, type GroupWeight, type PathwayProfiles } from './profiles';
import { HELPED_STATES } from './states';

export { addCohortProfile, addDifferenceProfile, type PathwayProfiles } from './profiles';
export type { Effects } from './effects';
export { NO_EFFECT } from './effects';
export {
  CARE_STATES,
  HELPED_STATES,
  HOME_STATES,
  PROFILES,
  STATE_WORDS,
  STATES,
  type Profile,
  type State,
} from './states';

/** What stage E leaves to the others. */
export type Pathway = {
  readonly profiles: PathwayProfiles;
  readonly weights: readonly GroupWeight[];
  readonly effects: Readonly<Record<'helped' | 'unhelped', Effects>>;
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
  const occupancies = context.structure.groups.map((group) => {
    const hazards = addGroupHazards(context, group, shared);
    return {
      groupId: group.id,
      of: {
        helped: addOccupancy(context, group, 'helped', hazards, effects.helped),
        unhelped: addOccupancy(context, group, 'unhelped', hazards, effects.unhelped),
      },
    };
  });
  const { profiles, weights } = addProfiles(context, occupancies);
  const stillHelpedShare = context.graph.line({
    id: 'pathway.still-helped-share',
    label: 'Share of those who joined that are helped and at home when the year begins',
    stage: 'independence-pathway',
    axis: context.cycle,
    unit: 'share',
    source: modelNote('D. People supported'),
    value: sum(...HELPED_STATES.map((state) => profiles.helped.shareAtStart(state))),
    shown: true,
  });
  return { profiles, weights, effects, stillHelpedShare };
}
