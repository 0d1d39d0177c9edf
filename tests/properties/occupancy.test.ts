import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES } from '../../core/model';
import { anyAnswers } from '../support/any-answers';
import { eileen, sumOf, workedOut } from '../support/eileen';
import { obviousCohort } from '../support/obvious-cohort';

const { engine, scenario } = workedOut(eileen());
const GROUPS = scenario.structure.groups.map(({ id }) => id);

/** Briggs, Claxton and Sculpher (2006), chapter 2: nobody is lost. Gritbin model note E gives the step. */
describe('where people live, year by year', () => {
  it('is what whole transition matrices give, each row of which adds to 1 with the dead', () => {
    fc.assert(
      fc.property(anyAnswers(scenario.structure), (answers) => {
        const evaluation = engine.evaluate(new Map(Object.entries(answers)));
        for (const group of GROUPS) {
          for (const profile of ['helped', 'unhelped'] as const) {
            const { years, rows } = obviousCohort(evaluation, group, profile);
            for (const row of rows) {
              expect(sumOf(Object.values(row)).minus(1).abs().lessThan('1e-30')).toBe(true);
            }
            years.forEach((year, at) => {
              for (const state of STATES) {
                const found = evaluation.line(`pathway.${group}.${profile}.${state}`)[at]!;
                const apart = year[state].minus(found).abs();
                expect({ group, profile, at, state, agrees: apart.lessThan('1e-28') }).toMatchObject({ agrees: true });
              }
            });
          }
        }
      }),
      { numRuns: 2 },
    );
  });

  it('adds to 1 with the dead in every year, and ends with all dead at 120', () => {
    const evaluation = engine.evaluate();
    for (const group of GROUPS) {
      const { years } = obviousCohort(evaluation, group, 'helped');
      years.forEach((year, at) => {
        const living = sumOf(STATES.map((state) => evaluation.line(`pathway.${group}.helped.${state}`)[at]!));
        // 1e-25: what some hundred roundings at 34 digits may leave, with room.
        expect(living.plus(year.dead).minus(1).abs().lessThan('1e-25')).toBe(true);
      });
      const last = STATES.map((state) => evaluation.line(`pathway.${group}.helped.${state}`).at(-1)!);
      expect(last.every((share) => share.isZero())).toBe(true);
    }
  });

  it('is never less than nobody anywhere while help does no harm', () => {
    fc.assert(
      fc.property(
        anyAnswers(scenario.structure, (id) => id !== 'pathway.hazard-ratio'),
        fc.integer({ min: 0, max: 100 }),
        (answers, ratio) => {
          const evaluation = engine.evaluate(
            new Map(Object.entries({ ...answers, 'pathway.hazard-ratio': (ratio / 100).toFixed(2) })),
          );
          for (const profile of ['helped', 'unhelped']) {
            for (const state of STATES) {
              const below = evaluation
                .line(`pathway.${profile}.${state}`)
                .findIndex((share) => share.isNegative() && !share.isZero());
              expect({ profile, state, below }).toEqual({ profile, state, below: -1 });
            }
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});
