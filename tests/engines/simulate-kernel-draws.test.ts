import { describe, expect, it } from 'vitest';
import { createExactEngine, isNotDefined } from '../../core/engines/exact';
import { compileKernel, type OutputRef, type Uncertain } from '../../core/engines/simulate';
import { outputKey, simulate } from '../oracles/simulate';
import { SHARE, GraphBuilder } from '../../core/graph';
import { ABOUT, aQuantity } from '../support/small-graph';
import { yardstickDistributions, YARDSTICK_OUTPUTS } from '../support/yardstick-uncertainty';
import { yardstickGraph } from '../support/yardstick-graph';

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Figures of tests/bench/yardstick/model.txt: scrambled Sobol, 12 × 65,536 draws. */
describe('a simulation of the yardstick', () => {
  const { outputs } = simulate(yardstickGraph(), {
    plan: { seed: 20261122, draws: 16384, replicates: 8, method: 'sobol' },
    uncertain: { quantities: yardstickDistributions(), dirichlets: [], correlations: [] },
    outputs: YARDSTICK_OUTPUTS,
  });
  const draws = (id: string) => outputs.get(outputKey({ kind: 'total', id })) as Float64Array;
  const sorted = draws('NPSV').toSorted();

  it('has the mean net present value that was found elsewhere, within the error of 16,384 draws', () => {
    expect(Math.abs(mean(draws('NPSV')) - 231309)).toBeLessThan(600);
  });

  it('has the mean ratio that was found elsewhere', () => {
    expect(Math.abs(mean(draws('BCR')) - 1.41392)).toBeLessThan(0.0015);
  });

  it('has the chance of a ratio above 1 that was found elsewhere', () => {
    expect(Math.abs(mean(draws('BCR').map((ratio) => (ratio > 1 ? 1 : 0))) - 0.6949)).toBeLessThan(0.004);
  });

  it('has nine tenths of the results between the published ends', () => {
    expect(Math.abs((sorted[Math.round(0.05 * sorted.length)] as number) + 479000)).toBeLessThan(8000);
    expect(Math.abs((sorted[Math.round(0.95 * sorted.length)] as number) - 1000000)).toBeLessThan(16000);
  });
});

describe('a simulation in which nothing is uncertain', () => {
  it('gives the point estimate in every draw', () => {
    const graph = yardstickGraph();
    const stated = [...graph.quantities.values()].map(({ id, value }) => [id, Number(value)] as const);
    const { outputs } = simulate(graph, {
      plan: { seed: 1, draws: 4, replicates: 1, method: 'sobol' },
      uncertain: {
        quantities: stated.map(([id, value]) => ({ id, distribution: { kind: 'normal', mean: value, sd: 0 } })),
        dirichlets: [],
        correlations: [],
      },
      outputs: YARDSTICK_OUTPUTS,
    });
    const exact = createExactEngine(graph).evaluate();
    for (const output of YARDSTICK_OUTPUTS) {
      const point = exact.total(output.id);
      if (isNotDefined(point)) throw new Error(`${output.id} is not defined.`);
      for (const draw of outputs.get(outputKey(output)) as Float64Array) {
        expect(draw / point.toNumber()).toBeCloseTo(1, 12);
      }
    }
  });
});

/** A result = benefit/(cost - 10): in the draws where the cost is 10 there is none. */
describe('a draw in which a formula has no value', () => {
  const graph = new GraphBuilder();
  const [benefit, cost] = ['benefit', 'cost'].map((id) => aQuantity(graph, { id, unit: 'share', value: '20' }));
  if (benefit === undefined || cost === undefined) throw new Error('No quantities.');
  const quotient = {
    op: 'divide',
    left: benefit.node,
    right: { op: 'subtract', left: cost.node, right: { op: 'constant', value: '10', unit: SHARE } },
  } as const;
  const zero = { op: 'constant', value: '0', unit: SHARE } as const;
  const one = { op: 'constant', value: '1', unit: SHARE } as const;
  const total = (id: string, node: Parameters<typeof graph.total>[0]['value']['node']) =>
    graph.total({ ...ABOUT, id, label: id, unit: 'share', value: { node }, shown: true });
  total('ratio', quotient);
  total('least', { op: 'min', of: [quotient, one] });
  total('comparison', { op: 'compare', relation: '<', left: quotient, right: zero });
  total('choice', {
    op: 'where',
    condition: { op: 'compare', relation: '<', left: quotient, right: zero },
    then: zero,
    otherwise: one,
  });
  total('whole', { op: 'floor', of: quotient });
  total('guarded', {
    op: 'where',
    condition: { op: 'compare', relation: '=', left: cost.node, right: { op: 'constant', value: '10', unit: SHARE } },
    then: zero,
    otherwise: quotient,
  });
  const uncertain: Uncertain = {
    quantities: [
      { id: 'benefit', distribution: { kind: 'uniform', low: 1, high: 2 } },
      { id: 'cost', distribution: { kind: 'empirical', values: [10, 12, 15, 20] } },
    ],
    dirichlets: [],
    correlations: [],
  };
  const built = graph.build();
  const outputs = [...built.totals.keys()].map((id): OutputRef => ({ kind: 'total', id }));
  const found = simulate(built, {
    plan: { seed: 1, draws: 64, replicates: 1, method: 'sobol' },
    uncertain,
    outputs,
  }).outputs;
  const missing = (id: string) => (found.get(`total:${id}`) as Float64Array).filter(Number.isNaN).length;

  it.each(['ratio', 'least', 'comparison', 'choice', 'whole'])('is counted as missing, never as a number: %s', (id) => {
    expect(missing(id)).toBe(16);
  });

  it('is a number again where another branch is chosen in those draws', () => {
    expect(missing('guarded')).toBe(0);
  });

  it('is what the exact engine refuses', () => {
    expect(() => createExactEngine(built).evaluate(new Map([['cost', '10']]))).toThrow(/divided by 0/);
  });
});

describe('a kernel that is asked wrongly', () => {
  const graph = yardstickGraph();
  const kernel = compileKernel(graph, { varying: ['dw', 'attr'], outputs: YARDSTICK_OUTPUTS });
  const column = new Float64Array(8).fill(0.5);

  it('says which column it was not given', () => {
    expect(() => kernel.run(new Map([['dw', column]]), new Map(), 0, 8)).toThrow('There are not 8 draws of "attr".');
  });

  it('says which column is too short', () => {
    const columns = new Map([
      ['dw', column],
      ['attr', column.subarray(1)],
    ]);
    expect(() => kernel.run(columns, new Map(), 0, 8)).toThrow('There are not 8 draws of "attr".');
  });

  it('knows no quantity and no total that the graph does not have', () => {
    expect(() => compileKernel(graph, { varying: ['nobody'], outputs: [] })).toThrow('nobody');
    expect(() => compileKernel(graph, { varying: [], outputs: [{ kind: 'total', id: 'nothing' }] })).toThrow('nothing');
  });

  it('gives a result that depends on nothing uncertain in every draw', () => {
    const found = compileKernel(graph, { varying: [], outputs: YARDSTICK_OUTPUTS }).run(new Map(), new Map(), 0, 3);
    expect(found[5]).toEqual(Float64Array.of(5, 5, 5));
  });
});
