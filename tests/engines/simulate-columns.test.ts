import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copulaOf,
  createColumns,
  createInverses,
  fixedOf,
  sharedOrder,
  varyingOf,
  type Distribution,
  type DrawPlan,
  type Uncertain,
} from '../../core/engines/simulate';
import { randomWords } from '../../core/engines/simulate/columns/counter-based';
import { SOBOL_DIMENSIONS, sobolDirections } from '../../core/reference';
import { refusalOf } from '../support/refusal';
import published from './sobol-points.json';

const PLAN: DrawPlan = { seed: 2026, draws: 1024, replicates: 1, method: 'sobol' };
const SHARE: Distribution = { kind: 'uniform', low: 0, high: 1 };
const COST: Distribution = { kind: 'gamma', shape: 16, scale: 62.5 };

function uncertain(distributions: Readonly<Record<string, Distribution>>, more: Partial<Uncertain> = {}): Uncertain {
  const quantities = Object.entries(distributions).map(([id, distribution]) => ({ id, distribution }));
  return { quantities, dirichlets: [], correlations: [], ...more };
}

/** Shares from 0 to 1 in so many dimensions, named 0, 1, … */
const shares = (count: number) =>
  uncertain(Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, SHARE])));

const columnOf = (columns: ReadonlyMap<string, Float64Array>, id: string): Float64Array =>
  columns.get(id) ?? new Float64Array();

const meanOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

function rankCorrelationOf(one: Float64Array, other: Float64Array): number {
  const ranks = (values: Float64Array) => {
    const order = [...values.keys()].sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
    const rank = new Float64Array(values.length);
    for (const [place, index] of order.entries()) rank[index] = place - (values.length - 1) / 2;
    return rank;
  };
  const [left, right] = [ranks(one), ranks(other)];
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  return dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right));
}

/** Joe and Kuo, new-joe-kuo-6.21201, the first rows as printed there: degree s, inner coefficients a, initial numbers m. */
describe('direction numbers', () => {
  it.each([
    [1, 1, 0, [1]],
    [2, 2, 1, [1, 3]],
    [3, 3, 1, [1, 3, 1]],
    [4, 3, 2, [1, 1, 1]],
    [5, 4, 1, [1, 1, 3, 3]],
    [6, 4, 4, [1, 3, 5, 13]],
    [7, 5, 2, [1, 1, 5, 5, 17]],
  ])('of dimension %i, counted from 0', (dimension, degree, inner, initial) => {
    expect(sobolDirections(dimension)).toEqual({ polynomial: 2 ** degree + 2 * inner + 1, initial });
  });

  it('are there for 1,024 dimensions, as many as the polynomial is high, odd, and each below its power of two', () => {
    expect(SOBOL_DIMENSIONS).toBe(1024);
    for (let dimension = 1; dimension < SOBOL_DIMENSIONS; dimension += 1) {
      const { polynomial, initial } = sobolDirections(dimension);
      expect(initial).toHaveLength(Math.floor(Math.log2(polynomial)));
      expect(initial.every((number, k) => number % 2 === 1 && number < 2 ** (k + 1))).toBe(true);
    }
  });
});

