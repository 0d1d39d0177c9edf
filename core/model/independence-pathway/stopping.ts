import { compare, inUnit, ONE, product, stepIndex, sum, quotient, where, ZERO, type Expression } from '../../graph';
import { modelNote } from '../citations';
import { chanceOfNoMove, movesForEachUnitOfRate } from '../cohort';
import { LAST_AGE, ONE_YEAR, type ModelContext } from '../model-context';
import type { Effects } from './effects';
import type { GroupHazards, SharedRates } from './hazards';

/** Years after which neighbours stop coming, as far as a life can reach: later than that is never. */
export const NEVER_STOPS = String(LAST_AGE);
/** Half of those kept at home are gone after two and a half days. */
const AT_ONCE = '100';

const NOTE = modelNote('E. Independence pathway: the neighbours stop coming');

/** What is different from the year on in which neighbours stop coming. */
export type Stopping = {
  readonly effects: Effects;
  readonly hazards: (hazards: GroupHazards, shared: SharedRates) => GroupHazards;
};

/**
 * Neighbours who come for some years and then stop, λ turned up from that year on.
 *
 * Takes    `life.stops-after`: whole years since the help began (0: they never came); `life.stop-hazard`: added from then on
 * Gives    until then the effects and hazards of somebody helped; from then on every effect at 1, and those kept at home
 *          move in at the added hazard. Raising λ itself would leave nobody any other move in the year of stopping, since
 *          a step has one move; so whoever is at home stays in the state of those helped, without the effect. Stopping at
 *          0 is the unhelped profile, never stopping the helped one, both to the last digit.
 * Source   Gritbin model note E
 */
export function addStopping(context: ModelContext, helped: Effects): Stopping {
  const { graph, cycle } = context;
  const stopsAfter = graph.quantity({
    id: 'life.stops-after',
    label: 'Neighbours stop coming after',
    unit: 'year',
    value: NEVER_STOPS,
    source: { kind: 'assumption', reason: 'Chosen on the slider; it is in no other figure of the scenario.' },
    grade: 6,
    note: 'Whole years since the help began; 120 stands for never.',
  });
  const stopHazard = graph.quantity({
    id: 'life.stop-hazard',
    label: 'Moves in once the neighbours stop, kept at home until then',
    unit: '1/year',
    value: AT_ONCE,
    source: { kind: 'assumption', reason: 'Large enough to mean at once: half within two and a half days.' },
    grade: 6,
    note: '',
  });
  const goesOn = graph.line({
    id: 'life.help-goes-on',
    label: 'Neighbours still come in that year: 1, else 0',
    stage: 'independence-pathway',
    axis: cycle,
    unit: 'share',
    source: NOTE,
    value: compare('<', product(stepIndex<'cycle'>(), ONE_YEAR), stopsAfter),
  });
  const whileItGoesOn = (ratio: Expression<'cycle' | 'scalar', '1'>): Expression<'cycle', '1'> =>
    where(goesOn, ratio, inUnit(ONE, '1'));
  return {
    effects: {
      hazardRatio: whileItGoesOn(helped.hazardRatio),
      deathHazardRatio: whileItGoesOn(helped.deathHazardRatio),
      rateRatio: (eventId) => whileItGoesOn(helped.rateRatio(eventId)),
    },
    hazards: (hazards, shared) => {
      const leavesKept = graph.line({
        id: 'life.leaves-kept',
        label: 'Kept at home: moves in after all, or because help stops',
        stage: 'independence-pathway',
        axis: cycle,
        unit: '1/year',
        source: NOTE,
        value: sum(shared.leavesKept, where(goesOn, NONE, stopHazard)),
      });
      const kept = (id: string, words: string, of: (rate: Expression<'cycle'>) => Expression<'cycle', 'share'>) =>
        graph.line({
          id: `life.${id}.kept`,
          label: `Kept at home until neighbours stop: ${words}`,
          stage: 'independence-pathway',
          axis: cycle,
          unit: 'share',
          source: NOTE,
          value: of(product(leavesKept, ONE_YEAR)),
        });
      return {
        ...hazards,
        leavesKept,
        stays: {
          ...hazards.stays,
          kept: kept('stay', 'chance of no move within the year', chanceOfNoMove),
        },
        moveFactor: {
          ...hazards.moveFactor,
          kept: kept('move-factor', 'moves within the year for each unit of rate, φ(R)', movesForEachUnitOfRate),
        },
      };
    },
  };
}

const NONE: Expression<'scalar', '1/year'> = inUnit(quotient(ZERO, ONE_YEAR), '1/year');
