import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createColumns,
  inverseOf,
  momentsOf,
  onlyValueOf,
  quantilesOf,
  type Distribution,
} from '../../core/engines/simulate';
import { normalQuantile } from '../../core/statistics';
import reference from './inverse-distributions.json';

type Case = {
  readonly distribution: Distribution;
  readonly mean: number;
  readonly sd: number;
  readonly below: readonly (readonly [probability: number, value: number])[];
  readonly above: readonly (readonly [probability: number, value: number])[];
};
const CASES = reference.distributions as unknown as readonly Case[];

const inWords = ({ kind, ...parameters }: Distribution) => `${kind} ${Object.values(parameters).join(', ')}`;

/** The value that has as much below it as a normal variable has below this score. */
function valueAt(distribution: Distribution, score: number): number {
  const value = new Float64Array(1);
  inverseOf(distribution)(Float64Array.of(score), value);
  return value[0] ?? Number.NaN;
}

/** Beside an end that is cut off steeply a table of an eighth of a deviation sees less. */
const toleranceOf = ({ kind }: Distribution) => (kind === 'truncated-normal' ? 2e-8 : 5e-9);

describe(`inverse distributions, against ${reference.provenance}`, () => {
  it('are looked at for every shape that is drawn, from one in 10^10 to all but one in 10^10', () => {
    expect(CASES).toHaveLength(35);
    expect(new Set(CASES.map(({ distribution }) => distribution.kind)).size).toBe(8);
    expect(CASES.every(({ below, above }) => below[0]?.[0] === 1e-10 && above[0]?.[0] === 1e-10)).toBe(true);
  });

  it.each(CASES.map((one) => [inWords(one.distribution), one] as const))(
    '%s',
    (_, { distribution, sd, below, above }) => {
      const ends = [
        ...below.map(([probability, value]) => [normalQuantile(probability), value] as const),
        ...above.map(([probability, value]) => [-normalQuantile(probability), value] as const),
      ];
      const worst = Math.max(...ends.map(([score, value]) => Math.abs(valueAt(distribution, score) - value) / sd));
      expect(worst).toBeLessThan(toleranceOf(distribution));
    },
  );

  it.each(CASES.map((one) => [inWords(one.distribution), one] as const))('%s: mean and spread', (_, one) => {
    const { mean, sd } = momentsOf(one.distribution);
    expect(Math.abs(mean - one.mean) / one.sd).toBeLessThan(1e-9);
    expect(Math.abs(sd / one.sd - 1)).toBeLessThan(1e-7);
  });

  it.each(CASES.map((one) => [inWords(one.distribution), one] as const))(
    '%s: drawn, has that mean and spread',
    (_, one) => {
      const plan = { seed: 7, draws: 16384, replicates: 1, method: 'sobol' } as const;
      const uncertain = { quantities: [{ id: 'x', distribution: one.distribution }], dirichlets: [], correlations: [] };
      const column = createColumns(plan).of(uncertain).get('x') ?? new Float64Array();
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
      const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
      // 16,384 even draws leave out the last 1 in 16,384 at each end, which a long tail feels in its spread.
      expect(Math.abs(mean - one.mean) / one.sd).toBeLessThan(1e-3);
      expect(Math.abs(Math.sqrt(variance) / one.sd - 1)).toBeLessThan(0.02);
    },
  );
});

const unit = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const shape = fc.double({ min: 0.3, max: 5000, noNaN: true });

