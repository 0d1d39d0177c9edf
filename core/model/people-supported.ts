import { SERVICE_NOUNS } from '../catalogue';
import {
  along,
  at,
  compare,
  convolve,
  convolvePast,
  cumulative,
  difference,
  HALF,
  inUnit,
  isFirstStep,
  largest,
  negative,
  ONE,
  oneMinus,
  previous,
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
import type { Pathway } from './independence-pathway';
import { ONE_YEAR, type ModelContext } from './model-context';
import type { PaidService } from './paid-service';
import { ARMS, type Arm, type Participation } from './participation';

/**
 * One source of help in one arm: neighbours, or what is bought. Each has people of its own, and room of its own for them in
 * every year.
 */
export type HelpSource = {
  /** `helpers`, or `service`: part of the ids of its lines. */
  readonly id: 'helpers' | 'service';
  readonly arm: Arm;
  /** Who begins to be helped in each year. */
  readonly entrants: Line<'year', 'person'>;
  /** Who began in each year before the first, as long as help was as it was then: in the first step, else nobody. Null where nobody did. */
  readonly joinedBefore: Line<'year', 'person'> | null;
  /** Of those who have not left by themselves, the share who are helped in the year: 1 as long as there is room for all. */
  readonly served: Line<'year', 'share'>;
  /** Person-years of help in the year. */
  readonly helpedYears: Line<'year', 'person·year'>;
  /** How much of it counts as the council's: what is owed to others, only moved, or would have been had anyway is off; negative in the arm without. */
  readonly counts: Expression<'scalar', 'derived'>;
};

/** What stage D leaves to the others. */
export type PeopleSupported = {
  readonly sources: readonly HelpSource[];
  /** People who join because of the council's inputs, less what is owed to others or only moved. */
  readonly extraEntrants: Line<'year', 'person'>;
  /** The same over all years. */
  readonly extraSupported: Total<'person'>;
};

type People = Expression<'year', 'derived' | 'person'>;

/** What a source has room for in the year. */
type Room = {
  readonly id: HelpSource['id'];
  readonly words: string;
  /** People at any one time; of what is given once, new people in the year. */
  readonly capacity: Line<'year', 'person'>;
  readonly isOnce: boolean;
  /** People helped already when the first year begins; null where nobody can be. */
  readonly before: Total<'person'> | null;
};

const NOTE = modelNote('D. People supported');
const NOTE_FALLS_AWAY = modelNote('D. People supported: help that falls away');

/**
 * Stage D: whom helpers and a paid service can support, limited by need or by them in every year, in both arms.
 *
 * Takes    hours by arm; what is bought, if anything; people at risk and take-up; hours one person needs; L, the share of those who
 *          join through a year who are helped still at the end of it and of each year after
 * Gives    by source of help: people who join each year, and the share of those promised help who have it. Neighbours fill
 *          places first, then what is bought. In all: the extra entrants, and what limits each year
 * Source   Gritbin model note D: a stock that feeds its own entrants through strictly earlier years
 */
export function addPeopleSupported(
  context: ModelContext,
  inputs: CouncilInputs,
  by: { readonly participation: Readonly<Record<Arm, Participation>>; readonly service: PaidService | null },
  pathway: Pick<Pathway, 'stillHelpedAtTheEnd'>,
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
  const lasting = addLasting(context, pathway.stillHelpedAtTheEnd);
  const arms = {
    with: addArm(context, 'with', { ...participation.with, service }, need, lasting),
    without: addArm(context, 'without', { ...participation.without, service: null }, need, lasting),
  };
  const sources = [...arms.with.sources, ...arms.without.sources];
  const extraEntrants = graph.line({
    id: 'people.extra-entrants',
    label: 'People who join because of the council’s inputs',
    stage: 'people-supported',
    axis: year,
    unit: 'person',
    source: NOTE,
    value: sources.length === 0 ? NOBODY : sum(...sources.map(({ counts, entrants }) => product(counts, entrants))),
    shown: true,
  });
  for (const arm of ARMS) {
    graph.total({
      id: `people.${arm}.supported`,
      label: `People who join in all years, ${arm} the council’s inputs`,
      stage: 'people-supported',
      unit: 'person',
      source: NOTE,
      value: total(arms[arm].entrants),
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
  return { sources, extraEntrants, extraSupported };
}

/** How long help lasts for those who join: L, what is left of it after each year, and its sum. */
type Lasting = {
  readonly share: Line<'cycle', 'share'>;
  readonly inTheFirstYear: Expression<'scalar', 'share'>;
  readonly inAll: Expression<'scalar', 'share'>;
  /** Σ L over later years than this one; null where nobody was helped before the first year. */
  readonly later: Line<'cycle', 'share'> | null;
};

function addLasting(context: ModelContext, share: Line<'cycle', 'share'>): Lasting {
  const common = { share, inTheFirstYear: at(share, 0), inAll: total(share) };
  if (context.structure.channels.length === 0) return { ...common, later: null };
  const later = context.graph.line({
    id: 'people.still-helped-later',
    label: 'Of one person who joins each year: helped still, of those who joined longer ago than this',
    stage: 'people-supported',
    axis: context.cycle,
    unit: 'share',
    source: NOTE,
    value: difference(total(share), cumulative(share)),
  });
  return { ...common, later };
}

/** How much of a source counts: what is bought has no arm without the council, so who would have had it anyway is taken off there. */
function countsOf(context: ModelContext, arm: Arm, id: HelpSource['id']): Expression<'scalar', 'derived'> {
  const kept = (share: string) => oneMinus(context.share(share));
  const ours = product(
    kept('impact.attribution'),
    kept('impact.displacement'),
    ...(id === 'service' ? [kept('service.anyway')] : []),
  );
  return arm === 'with' ? ours : inUnit(negative(ours), 'derived');
}

const NOBODY = along('year', inUnit(ZERO, 'person'));

function addArm(
  context: ModelContext,
  arm: Arm,
  by: Participation & { readonly service: PaidService | null },
  need: Total<'person'>,
  lasting: Lasting,
): { readonly sources: readonly HelpSource[]; readonly entrants: Line<'year', 'person'> } {
  const { graph, year } = context;
  const rooms = roomsOf(context, arm, by, need);
  const words = `${arm} the council’s inputs`;
  const common = { stage: 'people-supported', axis: year, unit: 'person', source: NOTE } as const;
  const who = whoLimits(context.structure);
  const id = (name: string) => `people.${arm}.${name}`;
  const all = (parts: readonly People[]) => (parts.length === 0 ? NOBODY : inUnit(sum(...parts), 'person'));
  graph.line({
    ...common,
    id: id('capacity'),
    label: `People the ${who} could support, ${words}`,
    value: all(rooms.map(({ capacity }) => capacity)),
    shown: true,
  });
  const standing = rooms.map((room) => addStanding(context, arm, room, lasting));
  const stillHelped = graph.line({
    ...common,
    id: id('still-helped'),
    label: `Helped still from earlier years when the year ends, ${words}`,
    value: all(standing.map((one) => one.stillHelped)),
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
    value: all(standing.map((one) => one.room)),
  });
  const sources = standing.map((one, at) =>
    addSource(context, arm, one, { lasting, candidates, before: standing.slice(0, at) }),
  );
  const entrants = graph.line({
    ...common,
    id: id('entrants'),
    label: `People who begin to be helped, ${words}`,
    value: all(sources.map((source) => source.entrants)),
    shown: true,
  });
  addLimits(context, arm, { room, candidates, sources, beyond: all(sources.map(({ beyond }) => beyond)) });
  return { sources, entrants };
}

/** The sources of an arm, in the order in which they fill: neighbours, then what is bought. */
function roomsOf(
  context: ModelContext,
  arm: Arm,
  by: Participation & { readonly service: PaidService | null },
  need: Total<'person'>,
): readonly Room[] {
  const { graph, structure, year } = context;
  const { service } = by;
  const capacity = (id: HelpSource['id'], words: string, value: Expression<'year'>) =>
    graph.line({
      id: `people.${arm}.${id}.capacity`,
      label: `People at any one time who can be supported: ${words}, ${arm} the council’s inputs`,
      stage: 'people-supported',
      axis: year,
      unit: 'person',
      source: NOTE,
      value: inUnit(value, 'person'),
    });
  const rooms: Room[] = [];
  if (structure.channels.length > 0) {
    const each = product(context.quantity('support.hours', 'hour/person/year'), ONE_YEAR);
    const before = graph.total({
      id: `people.${arm}.helpers.helped-before`,
      label: `Helped already when the first year begins, ${arm} the council’s inputs`,
      stage: 'people-supported',
      unit: 'person',
      source: NOTE,
      value: smallest(inUnit(quotient(by.hoursBefore, each), 'person'), need),
      shown: false,
    });
    rooms.push({
      id: 'helpers',
      words: 'helpers',
      capacity: capacity('helpers', 'helpers', quotient(by.hours, each)),
      isOnce: false,
      before,
    });
  }
  if (service !== null) {
    const words = SERVICE_NOUNS[structure.paidService?.counts ?? 'visit'].many;
    rooms.push({
      id: 'service',
      words,
      capacity: capacity('service', words, service.people),
      isOnce: service.given === 'once',
      before: null,
    });
  }
  return rooms;
}

/** A source at the end of each year: who is helped still of those who joined before it, and the room for more. */
type Standing = Room & {
  readonly entrants: Line<'year', 'person'>;
  readonly joinedBefore: Line<'year', 'person'> | null;
  readonly stillHelped: Line<'year', 'person'>;
  readonly room: People;
};

function addStanding(context: ModelContext, arm: Arm, of: Room, lasting: Lasting): Standing {
  const { graph, year } = context;
  const id = (name: string) => `people.${arm}.${of.id}.${name}`;
  const words = `${of.words}, ${arm} the council’s inputs`;
  const common = { stage: 'people-supported', axis: year, unit: 'person', source: NOTE } as const;
  const entrants = graph.promised(id('entrants'), year, 'person');
  const joinedBefore =
    of.before === null
      ? null
      : graph.line({
          ...common,
          id: id('joined-before'),
          label: `People who joined in each year before the first, as many as kept up those helped then: ${words}`,
          value: where(
            isFirstStep<'year'>(),
            inUnit(quotient(of.before, lasting.inAll), 'person'),
            inUnit(ZERO, 'person'),
          ),
        });
  const ofNew = convolvePast(entrants, lasting.share);
  const stillHelped = graph.line({
    ...common,
    id: id('still-helped'),
    label: `Helped still from earlier years when the year ends: ${words}`,
    value: joinedBefore === null || lasting.later === null ? ofNew : sum(ofNew, convolve(joinedBefore, lasting.later)),
  });
  const room = of.isOnce ? of.capacity : largest(ZERO, inUnit(difference(of.capacity, stillHelped), 'person'));
  return { ...of, entrants, joinedBefore, stillHelped, room: inUnit(room, 'person') };
}

/**
 * Who joins a source, and who of those promised help has it. Of people who join through a year some leave before it ends, and are
 * replaced: so that as many are helped at its end as there is room for, or need.
 */
function addSource(
  context: ModelContext,
  arm: Arm,
  of: Standing,
  by: { readonly lasting: Lasting; readonly candidates: Line<'year', 'person'>; readonly before: readonly Standing[] },
): HelpSource & { readonly beyond: People } {
  const { graph, year } = context;
  const { lasting } = by;
  const id = (name: string) => `people.${arm}.${of.id}.${name}`;
  const words = `${of.words}, ${arm} the council’s inputs`;
  const common = { stage: 'people-supported', axis: year, source: NOTE } as const;
  const unhelped = inUnit(quotient(by.candidates, lasting.inTheFirstYear), 'person');
  const left =
    by.before.length === 0
      ? unhelped
      : largest(inUnit(ZERO, 'person'), difference(unhelped, ...oneOf(by.before.map(({ entrants }) => entrants))));
  const room = of.isOnce ? of.room : inUnit(quotient(of.room, lasting.inTheFirstYear), 'person');
  graph.line({
    ...common,
    id: of.entrants.id,
    label: `People who begin to be helped: ${words}`,
    unit: 'person',
    value: smallest(left, inUnit(room, 'person')),
  });
  const stock = graph.line({
    ...common,
    id: id('promised'),
    label: `People who are promised help when the year ends: ${words}`,
    unit: 'person',
    value: sum(of.stillHelped, inUnit(product(of.entrants, lasting.inTheFirstYear), 'person')),
  });
  const opening = of.before === null ? inUnit(ZERO, 'person') : of.before;
  const promised = product(HALF, sum(previous(stock, opening), stock));
  const beyond = of.isOnce
    ? NOBODY
    : largest(inUnit(ZERO, 'person'), inUnit(difference(promised, of.capacity), 'person'));
  const served = graph.line({
    ...common,
    source: NOTE_FALLS_AWAY,
    id: id('served'),
    label: `Share of those promised help who have it in the year: ${words}`,
    unit: 'share',
    value: of.isOnce
      ? ONE
      : where(compare('<', of.capacity, inUnit(promised, 'person')), quotient(of.capacity, promised), ONE),
  });
  const helpedYears = graph.line({
    ...common,
    id: id('helped-years'),
    label: `Person-years of help in the year: ${words}`,
    unit: 'person·year',
    value: product(served, promised, ONE_YEAR),
  });
  const { entrants, joinedBefore } = of;
  return { id: of.id, arm, entrants, joinedBefore, served, helpedYears, counts: countsOf(context, arm, of.id), beyond };
}

/** There are at most two sources, so before one there is at most one other. */
function oneOf<T>(parts: readonly T[]): readonly [T] {
  const [first] = parts;
  if (first === undefined || parts.length > 1) throw new Error('An arm has at most two sources of help.');
  return [first];
}

/** "helpers", "visits", "helpers and places". */
function whoLimits({ channels, paidService }: ModelContext['structure']): string {
  const service = paidService === null ? [] : [SERVICE_NOUNS[paidService.counts].many];
  return [...(channels.length === 0 ? [] : ['helpers']), ...service].join(' and ');
}

/** What limits each year, and for whom of those who are promised help there is none. */
function addLimits(
  context: ModelContext,
  arm: Arm,
  lines: {
    readonly room: Line<'year', 'person'>;
    readonly candidates: Line<'year', 'person'>;
    readonly sources: readonly HelpSource[];
    readonly beyond: People;
  },
): void {
  const { graph, year } = context;
  const who = whoLimits(context.structure);
  const Who = who.charAt(0).toUpperCase() + who.slice(1);
  const id = (name: string) => `people.${arm}.${name}`;
  const words = `${arm} the council’s inputs`;
  const common = { stage: 'people-supported', axis: year, source: NOTE } as const;
  const years = lines.sources.map(({ helpedYears }) => helpedYears);
  const helped = graph.line({
    ...common,
    id: id('helped'),
    label: `People helped, on average over the year, ${words}`,
    unit: 'person',
    value: years.length === 0 ? NOBODY : quotient(sum(...years), ONE_YEAR),
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
    source: NOTE_FALLS_AWAY,
    id: id('overcommitted'),
    label: `People promised help for whom the ${who} have none this year, ${words}`,
    unit: 'person',
    value: inUnit(lines.beyond, 'person'),
    shown: true,
  });
  const totals = [
    ['helped-years', 'Person-years of help', total(helped), 'person'],
    ['years-limited-by-helpers', `Years in which ${who} are the limit`, total(isLimitedByHelpers), 'share'],
    [
      'overcommitted-total',
      `People promised help for whom ${who} have none, all years`,
      total(overcommitted),
      'person',
    ],
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
