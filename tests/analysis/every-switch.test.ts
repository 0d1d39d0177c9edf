import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everySwitch } from '../../core/analysis';

type Search = Parameters<typeof everySwitch>[0];

/** A result that is a polynomial with these roots, and its slope. */
function withRoots(roots: readonly string[], sign: 1 | -1 = 1): Pick<Search, 'valueAt' | 'slopeAt'> {
  const at = (value: string) =>
    roots.reduce((all, root) => all.times(new Decimal(value).minus(root)), new Decimal(sign));
  const slope = (value: string) =>
    roots.reduce(
      (sum, root) =>
        sum.plus(
          roots
            .filter((other) => other !== root)
            .reduce((all, other) => all.times(new Decimal(value).minus(other)), new Decimal(sign)),
        ),
      new Decimal(0),
    );
  return {
    valueAt: (value) => Promise.resolve(at(value)),
    slopeAt: (value) => Promise.resolve(slope(value)),
  };
}

const WITHIN = { low: '0', high: '100', limits: { low: '0', high: '1000000000000' } };
const found = async (search: Search) => (await everySwitch(search)).map(({ value }) => Number(value));

describe('every value at which a result changes its sign', () => {
  it('is found where it usually lies, with what the result is above it', async () => {
    const switches = await everySwitch({ ...WITHIN, ...withRoots(['41.5']) });
    expect(switches).toHaveLength(1);
    expect(Number(switches[0]?.value)).toBeCloseTo(41.5, 4);
    expect(switches[0]?.isAheadAbove).toBe(true);
    const falling = await everySwitch({ ...WITHIN, ...withRoots(['41.5'], -1) });
    expect(falling.map(({ isAheadAbove }) => isAheadAbove)).toEqual([false]);
  });

  it('is found far beyond, as long as it is legal', async () => {
    const [only, ...others] = await found({ ...WITHIN, ...withRoots(['73000000']) });
    expect(others).toEqual([]);
    expect(Math.abs((only ?? 0) / 73_000_000 - 1)).toBeLessThan(1e-6);
  });

  it('is found below the usual range too', async () => {
    const search = { low: '0', high: '1', limits: { low: '-50', high: '50' }, ...withRoots(['-31']) };
    expect((await found(search))[0]).toBeCloseTo(-31, 4);
  });

  it('is none where the result keeps its sign: no switch', async () => {
    const search = { ...WITHIN, ...withRoots(['-5']) };
    expect(await found(search)).toEqual([]);
  });

  it('is each of several, in ascending order, ahead and behind by turns', async () => {
    const switches = await everySwitch({ ...WITHIN, ...withRoots(['7', '33', '880']) });
    expect(switches.map(({ value }) => Math.round(Number(value)))).toEqual([7, 33, 880]);
    expect(switches.map(({ isAheadAbove }) => isAheadAbove)).toEqual([true, false, true]);
  });

  it('is both of two that lie close together between two points of the grid', async () => {
    const [one, other] = await found({ ...WITHIN, ...withRoots(['20.1', '21.9']) });
    expect([one, other].map((value) => value?.toFixed(4))).toEqual(['20.1000', '21.9000']);
  });

  it('is where a result jumps over nought', async () => {
    const [only] = await found({
      ...WITHIN,
      valueAt: (value) => Promise.resolve(new Decimal(Number(value) < 62.5 ? -3 : 4)),
      slopeAt: () => Promise.resolve(new Decimal(0)),
    });
    expect(only).toBeCloseTo(62.5, 4);
  });

  it('is the two ends of a stretch on which the result is nought, between behind and ahead', async () => {
    const level = (value: number) => (value < 25 ? value - 25 : value > 50 ? value - 50 : 0);
    const search = {
      ...WITHIN,
      valueAt: (value: string) => Promise.resolve(new Decimal(level(Number(value)))),
      slopeAt: () => Promise.resolve(null),
    };
    expect(await found(search)).toEqual([25, 50]);
  });

  it('is not where the result only touches nought, in the middle or at a legal end', async () => {
    const touching = (value: number) => (value - 50) ** 2;
    const ofNothing = (value: number) => -3 * value;
    for (const result of [touching, ofNothing]) {
      const search = {
        ...WITHIN,
        valueAt: (value: string) => Promise.resolve(new Decimal(result(Number(value)))),
        slopeAt: () => Promise.resolve(null),
      };
      expect(await found(search)).toEqual([]);
    }
  });

  it('passes over values at which there is no result', async () => {
    const { valueAt, slopeAt } = withRoots(['30']);
    const search = {
      ...WITHIN,
      slopeAt,
      valueAt: (value: string) => (Number(value) > 90 ? Promise.resolve(null) : valueAt(value)),
    };
    expect((await found(search)).map(Math.round)).toEqual([30]);
  });

  it('finds a root just before or after one that lies on the grid', async () => {
    expect((await found({ ...WITHIN, ...withRoots(['1', '67', '75']) })).map(Math.round)).toEqual([1, 67, 75]);
    expect((await found({ ...WITHIN, ...withRoots(['25', '30', '90']) })).map(Math.round)).toEqual([25, 30, 90]);
  });

  it('finds any three roots that are told apart, wherever they lie', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), {
          minLength: 3,
          maxLength: 3,
          selector: (n) => Math.floor(n / 9),
        }),
        async (chosen) => {
          const roots = [...chosen].sort((one, other) => one - other);
          const values = await found({ ...WITHIN, ...withRoots(roots.map(String)) });
          expect(values.map(Math.round)).toEqual(roots);
        },
      ),
      { numRuns: 60 },
    );
  });
});
