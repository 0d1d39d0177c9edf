import { along, difference, inUnit, ONE, oneMinus, plus, product, sum, type Expression, type Line } from '../graph';
import type { EventStructure } from '../schema';
import { modelNote } from './citations';
import {
  ARM_WORDS,
  CARE_STATES,
  HOME_STATES,
  yearsHelped,
  type Arm,
  type Pathway,
  type PathwayOf,
  type State,
} from './independence-pathway';
import type { HelpOverTime } from './help-over-time';
import type { ModelContext } from './model-context';

/** Admissions or incidents per person. */
export type PerPerson = `${EventStructure['counts']}/person`;

/** More admissions or incidents in each financial year, or fewer, because of the council's inputs, by the event. */
export type EventChanges = ReadonlyMap<string, Line<'year', EventStructure['counts']>>;

/**
 * Stage F: events that exclude one another.
 *
 * Takes    rates per person-year at home and in care; the share that comes on snow and ice; the rate ratio with help
 * Gives    admissions, or incidents, in each year: rate·winter share·(RR(τ) - 1) more for each year of help; the rate at home
 *          instead of that in care for people kept at home; and those of people who live longer
 * Source   rates named on each quantity; Gritbin model note F
 */
export function addEvents(context: ModelContext, pathway: Pathway, help: HelpOverTime): EventChanges {
  return new Map(context.structure.events.map((event) => [event.id, addEventChange(context, event, pathway, help)]));
}

function addEventChange(
  context: ModelContext,
  event: EventStructure,
  pathway: Pathway,
  help: HelpOverTime,
): Line<'year', EventStructure['counts']> {
  const { graph, cycle, year } = context;
  const { counts } = event;
  addEvent(context, event, pathway, 'unhelped');
  const { rate, rateInCare, unit } = ratesOf(context, event);
  const common = { stage: 'events', source: modelNote('F. Events') } as const;
  const factor = factorWithHelp(context, event, pathway.effects.helped.rateRatio(event.id));
  const perPerson = graph.line({
    ...common,
    id: `event.${event.id}.while-helped`,
    label: `${event.label}: more or fewer while helped, per person who joined, by years since`,
    axis: cycle,
    unit,
    value: product(rate, difference(factor, ONE), pathway.helpedYears),
    shown: true,
  });
  const whileHelped: Line<'year', EventStructure['counts']> = help.whileHelped({
    ...common,
    id: `event.${event.id}.of-help`,
    label: `${event.label}: change while people are helped`,
    perPerson,
    unit: counts,
  });
  return graph.line({
    ...common,
    id: `event.${event.id}.change`,
    label: `${event.label}: change, of help and of where people live`,
    axis: year,
    unit: counts,
    value: plus(
      plus(along('year', whileHelped), product(rate, help.yearsIn(HOME_STATES))),
      product(rateInCare, help.yearsIn(CARE_STATES)),
    ),
    shown: true,
  });
}

function ratesOf(context: ModelContext, event: EventStructure) {
  const unit: PerPerson = `${event.counts}/person`;
  return {
    unit,
    rate: context.quantity(`event.${event.id}.rate`, `${unit}/year`),
    rateInCare: context.quantity(`event.${event.id}.rate-in-care`, `${unit}/year`),
  };
}

/** Admissions or incidents of one kind, per person by years since entry, in one arm. */
export function addEvent<A extends Arm>(
  context: ModelContext,
  event: EventStructure,
  pathway: PathwayOf<A>,
  profile: A,
): Line<'cycle', PerPerson> {
  const years = (states: readonly State[]) =>
    inUnit(sum(...states.map((state) => inUnit(pathway.profiles[profile].years[state], 'year'))), 'year');
  const helped = yearsHelped(pathway, profile);
  const { rate, rateInCare, unit } = ratesOf(context, event);
  const factor = factorWithHelp(context, event, pathway.effects[profile].rateRatio(event.id));
  return context.graph.line({
    id: `event.${event.id}.${profile}`,
    label: `${event.label}: per person, ${ARM_WORDS[profile]}, by years since entry`,
    stage: 'events',
    axis: context.cycle,
    unit,
    source: modelNote('F. Events'),
    value: sum(
      product(rate, factor, helped),
      product(rate, difference(years(HOME_STATES), helped)),
      product(rateInCare, years(CARE_STATES)),
    ),
    shown: profile === 'unhelped', // what events there are to avert
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
