import { describe, expect, it } from 'vitest';
import { splineThrough, writeSplineTerms } from '../../../core/analysis/uncertainty/cubic-spline';

const knots = Float64Array.of(-2, -0.5, 0, 1, 3);
const spline = splineThrough(knots);
const terms = (x: number) => {
  const row = new Float64Array(knots.length);
  writeSplineTerms(spline, x, row);
  return row;
};
/** The spline through given heights at the knots. */
const through = (heights: readonly number[]) => (x: number) =>
  terms(x).reduce((sum, term, at) => sum + term * (heights[at] as number), 0);

describe('a natural cubic spline', () => {
  it('goes through its knots', () => {
    knots.forEach((knot, at) =>
      terms(knot).forEach((term, other) => expect(term).toBeCloseTo(at === other ? 1 : 0, 12)),
    );
  });

  it('is a straight line through points on one, also beyond the outer knots', () => {
    const line = through([...knots].map((knot) => 5 - 2 * knot));
    for (const x of [-10, -1, 0.3, 2.9, 20]) expect(line(x)).toBeCloseTo(5 - 2 * x, 10);
  });

  it('bends smoothly: no jump of value, slope or bend at a knot, and no bend at the ends', () => {
    const curve = through([1, -2, 0, 4, 3]);
    const step = 1e-4;
    const bend = (x: number) => (curve(x + step) - 2 * curve(x) + curve(x - step)) / step ** 2;
    for (const knot of knots) expect(Math.abs(bend(knot + 3 * step) - bend(knot - 3 * step))).toBeLessThan(0.05);
    for (const end of [-2, 3]) expect(Math.abs(bend(end))).toBeLessThan(0.01);
    for (const outside of [-5, 8]) expect(Math.abs(bend(outside))).toBeLessThan(1e-4);
  });

  /** R: splinefun(c(0,1,2), c(0,1,0), method = "natural")(0.5) is 0.6875. */
  it('has the height that R gives between two knots', () => {
    const row = new Float64Array(3);
    writeSplineTerms(splineThrough(Float64Array.of(0, 1, 2)), 0.5, row);
    expect(row[1]).toBeCloseTo(0.6875, 12);
  });
});
