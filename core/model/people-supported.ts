import { SERVICE_NOUNS } from '../catalogue';
import {
  along,
  compare,
  convolve,
  convolvePast,
  difference,
  isFirstStep,
  inUnit,
  largest,
  oneMinus,
  product,
  quotient,
  smallest,
  sum,
  total,
  where,
  ZERO,
  type Expression,
  type Line,
  type Total,
} from '../graph';
import { modelNote } from './citations';
import type { CouncilInputs } from './council-inputs';
import { ONE_YEAR, type ModelContext } from './model-context';
import type { PaidService } from './paid-service';
import { ARMS, type Arm, type Participation } from './participation';

/** What stage D leaves to the others. */
export type PeopleSupported = {
  readonly entrants: Readonly<Record<Arm, Line<'year', 'person'>>>;
  /** People who join because of the council's inputs, less what is owed to others or only moved. */
  readonly extraEntrants: Line<'year', 'person'>;
  /** The same over all years. */
  readonly extraSupported: Total<'person'>;
};

const NOTE = modelNote('D. People supported');

/**
 * Stage D: whom helpers and a paid service can support, limited by need or by them, in both arms.
 *
 * Takes    hours by arm; what is bought, if anything; people at risk and take-up; hours one person needs; H, the share
 *          still helped by years since entry
 * Gives    people who join each year by arm, the stock still helped, what limits it, and the extra entrants
 * Source   Gritbin model note D: a stock that feeds its own entrants through strictly earlier years
 */
export function addPeopleSupported(
  context: ModelContext,
  inputs: CouncilInputs,
  by: { readonly participation: Readonly<Record<Arm, Participation>>; readonly service: PaidService | null },
  stillHelpedShare: Line<'cycle', 'share'>,
): PeopleSupported {
  const { graph, year } = context;
  const { participation, service } = by;
  const need = graph.total({
    id: 'people.need',
    label: 'People like Eileen who would accept help',
    stage: 'people-supported',
    unit: 'person',
    source: NOTE,
    value: product(inputs.residents, context.share('programme.at-risk-share'), context.share('programme.take-up')),
  });
  const entrants = {
    with: addArm(context, 'with', { ...participation.with, service }, need, stillHelpedShare),
    without: addArm(context, 'without', { ...participation.without, service: null }, need, stillHelpedShare),
  };
  const kept = (id: string) => oneMinus(context.share(id));
  const extraEntrants = graph.line({
    id: 'people.extra-entrants',
    label: 'People who join because of the council’s inputs',
    stage: 'people-supported',
    axis: year,
    unit: 'person',
    source: NOTE,
    value: product(
      difference(entrants.with, entrants.without),
      kept('impact.attribution'),
      kept('impact.displacement'),
      // what is bought has no arm without the council, so who would have had it anyway is taken off here, once
      ...(service === null ? [] : [kept('service.anyway')]),
    ),
    shown: true,
  });
  for (const arm of ARMS) {
    graph.total({
      id: `people.${arm}.supported`,
      label: `People who join in all years, ${arm} the council’s inputs`,
      stage: 'people-supported',
      unit: 'person',
      source: NOTE,
      value: total(entrants[arm]),
    });
  }
  const extraSupported = graph.total({
    id: 'people.extra-supported',
    label: 'People supported because of the council’s inputs, all years',
    stage: 'people-supported',
    unit: 'person',
    source: NOTE,
    value: total(extraEntrants),
  });
  return { entrants, extraEntrants, extraSupported };
}

/** Whom an arm could support. What is given once needs no room kept for it in later years; all else does. */
type Room = {
  /** Helpers, and a service that is taken up every year: people at any one time. */
  readonly standing: Expression<'year', 'person'> | null;
  /** A service that is given once: new people in the year. */
  readonly once: Expression<'year', 'person'> | null;
};

function roomOf(
  context: ModelContext,
  { hours, service }: { readonly hours: Line<'year', 'hour'>; readonly service: PaidService | null },
): Room {
  const byHelpers = context.structure.channels.length === 0 ? [] : [quotient(hours, hoursEach(context))];
  const everyYear = service?.given === 'yearly' ? [service.people] : [];
  const parts = [...byHelpers, ...everyYear].map((part) => inUnit(part, 'person'));
  return {
    standing: parts.length === 0 ? null : inUnit(sum(...parts), 'person'),
    once: service?.given === 'once' ? service.people : null,
  };
}

function hoursEach(context: ModelContext): Expression<'scalar', 'derived'> {
  return product(context.quantity('support.hours', 'hour/person/year'), ONE_YEAR);
}

const NOBODY = along('year', inUnit(ZERO, 'person'));

