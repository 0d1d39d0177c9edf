import { along, inUnit, ONE, oneMinus, product, sum, type Expression, type Line } from '../graph';
import type { EventStructure } from '../schema';
import { modelNote } from './citations';
import {
  ARM_WORDS,
  CARE_STATES,
  HELPED_STATES,
  HOME_STATES,
  type Arm,
  type Pathway,
  type PathwayOf,
  type Profile,
  type State,
} from './independence-pathway';
import type { ModelContext } from './model-context';

/** Admissions or incidents per person. */
export type PerPerson = `${EventStructure['counts']}/person`;

/** Admissions or incidents per person who joins, by years since entry, helped and not. */
export type EventProfiles = ReadonlyMap<string, Readonly<Record<Profile, Line<'cycle', PerPerson>>>>;

/**
 * Stage F: events that exclude one another, per person by years since entry.
 *
 * Takes    rates per person-year at home and in care; the share that comes on snow and ice; the rate ratio with help
 * Gives    admissions, or incidents, a year per person: rate·(1 - winter share·(1 - RR(τ))) while helped, the plain rate otherwise
 * Source   rates named on each quantity; Gritbin model note F
 */
export function addEvents(context: ModelContext, pathway: Pathway): EventProfiles {
  return new Map(
    context.structure.events.map((event) => [
      event.id,
      { helped: addEvent(context, event, pathway, 'helped'), unhelped: addEvent(context, event, pathway, 'unhelped') },
    ]),
  );
}

/** Admissions or incidents of one kind, per person by years since entry, in one arm. */
export function addEvent<A extends Arm>(
  context: ModelContext,
  event: EventStructure,
  pathway: PathwayOf<A>,
  profile: A,
): Line<'cycle', PerPerson> {
  const years = (states: readonly State[]) => sum(...states.map((state) => pathway.profiles[profile].years[state]));
  const atHomeHelped = HOME_STATES.filter((state) => HELPED_STATES.includes(state));
  const atHomeAlone = HOME_STATES.filter((state) => !HELPED_STATES.includes(state));
  const unit: PerPerson = `${event.counts}/person`;
  const rate = context.quantity(`event.${event.id}.rate`, `${unit}/year`);
  const rateInCare = context.quantity(`event.${event.id}.rate-in-care`, `${unit}/year`);
  const factor = factorWithHelp(context, event, pathway.effects[profile].rateRatio(event.id));
  return context.graph.line({
    id: `event.${event.id}.${profile}`,
    label: `${event.label}: per person, ${ARM_WORDS[profile]}, by years since entry`,
    stage: 'events',
    axis: context.cycle,
    unit,
    source: modelNote('F. Events'),
    value: sum(
      product(rate, factor, years(atHomeHelped)),
      product(rate, years(atHomeAlone)),
      product(rateInCare, years(CARE_STATES)),
    ),
  });
}

function factorWithHelp(
  context: ModelContext,
  event: EventStructure,
  rateRatio: Expression<'cycle' | 'scalar', '1'>,
): Expression<'cycle', 'share'> {
  if (event.helpActsOn === 'nothing') return along('cycle', ONE);
  if (event.helpActsOn === 'whole-rate') return along('cycle', inUnit(rateRatio, 'share'));
  const winter = context.share(`event.${event.id}.winter-share`);
  return along('cycle', oneMinus(product(winter, oneMinus(rateRatio))));
}
