import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../renderer/charts/spread-labels';

describe('labels beside a line of points', () => {
  it('stand at their points where there is room', () => {
    expect(spreadLabels([0, 5, 20], 5)).toEqual([0, 5, 20]);
  });

  it('move apart around their middle where there is none', () => {
    expect(spreadLabels([10, 10, 10], 4)).toEqual([6, 10, 14]);
    expect(spreadLabels([0, 1, 30], 5)).toEqual([-2, 3, 30]);
  });

  it('never stand on one another, and keep their order', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.1, max: 1e5, noNaN: true }), (unsorted, gap) => {
        const places = spreadLabels(
          [...unsorted].sort((one, other) => one - other),
          gap,
        );
        for (let at = 1; at < places.length; at += 1) {
          expect((places[at] ?? 0) - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(gap * (1 - 1e-6) - 1e-6);
        }
      }),
    );
  });
});
