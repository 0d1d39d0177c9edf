import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cashExtent, valueExtent } from '../../renderer/charts';
import { niceDomain, percentAlong, sideBySideScales, ticksOf } from '../../renderer/components';

describe('the scale of a chart', () => {
  it('starts bars at zero', () => {
    expect(niceDomain(12, 87).domain[0]).toBe(0);
    expect(niceDomain(-40, -10).domain[1]).toBe(0);
  });

  it('holds every value, ends on whole steps and has few ticks', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const { domain, step } = niceDomain(low, high);
          const room = step * 1e-6; // an end may fall short of its value by a rounding of floating point
          expect(domain[0]).toBeLessThanOrEqual(low + room);
          expect(domain[1]).toBeGreaterThanOrEqual(high - room);
          expect(ticksOf(domain, step).length).toBeLessThanOrEqual(8);
        },
      ),
    );
  });

  it('is not lost where everything is zero', () => {
    expect(niceDomain(0, 0)).toEqual({ domain: [0, 1], step: 1 });
    expect(percentAlong([0, 0], 5)).toBe(0);
  });
});

describe('two charts that stand side by side', () => {
  it('have one step and one height in £', () => {
    const { one, other, step } = sideBySideScales([-31.2, 4.3], [0, 40.7]);
    expect(one).toEqual([-40, 20]);
    expect(other).toEqual([0, 60]);
    expect(step).toBe(20);
  });

  it('are scaled by what they show: costs below zero, losses below zero', () => {
    expect(cashExtent([{ year: 2026, spent: '31200', released: '4300' }])).toEqual([-31.2, 4.3]);
    expect(
      valueExtent([
        { year: 2026, amounts: { pressure: '-2000', capacity: '5000' } },
        { year: 2027, amounts: { pressure: '3000', capacity: '5000' } },
      ]),
    ).toEqual([-2, 8]);
  });
});