describe('scrambled Sobol draws', () => {
  it.each(published.dimensions.map(({ dimension, points }) => [dimension, points] as const))(
    'of dimension %i part where those of SciPy part, which scrambling leaves as it was',
    (dimension, points) => {
      const columns = createColumns({ ...PLAN, draws: 64 }).of(shares(dimension + 1));
      const ours = [...columnOf(columns, `s${dimension}`)].map((share) => Math.floor(share * 2 ** 30));
      const partsAt = (one = 0, other = 0) => Math.clz32(one ^ other);
      for (const [i, point] of points.entries()) {
        for (let j = 0; j < i; j += 1) expect(partsAt(ours[i], ours[j])).toBe(partsAt(point, points[j]));
      }
    },
  );

  it('fall once into every equal part of each dimension', () => {
    const columns = createColumns(PLAN).of(shares(200));
    for (const [, column] of columns) {
      expect(new Set([...column].map((share) => Math.floor(share * 1024))).size).toBe(1024);
    }
  });

  it('fall once into every box of the first two dimensions', () => {
    const columns = createColumns(PLAN).of(shares(2));
    const [across, up] = [columnOf(columns, 's0'), columnOf(columns, 's1')];
    for (const bits of [0, 1, 2, 5, 8, 10]) {
      const boxes = new Set(
        [...across].map(
          (share, at) => `${Math.floor(share * 2 ** bits)} ${Math.floor((up[at] ?? 0) * 2 ** (10 - bits))}`,
        ),
      );
      expect(boxes.size).toBe(1024);
    }
  });

  it('differ with the seed', () => {
    const [one, other] = [1, 2].map((seed) => columnOf(createColumns({ ...PLAN, seed }).of(shares(1)), 's0'));
    expect(one).not.toEqual(other);
  });

  it('tell apart seeds that differ in their upper half only', () => {
    const [one, other] = [5, 5 + 2 ** 32].map((seed) => columnOf(createColumns({ ...PLAN, seed }).of(shares(1)), 's0'));
    expect(one).not.toEqual(other);
  });

  it('are scrambled anew in every replicate, each of which covers its ground by itself', () => {
    const column = columnOf(createColumns({ ...PLAN, replicates: 8 }).of(shares(3)), 's2');
    const parts = Array.from({ length: 8 }, (_, replicate) => column.slice(replicate * 128, (replicate + 1) * 128));
    for (const part of parts) expect(new Set([...part].map((share) => Math.floor(share * 128))).size).toBe(128);
    expect(new Set(parts.map((part) => part[0])).size).toBe(8);
  });

  it('go on in dimensions that have no direction numbers, pseudo-random', () => {
    const columns = createColumns({ ...PLAN, draws: 64 }).of(shares(SOBOL_DIMENSIONS + 1));
    const column = columnOf(columns, `s${SOBOL_DIMENSIONS}`);
    expect(column).toHaveLength(64);
    expect(new Set(column).size).toBe(64);
  });

  /** The scrambles are independent, so the spread of their means is the error that the standard error speaks of. */
  it('miss the mean of a smooth function by less than a fifteenth of what 1,024 pseudo-random draws do', () => {
    const of = (method: DrawPlan['method']) => {
      const missed = Array.from({ length: 60 }, (_, seed) => {
        const columns = createColumns({ seed, draws: 1024, replicates: 1, method }).of(shares(6));
        const values = Array.from({ length: 1024 }, (__, draw) =>
          [...columns.values()].reduce(
            (product, column, k) => product * (1 + ((column[draw] ?? 0) - 0.5) / (k + 1)),
            1,
          ),
        );
        return (meanOf(values) - 1) ** 2;
      });
      return Math.sqrt(meanOf(missed));
    };
    expect(of('sobol') / of('pseudo-random')).toBeLessThan(1 / 15);
  });

  it('miss it at the rate that Sobol promises: four times the draws, an error about eight times smaller', () => {
    const error = (draws: number) =>
      Math.sqrt(
        meanOf(
          Array.from({ length: 40 }, (_, seed) => {
            const columns = createColumns({ seed, draws, replicates: 1, method: 'sobol' }).of(shares(2));
            const [one, other] = [columnOf(columns, 's0'), columnOf(columns, 's1')];
            return (meanOf(one.map((share, at) => Math.exp(share) * (other[at] ?? 0))) - (Math.E - 1) / 2) ** 2;
          }),
        ),
      );
    expect(error(256) / error(4096)).toBeGreaterThan(30); // 64 if the promise is kept to the letter, 4 if by chance alone
  });
});

/** Known answers of Random123, kat_vectors: philox4x32, ten rounds. */
describe('random words that belong to a place', () => {
  it.each<[Parameters<typeof randomWords>[0], Parameters<typeof randomWords>[1], readonly number[]]>([
    [
      [0, 0],
      [0, 0, 0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0xa4093822, 0x299f31d0],
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])('of key %j and counter %j are as published', (key, counter, words) => {
    expect(randomWords(key, counter)).toEqual(words);
  });
});

describe('pseudo-random draws', () => {
  const plan: DrawPlan = { ...PLAN, method: 'pseudo-random', draws: 65536 };

  it('are spread evenly, and independent from one dimension to the next and from one draw to the next', () => {
    const columns = createColumns(plan).of(shares(2));
    const [one, other] = [columnOf(columns, 's0'), columnOf(columns, 's1')];
    const counts = new Float64Array(64);
    for (const share of one) counts[Math.floor(share * 64)] = (counts[Math.floor(share * 64)] ?? 0) + 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1024) ** 2 / 1024, 0);
    expect(chiSquare).toBeLessThan(104); // 63 degrees of freedom: more in 1 seed of 1,000
    expect(Math.abs(rankCorrelationOf(one, other))).toBeLessThan(0.0129); // 3.3 standard errors
    expect(Math.abs(rankCorrelationOf(one.slice(0, -1), one.slice(1)))).toBeLessThan(0.0129);
  });
});

