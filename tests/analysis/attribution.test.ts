import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributeDifference,
  EXACT_UP_TO,
  type Attribution,
  type AttributionQuestion,
  type Headline,
} from '../../core/analysis';
import { ExactDecimal } from '../../core/engines/exact';

const SAMPLING = { seed: 20261121, pairs: 20 };
const Wide = Decimal.clone({ defaults: true, precision: 150 });

/** Attributes a plain function of the changed values, given before and after as small whole numbers. */
async function attributed(
  before: readonly number[],
  after: readonly number[],
  headline: (values: readonly Decimal[]) => Headline | Decimal | null,
  sampling: AttributionQuestion['sampling'] = SAMPLING,
): Promise<Attribution> {
  return attributeDifference({
    changes: before.map((_, at) => ({ id: `change-${at}`, label: `Change ${at}` })),
    sampling,
    headlineWith: (made) => {
      const values = before.map((value, at) => new ExactDecimal(made.has(at) ? (after[at] ?? 0) : value));
      const found = headline(values);
      return Promise.resolve(found === null || 'value' in found ? found : { value: found, over: null });
    },
  });
}

const sum = (values: readonly Decimal[]) => values.reduce((all, value) => all.plus(value), new Wide(0));
const partsOf = ({ parts }: Attribution) => parts.map(({ part }) => part);
const apart = (one: Decimal | undefined, other: Decimal | undefined) =>
  new Wide(one ?? Number.NaN).minus(other ?? Number.NaN).abs();

/** A model that is neither a sum nor a product: terms that help and hinder one another, and a division. */
const tangled = (values: readonly Decimal[]) =>
  values.reduce(
    (all, value, at) => all.plus(value.times(values[at + 1] ?? 3)).dividedBy(value.times(value).plus(7)),
    new ExactDecimal(1),
  );

const ends = (min: number, max: number) =>
  fc
    .integer({ min, max })
    .chain((count) =>
      fc.tuple(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count, maxLength: count }),
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count, maxLength: count }),
      ),
    );

