import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../core/scenario';
import { TEMPLATES } from '../../core/templates';
import { anyScenario } from '../support/any-scenario';
import { workedOut } from '../support/eileen';
import { obviousScenario } from '../support/obvious-scenario';

/** Floating point, in sums of some thousands of products: relative to what was added up. */
const NEARLY = 1e-9;
/** £: a benefit is the difference of two lives of about so much a year, and where they are alike all of it cancels. */
const A_YEAR = 10_000;
const isNearly = (ours: number, obvious: number, size: number) =>
  Math.abs(ours - obvious) <= NEARLY * Math.max(1, size, Math.abs(obvious));

function agrees(scenario: ResolvedScenario): void {
  const { graph, line, total } = workedOut(scenario);
  const obvious = obviousScenario(scenario);
  const people = Math.max(...obvious.extraEntrants.map(Math.abs));
  const same = (id: string, values: readonly number[], least = 0) => {
    const size = Math.max(least, ...values.map(Math.abs));
    const apart = line(id).findIndex((value, year) => !isNearly(value.toNumber(), values[year]!, size));
    expect({ id, apart }).toEqual({ id, apart: -1 });
  };
  for (const [id, values] of obvious.costs) same(`input.${id}.cost`, values);
  same('participation.with.helpers', obvious.helpers);
  same('capital.extra-hours', obvious.extraHours);
  same('people.extra-entrants', obvious.extraEntrants);
  for (const [name, values] of obvious.benefits) same(`benefit.${name}`, values, people * A_YEAR);
  for (const [id, values] of obvious.cash) same(`benefit.${id}.council-asc.cash`, values);
  const whole = [...graph.lines.keys()].filter((id) => id.startsWith('benefit.') && !/\.(cash|pressure)$/.test(id));
  expect([...obvious.benefits.keys()].map((name) => `benefit.${name}`).sort()).toEqual(whole.sort());
  expect(isNearly(total('independence.years').toNumber(), obvious.yearsAtHome, people)).toBe(true);
  expect(isNearly(total('care-weeks.fewer').toNumber(), obvious.careWeeksFewer, people * 52)).toBe(true);
  expect(isNearly(total('lens.society.net').toNumber(), obvious.netOfSociety, obvious.size)).toBe(true);
  expect(isNearly(total('lens.council.net-cash').toNumber(), obvious.netInCashOfCouncil, obvious.size)).toBe(true);
}

/**
 * A second implementation of the whole model note, from what is put in to the net present social value: loops in floating point,
 * written from the note and not from the model.
 */
describe('a whole scenario, worked out a second time the slow and obvious way', () => {
  it.each(TEMPLATES.map((template) => [template.name, template] as const))('agrees for %s', (_, template) => {
    agrees(template.opening);
  });

  it('agrees on cash where places are let go in small steps, net of what people are charged', () => {
    const released = TEMPLATES.map((template) => {
      const scenario = template.opening;
      const of = (id: string, value: string) => [id, { ...scenario.quantities[id]!, value }] as const;
      const small = [
        of('programme.sites', '37'),
        of('cash.step', '0.0137'), // a place in so many parts that steps are let go, and none on the very edge of one
        of('cash.share', '0.9'),
        of('means.care-home.user-charges', '0.31'),
      ].filter(([id]) => scenario.quantities[id] !== undefined);
      const changed = { ...scenario, quantities: { ...scenario.quantities, ...Object.fromEntries(small) } };
      agrees(changed);
      return Math.max(0, ...[...obviousScenario(changed).cash.values()].flat());
    });
    expect(released.filter((cash) => cash > 0).length).toBeGreaterThan(2);
  });

  it('agrees whatever is chosen and whatever is answered', () => {
    fc.assert(fc.property(anyScenario, agrees), { numRuns: 15 });
  });
});
