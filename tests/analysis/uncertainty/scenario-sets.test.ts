import { describe, expect, it } from 'vitest';
import { quantileOf, scenarioSets } from '../../../core/analysis';
import { anOutput, columnsOf, normal } from '../../support/seeded-draws';

const DRAWS = 16_384;
const strong = normal(DRAWS, 1);
const weak = normal(DRAWS, 2);
const normalAgain = normal(DRAWS, 3);
const linked = strong.map((value, draw) => 0.8 * value + 0.6 * (normalAgain[draw] as number));
const net = anOutput(strong.map((value, draw) => 3 * value + (weak[draw] as number)));
const [pessimistic, central, optimistic] = scenarioSets(columnsOf({ strong, weak, linked }), net);

describe('a pessimistic, a central and an optimistic set', () => {
  it('stand for the 5th, 50th and 95th percentile of the result', () => {
    const sorted = Float64Array.from(net.values).sort();
    expect([pessimistic, central, optimistic].map((set) => [set?.name, set?.figure])).toEqual([
      ['pessimistic', quantileOf(sorted, 0.05)],
      ['central', quantileOf(sorted, 0.5)],
      ['optimistic', quantileOf(sorted, 0.95)],
    ]);
  });

  it('lead to about that result: the means of the quantities there', () => {
    const at = (set: typeof central) => 3 * (set?.values.get('strong') ?? NaN) + (set?.values.get('weak') ?? NaN);
    for (const set of [pessimistic, central, optimistic])
      expect(Math.abs(at(set) - (set?.figure ?? NaN))).toBeLessThan(0.1);
  });

  it('are not all-lows: what matters most lies furthest out', () => {
    // Given the net at -1.645 sd, the mean of each quantity is -1.645 times its correlation: 3/√10 and 1/√10.
    expect(Math.abs((pessimistic?.values.get('strong') ?? NaN) + 1.645 * (3 / Math.sqrt(10)))).toBeLessThan(0.06);
    expect(Math.abs((pessimistic?.values.get('weak') ?? NaN) + 1.645 / Math.sqrt(10))).toBeLessThan(0.12);
  });

  it('take correlated quantities along', () => {
    expect(Math.abs((optimistic?.values.get('linked') ?? NaN) - 0.8 * 1.645 * (3 / Math.sqrt(10)))).toBeLessThan(0.1);
  });

  it('rest on one draw in twenty each', () => {
    expect([pessimistic, central, optimistic].map((set) => set?.draws)).toEqual([820, 820, 820]);
  });
});
