import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundSteps } from '../../core/words';

const Exact = Decimal.clone({ precision: 60 });
const rounded = (value: Decimal | string, digits: number) => {
  const size = new Exact(10).pow(digits);
  return new Exact(value).times(size).round().dividedBy(size);
};
const leadsThere = (before: string, steps: readonly string[], after: string, digits: number) =>
  roundSteps(before, steps, after, digits)
    .reduce((sum, step) => sum.plus(step), rounded(before, digits))
    .equals(rounded(after, digits));

describe('the steps of a waterfall, rounded', () => {
  it('lead from the first figure as printed to the last as printed', () => {
    expect(roundSteps('96.1', ['-82.5', '74.2', '38.1', '-9.6', '13.1'], '129.4', 0)).toEqual([
      '-82',
      '74',
      '38',
      '-10',
      '13',
    ]);
    expect(leadsThere('96.1', ['-82.5', '74.2', '38.1', '-9.6', '13.1'], '129.4', 0)).toBe(true);
  });

  it('are the figures themselves where nothing is lost', () => {
    expect(roundSteps('10', ['5', '-3'], '12', 0)).toEqual(['5', '-3']);
    expect(roundSteps('10000', ['5000', '-3000'], '12000', -3)).toEqual(['5000', '-3000']);
  });

  it('take up what rounding the ends has gained: one step from 0.5 to 1.4 is none', () => {
    expect(roundSteps('0.5', ['0.9'], '1.4', 0)).toEqual(['0']);
    expect(roundSteps('0.4', ['0.2'], '0.6', 0)).toEqual(['1']);
  });

  it('are none where there are none', () => {
    expect(roundSteps('7.2', [], '7.2', 0)).toEqual([]);
  });

  it('are refused where they lead somewhere else', () => {
    expect(() => roundSteps('1', ['1'], '3', 0)).toThrow('do not lead from 1 to 3');
  });

  it('always lead there, and each is at most two roundings off', () => {
    const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => new Exact(n).dividedBy(1000).toFixed());
    fc.assert(
      fc.property(
        amount,
        fc.array(amount, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: -2, max: 1 }),
        (before, steps, digits) => {
          const after = steps.reduce((sum, step) => sum.plus(step), new Exact(before)).toFixed();
          expect(leadsThere(before, steps, after, digits)).toBe(true);
          const size = new Exact(10).pow(-digits);
          roundSteps(before, steps, after, digits).forEach((step, at) => {
            expect(
              new Exact(step)
                .minus(steps[at] ?? 0)
                .abs()
                .lessThanOrEqualTo(size.times(2)),
            ).toBe(true);
          });
        },
      ),
    );
  });
});
