import { schedulesOf } from '../../core/model';
import { benefitCut, costUplift, deflatorIndex, WORKS_OPTIMISM_BIAS, type PriceYear } from '../../core/reference';
import { discountFactor } from '../oracles/discount-factors';
import type { ResolvedScenario } from '../../core/scenario';
import { asksFor, type StreamStructure } from '../../core/schema';
import { obviousLives, type Place } from './obvious-lives';

/**
 * A whole scenario worked out the slow and obvious way, in floating point, from the model note and not from the model: loops
 * over years and people, no graph, no lines. What the program is held to on random scenarios.
 */
export type ObviousResult = {
  readonly costs: ReadonlyMap<string, readonly number[]>;
  /** £ a year by stream and payer, as the model names its lines: `residential.council-asc`. */
  readonly benefits: ReadonlyMap<string, readonly number[]>;
  /** £ a year that are let go as cash, by stream, of what the council gains. */
  readonly cash: ReadonlyMap<string, readonly number[]>;
  readonly helpers: readonly number[];
  readonly extraEntrants: readonly number[];
  readonly extraHours: readonly number[];
  readonly yearsAtHome: number;
  readonly careWeeksFewer: number;
  readonly netOfSociety: number;
  /** Counting cash alone: places let go in whole steps, less what the council pays in money. */
  readonly netInCashOfCouncil: number;
  /** Person-years kept at home instead of a care home, in each year. */
  readonly keptAtHome: readonly number[];
  /** The same, following everybody who joined in each year through every later year, with the help that was there in it. */
  readonly keptByTwoTimes: () => readonly number[];
  /** All that was added up, gains and losses alike: what an error is small beside. */
  readonly size: number;
};

const WEEKS = 365.25 / 7;
/** A rate for each £ that names no prices is in those of the templates. */
const RATES_PER_POUND = { kind: 'financial', year: 2026 } as const;

const zeros = (length: number) => Array.from({ length }, () => 0);
const range = (length: number) => Array.from({ length }, (_, at) => at);

