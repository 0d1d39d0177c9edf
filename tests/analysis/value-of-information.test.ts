import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedValueOfPerfectInformation } from '../oracles/value-of-information';
import { refusalOf } from '../support/refusal';

const THIRDS = ['0.33333333333333333333', '0.33333333333333333333', '0.33333333333333333334'];

describe('the value of knowing before deciding', () => {
  it('is never below 0, and 0 where one decision is best in every state', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (payoffs) => {
          const table = { payoffs: payoffs.map((row) => row.map(String)), probabilities: THIRDS };
          expect(expectedValueOfPerfectInformation(table).evpi.toNumber()).toBeGreaterThanOrEqual(-1e-17);
          const best = [0, 1, 2].map((state) => String(Math.max(...payoffs.map((row) => row[state] ?? 0))));
          const withBest = { ...table, payoffs: [best, ...table.payoffs] };
          expect(expectedValueOfPerfectInformation(withBest).evpi.toNumber()).toBe(0);
        },
      ),
    );
  });

  it('names the decision that is best on average, the first of several', () => {
    const { best, expected } = expectedValueOfPerfectInformation({
      payoffs: [
        ['0', '0'],
        ['10', '-2'],
        ['-2', '10'],
      ],
      probabilities: ['0.5', '0.5'],
    });
    expect(best).toBe(1);
    expect(expected.map(String)).toEqual(['0', '4', '4']);
  });

  it.each([
    [
      'probabilities-do-not-add-to-1',
      { payoffs: [['1', '2']], probabilities: ['0.5', '0.6'] },
      'The probabilities of the states add to 1.1.',
    ],
    [
      'probabilities-do-not-add-to-1',
      { payoffs: [['1', '2']], probabilities: ['-0.5', '1.5'] },
      'The probabilities of the states add to 1, and one is -0.5.',
    ],
    [
      'table-not-whole',
      { payoffs: [['1', '2'], ['1']], probabilities: ['0.5', '0.5'] },
      'Decision 2 has 1 payoffs for 2 states.',
    ],
    ['no-decision', { payoffs: [], probabilities: ['1'] }, 'There is nothing to decide.'],
  ])('is refused: %s', (code, table, what) => {
    expect(refusalOf(() => expectedValueOfPerfectInformation(table))).toMatchObject({ code, what });
  });
});
