import { describe, expect, it } from 'vitest';
import { evenly } from '../../../core/analysis';
import { heatMaps, ofEachRow, tornadoByRange } from '../../oracles/one-at-a-time';
import { refusalOf } from '../../support/refusal';

/** Net to two lenses: helpers·10·stay - cost, and the same without the cost. */
const model = ofEachRow((values) => {
  const of = (id: string) => values.get(id) ?? { helpers: 20, stay: 0.5, cost: 60 }[id] ?? 0;
  const gain = of('helpers') * 10 * of('stay');
  return [gain - of('cost'), gain];
});
const STATED = new Map(Object.entries({ helpers: 20, stay: 0.5, cost: 60 }));
const RANGES = [
  { id: 'cost', low: 50, high: 70 },
  { id: 'stay', low: 0.2, high: 0.9 },
  { id: 'helpers', low: 18, high: 22 },
];

describe('a tornado', () => {
  const [net, gain] = tornadoByRange(RANGES, STATED, model);

  it('moves one quantity at a time to its low and its high end, the widest first', () => {
    expect(net?.stated).toBe(40);
    expect(net?.rows).toEqual([
      { id: 'stay', low: 0.2, high: 0.9, atLow: -20, atHigh: 120, span: 140, changesSign: true },
      { id: 'cost', low: 50, high: 70, atLow: 50, atHigh: 30, span: 20, changesSign: false },
      { id: 'helpers', low: 18, high: 22, atLow: 30, atHigh: 50, span: 20, changesSign: false },
    ]);
  });

  it('reads every figure from the same answers', () => {
    expect(gain?.rows.find(({ id }) => id === 'cost')?.span).toBe(0);
    expect(gain?.rows[0]?.id).toBe('stay');
  });

  it('counts the way from the stated value where both ends lie on one side of it', () => {
    const hill = ofEachRow((values) => [-((values.get('x') ?? 0) ** 2)]);
    const [row] = tornadoByRange([{ id: 'x', low: -1, high: 2 }], new Map([['x', 0]]), hill);
    expect(row?.rows[0]).toMatchObject({ atLow: -1, atHigh: -4, span: 4, changesSign: false });
  });

  it('is refused where the model has no answer at an end', () => {
    const root = ofEachRow((values) => [Math.sqrt(values.get('x') ?? 0)]);
    const refused = refusalOf(() => tornadoByRange([{ id: 'x', low: -1, high: 1 }], new Map([['x', 0]]), root));
    expect(refused).toMatchObject({ code: 'figure-not-defined', about: ['x'] });
  });
});

describe('two quantities together', () => {
  it('have a row for each value of the second and a column for each of the first', () => {
    const [net] = heatMaps({ id: 'helpers', values: [10, 20, 30] }, { id: 'stay', values: [0.1, 0.5] }, STATED, model);
    expect(net?.cells).toEqual([
      [-50, -40, -30],
      [-10, 40, 90],
    ]);
  });

  it('take values spread evenly, both ends exact', () => {
    expect(evenly(0.1, 0.7, 4).map((value) => Number(value.toFixed(12)))).toEqual([0.1, 0.3, 0.5, 0.7]);
    expect(evenly(0.1, 0.7, 4).at(-1)).toBe(0.7);
  });
});
