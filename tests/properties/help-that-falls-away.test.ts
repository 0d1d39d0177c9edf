import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../core/scenario';
import { TEMPLATES, templateNamed } from '../../core/templates';
import { anyScenario } from '../support/any-scenario';
import { workedOut } from '../support/eileen';
import { obviousScenario } from '../support/obvious-scenario';

const A_HAIR = '1e-20';
const FALLS_RESPONSE = templateNamed('falls-response').opening;

function answering(scenario: ResolvedScenario, values: Readonly<Record<string, string>>): ResolvedScenario {
  const changed = Object.entries(values).map(([id, value]) => [id, { ...scenario.quantities[id]!, value }] as const);
  return { ...scenario, quantities: { ...scenario.quantities, ...Object.fromEntries(changed) } };
}

/** Every input ends after so many years at most. */
function paidFor(scenario: ResolvedScenario, years: number): ResolvedScenario {
  const inputs = scenario.structure.inputs.map((input) => {
    const { timing } = input;
    return timing.kind === 'yearly' ? { ...input, timing: { ...timing, years: Math.min(years, timing.years) } } : input;
  });
  return { ...scenario, structure: { ...scenario.structure, inputs } };
}

/** Help does no harm, and nobody is said to live longer. */
const doesNoHarm = (scenario: ResolvedScenario) =>
  answering(scenario, {
    'pathway.death-hazard-ratio': '1',
    ...(Number(scenario.quantities['pathway.hazard-ratio']!.value) > 1 ? { 'pathway.hazard-ratio': '0.9' } : {}),
  });

describe('a place that is bought', () => {
  const constant = answering(FALLS_RESPONSE, {
    'service.first-year': '1',
    'programme.at-risk-share': '0.9',
    'input.responders.growth': '0',
  });
  const worked = workedOut(constant);
  const places = worked.line('service.people')[0]!;

  it('is a place that is used: half of them in the year in which they fill, then all: 24, 48, 48 for 48 places', () => {
    worked.line('people.with.helped').forEach((helped, year) => {
      const expected = year === 0 ? places.dividedBy(2) : places;
      expect(helped.minus(expected).abs().lessThan(A_HAIR)).toBe(true);
    });
  });

  it('whose people leave within the year is filled again: more join than there are places', () => {
    expect(worked.line('people.with.entrants')[0]!.greaterThan(places)).toBe(true);
  });
});

describe('help lasts no longer than somebody pays for it', () => {
  it('one year of ten: nobody is helped after it, and the verdict does not turn', () => {
    const ten = workedOut(FALLS_RESPONSE);
    const one = workedOut(paidFor(FALLS_RESPONSE, 1));
    const helped = one.line('people.with.helped');
    expect(helped[0]!.greaterThan(50)).toBe(true);
    for (const later of helped.slice(1)) expect(later.isZero()).toBe(true);
    expect(ten.total('lens.society.net').isNegative()).toBe(true);
    expect(one.total('lens.society.net').isNegative()).toBe(true);
  });

  it('a source without room in a year gives no help in it, in any scenario', () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 1, max: 3 }), (scenario, years) => {
        const { graph, line } = workedOut(paidFor(scenario, years));
        const rooms = [...graph.lines.keys()].filter((id) => /^people\.\w+\.(helpers|service)\.capacity$/.test(id));
        expect(rooms.length).toBeGreaterThan(0);
        const isOnce = scenario.structure.paidService?.given === 'once';
        for (const id of rooms.filter((room) => !(isOnce && room.includes('.service.')))) {
          const given = line(id.replace('capacity', 'helped-years'));
          line(id).forEach((room, year) => {
            expect(given[year]!.minus(room).lessThan(A_HAIR)).toBe(true); // never more than there is room for
            if (room.isZero()) expect(given[year]!.isZero()).toBe(true);
          });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('money that ends sooner never brings more help, or more people kept at home, in any year', () => {
    const keptIn = (worked: ReturnType<typeof workedOut>) =>
      worked
        .line('lives.put-off.kept-residential')
        .map((value, year) => value.plus(worked.line('lives.put-off.kept-nursing')[year]!));
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 1, max: 6 }), (any, years) => {
        const scenario = doesNoHarm(any);
        const [longer, shorter] = [workedOut(scenario), workedOut(paidFor(scenario, years))];
        const lines = [
          [longer.line('people.extra-helped-years'), shorter.line('people.extra-helped-years')],
          [keptIn(longer), keptIn(shorter)],
        ] as const;
        for (const [more, less] of lines)
          less.forEach((value, year) => expect(value.minus(more[year]!).lessThan('1e-15')).toBe(true));
      }),
      { numRuns: 12 },
    );
  });

  it('people kept at home do not vanish with it: they move in after all at their own pace', () => {
    const { line } = workedOut(paidFor(templateNamed('befriending').opening, 2));
    const kept = line('lives.put-off.kept-residential');
    const last = kept.findIndex((value, year) => year > 0 && value.lessThan(kept[year - 1]!));
    expect(last).toBeGreaterThan(1);
    expect(kept[last]!.greaterThan(0)).toBe(true);
  });
});

describe('followed by entry year and calendar year, in plain loops', () => {
  const apartIn = (scenario: ResolvedScenario) => {
    const { keptAtHome, keptByTwoTimes } = obviousScenario(scenario);
    const exact = keptByTwoTimes();
    const most = Math.max(...exact.map(Math.abs));
    if (most === 0) return 0;
    return Math.max(...keptAtHome.map((value, year) => Math.abs(value - exact[year]!))) / most;
  };

  it.each(TEMPLATES.map(({ name, opening }) => [name, opening] as const))(
    'kept at home differs by less than one in a hundred of its most: %s, paid for all years, four and one',
    (_name, opening) => {
      const apart = [opening, paidFor(opening, 4), paidFor(opening, 1)].map(apartIn);
      expect(Math.max(...apart)).toBeLessThan(0.01);
    },
  );

  it('is the same to the last digits of a double where nothing falls away', () => {
    const opening = templateNamed('handyperson').opening; // what is given once needs no room later
    const { line } = workedOut(opening);
    expect(line('people.with.service.served').every((share) => share.equals(1))).toBe(true);
    expect(apartIn(opening)).toBeLessThan(1e-9);
  });
});