/** Any distribution that has spread, with ends or without. */
const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({
    kind: fc.constant('uniform' as const),
    low: fc.constant(-3),
    high: fc.double({ min: -2, max: 9, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('triangular' as const), low: fc.constant(0), likely: unit, high: fc.constant(1) }),
  fc.record({ kind: fc.constant('pert' as const), low: fc.constant(0), likely: unit, high: fc.constant(1) }),
  fc.record({ kind: fc.constant('normal' as const), mean: unit, sd: unit }),
  fc.record({
    kind: fc.constant('truncated-normal' as const),
    mean: unit,
    sd: unit,
    low: fc.constant(0),
    high: fc.constant(1),
  }),
  fc.record({ kind: fc.constant('log-normal' as const), mu: unit, sigma: unit }),
  fc.record({
    kind: fc.constant('beta' as const),
    alpha: shape,
    beta: shape,
    low: fc.constant(0),
    high: fc.constant(1),
  }),
  fc.record({ kind: fc.constant('gamma' as const), shape, scale: unit }),
  fc.record({ kind: fc.constant('empirical' as const), values: fc.array(unit, { minLength: 2, maxLength: 20 }) }),
);

describe('a distribution', () => {
  it('rises from its low end to its high one', () => {
    fc.assert(
      fc.property(anyDistribution, (distribution) => {
        const scores = Float64Array.from({ length: 400 }, (_, index) => (index - 200) / 30);
        const values = new Float64Array(scores.length);
        inverseOf(distribution)(scores, values);
        const { sd } = momentsOf(distribution);
        expect(values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0) - 1e-8 * sd)).toBe(true);
      }),
    );
  });

  it('stays between its ends', () => {
    fc.assert(
      fc.property(anyDistribution, (distribution) => {
        if (!('low' in distribution)) return;
        const values = quantilesOf(distribution, [1e-16, 1e-10, 0.3, 0.7, 1 - 1e-10, 1 - 1e-16]);
        expect(values.every((value) => value >= distribution.low && value <= distribution.high)).toBe(true);
      }),
    );
  });

  it('has half of itself below its median, wherever a closed form knows that', () => {
    expect(quantilesOf({ kind: 'log-normal', mu: Math.log(3), sigma: 0.7 }, [0.5])[0]).toBeCloseTo(3, 12);
    expect(quantilesOf({ kind: 'gamma', shape: 1, scale: 2 }, [0.5])[0]).toBeCloseTo(2 * Math.LN2, 9);
    expect(quantilesOf({ kind: 'beta', alpha: 7, beta: 7, low: 10, high: 20 }, [0.5])[0]).toBeCloseTo(15, 9);
  });

  it('of a share known from a million answers is drawn as finely as any other', () => {
    const narrow: Distribution = { kind: 'beta', alpha: 3e6, beta: 7e6, low: 0, high: 1 };
    const { mean, sd } = momentsOf(narrow);
    const [low = 0, middle = 0, high = 0] = quantilesOf(narrow, [0.025, 0.5, 0.975]);
    expect((middle - mean) / sd).toBeCloseTo(0, 3);
    expect((high - low) / sd).toBeCloseTo(2 * 1.959964, 4);
  });

  it('of values that were seen gives each as often as the others', () => {
    const seen: Distribution = { kind: 'empirical', values: [5, 1, 1, 8] };
    expect(quantilesOf(seen, [0.1, 0.26, 0.49, 0.51, 0.74, 0.76, 0.99])).toEqual([1, 1, 1, 5, 5, 8, 8]);
    expect(momentsOf(seen)).toEqual({ mean: 3.75, sd: Math.sqrt(8.6875) });
  });
});

/** A distribution that leaves no doubt is the number itself, to its last bit. */
describe('a distribution without spread', () => {
  it.each<[Distribution, number]>([
    [{ kind: 'fixed', value: 0.1 }, 0.1],
    [{ kind: 'uniform', low: 0.3, high: 0.3 }, 0.3],
    [{ kind: 'triangular', low: 0.7, likely: 0.7, high: 0.7 }, 0.7],
    [{ kind: 'pert', low: 1e-9, likely: 1e-9, high: 1e-9 }, 1e-9],
    [{ kind: 'normal', mean: 1 / 3, sd: 0 }, 1 / 3],
    [{ kind: 'truncated-normal', mean: 1 / 3, sd: 0, low: 0, high: 1 }, 1 / 3],
    [{ kind: 'beta', alpha: 2, beta: 3, low: 0.2, high: 0.2 }, 0.2],
    [{ kind: 'empirical', values: [4.2, 4.2] }, 4.2],
  ])('%o is %d', (distribution, value) => {
    expect(onlyValueOf(distribution)).toBe(value);
    expect(quantilesOf(distribution, [0.01, 0.5, 0.99])).toEqual([value, value, value]);
    expect(momentsOf(distribution).mean).toBe(value);
  });
});
