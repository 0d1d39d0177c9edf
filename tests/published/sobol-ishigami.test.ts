import { describe, expect, it } from 'vitest';
import ishigami from './cases/sobol_ishigami.json';
import { DRAWS_FOR_FOUR_DIGITS, indicesByName, ishigamiIndices } from './worked/sobol-indices';

const NAMES = Object.keys(ishigami.expected) as (keyof typeof ishigami.expected)[];
const exact = (name: keyof typeof ishigami.expected) => Number(ishigami.recomputed[name]);

/** Saltelli and others, Global Sensitivity Analysis: The Primer (2008): the Ishigami function, a = 7, b = 0.1. */
describe('indices of the Ishigami function', () => {
  const many = ishigamiIndices(DRAWS_FOR_FOUR_DIGITS);
  const found = indicesByName(many);

  it.each(NAMES.filter((name) => name !== 'S3'))('%s is the printed figure to its digits', (name) => {
    const { value, tolerance } = ishigami.expected[name];
    expect(Math.abs((found[name] as number) - Number(value))).toBeLessThanOrEqual(Number(tolerance));
  });

  it('S3 is nothing, to the digits that are printed of the others', () => {
    expect(Math.abs(found['S3'] as number)).toBeLessThan(0.00005);
  });

  it.each(['x1', 'x2', 'x3'])('%s: the closed form lies within five standard errors, which are below 0.0001', (id) => {
    const row = many.get(id);
    const place = id.slice(1) as '1' | '2' | '3';
    for (const [index, truth] of [
      [row?.first, exact(`S${place}`)],
      [row?.total, exact(`ST${place}`)],
    ] as const) {
      expect(Math.abs((index?.value as number) - truth)).toBeLessThan(5 * (index?.standardError as number));
      expect(index?.standardError as number).toBeLessThan(0.0001);
    }
  });

  it.each([1, 2, 3])('with 16,384 draws every index is within 0.02, as the case asks (seed %i)', (seed) => {
    const few = indicesByName(ishigamiIndices(2 ** 14, seed));
    for (const name of NAMES) expect(Math.abs((few[name] as number) - exact(name))).toBeLessThan(0.02);
  });
});
