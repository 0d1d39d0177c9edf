import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../core/checks';
import { resultView } from '../support/whole-result';
import type { ResolvedScenario } from '../../core/scenario';
import type { PaidServiceStructure, QuantityInput } from '../../core/schema';
import { type Template, templateNamed } from '../../core/templates';
import { aGuess, eileen, workedOut } from '../support/eileen';

const FALLS_RESPONSE = templateNamed('falls-response');
const HANDYPERSON = templateNamed('handyperson');
const STRENGTH_AND_BALANCE = templateNamed('strength-and-balance');

const SERVICE: PaidServiceStructure = { label: 'Visits', counts: 'visit', boughtBy: 'salt', given: 'yearly' };

type Answers = Readonly<Record<string, string>>;

/** What a service asks, in the units of a yearly or a one-off visit. */
function answersTo({ counts, given }: PaidServiceStructure, answers: Answers): Record<string, QuantityInput> {
  const units = {
    'service.price': `£/${counts}`,
    'service.each': given === 'once' ? `${counts}/person` : `${counts}/person/year`,
    'service.first-year': 'share',
    'service.anyway': 'share',
  };
  const all = {
    'service.price': '50',
    'service.each': '2',
    'service.first-year': '1',
    'service.anyway': '0',
    ...answers,
  };
  return Object.fromEntries(
    Object.entries(units).map(([id, unit]) => [id, aGuess(all[id as keyof typeof units], unit)]),
  );
}

/** Eileen's street with a service bought by the salt's money: £1,000 a year, £50 a visit, twenty visits. */
function street(
  change: Partial<PaidServiceStructure> = {},
  answers: Answers = {},
  values: Answers = {},
): ResolvedScenario {
  const service = { ...SERVICE, ...change };
  return eileen({
    structure: (same) => ({ ...same, paidService: service }),
    quantities: answersTo(service, answers),
    values: { 'input.salt.amount': '1000', ...values },
  });
}

const of = ({ opening }: Template): ResolvedScenario => opening;
const numbers = (scenario: ResolvedScenario, id: string) =>
  workedOut(scenario)
    .line(id)
    .map((value) => Number(value.toFixed(6)));

describe('what is bought', () => {
  // the price of salt is stated in the prices of an earlier year; both are rebased, so the number does not change
  const sameMoney = {
    ...street(),
    quantities: { ...street().quantities, 'input.salt.amount': aGuess('1000', '£/site/year') },
  };

  it('is money over price: £1,000 a year buys twenty visits at £50, for ten people who take two a year', () => {
    expect(numbers(sameMoney, 'service.bought')).toEqual(Array.from({ length: 10 }, () => 20));
    expect(numbers(sameMoney, 'service.people')).toEqual(Array.from({ length: 10 }, () => 10));
  });

  it('follows the money: half of it, half of the visits', () => {
    const half = {
      ...sameMoney,
      quantities: { ...sameMoney.quantities, 'input.salt.amount': aGuess('500', '£/site/year') },
    };
    expect(numbers(half, 'service.bought')).toEqual(Array.from({ length: 10 }, () => 10));
  });

  it('is not more where its money grows above inflation, for so does its price', () => {
    const grows = {
      ...sameMoney,
      quantities: { ...sameMoney.quantities, 'input.salt.growth': aGuess('0.05', 'share') },
    };
    expect(numbers(grows, 'service.bought')).toEqual(Array.from({ length: 10 }, () => 20));
    expect(numbers(grows, 'input.salt.spent')[9]).toBeGreaterThan(1500);
  });

  it('is less in its first year, by the share that is given', () => {
    const slow = street({}, { 'service.first-year': '0.6' });
    const [first = 0, second = 0, ...later] = numbers(slow, 'service.bought');
    expect(first / second).toBeCloseTo(0.6, 5);
    expect(new Set(later)).toEqual(new Set([second]));
  });

  it('costs more by the margin for optimism, and is not less for it', () => {
    const worked = workedOut(sameMoney);
    expect(worked.line('input.salt.cost')[0]!.greaterThan(worked.line('input.salt.spent')[0]!)).toBe(true);
    expect(Number(worked.line('service.bought')[0]!.toFixed(6))).toBe(20);
  });

  it('is nothing without the council: that arm is what it was', () => {
    const [withService, without] = [
      workedOut(street()),
      workedOut(eileen({ values: { 'input.salt.amount': '1000' } })),
    ];
    for (const name of ['capacity', 'entrants', 'helped', 'still-helped'])
      expect(withService.line(`people.without.${name}`)).toEqual(without.line(`people.without.${name}`));
  });

  it('adds to what helpers can do', () => {
    const [worked, before] = [workedOut(street()), workedOut(eileen({ values: { 'input.salt.amount': '1000' } }))];
    worked.line('people.with.capacity').forEach((capacity, year) => {
      const apart = capacity
        .minus(before.line('people.with.capacity')[year]!)
        .minus(worked.line('service.people')[year]!);
      expect(apart.abs().lessThan('1e-25')).toBe(true);
    });
  });

  it('is taken off once where people would have had it anyway', () => {
    const total = (anyway: string) =>
      workedOut(street({}, { 'service.anyway': anyway })).total('people.extra-supported');
    const [none, some, all] = [total('0'), total('0.25'), total('1')];
    expect(some.minus(none.times('0.75')).minus(all.times('0.25')).abs().lessThan('1e-20')).toBe(true);
    // what helpers do has an arm without the council, where nothing more is taken off
    expect(all.isZero()).toBe(false);
    expect(workedOut(of(HANDYPERSON), { 'service.anyway': '1' }).total('people.extra-supported').isZero()).toBe(true);
  });
});