export function obviousScenario(scenario: ResolvedScenario): ObviousResult {
  const { structure } = scenario;
  const years = range(structure.horizonYears);
  const answer = (id: string) => Number(scenario.quantities[id]?.value);
  const price = (id: string) => answer(id) * toPriceBase(scenario, id);
  const uplift = (id: string) => Number(costUplift(scenario.quantities[id]!.grade));
  const cut = (id: string) => Number(benefitCut(scenario.quantities[id]!.grade));

  // A: what is put in
  const sites = answer('programme.sites');
  const residents = sites * answer('programme.residents-per-site');
  const spent = new Map<string, number[]>();
  const growth = new Map<string, number[]>();
  const costs = new Map<string, number[]>();
  for (const { id, basis, timing, works } of structure.inputs) {
    const amount =
      price(`input.${id}.amount`) * { 'per-site': sites, 'per-resident': residents, 'whole-programme': 1 }[basis];
    const lasts = timing.kind === 'once' ? 1 : timing.years;
    const rate = timing.kind === 'once' ? 0 : answer(`input.${id}.growth`);
    const runs = (year: number) => year >= timing.startOffset && year < timing.startOffset + lasts;
    growth.set(
      id,
      years.map((year) => (1 + rate) ** year),
    );
    spent.set(
      id,
      years.map((year) => (runs(year) ? amount * (1 + rate) ** year : 0)),
    );
    const bounds = WORKS_OPTIMISM_BIAS.types.find(({ type }) => type === works)?.capitalCost;
    const margin =
      bounds === undefined
        ? uplift(`input.${id}.amount`)
        : Number(bounds.lower.value) +
          (Number(bounds.upper.value) - Number(bounds.lower.value)) * (1 - answer(`input.${id}.mitigation`));
    costs.set(
      id,
      spent.get(id)!.map((pounds) => pounds * (1 + margin)),
    );
  }
  const isActive = years.map((year) => structure.inputs.some(({ id }) => spent.get(id)![year]! > 0));

  // B: who comes forward, with the inputs and without
  const invited = years.map((year) => {
    const pounds = structure.inputs
      .filter(({ invites }) => invites)
      .reduce((sum, { id }) => sum + spent.get(id)![year]!, 0);
    return residents > 0 ? pounds / residents : 0;
  });
  const poolsOf = (withInputs: boolean) => {
    const channels = structure.channels.map(({ id, barriers }) => {
      const of = (name: string) => answer(`participation.${id}.${name}`);
      // So many for each £ of its own year's prices are fewer for each £ that is worth less.
      const perPound = toPriceBase(scenario, `participation.${id}.aware-response`, RATES_PER_POUND);
      const pull = ['belief', 'consultation', 'age'].reduce(
        (sum, one) => sum + of(`effect-${one}`) * of(`change-${one}`),
        0,
      );
      const aware = years.map((year) => {
        const reach = 1 - Math.exp((-of('aware-response') / perPound) * (withInputs ? invited[year]! : 0));
        return of('aware-before') + (of('aware-ceiling') - of('aware-before')) * reach;
      });
      const pool = years.map((year) => {
        const odds = of('willing') * Math.exp(withInputs && isActive[year]! ? pull : 0);
        const pass = barriers.map((barrier) => {
          const runs = withInputs && barrier.removedBy !== null && spent.get(barrier.removedBy)![year]! > 0;
          const removed = runs ? of(`barrier.${barrier.id}.removed`) : 0;
          return 1 - of(`barrier.${barrier.id}.prevalence`) * (1 - removed);
        });
        return residents * aware[year]! * (odds / (1 - of('willing') + odds)) * pass.reduce((all, one) => all * one, 1);
      });
      return { id, aware, pool };
    });
    return channels.map(({ id, pool }) => ({
      id,
      pool: pool.map((people, year) => {
        const wanted = channels.reduce((sum, one) => sum + one.pool[year]!, 0);
        const know = residents * Math.max(...channels.map(({ aware }) => aware[year]!));
        return wanted > know ? (people * know) / wanted : people;
      }),
    }));
  };
  const before = poolsOf(false);
  const armOf = (withInputs: boolean) => {
    const arm = {
      helpers: zeros(years.length),
      yearsIn: new Map<string, number[]>(),
      hours: zeros(years.length),
      hoursBefore: 0,
    };
    for (const { id, pool } of withInputs ? poolsOf(true) : before) {
      const of = (name: string) => answer(`participation.${id}.${name}`);
      const steady = 1 - of('retention') + of('ramp') * of('retention');
      const start = steady > 0 ? (of('ramp') * before.find((one) => one.id === id)!.pool[0]!) / steady : 0;
      const each = of('hours') * of('share-to-support');
      arm.hoursBefore += each * start;
      let last = start;
      arm.yearsIn.set(id, zeros(years.length));
      for (const year of years) {
        const kept = of('retention') * last;
        const now = kept + of('ramp') * Math.max(0, pool[year]! - kept);
        arm.helpers[year]! += now;
        arm.yearsIn.get(id)![year] = (last + now) / 2;
        arm.hours[year]! += (each * (last + now)) / 2;
        last = now;
      }
    }
    return arm;
  };
  const [helped, alone] = [armOf(true), armOf(false)];

  // E, then D: lives, and who is supported
  const lives = obviousLives(scenario, cut);
  const need = residents * answer('programme.at-risk-share') * answer('programme.take-up');
  const service = structure.paidService;
  const bought = (year: number) => {
    if (service === null) return 0;
    const dear = price('service.price') * growth.get(service.boughtBy)![year]!;
    const starts = structure.inputs.find(({ id }) => id === service.boughtBy)!.timing.startOffset;
    const given = year === starts ? answer('service.first-year') : 1;
    return ((spent.get(service.boughtBy)![year]! / dear) * given) / answer('service.each');
  };
  // an hour that replaces a service supports nobody
  const isReplacing = structure.channels.length > 0 && structure.hoursReplaceService;
  const replacing = isReplacing ? answer('capital.replacing-share') : 0;
  const hoursForPeople = (arm: typeof helped, year: number) =>
    arm === helped ? helped.hours[year]! - replacing * (helped.hours[year]! - alone.hours[year]!) : arm.hours[year]!;
  /** Years in which people may have joined, those long before the first one too: everybody of them has died or left since. */
  const longAgo = range(lives.steps).map((since) => lives.steps - since);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const kept = (1 - answer('impact.attribution')) * (1 - answer('impact.displacement'));
  /** Who joins a source of help in each year, and who of them has it; those who joined before the first year, so many in each. */
  type Source = {
    readonly joined: readonly number[];
    readonly eachYearBefore: number;
    readonly served: readonly number[];
    readonly counts: number;
  };
  const helpedAtTheEnd = (source: Pick<Source, 'joined' | 'eachYearBefore'>, year: number) =>
    sum(source.joined.slice(0, year + 1).map((people, from) => people * lives.helped(year - from))) +
    sum(longAgo.map((ago) => (year + ago < lives.steps ? source.eachYearBefore * lives.helped(year + ago) : 0)));
  const sourcesOf = (arm: typeof helped, isWith: boolean): readonly Source[] => {
    type Filling = { joined: number[]; eachYearBefore: number; served: number[]; counts: number };
    const sources: { readonly of: Filling; readonly capacity: (year: number) => number; readonly isOnce: boolean }[] =
      [];
    const counts = isWith ? kept : -kept;
    if (structure.channels.length > 0) {
      const before = Math.min(arm.hoursBefore / answer('support.hours'), need);
      const eachYearBefore = before / sum(range(lives.steps).map((since) => lives.helped(since)));
      sources.push({
        of: { joined: [], eachYearBefore, served: [], counts },
        capacity: (year) => hoursForPeople(arm, year) / answer('support.hours'),
        isOnce: false,
      });
    }
    if (isWith && service !== null)
      sources.push({
        of: { joined: [], eachYearBefore: 0, served: [], counts: counts * (1 - answer('service.anyway')) },
        capacity: bought,
        isOnce: service.given === 'once',
      });
    for (const year of years) {
      const carried = sources.map(({ of }) => helpedAtTheEnd(of, year));
      let wanting = Math.max(0, need - sum(carried)) / lives.helped(0);
      for (const [at, { of, capacity, isOnce }] of sources.entries()) {
        const room = isOnce ? capacity(year) : Math.max(0, capacity(year) - carried[at]!) / lives.helped(0);
        of.joined.push(Math.min(wanting, room));
        wanting = Math.max(0, wanting - of.joined[year]!);
        const promised = (helpedAtTheEnd(of, year - 1) + helpedAtTheEnd(of, year)) / 2;
        of.served.push(isOnce || promised <= capacity(year) ? 1 : capacity(year) / promised);
      }
    }
    return sources.map(({ of }) => of);
  };
  const sources = [...sourcesOf(helped, true), ...sourcesOf(alone, false)];
  const extraEntrants = years.map((year) => sum(sources.map(({ joined, counts }) => counts * joined[year]!)));
  const extraHours = years.map((year) => helped.hours[year]! - alone.hours[year]!);

  /** What all who joined bring at the end of a year, of something that each has so much of in each year since. */
  const atTheEnd = ({ joined, eachYearBefore }: Source, perPerson: (since: number) => number, year: number) =>
    year < 0 && eachYearBefore === 0
      ? 0
      : sum(joined.slice(0, Math.max(0, year + 1)).map((people, from) => people * perPerson(year - from))) +
        sum(longAgo.map((ago) => (year + ago < lives.steps ? eachYearBefore * perPerson(year + ago) : 0)));
  const throughTheYear = (source: Source, perPerson: (since: number) => number, year: number) =>
    (atTheEnd(source, perPerson, year) + atTheEnd(source, perPerson, year - 1)) / 2;
  /** Something that is there only while somebody is helped. */
  const whileHelped = (perPerson: (since: number) => number) =>
    years.map((year) =>
      sum(sources.map((source) => source.counts * source.served[year]! * throughTheYear(source, perPerson, year))),
    );
  /** Something that stands once help has brought it about, by the share of it that stands. */
  const standing = (all: (since: number) => number, within: (since: number) => number) => {
    const shares = sources.map((source) => {
      const share: number[] = [];
      for (const year of years) {
        const stock = atTheEnd(source, all, year);
        const fresh = throughTheYear(source, within, year);
        const stands = ((share[year - 1] ?? 1) * (stock - fresh) + source.served[year]! * fresh) / stock;
        share.push(stock === 0 ? 1 : Math.min(1, Math.max(0, stands)));
      }
      return share;
    });
    return (perPerson: (since: number) => number) =>
      years.map((year) =>
        sum(
          sources.map((source, at) => {
            const end = (of: number) => (shares[at]![of] ?? 1) * atTheEnd(source, perPerson, of);
            return (source.counts * (end(year) + end(year - 1))) / 2;
          }),
        ),
      );
  };
  const KEPT: readonly Place[] = ['kept-residential', 'kept-nursing'];
  const ALIVE: readonly Place[] = ['home', 'package', 'residential', 'nursing'];
  const longerIn = (place: Place) => (since: number) => {
    const instead: readonly Place[] =
      place === 'residential' ? ['kept-residential'] : place === 'nursing' ? ['kept-nursing'] : [];
    return lives.years('helped', [place, ...instead], since) - lives.years('unhelped', [place], since);
  };
  const ofPutOff = standing(
    (since) => lives.years('helped', KEPT, since),
    (since) => lives.within('put-off-still', since),
  );
  const ofLongerLife = standing(
    (since) => sum(ALIVE.map((place) => longerIn(place)(since))),
    (since) => lives.within('deaths-averted', since),
  );
  const keptIn = (place: Place) => ofPutOff((since) => lives.years('helped', [place], since));
  const change = (places: readonly Place[]) =>
    places
      .map((place) => {
        if (KEPT.includes(place)) return keptIn(place);
        const longer = ofLongerLife(longerIn(place));
        const instead = place === 'residential' || place === 'nursing' ? keptIn(`kept-${place}`) : zeros(years.length);
        return longer.map((value, year) => value - instead[year]!);
      })
      .reduce((all, one) => all.map((value, year) => value + one[year]!), zeros(years.length));
  /**
   * Entry year by calendar year: half of those who join in a year join at its beginning, half at its end; each half lives its own
   * years, in each with as much help as there is in that calendar year. Nothing is averaged over those who joined at other times.
   */
  const keptByTwoTimes = () =>
    sources.reduce((all, { joined, eachYearBefore, served, counts }) => {
      const keptFrom = (begins: number) => {
        const own = obviousLives(scenario, cut, (since) => served[begins + since] ?? 1);
        return (year: number) => (year < begins ? 0 : own.years('helped', KEPT, year - begins));
      };
      const begins = [...longAgo.map((ago) => -ago), ...years];
      const byBeginning = new Map([...begins, years.length].map((year) => [year, keptFrom(year)]));
      return all.map((value, year) =>
        begins.reduce((sofar, from) => {
          const people = from < 0 ? eachYearBefore : joined[from]!;
          if (people === 0 || year - from >= lives.steps - 1) return sofar;
          const kept = (byBeginning.get(from)!(year) + byBeginning.get(from + 1)!(year)) / 2;
          return sofar + counts * people * kept;
        }, value),
      );
    }, zeros(years.length));
  const eventsOf = (event: string) => {
    const rate = answer(`event.${event}.rate`);
    const ofHelp = whileHelped((since) => rate * lives.changeOfRate(event, since) * lives.helped(since));
    const atHome = change(['home', 'package', ...KEPT]);
    const inCare = change(['residential', 'nursing']);
    return years.map(
      (year) => ofHelp[year]! + rate * atHome[year]! + answer(`event.${event}.rate-in-care`) * inCare[year]!,
    );
  };

  // prices that rise faster than prices in general
  const asksGrowth = asksFor(structure, 'price-growth');
  const dearer = (family: 'gap.price-growth' | 'prices.pay-growth' | null, year: number) =>
    asksGrowth && family !== null ? (1 + answer(family)) ** year : 1;
  const familyOf = ({ driver, split }: StreamStructure) => {
    if (driver.kind !== 'state' || split.kind === 'transfer') return null;
    if (split.kind === 'means-tested') return 'gap.price-growth';
    if (['council-asc', 'council-other', 'nhs', 'dwp', 'police', 'fire'].includes(split.payer))
      return 'gap.price-growth';
    return split.payer === 'carers' ? 'prices.pay-growth' : null;
  };

  // G: who gains
  const incomeGrowth = asksFor(structure, 'wellbeing-growth')
    ? (1 + answer('wellbeing.income-growth')) ** answer('income.elasticity')
    : 1;
  const benefits = new Map<string, number[]>();
  const cash = new Map<string, number[]>();
  const add = (name: string, values: readonly number[]) => benefits.set(name, [...values]);
  const helpedYears = (stream: StreamStructure) =>
    whileHelped(
      (since) => lives.helped(since) * (stream.fades ? (1 - answer(`stream.${stream.id}.drop-off`)) ** since : 1),
    );
  for (const stream of structure.streams) {
    const { id, driver, split } = stream;
    const each = stream.perUnit === null ? 1 : answer(`stream.${id}.per-unit`);
    const unit = price(`stream.${id}.unit-cost`) * each;
    if (driver.kind === 'helped-years' || driver.kind === 'helpers' || driver.kind === 'carers') {
      const corrected = (effectId: string) =>
        answer(effectId) * (answer(effectId) < 0 ? 1 + cut(effectId) : 1 - cut(effectId));
      const effect = driver.kind === 'helpers' ? 1 : corrected(`stream.${id}.life-satisfaction`);
      const own = stream.adjustments.reduce((all, name) => all * (1 - answer(`stream.${id}.${name}`)), 1);
      const count =
        driver.kind === 'helpers'
          ? years.map((year) =>
              structure.channels.reduce((points, channel) => {
                const most = answer('helpers.life-satisfaction-most');
                const hours = answer(`participation.${channel.id}.hours`);
                const each = Math.min(most, Math.max(-most, corrected('helpers.life-satisfaction') * hours));
                const more = helped.yearsIn.get(channel.id)![year]! - alone.yearsIn.get(channel.id)![year]!;
                return points + each * more;
              }, 0),
            )
          : helpedYears(stream).map((value) => value * (driver.kind === 'carers' ? answer('carers.each') : 1));
      const payer = split.kind === 'one-payer' ? split.payer : '';
      add(
        `${id}.${payer}`,
        count.map((value, year) => value * effect * unit * own * incomeGrowth ** year),
      );
      continue;
    }
    const moreYears = driver.kind === 'event' ? eventsOf(driver.event) : change(driver.states);
    const more = moreYears.map((value, year) => value * dearer(familyOf(stream), year));
    const units = driver.kind === 'event' ? 1 : WEEKS;
    if (split.kind === 'one-payer')
      add(
        `${id}.${split.payer}`,
        more.map((value) => -value * units * unit),
      );
    if (split.kind === 'transfer') {
      add(
        `${id}.${split.from}`,
        more.map((value) => -value * units * unit),
      );
      add(
        `${id}.${split.to}`,
        more.map((value) => value * units * unit),
      );
    }
    if (split.kind === 'means-tested') {
      const [self, charged] = ['self-funders', 'user-charges'].map((name) => answer(`means.${split.care}.${name}`)) as [
        number,
        number,
      ];
      const alonePays = price(`stream.${id}.private-fee`) * each;
      add(
        `${id}.council-asc`,
        more.map((value) => -value * units * unit * (1 - self) * (1 - charged)),
      );
      if (stream.cashable !== null) {
        const { lagYears } = stream.cashable;
        const step = answer('cash.step');
        cash.set(
          id,
          years.map((year) => {
            const funded = year < lagYears ? 0 : -moreYears[year - lagYears]! * (1 - self);
            const letGo = Math.floor((Math.max(0, funded) * answer('cash.share')) / step) * step;
            return letGo * units * unit * (1 - charged) * dearer('gap.price-growth', year);
          }),
        );
      }
      add(
        `${id}.households`,
        more.map((value) => -value * units * (self * alonePays + (1 - self) * charged * unit)),
      );
      if (stream.cashable !== null) {
        // Whole places that the council funded and that were not needed some years ago, at its fee less what people are charged.
        const { lagYears } = stream.cashable;
        const funded = years.map((year) => (year < lagYears ? 0 : -more[year - lagYears]! * (1 - self)));
        const step = answer('cash.step');
        const steps = funded.map((places) => Math.floor(Math.max(0, places * answer('cash.share')) / step));
        cash.set(
          id,
          steps.map((whole) => whole * step * units * (unit - charged * unit)),
        );
      }
    }
  }
  if (structure.channels.length > 0 && structure.helperTime === 'leisure')
    add(
      'helper-time.people',
      extraHours.map((hours) => -hours * price('helpers.leisure-value')),
    );
  if (isReplacing)
    add(
      'replaced-service.council-asc',
      extraHours.map(
        (hours, year) =>
          hours *
          replacing *
          price('capital.replacement-hour') *
          dearer('prices.pay-growth', year) *
          (1 - cut('capital.replacement-hour')) *
          (1 - answer('impact.attribution')) *
          (1 - answer('impact.displacement')),
      ),
    );
  if (asksFor(structure, 'longer-life-benefits')) {
    const longer = change(['home', 'package', 'kept-residential', 'kept-nursing', 'residential', 'nursing']);
    for (const name of ['pension', 'attendance-allowance']) {
      const week = price(`longer-life-${name}.unit-cost`) * answer(`longer-life.${name}-share`) * WEEKS;
      add(
        `longer-life-${name}.dwp`,
        longer.map((value) => -value * week),
      );
      add(
        `longer-life-${name}.households`,
        longer.map((value) => value * week),
      );
    }
  }

  // H: present values
  const schedules = schedulesOf(structure.schedule);
  const presentValue = (values: readonly number[], schedule: 'money' | 'health-life') =>
    values.reduce((sum, value, year) => sum + value * Number(discountFactor(schedules[schedule], year)), 0);
  const gains = [...benefits].map(([name, values]) =>
    presentValue(values, structure.streams.find(({ id }) => name.startsWith(`${id}.`))?.schedule ?? 'money'),
  );
  const paid = [...costs.values()].map((values) => presentValue(values, 'money'));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    costs,
    benefits,
    cash,
    helpers: helped.helpers,
    extraEntrants,
    extraHours,
    keptAtHome: change(KEPT),
    keptByTwoTimes,
    yearsAtHome: total(change(['home', 'package', 'kept-residential', 'kept-nursing'])),
    careWeeksFewer: -total(change(['residential', 'nursing'])) * WEEKS,
    netOfSociety: total(gains) - total(paid),
    netInCashOfCouncil:
      total(
        [...cash].map(([stream, values]) =>
          presentValue(values, structure.streams.find(({ id }) => id === stream)!.schedule),
        ),
      ) -
      total(
        structure.inputs
          .filter(({ kind, payer }) => kind !== 'in-kind' && payer.startsWith('council-'))
          .map(({ id }) => presentValue(costs.get(id)!, 'money')),
      ),
    size: total([...gains, ...paid].map(Math.abs)),
  };
}

function toPriceBase({ structure, quantities }: ResolvedScenario, id: string, unstated?: PriceYear): number {
  const stated = quantities[id]?.priceYear ?? unstated;
  const base = { kind: 'financial', year: structure.priceBase } as const;
  return stated === undefined ? 1 : Number(deflatorIndex(base)) / Number(deflatorIndex(stated));
}
