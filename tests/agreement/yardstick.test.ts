import { describe, expect, it } from 'vitest';
import { createExactEngine, ExactDecimal, isNotDefined } from '../../core/engines/exact';
import { yardstickGraph } from '../support/yardstick-graph';

/** Results of the same model written by hand in C, in numpy, and (the first) in 40-digit arithmetic. */
describe('the exact engine, against a model written by hand elsewhere', () => {
  const found = createExactEngine(yardstickGraph()).evaluate();
  const result = (id: string) => {
    const total = found.total(id);
    if (isNotDefined(total)) throw new Error(`${id} is not defined`);
    return total;
  };

  it('agrees on the net present value to the 15 digits that its parameters, held there in floating point, carry', () => {
    expect(result('NPSV').toPrecision(15)).toBe(new ExactDecimal('229567.487322246530988').toPrecision(15));
  });

  it.each([
    ['BCR', '1.39519480320'],
    ['fiscLA', '-255574.547551'],
    ['fiscNHS', '48421.5457073'],
    ['fiscPr', '277602.306839'],
    ['payback', '5.00000000000'],
    ['indYears', '66.9204760892'],
    ['lifeYears', '43.4835177197'],
  ])('agrees on %s to the 12 digits that floating point is sure of', (id, expected) => {
    expect(result(id).toPrecision(12)).toBe(expected);
  });
});
