import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES } from '../../core/model';
import { anyAnswers } from '../support/any-answers';
import { eileen, sumOf, workedOut } from '../support/eileen';

const { graph, engine, scenario } = workedOut(eileen());
const EFFECTS = ['pathway.hazard-ratio', 'pathway.death-hazard-ratio', 'event.fall.rate-ratio', 'event.hip.rate-ratio'];
const NO_EFFECT = Object.fromEntries(EFFECTS.map((id) => [id, '1']));

/** Gritbin model note E: the unhelped life is the same function with every effect at 1. */
describe('with every effect at 1', () => {
  it('the two lives are the same, and nothing that comes through the pathway is gained: exactly zero', () => {
    const throughPathway = scenario.structure.streams
      .filter(({ driver }) => driver.kind === 'state' || driver.kind === 'event')
      .map(({ id }) => id);
    fc.assert(
      fc.property(
        anyAnswers(scenario.structure, (id) => !EFFECTS.includes(id)),
        (answers) => {
          const evaluation = engine.evaluate(new Map(Object.entries({ ...answers, ...NO_EFFECT })));
          for (const state of STATES) {
            const [helped, unhelped] = ['helped', 'unhelped'].map((profile) => `pathway.${profile}.${state}`);
            expect(evaluation.line(helped!).map(String)).toEqual(evaluation.line(unhelped!).map(String));
          }
          const benefits = [...graph.lines.keys()].filter((id) =>
            throughPathway.some((stream) => id.startsWith(`benefit.${stream}.`)),
          );
          expect(benefits.length).toBeGreaterThan(12);
          for (const id of benefits) {
            const moved = evaluation.line(id).findIndex((value) => !value.isZero());
            expect({ id, moved }).toEqual({ id, moved: -1 });
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

/** Longer life comes only from an explicit hazard ratio on death. */
describe('with the hazard ratio on death at 1', () => {
  const alive = (profile: string, line: (id: string) => readonly { plus: unknown }[]) =>
    STATES.map((state) => line(`pathway.${profile}.${state}`));

  it('both lives hold the same number alive in every year, however much help puts off', () => {
    fc.assert(
      fc.property(
        anyAnswers(scenario.structure, (id) => id !== 'pathway.death-hazard-ratio'),
        (answers) => {
          const evaluation = engine.evaluate(
            new Map(Object.entries({ ...answers, 'pathway.death-hazard-ratio': '1' })),
          );
          const aliveIn = (profile: string, year: number) =>
            sumOf(STATES.map((state) => evaluation.line(`pathway.${profile}.${state}`)[year]!));
          for (let year = 0; year < graph.stepsOf('pathway.helped.residential'); year += 1) {
            const apart = aliveIn('helped', year).minus(aliveIn('unhelped', year)).abs();
            // 34 digits, lost in some dozens of sums of shares below 1.
            expect({ year, same: apart.lessThan('1e-30') }).toEqual({ year, same: true });
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('below 1 more are alive with help in every year but the last', () => {
    const evaluation = engine.evaluate(new Map([['pathway.death-hazard-ratio', '0.9']]));
    const columns = (profile: string) =>
      alive(profile, (id) => evaluation.line(id)) as ReturnType<typeof evaluation.line>[];
    const steps = graph.stepsOf('pathway.helped.residential');
    const total = (profile: string, year: number) => sumOf(columns(profile).map((values) => values[year]!));
    for (let year = 0; year < steps - 2; year += 1) {
      expect(total('helped', year).greaterThan(total('unhelped', year))).toBe(true);
    }
    expect(total('helped', steps - 1).isZero()).toBe(true);
  });
});
