import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKernel, type Kernel, type KernelKind, type OutputRef } from '../../core/engines/simulate';
import { SHARE, GraphBuilder, type Expression, type Graph } from '../../core/graph';
import { randomModel } from '../support/random-graph';
import { everyOutput } from '../support/simulated-figures';
import { ABOUT, aQuantity } from '../support/small-graph';
import { YARDSTICK_OUTPUTS, yardstickDistributions } from '../support/yardstick-uncertainty';
import { yardstickGraph } from '../support/yardstick-graph';

const DRAWS = 1301; // two whole blocks, and an odd rest

/** Each quantity near its stated value, by a fixed rule: what the numbers are does not matter here. */
function columnsNear(graph: Graph, varying: readonly string[], draws = DRAWS): ReadonlyMap<string, Float64Array> {
  return new Map(
    varying.map((id, at) => {
      const stated = Number(graph.quantityOf(id).value);
      return [id, Float64Array.from({ length: draws }, (_, draw) => stated * (1 + 0.2 * Math.sin(draw * (at + 1))))];
    }),
  );
}

/** All draws, worked out in stretches of the given length. */
function inStretches(
  kernel: Kernel,
  columns: ReadonlyMap<string, Float64Array>,
  length: number,
): readonly Float64Array[] {
  const all = kernel.outputs.map(() => new Float64Array(DRAWS));
  for (let from = 0; from < DRAWS; from += length) {
    const part = kernel.run(columns, new Map(), from, Math.min(DRAWS, from + length));
    for (const [at, values] of part.entries()) all[at]?.set(values, from);
  }
  return all;
}

describe('the same draw has the same bits', () => {
  const graph = yardstickGraph();
  const varying = yardstickDistributions().map(({ id }) => id);
  const columns = columnsNear(graph, varying);
  const kernelOf = (kind: KernelKind) => compileKernel(graph, { varying, outputs: YARDSTICK_OUTPUTS, kind });
  const whole = kernelOf('javascript').run(columns, new Map(), 0, DRAWS);

  it('in JavaScript and in WebAssembly', () => {
    expect(kernelOf('webassembly').run(columns, new Map(), 0, DRAWS)).toEqual(whole);
  });

  it.each([1, 7, 256, 512, 600, DRAWS])('in stretches of %i draws as in one', (length) => {
    for (const kind of ['javascript', 'webassembly'] as const) {
      expect(inStretches(kernelOf(kind), columns, length)).toEqual(whole);
    }
  });

  it('when a kernel is used again as the first time', () => {
    for (const kind of ['javascript', 'webassembly'] as const) {
      const kernel = kernelOf(kind);
      kernel.run(columns, new Map([['N', 3]]), 0, DRAWS);
      expect(kernel.run(columns, new Map(), 0, DRAWS)).toEqual(whole);
    }
  });

  it('in both on random graphs, every line and total', () => {
    fc.assert(
      fc.property(randomModel(), fc.array(fc.boolean(), { minLength: 8 }), ({ graph: random }, picks) => {
        const some = [...random.quantities.keys()].filter((_, at) => picks[at % picks.length]);
        const near = columnsNear(random, some, 5);
        const [one, other] = (['javascript', 'webassembly'] as const).map((kind) =>
          compileKernel(random, { varying: some, outputs: everyOutput(random), kind }).run(near, new Map(), 0, 5),
        );
        expect(other).toEqual(one);
      }),
      { numRuns: 150 },
    );
  });
});

/** One quantity x, and formulas of it. */
function formulasOf(make: (x: Expression<'scalar', 'share'>) => readonly Expression<'scalar'>[]): Graph {
  const graph = new GraphBuilder();
  const x = aQuantity(graph, { id: 'x', unit: 'share', value: '1' });
  for (const [at, value] of make(x).entries()) {
    graph.total({ ...ABOUT, id: `of-x-${at}`, label: `Of x ${at}`, unit: 'share', value: { node: value.node } });
  }
  return graph.build();
}

const UNUSUAL = [
  ...[0, -0, 1, -1, 0.5, 2, 1e-300, -1e-300, 5e-324, 2.2250738585072014e-308, 1e300, -1e300, 1.7976931348623157e308],
  ...[Infinity, -Infinity, NaN, 707.9, 708, 709.78, 709.79, 710, 1e6, 1e18, -707.9, -708, -709, -745, -1e6, -1e18],
  ...[Math.SQRT1_2, 0.7071067811865475, Math.SQRT2, 0.001, -0.001, 0.0013, 0.0014, 1e-9, -1e-9, 3, -3, 2.5, -2.5],
];

describe('numbers at the edges', () => {
  const node = { op: 'quantity', id: 'x' } as const;
  const half = { op: 'constant', value: '0.5', unit: SHARE } as const;
  const third = { op: 'constant', value: '3', unit: SHARE } as const;
  const graph = formulasOf((x) => [
    { node: { op: 'exp', of: node } },
    { node: { op: 'ln', of: node } },
    { node: { op: 'phi', of: node } },
    { node: { op: 'floor', of: node } },
    { node: { op: 'power', base: node, exponent: half } },
    { node: { op: 'power', base: node, exponent: third } },
    { node: { op: 'power', base: half, exponent: x.node } },
    { node: { op: 'power', base: node, exponent: node } },
    { node: { op: 'divide', left: half, right: node } },
    { node: { op: 'min', of: [node, half] } },
    { node: { op: 'max', of: [half, node] } },
    { node: { op: 'compare', relation: '<=', left: { op: 'ln', of: node }, right: half } },
    { node: { op: 'where', condition: { op: 'exp', of: node }, then: node, otherwise: half } },
  ]);
  const outputs = [...graph.totals.keys()].map((id): OutputRef => ({ kind: 'total', id }));
  const found = (kind: KernelKind, values: readonly number[]) =>
    compileKernel(graph, { varying: ['x'], outputs, kind }).run(
      new Map([['x', Float64Array.from(values)]]),
      new Map(),
      0,
      values.length,
    );

  it('have the same bits in JavaScript and in WebAssembly', () => {
    expect(found('webassembly', UNUSUAL)).toEqual(found('javascript', UNUSUAL));
  });

  it('never become an endless number: what does not exist is NaN', () => {
    for (const values of found('javascript', UNUSUAL)) {
      expect(values.filter((value) => !Number.isFinite(value) && !Number.isNaN(value))).toHaveLength(0);
    }
  });

  it.each([
    ['exp', 0, (x: number) => Math.exp(x), -700, 709],
    ['ln', 1, (x: number) => Math.log(x), 1e-12, 1e12],
    ['phi', 2, (x: number) => (x === 0 ? 1 : -Math.expm1(-x) / x), -700, 700],
    ['the root', 4, (x: number) => Math.sqrt(x), 1e-9, 1e9],
    ['one half to the power', 6, (x: number) => 0.5 ** x, -1000, 1000],
  ])('of %s are right to 12 digits from end to end', (_name, at, expected, low, high) => {
    const values = Array.from({ length: 2001 }, (_, step) => low + ((high - low) * step) / 2000);
    const near = values.map((x) => x / 1e5);
    for (const tried of [values, near]) {
      const results = found('webassembly', tried)[at] as Float64Array;
      for (const [draw, x] of tried.entries()) {
        expect(Math.abs((results[draw] as number) / expected(x) - 1)).toBeLessThan(1e-12);
      }
    }
  });
});