function addArm(
  context: ModelContext,
  arm: Arm,
  by: Participation & { readonly service: PaidService | null },
  need: Expression<'scalar', 'person'>,
  stillHelpedShare: Line<'cycle', 'share'>,
): Line<'year', 'person'> {
  const { graph, year, structure } = context;
  const id = (name: string) => `people.${arm}.${name}`;
  const words = `${arm} the council’s inputs`;
  const common = { stage: 'people-supported', axis: year, unit: 'person', source: NOTE } as const;
  const { standing, once } = roomOf(context, by);
  const who = whoLimits(structure);
  const capacity = graph.line({
    ...common,
    id: id('capacity'),
    label: `People the ${who} could support, ${words}`,
    value: standing !== null && once !== null ? inUnit(sum(standing, once), 'person') : (standing ?? once ?? NOBODY),
    shown: true,
  });
  const helpedBefore = graph.line({
    ...common,
    id: id('helped-before'),
    label: `Helped already when the first year begins, ${words}`,
    value:
      structure.channels.length === 0
        ? NOBODY
        : where(isFirstStep<'year'>(), smallest(quotient(by.hoursBefore, hoursEach(context)), need), ZERO),
  });
  const entrants = graph.promised(id('entrants'), year, 'person');
  const stillHelped = graph.line({
    ...common,
    id: id('still-helped'),
    label: `Still helped from earlier years, ${words}`,
    value: sum(convolvePast(entrants, stillHelpedShare), convolve(helpedBefore, stillHelpedShare)),
  });
  const candidates = graph.line({
    ...common,
    id: id('candidates'),
    label: `People at risk who would accept help and have none, ${words}`,
    value: largest(ZERO, difference(need, stillHelped)),
  });
  const room = graph.line({
    ...common,
    id: id('room'),
    label: `Room the ${who} have for new people, ${words}`,
    value: roomLeft(capacity, stillHelped, { standing, once }),
  });
  graph.line({
    ...common,
    id: entrants.id,
    label: `People who begin to be helped, ${words}`,
    value: smallest(candidates, room),
    shown: true,
  });
  const beyond = once === null ? largest(ZERO, difference(stillHelped, capacity)) : NOBODY;
  addLimits(context, arm, { stillHelped, candidates, room, entrants }, beyond);
  return entrants;
}

/** What is not taken up by people helped already; of what is given once, all of it. */
function roomLeft(
  capacity: Line<'year', 'person'>,
  stillHelped: Line<'year', 'person'>,
  { standing, once }: Room,
): Expression<'year', 'person'> {
  if (once === null) return inUnit(largest(ZERO, difference(capacity, stillHelped)), 'person');
  if (standing === null) return once;
  return inUnit(sum(inUnit(largest(ZERO, difference(standing, stillHelped)), 'person'), once), 'person');
}

/** "helpers", "visits", "helpers and places". */
function whoLimits({ channels, paidService }: ModelContext['structure']): string {
  const service = paidService === null ? [] : [SERVICE_NOUNS[paidService.counts].many];
  return [...(channels.length === 0 ? [] : ['helpers']), ...service].join(' and ');
}

/** What limits each year, and whether helpers are promised to more people than they can support. */
function addLimits(
  context: ModelContext,
  arm: Arm,
  lines: Readonly<Record<'stillHelped' | 'candidates' | 'room' | 'entrants', Line<'year', 'person'>>>,
  beyond: Expression<'year', 'person' | 'derived'>,
): void {
  const { graph, year } = context;
  const who = whoLimits(context.structure);
  const Who = who.charAt(0).toUpperCase() + who.slice(1);
  const id = (name: string) => `people.${arm}.${name}`;
  const words = `${arm} the council’s inputs`;
  const common = { stage: 'people-supported', axis: year, source: NOTE } as const;
  const helped = graph.line({
    ...common,
    id: id('helped'),
    label: `People helped in the year, ${words}`,
    unit: 'person',
    value: sum(lines.stillHelped, lines.entrants),
    shown: true,
  });
  const isLimitedByHelpers = graph.line({
    ...common,
    id: id('limited-by-helpers'),
    label: `${Who} are the limit this year (1), or need (0), ${words}`,
    unit: 'share',
    value: compare('<', lines.room, lines.candidates),
    shown: true,
  });
  const overcommitted = graph.line({
    ...common,
    id: id('overcommitted'),
    label: `Helped already beyond what the ${who} can support, ${words}`,
    unit: 'person',
    value: beyond,
    shown: true,
  });
  const totals = [
    ['helped-years', 'Person-years of help counted at the year’s entry', total(helped), 'person'],
    ['years-limited-by-helpers', `Years in which ${who} are the limit`, total(isLimitedByHelpers), 'share'],
    ['overcommitted-total', `People helped beyond what ${who} can support, all years`, total(overcommitted), 'person'],
  ] as const;
  for (const [name, label, value, unit] of totals) {
    graph.total({
      id: id(name),
      label: `${label}, ${words}`,
      stage: 'people-supported',
      unit,
      source: NOTE,
      value: inUnit(value, unit),
    });
  }
}
