import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from '../support/any-answers';
import { eileen, sumOf, totalsOf, workedOut } from '../support/eileen';

const { engine, scenario } = workedOut(eileen());
const evaluated = (answers: Readonly<Record<string, string>>) => engine.evaluate(new Map(Object.entries(answers)));
const ARMS = ['with', 'without'] as const;
const A_HAIR = '1e-25'; // of a person: 34 digits, added some dozens of times

describe('people', () => {
  it('who could help in both ways together are never more than the residents who hear', () => {
    fc.assert(
      fc.property(anyAnswers(scenario.structure), (answers) => {
        const evaluation = evaluated(answers);
        const residents = totalsOf(evaluation)('programme.residents');
        for (const arm of ARMS) {
          const pools = ['individual', 'collective'].map((id) =>
            evaluation.line(`participation.${id}.${arm}.pool-shared`),
          );
          const aware = ['individual', 'collective'].map((id) => evaluation.line(`participation.${id}.${arm}.aware`));
          pools[0]!.forEach((_, year) => {
            const both = sumOf(pools.map((pool) => pool[year]!));
            const know = aware
              .map((share) => share[year]!)
              .reduce((one, other) => (one.greaterThan(other) ? one : other));
            expect(both.minus(residents.times(know)).lessThan(A_HAIR)).toBe(true);
          });
        }
      }),
      { numRuns: 10 },
    );
  });

  it('who are helped are never more than need it, nor more than helpers can support unless they were helped before', () => {
    fc.assert(
      fc.property(anyAnswers(scenario.structure), (answers) => {
        const evaluation = evaluated(answers);
        const need = totalsOf(evaluation)('people.need');
        for (const arm of ARMS) {
          const line = (name: string) => evaluation.line(`people.${arm}.${name}`);
          line('helped').forEach((helped, year) => {
            const before = line('still-helped')[year]!;
            const capacity = line('capacity')[year]!;
            const entrants = line('entrants')[year]!;
            expect(entrants.isNegative() && !entrants.isZero()).toBe(false);
            expect(helped.minus(need).lessThan(A_HAIR)).toBe(true);
            const most = before.greaterThan(capacity) ? before : capacity;
            expect(helped.minus(most).lessThan(A_HAIR)).toBe(true);
          });
        }
      }),
      { numRuns: 10 },
    );
  });

  it('who help when nothing is put in stay as many as they were', () => {
    fc.assert(
      fc.property(anyAnswers(scenario.structure), (answers) => {
        const evaluation = evaluated(answers);
        const helpers = evaluation.line('participation.without.helpers');
        helpers.forEach((now) => expect(now.minus(helpers[0]!).abs().lessThan(A_HAIR)).toBe(true));
      }),
      { numRuns: 10 },
    );
  });
});
