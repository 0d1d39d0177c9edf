import { isFirstStep, ONE, oneMinus, previous, product, where, type Line } from '../../graph';
import type { EventStructure, StreamStructure } from '../../schema';
import { modelNote } from '../citations';
import type { EventChanges } from '../events';
import type { HelpOverTime } from '../help-over-time';
import { addHelpersWellbeing } from './helpers-wellbeing';
import type { Pathway, State } from '../independence-pathway';
import type { ModelContext } from '../model-context';
import type { PeopleSupported } from '../people-supported';
import type { PriceGrowth } from '../price-growth';
import type { SocialCapital } from '../social-capital';

/** What the streams are worked out from. */
export type WhatChanges = {
  readonly people: PeopleSupported;
  readonly pathway: Pathway;
  readonly events: EventChanges;
  readonly help: HelpOverTime;
  readonly capital: SocialCapital;
  /** How the value of a point of life satisfaction grows after the first year; null where it stands still. */
  readonly wellbeingGrowth: Line<'year', '1'> | null;
  /** How prices of care and of work rise above prices in general; null where they do not. */
  readonly priceGrowth: PriceGrowth;
};

const NOTE = modelNote('E. Independence pathway: totals by year');

/** States as a stream names them, and the pathway's states that they stand for. */
const STATES_OF: Readonly<Record<string, readonly State[]>> = {
  residential: ['residential'],
  nursing: ['nursing'],
  'kept-residential': ['kept-residential'],
  'kept-nursing': ['kept-nursing'],
  package: ['package-helped', 'package-unhelped'],
};

/** The pathway's states that a stream is valued by. */
export function statesOf(named: readonly string[]): readonly State[] {
  return named.flatMap((state) => STATES_OF[state] ?? []);
}

/**
 * What changes because of the council's inputs, in each financial year, for one stream.
 *
 * Takes    what help brings in each year: years of help, years in each state, events
 * Gives    person-years, admissions, or points of life satisfaction of helpers: more of it is positive
 */
export function addDriver(
  context: ModelContext,
  stream: StreamStructure,
  change: WhatChanges,
): Line<'year', 'person·year'> | Line<'year', 'wellby'> | Line<'year', EventStructure['counts']> {
  const { driver } = stream;
  switch (driver.kind) {
    case 'helpers':
      return addHelpersWellbeing(context, stream, change.capital);
    case 'helped-years':
      return addHelpedYears(context, stream, change);
    case 'carers':
      return addCarerYears(context, stream, change);
    case 'state':
      return addStateYears(
        context,
        { id: `stream.${stream.id}`, label: stream.label },
        statesOf(driver.states),
        change,
      );
    case 'event':
      return addEventDriver(context, stream, driver.event, change);
  }
}

/** Person-years in some states, more (positive) or fewer (negative), in each financial year. */
export function addStateYears(
  context: ModelContext,
  of: { readonly id: string; readonly label: string },
  states: readonly State[],
  { help }: Pick<WhatChanges, 'help'>,
): Line<'year', 'person·year'> {
  return context.graph.line({
    id: `${of.id}.years`,
    label: `${of.label}: change in person-years`,
    stage: 'who-gains',
    axis: context.year,
    unit: 'person·year',
    source: NOTE,
    value: help.yearsIn(states),
    shown: true,
  });
}

/** Person-years of being helped, faded by years since the help began where the stream says so. */
function addHelpedYears(
  context: ModelContext,
  stream: StreamStructure,
  { pathway, help }: WhatChanges,
): Line<'year', 'person·year'> {
  const { graph } = context;
  const common = { stage: 'who-gains', unit: 'person·year', source: NOTE } as const;
  const [id, label] = [`stream.${stream.id}.years`, `${stream.label}: more person-years of help`];
  if (!stream.fades)
    return graph.line({ ...common, id, label, axis: context.year, value: help.helpedYears, shown: true });
  const perPerson = graph.line({
    id: `stream.${stream.id}.helped-years`,
    label: `${stream.label}: years of help per person who joins, as far as it has not faded, by year since`,
    stage: 'independence-pathway',
    axis: context.cycle,
    unit: 'year',
    source: NOTE,
    value: product(pathway.helpedYears, addFade(context, stream)),
    shown: true,
  });
  return help.whileHelped({ ...common, id, label, perPerson });
}

/** Years in which a family carer has somebody else to share it with: years of help, times the carers each person has. */
function addCarerYears(
  context: ModelContext,
  stream: StreamStructure,
  change: WhatChanges,
): Line<'year', 'person·year'> {
  const helped = addHelpedYears(context, stream, change);
  return context.graph.line({
    id: `stream.${stream.id}.carer-years`,
    label: `${stream.label}: more years in which a family carer is not alone with it`,
    stage: 'who-gains',
    axis: context.year,
    unit: 'person·year',
    source: modelNote('G. Who gains: family carers'),
    value: product(helped, context.quantity('carers.each', '1')),
    shown: true,
  });
}

/** (1 - drop-off)^τ, by recurrence. */
function addFade(context: ModelContext, stream: StreamStructure): Line<'cycle', 'share'> {
  const dropOff = context.share(`stream.${stream.id}.drop-off`);
  return context.graph.line({
    id: `stream.${stream.id}.remaining`,
    label: `${stream.label}: share that remains after so many years`,
    stage: 'who-gains',
    axis: context.cycle,
    unit: 'share',
    source: modelNote('G. Who gains: drop-off'),
    value: (self) => where(isFirstStep<'cycle'>(), ONE, product(previous(self, ONE), oneMinus(dropOff))),
  });
}

function addEventDriver(
  context: ModelContext,
  stream: StreamStructure,
  eventId: string,
  change: WhatChanges,
): Line<'year', EventStructure['counts']> {
  const line = change.events.get(eventId);
  if (line === undefined)
    throw new Error(`The stream "${stream.id}" names the event "${eventId}", which is not there.`);
  return context.graph.line({
    id: `stream.${stream.id}.admissions`,
    label: `${stream.label}: change in ${line.unit}s`,
    stage: 'who-gains',
    axis: context.year,
    unit: line.unit,
    source: NOTE,
    value: line,
    shown: true,
  });
}