describe('a service that is given once', () => {
  const once = workedOut(of(HANDYPERSON));

  it('has no cost of one fewer where it makes nothing fewer: no digit at the end of a difference counts as one', () => {
    expect(once.evaluation.total('lens.council.cost-per-event.hip')).toEqual({
      notDefined: 'not defined: there is none fewer',
    });
    expect(once.total('lens.council.cost-per-event.fall').greaterThan(1000)).toBe(true);
  });

  it('leaves room for as many new people every year, whoever was helped before', () => {
    const entrants = once.line('people.with.entrants').map(Number);
    expect(once.line('people.with.still-helped').at(-1)!.greaterThan(1000)).toBe(true);
    expect(entrants.slice(1)).toEqual(once.line('service.people').map(Number).slice(1));
    expect(once.line('people.with.overcommitted').every((beyond) => beyond.isZero())).toBe(true);
  });

  it('reaches no more than need it', () => {
    const few = workedOut(of(HANDYPERSON), { 'programme.at-risk-share': '0.01' });
    const need = few.total('people.need');
    for (const helped of few.line('people.with.helped')) expect(helped.minus(need).lessThan('1e-20')).toBe(true);
    expect(few.line('people.with.limited-by-helpers').at(-1)!.isZero()).toBe(true);
  });
});

describe('a service that is taken up every year', () => {
  it('has no more people at any one time than places, and takes on new ones for those who left', () => {
    const worked = workedOut(of(FALLS_RESPONSE), { 'programme.at-risk-share': '0.05' }); // more need than room
    const places = worked.line('service.people');
    worked.line('people.with.helped').forEach((helped, year) => {
      const atBothEnds = places[year]!.plus(places[year - 1] ?? 0).dividedBy(2);
      expect(helped.minus(atBothEnds).abs().lessThan('1e-20')).toBe(true);
    });
    expect(worked.line('people.with.entrants')[5]!.lessThan(worked.line('people.with.entrants')[0]!)).toBe(true);
  });

  it('warns where the money stops and people are still counted on', () => {
    const stops: ResolvedScenario = {
      ...FALLS_RESPONSE.opening,
      structure: {
        ...FALLS_RESPONSE.opening.structure,
        inputs: FALLS_RESPONSE.opening.structure.inputs.map((input) =>
          input.id === 'responders' ? { ...input, timing: { kind: 'yearly', startOffset: 0, years: 4 } } : input,
        ),
      },
    };
    const check = resultView(workedOut(stops), { many: null }).checks.find(
      ({ code }) => code === 'helpers-keep-promises',
    );
    expect(check).toMatchObject({
      outcome: 'warn',
      what: 'Call-outs are promised to more people than they can support',
      mend: 'Pay for it for longer, or take on fewer people at first.',
    });
  });
});

