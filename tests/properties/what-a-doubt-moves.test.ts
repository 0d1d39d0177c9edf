import { describe, expect, it } from 'vitest';
import { meanOf } from '../../core/analysis';
import { requiredQuantities } from '../../core/catalogue';
import type { Distribution } from '../../core/engines/simulate';
import { quantityUncertainty } from '../../core/uncertainty';
import { simulate } from '../oracles/simulate';
import { eileen, workedOut } from '../support/eileen';

const NET = 'lens.society.net';
const DRAWS = 8192;

/** The mean of society's net over all draws of one quantity, all others as stated. */
function meanWith(values: Readonly<Record<string, string>>, id: string, distribution: Distribution): number {
  const scenario = eileen({ values });
  const { graph } = workedOut(scenario);
  const { outputs } = simulate(graph, {
    plan: { seed: 7, draws: DRAWS, replicates: 1, method: 'sobol' },
    uncertain: { quantities: [{ id, distribution }], dirichlets: [], correlations: [] },
    outputs: [{ kind: 'total', id: NET }],
  });
  return meanOf(outputs.get(`total:${NET}`) as Float64Array, 0, DRAWS);
}

const stated = (values: Readonly<Record<string, string>>) => workedOut(eileen({ values })).total(NET).toNumber();

/**
 * A margin for optimism is one factor, on the side of what is stated. Were every draw cut where it helps and raised where it harms,
 * doubt alone would move the mean.
 */
describe('doubt about one number in which the net is a straight line', () => {
  it.each([
    ['a gain that doubt takes into harm', 'stream.wellbeing.life-satisfaction', '0.1', 0.3],
    ['a harm that doubt takes into a gain', 'stream.wellbeing.life-satisfaction', '-0.1', 0.3],
    ['no effect, both signs possible', 'stream.wellbeing.life-satisfaction', '0', 0.1],
    ['what an hour does for helpers, below its limit', 'helpers.life-satisfaction', '0.0003', 0.0004],
    ['fewer falls, perhaps more', 'event.fall.rate-ratio', '0.9', 0.15],
    ['more falls, perhaps fewer', 'event.fall.rate-ratio', '1.1', 0.15],
    ['no change in falls', 'event.fall.rate-ratio', '1', 0.15],
  ])('leaves the mean at the figure as stated: %s', (_, id, value, sd) => {
    const values = { 'helpers.life-satisfaction-most': '1', [id]: value };
    const mean = meanWith(values, id, { kind: 'normal', mean: Number(value), sd });
    const spread = Math.abs(stated({ ...values, [id]: String(Number(value) + sd) }) - stated(values));
    expect(Math.abs(mean - stated(values))).toBeLessThan(0.002 * spread + 1e-6);
  });

  it('keeps its side, where the exact answer takes the value that is tried for the stated one', () => {
    const id = 'stream.wellbeing.life-satisfaction';
    const only = meanWith({ [id]: '0.1' }, id, { kind: 'fixed', value: 0.1 });
    expect(only).toBeCloseTo(stated({ [id]: '0.1' }), 6);
    // tried, harm is raised by its margin: further below nothing than the same gain lies above it
    const [gain, nothing, harm] = ['0.1', '0', '-0.1'].map((value) => stated({ [id]: value })) as [
      number,
      number,
      number,
    ];
    expect(nothing - harm).toBeGreaterThan(2 * (gain - nothing));
  });
});

describe('what is not claimed', () => {
  it('is not drawn, whatever range goes with it', () => {
    const scenario = eileen();
    const rows = new Map(requiredQuantities(scenario.structure).map((row) => [row.id, row]));
    const sourceOf = (id: string, value: string) => {
      const input = { ...scenario.quantities[id]!, value, range: { low: '-0.5', high: '1.5' } };
      return quantityUncertainty(input, rows.get(id)!).source;
    };
    expect(sourceOf('pathway.death-hazard-ratio', '1')).toBe('fixed');
    expect(sourceOf('stream.wellbeing.life-satisfaction', '0')).toBe('fixed');
    expect(sourceOf('stream.wellbeing.life-satisfaction', '0.1')).toBe('range');
  });
});
