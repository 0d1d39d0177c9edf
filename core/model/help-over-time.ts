import { Defect } from '../errors';
import {
  along,
  compare,
  convolve,
  cumulative,
  difference,
  HALF,
  inUnit,
  largest,
  minus,
  ONE,
  plus,
  previous,
  product,
  quotient,
  smallest,
  sum,
  total,
  where,
  ZERO,
  type Citation,
  type Expression,
  type Line,
  type Stage,
} from '../graph';
import { modelNote } from './citations';
import { addCohortProfile, KEPT_STATES, STATES, type Pathway, type State } from './independence-pathway';
import { ONE_YEAR, type ModelContext } from './model-context';
import type { HelpSource, PeopleSupported } from './people-supported';

type Years = Line<'year', 'person·year'>;

/** What help brings in each financial year, of those who joined in all years until then. */
export type HelpOverTime = {
  /** Person-years of help because of the council's inputs. */
  readonly helpedYears: Years;
  /** Moves into care that help puts off in each year. */
  readonly movesPutOff: Line<'year', 'person'>;
  /** What happens only while somebody is helped, such as a fall averted: it ends in the year in which help falls away. */
  readonly whileHelped: <U extends string>(of: OverTime<U>) => Line<'year', U>;
  /** What comes of longer life, of people who live longer. */
  readonly ofLongerLife: <U extends string>(of: OverTime<U>) => Line<'year', U>;
  /** More person-years in a state of the pathway, or fewer. */
  readonly yearsIn: (states: readonly State[]) => Expression<'year', 'person·year'>;
};

type OverTime<U extends string> = {
  readonly id: string;
  readonly label: string;
  /** Per person who joined, by years since. */
  readonly perPerson: Line<'cycle', string>;
  /** Of the line by financial year. */
  readonly unit: U;
  readonly stage: Stage;
  readonly source: Citation;
};

const NOTE = modelNote('D. People supported: help that falls away');

/** Which part of a source's earlier help still stands, against never having fallen away. */
type Standing = (source: HelpSource) => Line<'year', 'share'>;

/**
 * What people joined for and what they have, put together over the years. Help lasts no longer than somebody gives it or pays for
 * it: what happens while somebody is helped is thinned by the share of that year who have help. What help has brought about
 * stands, and goes at its own pace: moves put off come back at κ or end with the life, and longer life is lived to its end. So of
 * these only what each year adds is thinned.
 *
 * Takes    sources of help, with who joins and the share that is served; what help does per person by years since joining, in
 *          all (as long as it goes on) and within each year
 * Gives    change by financial year, because of the council's inputs: the arm with less the arm without, less what is owed to
 *          others, only moved or had anyway. What stands is followed by its mean age: an approximation of entry year by
 *          calendar year, exact as long as nothing falls away
 * Source   Gritbin model note D
 */
export function addHelpOverTime(context: ModelContext, people: PeopleSupported, pathway: Pathway): HelpOverTime {
  const overTime = new OverYears(context, people);
  const { helped, unhelped } = pathway.profiles;
  const kept = overTime.standing('put-off', 'moves put off', {
    perPerson: KEPT_STATES.map((state) => [state, helped.years[state]] as const),
    within: pathway.within.putOffStill,
  });
  const more = (state: State) => {
    const instead = KEPT_OF[state]; // who is kept at home would be in care, and is no longer life
    return context.graph.line({
      id: `pathway.longer-life.${state}`,
      label: `Per person who joined: more years, of longer life, ${state.replace('-', ', ')}`,
      stage: 'independence-pathway',
      axis: context.cycle,
      unit: 'year',
      source: NOTE,
      value: difference(
        inUnit(sum(helped.years[state], ...(instead === undefined ? [] : [helped.years[instead]])), 'year'),
        unhelped.years[state],
      ),
      shown: true,
    });
  };
  const alive = STATES.filter((state) => !KEPT_STATES.includes(state));
  const longer = overTime.standing('longer-life', 'longer life', {
    perPerson: alive.map((state) => [state, more(state)] as const),
    within: pathway.within.deathsAverted,
  });
  const { graph, year } = context;
  return {
    helpedYears: graph.line({
      id: 'people.extra-helped-years',
      label: 'Person-years of help because of the council’s inputs',
      stage: 'people-supported',
      axis: year,
      unit: 'person·year',
      source: NOTE,
      value: inUnit(sumOf(people.sources.map((one) => product(one.counts, one.helpedYears))), 'person·year'),
      shown: true,
    }),
    movesPutOff: overTime.whileHelped({
      id: 'people.moves-put-off',
      label: 'Moves into a care home that help puts off in the year',
      perPerson: pathway.within.putOff,
      unit: 'person',
      stage: 'people-supported',
      source: NOTE,
    }),
    whileHelped: (of) => overTime.whileHelped(of),
    ofLongerLife: (of) => overTime.stands(of, longer.of),
    yearsIn: (states) =>
      inUnit(
        sumOf(
          states.flatMap((state): readonly Expression<'year', 'person·year'>[] => {
            const own = kept.years.get(state) ?? longer.years.get(state);
            const instead = KEPT_OF[state] === undefined ? undefined : kept.years.get(KEPT_OF[state]);
            if (own === undefined) return [];
            return [instead === undefined ? own : difference(own, instead)];
          }),
        ),
        'person·year',
      ),
  };
}