describe.each(
  [HANDYPERSON, STRENGTH_AND_BALANCE, FALLS_RESPONSE].map((template) => [template.name, template] as const),
)('%s, with every input at zero', (_, template) => {
  const scenario = of(template);
  const nothing = Object.fromEntries(scenario.structure.inputs.map(({ id }) => [`input.${id}.amount`, '0']));
  const { graph, evaluation } = workedOut(scenario, nothing);

  it('brings nobody anything: exactly zero in every line of benefit, cost and leverage', () => {
    const lines = [...graph.lines.keys()].filter((id) =>
      /^(benefit|gain|costs)\.|capital\.|extra-entrants|^service\./.test(id),
    );
    expect(lines.length).toBeGreaterThan(20);
    for (const id of lines)
      expect({ id, values: evaluation.line(id).map(Number) }).toEqual({ id, values: evaluation.line(id).map(() => 0) });
  });

  it('counts every pound once, and fails no other sum, when something is put in', () => {
    const worked = workedOut(scenario);
    const { checks } = resultView(worked, { many: null });
    expect(checks.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(checks.filter(({ code }) => /once|cancel|shares|baseline/.test(code)).length).toBeGreaterThan(2);
  });
});

describe('what limits it, and the chain, where something is bought', () => {
  const viewOf = (scenario: ResolvedScenario) => resultView(workedOut(scenario), { many: null });

  it.each([
    [HANDYPERSON, 'Visits, not need: 1,500 people could use help.'],
    [STRENGTH_AND_BALANCE, 'Helpers and places, not need: 150 people could use help.'],
    [FALLS_RESPONSE, 'Call-outs in one of ten years, need in the others: 560 people could use help.'],
  ])('$name: %s', (template, words) => {
    expect(viewOf(of(template)).people.whatLimits).toBe(words);
  });

  it('names need where all who would accept it have it', () => {
    const everybody = { ...HANDYPERSON.opening.quantities, 'service.each': aGuess('0.1', 'visit/person') };
    expect(viewOf({ ...of(HANDYPERSON), quantities: everybody }).people.whatLimits).toMatch(
      /^Visits in one of ten years|^Need, not visits/,
    );
  });

  it('counts visits where nobody helps, and helpers beside places where both are there', () => {
    const [, visits, people] = viewOf(of(HANDYPERSON)).chain.steps;
    expect(visits).toMatchObject({
      label: 'Visits by the handyperson',
      second: 'visits in ten years',
      assumes: 'One visit costs £151, and 70% of what is paid for in the first year is given.',
    });
    expect(people!.assumes).toBe('One person takes 1.5 visits in all. Visits, not need: 1,500 people could use help.');
    expect(viewOf(of(STRENGTH_AND_BALANCE)).chain.steps[1]!.second).toMatch(
      /hours in all, beside 475 places that are paid for$/,
    );
  });
});

describe('a scenario that buys a service', () => {
  const codes = (scenario: ResolvedScenario) =>
    checkScenario(scenario)
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ code }) => code);
  const changed = (template: Template, structure: Partial<ResolvedScenario['structure']>): ResolvedScenario => ({
    ...of(template),
    structure: { ...template.opening.structure, ...structure },
  });

  it('has nothing to mend beside helpers, or instead of them', () => {
    expect(codes(street())).toEqual([]);
    expect(codes(of(HANDYPERSON))).toEqual([]);
  });

  it('has to be bought by something that is put in', () => {
    expect(codes(street({ boughtBy: 'sand' }))).toEqual(['names-nothing']);
  });

  it('cannot leave people to nobody', () => {
    expect(codes(changed(HANDYPERSON, { paidService: null }))).toContain('nobody-helps');
  });

  it('cannot be given once beside helpers who come every year', () => {
    expect(codes(street({ given: 'once' }))).toEqual(['service-does-not-fit']);
  });

  it('has no wellbeing of helpers where nobody helps', () => {
    const helpers = STRENGTH_AND_BALANCE.opening.structure.streams.filter(({ driver }) => driver.kind === 'helpers');
    expect(codes(changed(HANDYPERSON, { streams: [...HANDYPERSON.opening.structure.streams, ...helpers] }))).toContain(
      'helpers-counted',
    );
  });
});

describe('events that are not admissions', () => {
  const { graph, line } = workedOut(of(FALLS_RESPONSE));

  it('are counted as incidents, with rates and prices of incidents', () => {
    expect(graph.line('stream.lift-at-home.admissions').unitText).toBe('incident');
    expect(graph.quantityOf('event.lift.rate').unitText).toBe('incident/person/year');
    expect(graph.quantityOf('stream.lift-at-home.unit-cost').unitText).toBe('£/incident');
    expect(line('stream.lift-at-home.admissions').every((change) => change.lessThanOrEqualTo(0))).toBe(true);
  });

  it('have to be counted in what their streams say: so many for each incident', () => {
    const streams = FALLS_RESPONSE.opening.structure.streams.map((stream) =>
      stream.id === 'lift-emergency'
        ? { ...stream, perUnit: { unit: 'attendance/admission', label: 'Attendances' } }
        : stream,
    );
    const findings = checkScenario({
      ...of(FALLS_RESPONSE),
      structure: { ...FALLS_RESPONSE.opening.structure, streams },
    });
    expect(findings.map(({ code }) => code)).toContain('per-unit-does-not-fit');
  });
});