const methods = fc.constantFrom('sobol' as const, 'pseudo-random' as const);

describe('a draw', () => {
  const mixed = uncertain(
    { a: SHARE, b: COST, c: { kind: 'pert', low: 1, likely: 2, high: 9 }, d: { kind: 'normal', mean: 0, sd: 1 } },
    { correlations: [{ a: 'a', b: 'd', rank: 0.6 }] },
  );

  it('is the same whoever asks for it, and with whatever other draws', () => {
    fc.assert(
      fc.property(
        methods,
        fc.integer({ min: 0, max: 1023 }),
        fc.integer({ min: 1, max: 600 }),
        (method, from, length) => {
          const plan = { ...PLAN, method, replicates: 4 };
          const to = Math.min(1024, from + length);
          const whole = createColumns(plan).of(mixed);
          const part = createColumns(plan).of(mixed, from, to);
          for (const id of varyingOf(mixed)) expect(columnOf(part, id)).toEqual(columnOf(whole, id).slice(from, to));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of one quantity does not move when the distribution of another does', () => {
    const moved = {
      ...mixed,
      quantities: mixed.quantities.map((one) => (one.id === 'b' ? { id: 'b', distribution: SHARE } : one)),
    };
    const fixed = {
      ...mixed,
      quantities: mixed.quantities.map((one) =>
        one.id === 'b' ? { id: 'b', distribution: { kind: 'fixed', value: 3 } as const } : one,
      ),
    };
    const [before, after, without] = [mixed, moved, fixed].map((one) => createColumns(PLAN).of(one));
    for (const id of ['a', 'c', 'd']) {
      expect(columnOf(after ?? new Map(), id)).toEqual(columnOf(before ?? new Map(), id));
      expect(columnOf(without ?? new Map(), id)).toEqual(columnOf(before ?? new Map(), id));
    }
    expect(without?.has('b')).toBe(false);
  });

  it('is made of the same bits on every machine (a golden: these were ours on the first day)', () => {
    const few = uncertain({ a: SHARE, b: COST, c: { kind: 'log-normal', mu: 0, sigma: 0.5 } });
    const drawsOf = (method: DrawPlan['method']) => {
      const columns = createColumns({ seed: 2026, draws: 64, replicates: 8, method }).of(few, 9, 11);
      return [...columns.values()].flatMap((column) => [...column]);
    };
    expect(drawsOf('sobol')).toEqual([
      0.3248351666843519, 0.24464027269277713, 1434.8758641396373, 824.0188931058867, 0.6529346449689699,
      1.089110181374187,
    ]);
    expect(drawsOf('pseudo-random')).toEqual([
      0.9002302527365035, 0.2553572035729482, 523.3828231141629, 917.2432527301661, 0.9176290442850791,
      0.5976744553431086,
    ]);
  });

  it('may share its inverse distributions with those of another plan', () => {
    const inverses = createInverses();
    const dragging = createColumns({ ...PLAN, draws: 256 }, inverses).of(mixed);
    const atRest = createColumns(PLAN, inverses).of(mixed);
    expect(columnOf(dragging, 'c')).toEqual(columnOf(createColumns({ ...PLAN, draws: 256 }).of(mixed), 'c'));
    expect(columnOf(atRest, 'c')).toEqual(columnOf(createColumns(PLAN).of(mixed), 'c'));
  });

  it('of a shared quantity is the same in two scenarios that agree on an order', () => {
    const one = uncertain({ a: SHARE, b: COST });
    const other = uncertain({ new: SHARE, b: COST });
    const first = sharedOrder([one, other]);
    expect(first).toEqual(['a', 'b', 'new']);
    const [left, right] = [one, other].map((each) => createColumns(PLAN).of({ ...each, first }));
    expect(columnOf(left ?? new Map(), 'b')).toEqual(columnOf(right ?? new Map(), 'b'));
    expect(columnOf(left ?? new Map(), 'a')).not.toEqual(columnOf(right ?? new Map(), 'new'));
  });
});

describe('columns', () => {
  it('are remembered: only what changed is made anew', () => {
    const columns = createColumns(PLAN);
    const before = columns.of(uncertain({ a: SHARE, b: COST }));
    const again = columns.of(uncertain({ a: SHARE, b: COST }));
    const after = columns.of(uncertain({ a: SHARE, b: { ...COST, scale: 50 } }));
    expect(again.get('b')).toBe(before.get('b'));
    expect(after.get('a')).toBe(before.get('a'));
    expect(columnOf(after, 'b')[0]).toBeCloseTo((columnOf(before, 'b')[0] ?? 0) * 0.8, 9);
  });

  it('are made for what has spread; the rest has one value', () => {
    const some = uncertain({ a: SHARE, b: { kind: 'fixed', value: 7 }, c: { kind: 'normal', mean: 2, sd: 0 } });
    expect(varyingOf(some)).toEqual(['a']);
    expect([...createColumns(PLAN).of(some).keys()]).toEqual(['a']);
    expect(fixedOf(some)).toEqual(
      new Map([
        ['b', 7],
        ['c', 2],
      ]),
    );
  });

  it('stop at the limits of their quantity', () => {
    const wide = { id: 'a', distribution: { kind: 'normal', mean: 0, sd: 1 } as const, limits: { low: -1, high: 0.5 } };
    const column = columnOf(createColumns(PLAN).of({ quantities: [wide], dirichlets: [], correlations: [] }), 'a');
    expect([Math.min(...column), Math.max(...column)]).toEqual([-1, 0.5]);
  });
});

describe('quantities that move together', () => {
  it.each([-0.9, -0.3, 0.3, 0.5, 0.9])('have the rank correlation that was asked for: %d', (rank) => {
    const pair = uncertain(
      { a: { kind: 'beta', alpha: 2, beta: 5, low: 0, high: 1 }, b: COST },
      { correlations: [{ a: 'a', b: 'b', rank }] },
    );
    const columns = createColumns({ ...PLAN, draws: 8192 }).of(pair);
    expect(rankCorrelationOf(columnOf(columns, 'a'), columnOf(columns, 'b'))).toBeCloseTo(rank, 2);
  });

  it('keep each its own distribution', () => {
    const alone = uncertain({ a: SHARE, b: COST });
    const together = { ...alone, correlations: [{ a: 'a', b: 'b', rank: 0.7 }] };
    const [free, tied] = [alone, together].map((one) => columnOf(createColumns({ ...PLAN, draws: 8192 }).of(one), 'b'));
    expect(meanOf(tied ?? [])).toBeCloseTo(1000, 0);
    expect(meanOf(free ?? [])).toBeCloseTo(1000, 0);
  });

  it('can be one and the same number, and what is said of the one then holds for the other', () => {
    const correlations = [
      { a: 'a', b: 'b', rank: 1 },
      { a: 'b', b: 'c', rank: 0.6 },
      { a: 'c', b: 'd', rank: -1 },
    ];
    const columns = createColumns(PLAN).of(uncertain({ a: SHARE, b: SHARE, c: SHARE, d: SHARE }, { correlations }));
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => columnOf(columns, id));
    expect(b).toEqual(a);
    expect(d?.every((value, at) => Math.abs(value - (1 - (c?.[at] ?? 0))) < 1e-15)).toBe(true);
    expect(rankCorrelationOf(a ?? new Float64Array(), c ?? new Float64Array())).toBeCloseTo(0.6, 2);
    expect(copulaOf(correlations, ['a', 'b', 'c', 'd'])).toMatchObject({ moved: 0 });
  });

  it('cannot be one number and yet move differently with a third: it is said how far that is from what was asked', () => {
    const correlations = [
      { a: 'a', b: 'b', rank: 1 },
      { a: 'a', b: 'c', rank: 0.6 },
      { a: 'b', b: 'c', rank: 0.2 },
    ];
    expect(copulaOf(correlations, ['a', 'b', 'c']).moved).toBeCloseTo(0.4, 12);
  });

  it('are left where one of the two does not vary', () => {
    const half = uncertain(
      { a: SHARE, b: { kind: 'fixed', value: 1 } },
      { correlations: [{ a: 'a', b: 'b', rank: 0.9 }] },
    );
    expect(columnOf(createColumns(PLAN).of(half), 'a')).toEqual(
      columnOf(createColumns(PLAN).of(uncertain({ a: SHARE, b: SHARE })), 'a'),
    );
  });

  it('are moved to the nearest correlations that can be, and it is said how far', () => {
    const correlations = [
      { a: 'a', b: 'b', rank: 0.9 },
      { a: 'b', b: 'c', rank: 0.9 },
      { a: 'a', b: 'c', rank: -0.9 },
    ];
    const { groups, moved } = copulaOf(correlations, ['a', 'b', 'c', 'd']);
    expect(groups.map(({ quantities }) => quantities)).toEqual([['a', 'b', 'c']]);
    // By symmetry the nearest possible correlations of the scores are ½, ½ and -½, whose rank correlation is 6/π·asin(¼).
    expect(moved).toBeCloseTo(0.9 - (6 / Math.PI) * Math.asin(0.25), 5);
    const columns = createColumns({ ...PLAN, draws: 8192 }).of(
      uncertain({ a: SHARE, b: SHARE, c: SHARE }, { correlations }),
    );
    const reached = groups[0]?.ranks[0]?.[1] ?? 0;
    expect(rankCorrelationOf(columnOf(columns, 'a'), columnOf(columns, 'b'))).toBeCloseTo(reached, 2);
  });
});

describe('shares of one whole', () => {
  const group = { quantities: ['a', 'b'], weights: [6, 3, 1] };

  it('add up to it, what belongs to nobody included', () => {
    const columns = createColumns({ ...PLAN, draws: 4096 }).of(
      uncertain({ a: SHARE, x: COST, b: SHARE }, { dirichlets: [group] }),
    );
    const [a, b] = [columnOf(columns, 'a'), columnOf(columns, 'b')];
    expect([...columns.keys()].sort()).toEqual(['a', 'b', 'x']);
    expect(a.every((share, at) => share > 0 && share + (b[at] ?? 0) < 1)).toBe(true);
    expect([meanOf(a), meanOf(b)]).toEqual([expect.closeTo(0.6, 3), expect.closeTo(0.3, 3)]);
    // Each share is a beta distribution of its weight and the other weights.
    expect(meanOf(a.map((share) => (share - 0.6) ** 2))).toBeCloseTo((0.6 * 0.4) / 11, 3);
  });

  it('leave the draws of the others where they were', () => {
    const alone = createColumns(PLAN).of(uncertain({ a: SHARE, x: COST, b: SHARE }));
    const shared = createColumns(PLAN).of(uncertain({ a: SHARE, x: COST, b: SHARE }, { dirichlets: [group] }));
    expect(columnOf(shared, 'x')).toEqual(columnOf(alone, 'x'));
  });

  it('are drawn too where they do not stand among the quantities', () => {
    const only = uncertain({ x: COST }, { dirichlets: [{ quantities: ['a', 'b'], weights: [2, 2] }] });
    const columns = createColumns(PLAN).of(only);
    expect(varyingOf(only)).toEqual(['x', 'a', 'b']);
    expect(
      columnOf(columns, 'a').every((share, at) => Math.abs(share + (columnOf(columns, 'b')[at] ?? 0) - 1) < 1e-15),
    ).toBe(true);
  });
});

describe('a plan that cannot be carried out', () => {
  it.each([
    ['a seed of text', { seed: Number('grit') }, 'seed-not-whole', 'NaN cannot be used as a seed.'],
    ['half a seed', { seed: 0.5 }, 'seed-not-whole', '0.5 cannot be used as a seed.'],
    ['a thousand draws', { draws: 1000 }, 'draws-not-a-power-of-two', '1000 draws cannot be made.'],
    ['three replicates', { replicates: 3 }, 'replicates-not-possible', '1024 draws cannot be split into 3 parts.'],
    [
      'more replicates than draws',
      { replicates: 2048 },
      'replicates-not-possible',
      '1024 draws cannot be split into 2048 parts.',
    ],
  ])('is refused: %s', (_, wrong, code, what) => {
    expect(refusalOf(() => createColumns({ ...PLAN, ...wrong }))).toMatchObject({ code, what });
  });
});
