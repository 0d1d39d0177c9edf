import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanShiftColumns, meanShiftsFrom, type EquallyLikely } from '../../../core/analysis';

const STATED = new Map([
  ['x', 3],
  ['y', 10],
]);
const AROUND: readonly EquallyLikely[] = [
  { id: 'x', values: [1, 3, 5] },
  { id: 'y', values: [8, 12] },
];

const shiftsOf = (quantities: readonly EquallyLikely[], figure: (x: number, y: number) => number) => {
  const columns = meanShiftColumns(quantities, STATED);
  const [x, y] = ['x', 'y'].map((id) => columns.get(id) as Float64Array) as [Float64Array, Float64Array];
  return new Map(
    meanShiftsFrom(
      quantities,
      x.map((value, row) => figure(value, y[row] as number)),
    ).map(({ id, shift }) => [id, shift]),
  );
};

/** Why the mean of the futures is not the figure as stated: which number's doubt takes it away. */
describe('how far the doubt in one number moves the mean', () => {
  it('is nothing where the figure follows it in a straight line and its mean is its stated value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (slope, other) => {
        const shifts = shiftsOf(AROUND, (x, y) => slope * x + other * y + 7);
        expect([...shifts.values()].map(Math.abs)).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
      }),
    );
  });

  it('is its mean less its stated value times the slope, where its range is lopsided', () => {
    const shifts = shiftsOf([{ id: 'x', values: [3, 9] }, AROUND[1] as EquallyLikely], (x, y) => -2 * x + y);
    expect(shifts.get('x')).toBe(-6);
    expect(shifts.get('y')).toBe(0);
  });

  it('is the variance of what is squared', () => {
    expect(shiftsOf(AROUND, (x, y) => x * x + y).get('x')).toBeCloseTo(8 / 3, 12);
  });

  it('comes with the largest first, and leaves out a number at which the figure has no value', () => {
    const columns = meanShiftColumns(AROUND, STATED);
    const [x, y] = [columns.get('x') as Float64Array, columns.get('y') as Float64Array];
    const squares = x.map((value, row) => value * value + (y[row] as number) ** 2);
    expect(meanShiftsFrom(AROUND, squares).map(({ id }) => id)).toEqual(['y', 'x']);
    const broken = squares.map((value, row) => (y[row] === 8 ? NaN : value));
    expect(meanShiftsFrom(AROUND, broken).map(({ id }) => id)).toEqual(['x']);
  });
});
