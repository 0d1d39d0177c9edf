import { compare, inUnit, ONE, product, stepIndex, where, type Expression } from '../../graph';
import { modelNote } from '../citations';
import { LAST_AGE, ONE_YEAR, type ModelContext } from '../model-context';
import type { Effects } from './effects';

/** Years after which neighbours stop coming, as far as a life can reach: later than that is never. */
export const NEVER_STOPS = String(LAST_AGE);

const NOTE = modelNote('E. Independence pathway: the neighbours stop coming');

/**
 * Neighbours who come for some years and then stop.
 *
 * Takes    `life.stops-after`: whole years since the help began (0: they never came)
 * Gives    until then the effects of somebody helped, from then on every effect at 1. Whoever is kept at home then stays, and
 *          moves in after all at κ as before: the one rule for everybody who loses help. Whoever is at home stays in the
 *          state of those helped, without the effect, which is the same life. Stopping at 0 is the unhelped profile, never
 *          stopping the helped one, both to the last digit.
 * Source   Gritbin model note E
 */
export function addStopping(context: ModelContext, helped: Effects): Effects {
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
    hazardRatio: whileItGoesOn(helped.hazardRatio),
    deathHazardRatio: whileItGoesOn(helped.deathHazardRatio),
    rateRatio: (eventId) => whileItGoesOn(helped.rateRatio(eventId)),
  };
}