describe('the parts of a difference', () => {
  it('add to it exactly, to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(ends(1, 6), async ([before, after]) => {
        const result = await attributed(before, after, tangled);
        expect(sum(partsOf(result)).equals(result.difference)).toBe(true);
        expect(result.difference.equals(result.after.minus(result.before))).toBe(true);
        expect(result.method).toBe('every-order');
      }),
      { numRuns: 40 },
    );
  });

  it('are the plain differences where the result is a plain sum', async () => {
    await fc.assert(
      fc.asyncProperty(ends(1, 7), async ([before, after]) => {
        const weighted = (values: readonly Decimal[]) =>
          sum(values.map((value, at) => value.times(new ExactDecimal(at + 1).dividedBy(8))));
        const result = await attributed(before, after, weighted);
        const plain = before.map((value, at) => (((after[at] ?? 0) - value) * (at + 1)) / 8);
        expect(partsOf(result).map((part) => part.toNumber())).toEqual(plain.map((value) => value + 0));
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on the order in which the changes are listed', async () => {
    await fc.assert(
      fc.asyncProperty(ends(2, 5), async ([before, after]) => {
        const turned = (values: readonly number[]) => [...values].reverse();
        const one = await attributed(before, after, tangled);
        const other = await attributed(turned(before), turned(after), (values) => tangled([...values].reverse()));
        for (const [at, part] of partsOf(one).entries()) {
          expect(apart(part, partsOf(other)[before.length - 1 - at]).lessThan('1e-28')).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the same for two changes that act alike', async () => {
    await fc.assert(
      fc.asyncProperty(ends(3, 5), async ([before, after]) => {
        const twins = [before, after].map(([first = 0, , ...rest]) => [first, first, ...rest]);
        const alike = ([one = new ExactDecimal(0), other = one, ...rest]: readonly Decimal[]) =>
          tangled([one.times(other).plus(one).plus(other), ...rest]);
        const result = await attributed(twins[0] ?? [], twins[1] ?? [], alike);
        expect(apart(partsOf(result)[0], partsOf(result)[1]).lessThan('1e-28')).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('are 0 for a change that moves nothing', async () => {
    await fc.assert(
      fc.asyncProperty(ends(2, 6), async ([before, after]) => {
        const result = await attributed(before, after, ([, ...others]) => tangled(others));
        expect(partsOf(result)[0]?.toFixed()).toBe('0');
      }),
      { numRuns: 30 },
    );
  });

  it('share a product evenly between its factors: 2 × 3 to 4 × 5 is 8 and 6', async () => {
    const result = await attributed([2, 3], [4, 5], ([one, other]) => one?.times(other ?? 0) ?? null);
    expect(partsOf(result).map(String)).toEqual(['8', '6']);
  });

  it('are nothing where nothing changed', async () => {
    const result = await attributed([], [], () => new ExactDecimal(7));
    expect([result.before, result.difference].map(String)).toEqual(['7', '0']);
    expect(result.parts).toEqual([]);
  });
});

describe('the parts of a ratio', () => {
  const ratio = ([cost = 0, gain = 0]: readonly (Decimal | number)[]): Headline => ({
    value: new ExactDecimal(gain),
    over: new ExactDecimal(cost),
  });

  it('come through its numerator and its denominator: 30/10 to 60/15 is +2.5 for the gain and -1.5 for the cost', async () => {
    const result = await attributed([10, 30], [15, 60], ratio);
    expect([result.before, result.after, result.difference].map(String)).toEqual(['3', '4', '1']);
    // gain: 30·½(1/10 + 1/15); cost: -5·½(30 + 60)/150
    expect(partsOf(result).map(String)).toEqual(['-1.5', '2.5']);
  });

  it('add up exactly, and need no value where only some of the changes are made', async () => {
    await fc.assert(
      fc.asyncProperty(ends(2, 6), async ([before, after]) => {
        // The denominator passes through 0 with only the first change made; the two ends are 3 and 5.
        const result = await attributed([0, 0, ...before], [-3, 5, ...after], (values) => {
          const [one = 0, other = 0, ...rest] = values;
          return { value: tangled(rest), over: new ExactDecimal(one).plus(other).plus(3) };
        });
        expect(sum(partsOf(result)).equals(result.difference)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is refused where it has no value at one end', async () => {
    await expect(attributed([0, 1], [2, 3], ratio)).rejects.toMatchObject({
      code: 'headline-not-defined',
      what: 'The ratio has no value in one of the two scenarios.',
      mend: 'Ask about the net instead, or give both scenarios a cost.',
    });
  });
});

describe('many changes', () => {
  const many = EXACT_UP_TO + 2;
  const before = Array.from({ length: many }, (_, at) => at - 4);
  const after = Array.from({ length: many }, (_, at) => (at % 3 === 0 ? at + 2 : at - 5));

  it('are attributed over random orders, and still add up exactly', async () => {
    const result = await attributed(before, after, tangled);
    expect(result.method).toBe('sampled-orders');
    expect(sum(partsOf(result)).equals(result.difference)).toBe(true);
  });

  it('give the same parts for the same seed, and others for another', async () => {
    const again = async (seed: number) =>
      partsOf(await attributed(before, after, tangled, { seed, pairs: 10 })).map(String);
    expect(await again(7)).toEqual(await again(7));
    expect(await again(7)).not.toEqual(await again(8));
  });

  it('are exact, with no error, where the result is a plain sum', async () => {
    const result = await attributed(before, after, sum);
    for (const [at, { part, standardError }] of result.parts.entries()) {
      expect(part.toNumber()).toBe((after[at] ?? 0) - (before[at] ?? 0));
      expect(standardError.toNumber()).toBe(0);
    }
  });

  /** The exact parts of a product of 12 pairs are known: half the difference of each pair goes to each of the two. */
  it('come within four standard errors of the true parts, and the error falls as more orders are drawn', async () => {
    const pairs = (values: readonly Decimal[]) =>
      sum(values.flatMap((value, at) => (at % 2 === 0 ? [value.times(values[at + 1] ?? 0)] : [])));
    // 3·4·5·6 taken together has orders that matter even between pairs.
    const knot = (values: readonly Decimal[]) =>
      pairs(values).plus(values.slice(0, 3).reduce((all, value) => all.times(value), new ExactDecimal(1)));
    const exactOnes = await attributed(before.slice(0, 3), after.slice(0, 3), (values) =>
      values.reduce((all, value) => all.times(value), new ExactDecimal(1)),
    );
    const few = await attributed(before, after, knot, { seed: 3, pairs: 40 });
    const lots = await attributed(before, after, knot, { seed: 3, pairs: 640 });
    const halves = before.map((value, at) => {
      const partner = at % 2 === 0 ? at + 1 : at - 1;
      const mean = ((before[partner] ?? 0) + (after[partner] ?? 0)) / 2;
      return ((after[at] ?? 0) - value) * mean;
    });
    for (const [at, { part, standardError }] of lots.parts.entries()) {
      const expected = new Wide(halves[at] ?? 0).plus(partsOf(exactOnes)[at] ?? 0);
      expect(apart(part, expected).lessThanOrEqualTo(standardError.times(4).plus('1e-25')), `change ${at}`).toBe(true);
    }
    const errorOf = (result: Attribution) => sum(result.parts.map(({ standardError }) => standardError));
    expect(errorOf(lots).greaterThan(0)).toBe(true);
    expect(errorOf(lots).lessThan(errorOf(few).dividedBy(2))).toBe(true);
  });
});

describe('what cannot be attributed', () => {
  it('is a figure without a value on the way: the changes made are named', async () => {
    const result = attributed([0, 0], [1, 1], ([one, other]) =>
      one?.equals(1) === true && other?.isZero() === true ? null : new ExactDecimal(1),
    );
    await expect(result).rejects.toMatchObject({
      code: 'headline-not-defined',
      what: 'The result has no value with only "Change 0" made.',
      about: ['change-0'],
    });
  });

  it('is a change that is listed twice', async () => {
    const twice = attributeDifference({
      changes: [1, 2].map(() => ({ id: 'price', label: 'Price of salt' })),
      sampling: SAMPLING,
      headlineWith: () => Promise.resolve({ value: new ExactDecimal(1), over: null }),
    });
    await expect(twice).rejects.toMatchObject({
      code: 'change-given-twice',
      what: '"Price of salt" is listed twice among the changes.',
    });
  });

  it('stops when the one who asks throws', async () => {
    const stopped = attributeDifference({
      changes: [{ id: 'a', label: 'A' }],
      sampling: SAMPLING,
      headlineWith: () => Promise.reject(new Error('cancelled')),
    });
    await expect(stopped).rejects.toThrow('cancelled');
  });
});
