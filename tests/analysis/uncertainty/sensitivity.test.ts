import { describe, expect, it } from 'vitest';
import { rankCorrelations, varianceShares, type Columns, type OfColumns } from '../../../core/analysis';
import { sobolIndices } from '../../oracles/sobol-indices';
import { refusalOf } from '../../support/refusal';
import { anOutput, columnsOf, normal, SCRAMBLED, uniform } from '../../support/seeded-draws';

const DRAWS = 16_384;
const columnsFrom = (seed: number): Columns =>
  columnsOf({ a: normal(DRAWS, seed), b: normal(DRAWS, seed + 1), c: normal(DRAWS, seed + 2) });
const [one, other] = [columnsFrom(81), columnsFrom(91)];
const column = (columns: Columns, id: string) => columns.get(id) as Float64Array;
/** 3a + 4b + 0c: variances 9, 16 and nothing; and a·b, whose variance is all of both together. */
const at: OfColumns = (columns) => {
  const [a, b] = [column(columns, 'a'), column(columns, 'b')];
  return [
    a.map((value, draw) => 3 * value + 4 * (b[draw] as number)),
    a.map((value, draw) => value * (b[draw] as number)),
  ];
};
const alone = ['a', 'b', 'c'].map((id) => ({ id, quantities: [id] }));
const drawn = SCRAMBLED(DRAWS);

describe('first-order and total indices', () => {
  const [sum, product] = sobolIndices({
    one,
    other,
    at,
    drawn,
    groups: [...alone, { id: 'a and b', quantities: ['a', 'b'] }],
  });

  it.each([
    ['a', 9 / 25, 9 / 25],
    ['b', 16 / 25, 16 / 25],
    ['c', 0, 0],
    ['a and b', 1, 1],
  ])('of a sum: %s', (id, first, total) => {
    const row = sum?.find((found) => found.id === id);
    expect(Math.abs((row?.first.value as number) - first)).toBeLessThan(
      5 * (row?.first.standardError as number) + 1e-12,
    );
    expect(Math.abs((row?.total.value as number) - total)).toBeLessThan(
      5 * (row?.total.standardError as number) + 1e-12,
    );
  });

  it.each([
    ['a', 0, 1],
    ['b', 0, 1],
    ['a and b', 1, 1],
  ])('of a product, where nothing is told by one alone: %s', (id, first, total) => {
    const row = product?.find((found) => found.id === id);
    expect(Math.abs((row?.first.value as number) - first)).toBeLessThan(5 * (row?.first.standardError as number));
    expect(Math.abs((row?.total.value as number) - total)).toBeLessThan(5 * (row?.total.standardError as number));
  });

  it('have no known error with a single block, and are nothing where nothing varies', () => {
    const [flat] = sobolIndices({
      one,
      other,
      at: (columns) => [column(columns, 'a').map(() => 7)],
      drawn: SCRAMBLED(DRAWS, 1),
      groups: alone,
    });
    expect(flat?.[0]).toEqual({
      id: 'a',
      first: { value: 0, standardError: null },
      total: { value: 0, standardError: null },
    });
  });

  it('are refused where the model has no value somewhere', () => {
    const broken: OfColumns = (columns) => [column(columns, 'a').map((value) => Math.sqrt(value))];
    expect(refusalOf(() => sobolIndices({ one, other, at: broken, drawn, groups: alone })).code).toBe(
      'draws-not-defined',
    );
  });
});

describe('shares of variance from draws that are there already', () => {
  it('are those of the closed form, the largest first, with the way each pulls', () => {
    const net = anOutput(column(one, 'a').map((value, draw) => 3 * value - 4 * (column(one, 'b')[draw] as number)));
    const shares = varianceShares(one, net);
    expect(shares.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    const [b, a, c] = shares as readonly [(typeof shares)[0], (typeof shares)[0], (typeof shares)[0]];
    // A sample of 16,384 moves a share by about √(4·0.36·0.64²/16,384): 0.006.
    expect(Math.abs(a.share - 0.36)).toBeLessThan(0.02);
    expect(Math.abs(b.share - 0.64)).toBeLessThan(0.02);
    expect(c.share).toBeLessThan(0.001);
    expect([Math.sign(a.correlation), Math.sign(b.correlation)]).toEqual([1, -1]);
  });

  /** Saltelli and others (2008): 0.3139, 0.4424 and 0. */
  it('find the curves of the Ishigami function, which straight lines miss', () => {
    const x = [1, 2, 3].map((seed) => uniform(DRAWS, seed).map((u) => Math.PI * (2 * u - 1))) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const f = x[0].map(
      (x1, draw) => Math.sin(x1) * (1 + 0.1 * (x[2][draw] as number) ** 4) + 7 * Math.sin(x[1][draw] as number) ** 2,
    );
    const shares = new Map(
      varianceShares(columnsOf({ x1: x[0], x2: x[1], x3: x[2] }), anOutput(f)).map(({ id, share }) => [id, share]),
    );
    expect(Math.abs((shares.get('x1') as number) - 0.3139)).toBeLessThan(0.02);
    expect(Math.abs((shares.get('x2') as number) - 0.4424)).toBeLessThan(0.02);
    expect(shares.get('x3') as number).toBeLessThan(0.005);
  });
});

const rankCorrelation = (one: Float64Array, other: Float64Array) => rankCorrelations([one], other)[0] as number;

describe('a rank correlation', () => {
  it('is 1 for anything that rises, -1 for anything that falls, and 0 for a quantity that is fixed', () => {
    const a = normal(500, 5);
    expect(
      rankCorrelation(
        a,
        a.map((value) => Math.exp(3 * value)),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      rankCorrelation(
        a,
        a.map((value) => -(value ** 3)),
      ),
    ).toBeCloseTo(-1, 12);
    expect(rankCorrelation(a, new Float64Array(500).fill(2))).toBe(0);
  });

  /** R: cor(c(1,2,2,4), c(10,20,15,40), method = "spearman") is 0.9486833. */
  it('gives tied values their mean rank', () => {
    expect(rankCorrelation(Float64Array.of(1, 2, 2, 4), Float64Array.of(10, 20, 15, 40))).toBeCloseTo(0.9486833, 7);
  });
});
