import { Decimal } from 'decimal.js';
import { type OfColumns } from '../../../core/analysis';
import { sobolIndices, type SobolIndices } from '../../oracles/sobol-indices';
import { createColumns } from '../../../core/engines/simulate';

const [A, B] = [7, 0.1];
const NAMES = ['x1', 'x2', 'x3'] as const;
const OTHERS = ['y1', 'y2', 'y3'] as const;

/** sin x1 + a·sin² x2 + b·x3⁴·sin x1 */
export const ishigami: OfColumns = (columns) => {
  const [x1, x2, x3] = NAMES.map((name) => columns.get(name) as Float64Array) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return [
    x1.map((x, draw) => Math.sin(x) * (1 + B * (x3[draw] as number) ** 4) + A * Math.sin(x2[draw] as number) ** 2),
  ];
};

/**
 * The indices of the Ishigami function from the program's own Sobol points: two sets of its three quantities are the halves of points in six
 * dimensions, in eight scrambles.
 */
export function ishigamiIndices(draws: number, seed = 2026): ReadonlyMap<string, SobolIndices> {
  const plan = { seed, draws, replicates: 8, method: 'sobol' } as const;
  const columns = createColumns(plan).of({
    quantities: [...NAMES, ...OTHERS].map((id) => ({
      id,
      distribution: { kind: 'uniform', low: -Math.PI, high: Math.PI },
    })),
    dirichlets: [],
    correlations: [],
  });
  const [rows = []] = sobolIndices({
    one: new Map(NAMES.map((name) => [name, columns.get(name) as Float64Array])),
    other: new Map(NAMES.map((name, at) => [name, columns.get(OTHERS[at] as string) as Float64Array])),
    groups: [...NAMES.map((id) => ({ id, quantities: [id] })), { id: 'x1 and x3', quantities: ['x1', 'x3'] }],
    at: ishigami,
    drawn: plan,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the case prints: first order, total, and what the first and third do only together. */
export function indicesByName(indices: ReadonlyMap<string, SobolIndices>): Readonly<Record<string, number>> {
  const first = (id: string) => indices.get(id)?.first.value ?? NaN;
  const total = (id: string) => indices.get(id)?.total.value ?? NaN;
  return {
    S1: first('x1'),
    S2: first('x2'),
    S3: first('x3'),
    ST1: total('x1'),
    ST2: total('x2'),
    ST3: total('x3'),
    S13: first('x1 and x3') - first('x1') - first('x3'),
  };
}

/** Enough for the four digits that are printed of the first-order indices. */
export const DRAWS_FOR_FOUR_DIGITS = 2 ** 20;

let worked: Readonly<Record<string, Decimal>> | undefined;

/** Worked out once: the same on every asking. */
export function ishigamiFigures(): Readonly<Record<string, Decimal>> {
  worked ??= figuresFromDraws();
  return worked;
}

function figuresFromDraws(): Readonly<Record<string, Decimal>> {
  const named = indicesByName(ishigamiIndices(DRAWS_FOR_FOUR_DIGITS));
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, new Decimal(value)]));
}
