import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRID_POINTS, MOST_REFINEMENTS, switchingValues } from '../../core/analysis';
import { ReferenceDecimal } from '../../core/reference';

const decimal = (value: number | string) => new ReferenceDecimal(value);
/** Looks for the switching values of a plain function, and counts how often it is asked. */
async function search(low: string, high: string, result: (x: number) => number | null) {
  let asked = 0;
  const found = await switchingValues({
    low,
    high,
    valueAt: (value) => {
      asked += 1;
      const y = result(Number(value));
      return Promise.resolve(y === null ? null : decimal(y));
    },
  });
  return { found: found.map(Number), asked };
}

describe('the values at which a result changes its sign', () => {
  it('of a straight line are where it crosses zero, exactly', async () => {
    const { found, asked } = await search('0', '1', (x) => 3 * x - 0.99);
    expect(found).toEqual([0.33]);
    expect(asked).toBeLessThanOrEqual(GRID_POINTS + 2);
  });

  it('are all found where there are several', async () => {
    const { found } = await search('0', '10', (x) => (x - 1.3) * (x - 4.7) * (x - 9.1));
    expect(found.map((x) => Math.round(x * 1e6) / 1e6)).toEqual([1.3, 4.7, 9.1]);
  });

  it('are none where the sign never changes', async () => {
    expect(await search('0', '1', (x) => x + 1)).toEqual({ found: [], asked: GRID_POINTS });
  });

  it('are where the result jumps over zero, as when one more place can be let go', async () => {
    const { found, asked } = await search('0', '10', (x) => (Math.floor(x) < 7 ? -50 : 20));
    expect(found).toHaveLength(1);
    expect(Math.abs(found[0]! - 7)).toBeLessThan(2e-6);
    expect(asked).toBeLessThanOrEqual(GRID_POINTS + MOST_REFINEMENTS);
  });

  it('may stand on a point that is looked at first, and are given once', async () => {
    expect((await search('0', '8', (x) => x - 3)).found).toEqual([3]);
    expect((await search('0', '8', (x) => x)).found).toEqual([0]);
    expect((await search('0', '8', (x) => x - 8)).found).toEqual([8]);
  });

  it('are not looked for across values at which there is no result', async () => {
    expect((await search('0', '8', (x) => (x > 2 && x < 4 ? null : x - 3))).found).toEqual([]);
  });

  it('cost a bounded number of evaluations, whatever the curve', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: -8, max: 8, noNaN: true }),
        async (root, bend) => {
          const curve = (x: number) => (Math.abs(bend) < 1e-6 ? x : (Math.exp(bend * x) - 1) / bend);
          const { found, asked } = await search('0', '1', (x) => curve(x) - curve(root));
          expect(found).toHaveLength(1);
          expect(Math.abs(found[0]! - root)).toBeLessThan(1e-5);
          expect(asked).toBeLessThanOrEqual(GRID_POINTS + MOST_REFINEMENTS);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('stop being looked for as soon as somebody stops waiting', async () => {
    const stopped = new Error('stopped');
    let asked = 0;
    const searching = switchingValues({
      low: '0',
      high: '1',
      valueAt: (value) => {
        asked += 1;
        return asked > 3 ? Promise.reject(stopped) : Promise.resolve(decimal(value));
      },
    });
    await expect(searching).rejects.toBe(stopped);
    expect(asked).toBe(4);
  });
});
