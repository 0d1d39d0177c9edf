import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copulaCorrelations, correlationFromRank, nearestCorrelations, rankFromCorrelation } from '../../core/analysis';
import { refusalOf } from '../support/refusal';

type Matrix = readonly (readonly number[])[];

const transposedProduct = (factor: Matrix): number[][] =>
  factor.map((row) => factor.map((other) => row.reduce((sum, value, k) => sum + value * (other[k] ?? 0), 0)));

const largestApart = (one: Matrix, other: Matrix) =>
  Math.max(...one.flatMap((row, i) => row.map((value, j) => Math.abs(value - (other[i]?.[j] ?? Number.NaN)))));

/** Some correlations in [-1, 1] as a symmetric table; most such tables are impossible. */
const anyTable = fc
  .integer({ min: 2, max: 5 })
  .chain((size) =>
    fc
      .array(fc.integer({ min: -100, max: 100 }), { minLength: size * size, maxLength: size * size })
      .map((entries) =>
        Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (__, j) =>
            i === j ? 1 : (entries[Math.min(i, j) * size + Math.max(i, j)] ?? 0) / 100,
          ),
        ),
      ),
  );

describe('a rank correlation as the correlation of a copula', () => {
  it('is turned there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (thousandths) => {
        const rank = thousandths / 1000;
        expect(rankFromCorrelation(correlationFromRank(rank))).toBeCloseTo(rank, 12);
      }),
    );
  });

  it('is the same at -1, 0 and 1', () => {
    expect([-1, 0, 1].map(correlationFromRank)).toEqual([expect.closeTo(-1, 14), 0, expect.closeTo(1, 14)]);
  });
});

describe('correlations that can be', () => {
  it('are left as they are', () => {
    const wanted = [
      [1, 0.5, 0.2],
      [0.5, 1, 0.4],
      [0.2, 0.4, 1],
    ];
    expect(nearestCorrelations(wanted)).toMatchObject({ matrix: wanted, moved: 0 });
  });

  it('come with a factor that gives them back', () => {
    fc.assert(
      fc.property(anyTable, (wanted) => {
        const { matrix, factor } = nearestCorrelations(wanted);
        expect(largestApart(transposedProduct(factor), matrix)).toBeLessThan(1e-10);
        expect(matrix.every((row, i) => row[i] === 1)).toBe(true);
      }),
    );
  });

  it('are the nearest where those wanted cannot be: no small step towards them is possible', () => {
    fc.assert(
      fc.property(anyTable, (wanted) => {
        const { matrix, moved } = nearestCorrelations(wanted);
        expect(moved).toBeCloseTo(largestApart(matrix, wanted), 12);
        if (moved === 0) return;
        const closer = matrix.map((row, i) => row.map((value, j) => value + 0.01 * ((wanted[i]?.[j] ?? 0) - value)));
        const again = nearestCorrelations(closer);
        // What the step asks for is not possible, and its nearest is where we were.
        expect(largestApart(again.matrix, matrix)).toBeLessThan(1e-5);
      }),
      { numRuns: 40 },
    );
  });

  /** Higham (2002), section 4: the nearest to ones beside the diagonal and a nought in the corner. */
  it('are those that Higham prints for his example', () => {
    const { matrix, moved } = nearestCorrelations([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    expect(matrix[0]?.[1]).toBeCloseTo(0.7607, 4);
    expect(matrix[0]?.[2]).toBeCloseTo(0.1573, 4);
    expect(moved).toBeCloseTo(0.2393, 4);
  });

  it('are made from rank correlations, saying how far they moved', () => {
    const possible = copulaCorrelations([
      [1, 0.5],
      [0.5, 1],
    ]);
    expect(possible.matrix[0]?.[1]).toBeCloseTo(0.5176380902050415, 12);
    expect(possible.moved).toBe(0);
    const impossible = copulaCorrelations([
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ]);
    expect(impossible.moved).toBeGreaterThan(0.3);
  });

  it.each([
    ['not square', [[1, 0.5]]],
    [
      'not the same on both sides',
      [
        [1, 0.5],
        [0.4, 1],
      ],
    ],
    [
      'no ones on the diagonal',
      [
        [0.9, 0.5],
        [0.5, 1],
      ],
    ],
    [
      'beyond one',
      [
        [1, 1.5],
        [1.5, 1],
      ],
    ],
    [
      'not a number',
      [
        [1, Number.NaN],
        [Number.NaN, 1],
      ],
    ],
    ['empty', []],
  ])('are refused where the table is %s', (_, wanted) => {
    expect(refusalOf(() => nearestCorrelations(wanted))).toMatchObject({
      code: 'not-a-correlation-matrix',
      what: 'These are not correlations between figures.',
    });
  });
});
