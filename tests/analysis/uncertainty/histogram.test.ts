import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceAbove, histogramOf } from '../../../core/analysis';
import { anOutput, normal } from '../../support/seeded-draws';

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

describe('a histogram cut at break-even', () => {
  it('has round edges, break-even among them', () => {
    const { edges, cut } = histogramOf(anOutput(normal(20_000, 5, 96_000, 130_000)));
    expect(cut).toBe(0);
    expect(edges).toContain(0);
    const step = (edges[1] as number) - (edges[0] as number);
    expect([20_000, 25_000, 50_000]).toContain(step);
    expect(edges.every((edge) => edge % step === 0)).toBe(true);
    expect(edges.length - 1).toBeGreaterThan(11);
    expect(edges.length - 1).toBeLessThanOrEqual(24);
  });

  it('puts a draw just at break-even on the side that does not pay back, as the chance does', () => {
    const output = anOutput([-2, -1, 0, 0, 1, 2]);
    const { edges, counts, aboveCut, atMostCut } = histogramOf(output);
    const above = total(counts.filter((_, bin) => (edges[bin] as number) >= 0));
    expect([above, aboveCut, atMostCut]).toEqual([2, 2, 4]);
    expect(chanceAbove(output, 0).share).toBeCloseTo(aboveCut / 6, 12);
  });

  it('leaves a long tail out of the picture, and says how many draws that is', () => {
    const values = normal(10_000, 7, 100, 10);
    values.fill(1e9, 0, 20);
    const { edges, above, counts, below } = histogramOf(anOutput(values));
    expect(edges.at(-1)).toBeLessThan(1000);
    expect(above).toBeGreaterThanOrEqual(20);
    expect(total(counts) + above + below).toBe(10_000);
  });

  it('does not reach for a break-even that is far away', () => {
    const { cut, edges, aboveCut } = histogramOf(anOutput(normal(5000, 9, 1e6, 10)));
    expect(cut).toBeNull();
    expect(edges[0]).toBeGreaterThan(999_000);
    expect(aboveCut).toBe(5000);
  });

  it('is one bar where nothing varies', () => {
    const { counts } = histogramOf(anOutput([5, 5, 5]));
    expect(counts.filter((count) => count > 0)).toEqual([3]);
    expect(total(histogramOf(anOutput([0, 0])).counts)).toBe(2);
  });

  it('counts draws that differ from nothing by less than can be said', () => {
    const { counts, below, above } = histogramOf(anOutput([-6.4e-323]));
    expect(total(counts) + below + above).toBe(1);
  });

  it('counts every draw once, whatever the draws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true, noDefaultInfinity: true }), {
          minLength: 1,
          maxLength: 200,
        }),
        fc.constantFrom(1e-6, 1, 1e4),
        (values, scale) => {
          const { edges, counts, below, above, atMostCut, aboveCut, cut } = histogramOf(
            anOutput(values.map((v) => v * scale)),
          );
          expect(total(counts) + below + above).toBe(values.length);
          expect(atMostCut + aboveCut).toBe(values.length);
          expect(counts.every((count) => count >= 0)).toBe(true);
          expect(counts.length).toBeLessThanOrEqual(24);
          expect(edges).toEqual([...edges].sort((one, other) => one - other));
          if (cut !== null) expect(edges).toContain(0);
        },
      ),
    );
  });
});