/** Kept at home instead of being in that kind of care. */
const KEPT_OF: Readonly<Partial<Record<State, State>>> = { residential: 'kept-residential', nursing: 'kept-nursing' };

function sumOf(parts: readonly Expression<'year', 'derived' | 'person·year'>[]): Expression<'year'> {
  return parts.length === 0 ? along('year', inUnit(ZERO, 'person·year')) : sum(...parts);
}

/** What has been brought about, by state: person-years of it in each year, and for other lines of the same people the share that stands. */
type WhatStands = { readonly years: ReadonlyMap<State, Years>; readonly of: Standing };

class OverYears {
  readonly #context: ModelContext;
  readonly #sources: readonly HelpSource[];
  readonly #before = new Map<string, Line<'cycle', string>>();

  constructor(context: ModelContext, { sources }: PeopleSupported) {
    this.#context = context;
    this.#sources = sources;
  }

  whileHelped<U extends string>({ id, label, perPerson, ...of }: OverTime<U>): Line<'year', U> {
    const { graph, year } = this.#context;
    return graph.line({
      ...of,
      id,
      label,
      axis: year,
      value: this.#whileHelped(id, label, perPerson, of.unit),
      shown: true,
    });
  }

  #whileHelped<U extends string>(
    id: string,
    label: string,
    perPerson: Line<'cycle', string>,
    unit: U,
  ): Expression<'year', U> {
    if (this.#sources.length === 0) return along('year', inUnit(ZERO, unit));
    const words = `${label}: per person who joins, by year since`;
    const profile = addCohortProfile(this.#context, `profile.${id}`, words, perPerson);
    const tail = this.#ofThoseBefore(`profile.${id}`, label, profile);
    return inUnit(
      this.#counted((source) => product(source.served, this.#broughtBy(source, profile, tail))),
      unit,
    );
  }

  /** What stands at the end of each year, then the mean of the two ends of a year: as years are lived. */
  stands<U extends string>({ id, label, perPerson, ...of }: OverTime<U>, standing: Standing): Line<'year', U> {
    const { graph, year } = this.#context;
    const tail = this.#ofThoseBefore(`profile.${id}`, label, perPerson);
    const atTheEnd = graph.line({
      ...of,
      id: `${id}.at-the-end`,
      label: `${label}: at the end of the year`,
      axis: year,
      value: inUnit(
        this.#counted((source) => product(standing(source), this.#broughtBy(source, perPerson, tail))),
        of.unit,
      ),
    });
    return graph.line({
      ...of,
      id,
      label,
      axis: year,
      value: inUnit(
        product(HALF, plus(previous(atTheEnd, inUnit(ZERO, 'derived')), inUnit(atTheEnd, 'derived'))),
        of.unit,
      ),
      shown: true,
    });
  }

  /**
   * Something that help brings about and that stands for a while.
   *
   * Takes    years of it per person who joined, by state; what of it comes within each year since joining
   * Gives    person-years by state; by source of help the share that stands against help that never falls away,
   *          θ(t) = (θ(t-1)·(S(t) - W(t)) + a(t)·W(t)) / S(t), S what would stand at the year's end, W what of it is new, a the
   *          share who have help
   */
  standing(
    id: string,
    words: string,
    of: {
      readonly perPerson: readonly (readonly [State, Line<'cycle', 'year'>])[];
      readonly within: Line<'cycle', 'share'>;
    },
  ): WhatStands {
    const { graph, cycle } = this.#context;
    if (this.#sources.length === 0) return this.#nothingStands(id, words, of.perPerson);
    const all = graph.line({
      id: `pathway.${id}.years`,
      label: `Per person who joined: years of ${words}`,
      stage: 'independence-pathway',
      axis: cycle,
      unit: 'year',
      source: NOTE,
      value: sum(...of.perPerson.map(([, years]) => years)),
    });
    const within = addCohortProfile(
      this.#context,
      `profile.${id}.within`,
      `New ${words} within the year: per person who joins, by year since`,
      of.within,
    );
    const shares = new Map(
      this.#sources.map((source) => [source, this.#shareThatStands(id, words, source, all, within)]),
    );
    const standing: Standing = (source) => {
      const share = shares.get(source);
      if (share === undefined) throw new Defect(`No share of ${words} stands for "${source.id}".`);
      return share;
    };
    return { years: this.#yearsOf(id, words, of.perPerson, standing), of: standing };
  }

  #nothingStands(
    id: string,
    words: string,
    perPerson: readonly (readonly [State, Line<'cycle', 'year'>])[],
  ): WhatStands {
    const nobody: Standing = ({ id: source }) => {
      throw new Defect(`Nothing is known of "${source}": nobody helps.`);
    };
    return { years: this.#yearsOf(id, words, perPerson, nobody), of: nobody };
  }

  #yearsOf(
    id: string,
    words: string,
    perPerson: readonly (readonly [State, Line<'cycle', 'year'>])[],
    standing: Standing,
  ): WhatStands['years'] {
    const common = { unit: 'person·year', stage: 'independence-pathway', source: NOTE } as const;
    return new Map(
      perPerson.map(([state, of]) => {
        const label = `Person-years, of ${words}: ${state.replace('-', ', ')}`;
        return [state, this.stands({ ...common, id: `lives.${id}.${state}`, label, perPerson: of }, standing)];
      }),
    );
  }

  #shareThatStands(
    id: string,
    words: string,
    source: HelpSource,
    all: Line<'cycle', 'year'>,
    within: Line<'cycle', 'share'>,
  ): Line<'year', 'share'> {
    const { graph, year } = this.#context;
    const name = (what: string) => `people.${source.arm}.${source.id}.${id}.${what}`;
    const common = { stage: 'people-supported', axis: year, source: NOTE } as const;
    const whose = `${source.id === 'helpers' ? 'helpers' : 'what is bought'}, ${source.arm} the council’s inputs`;
    const stock = graph.line({
      ...common,
      id: name('if-help-went-on'),
      label: `What would stand at the end of the year if help never fell away: ${words}, ${whose}`,
      unit: 'person·year',
      value: this.#broughtBy(source, all, this.#ofThoseBefore(`pathway.${id}.years`, `Years of ${words}`, all)),
    });
    const fresh = graph.line({
      ...common,
      id: name('new'),
      label: `Of that, new within the year: ${words}, ${whose}`,
      unit: 'person·year',
      value: product(
        this.#broughtBy(source, within, this.#ofThoseBefore(`profile.${id}.within`, `New ${words}`, within)),
        ONE_YEAR,
      ),
    });
    const nothing = inUnit(ZERO, 'person·year');
    return graph.line({
      ...common,
      id: name('stands'),
      label: `Share of it that stands, since some had no help in some years: ${words}, ${whose}`,
      unit: 'share',
      value: (self) => {
        const earlier = product(previous(self, ONE), difference(stock, fresh));
        const stands = quotient(sum(earlier, product(source.served, fresh)), stock);
        return where(compare('=', stock, nothing), ONE, smallest(ONE, largest(ZERO, inUnit(stands, 'share'))));
      },
    });
  }

  /** Of all sources, with their sign and what of them counts. */
  #counted(of: (source: HelpSource) => Expression<'year', 'derived'>): Expression<'year'> {
    return sumOf(this.#sources.map((source) => product(source.counts, of(source))));
  }

  /** What those who joined in all years until now bring in this one, those who joined before the first year too. */
  #broughtBy(
    { entrants, joinedBefore }: HelpSource,
    profile: Line<'cycle', string>,
    tail: Line<'cycle', string> | null,
  ): Expression<'year', 'derived'> {
    const ofNew = convolve(entrants, profile);
    return joinedBefore === null || tail === null ? ofNew : sum(ofNew, convolve(joinedBefore, tail));
  }

  /** What those who joined longer ago than this bring, one in each year; null where nobody joined before the first year. */
  #ofThoseBefore(id: string, label: string, profile: Line<'cycle', string>): Line<'cycle', string> | null {
    if (this.#sources.every(({ joinedBefore }) => joinedBefore === null)) return null;
    const known = this.#before.get(id);
    if (known !== undefined) return known;
    const line = this.#context.graph.line({
      id: `${id}.of-those-before`,
      label: `${label}, of those who joined longer ago than this, one in each year`,
      stage: 'people-supported',
      axis: this.#context.cycle,
      unit: profile.unit,
      source: NOTE,
      value: minus(along('cycle', total(profile)), cumulative(profile)),
    });
    this.#before.set(id, line);
    return line;
  }
}
