import type { Columns, DrawnOutput, HowDrawn } from '../../core/analysis';
import { normalQuantile } from '../../core/analysis';

/** Uniform numbers for a test, in (0, 1): a shuffled grid, so that means and percentiles are those of the distribution. */
export function stratified(count: number, seed: number): Float64Array {
  const values = Float64Array.from({ length: count }, (_, at) => (at + 0.5) / count);
  const next = xorshift(seed);
  for (let last = count - 1; last > 0; last -= 1) {
    const chosen = Math.floor(next() * (last + 1));
    [values[last], values[chosen]] = [values[chosen] as number, values[last] as number];
  }
  return values;
}

/** Uniform numbers for a test that differ as chance would have it. */
export function uniform(count: number, seed: number): Float64Array {
  const next = xorshift(seed);
  return Float64Array.from({ length: count }, next);
}

/** Normal numbers for a test. */
export function normal(count: number, seed: number, mean = 0, sd = 1): Float64Array {
  return uniform(count, seed).map((u) => mean + sd * normalQuantile(u));
}

export const PSEUDO_RANDOM = (draws: number): HowDrawn => ({ draws, replicates: 1, method: 'pseudo-random' });
export const SCRAMBLED = (draws: number, replicates = 8): HowDrawn => ({ draws, replicates, method: 'sobol' });

/** A figure made of numbers that a test gives. */
export function anOutput(
  values: ArrayLike<number>,
  drawn = PSEUDO_RANDOM(values.length),
  id = 'lens.public.net',
): DrawnOutput {
  return { id, label: `Figure ${id}`, values: Float64Array.from(values), drawn };
}

export function columnsOf(columns: Readonly<Record<string, ArrayLike<number>>>): Columns {
  return new Map(Object.entries(columns).map(([id, values]) => [id, Float64Array.from(values)]));
}

function xorshift(seed: number): () => number {
  let state = (seed * 2654435761 + 88675123) >>> 0 || 1;
  return () => {
    let sum = 0;
    // Two steps of 32 bits make one number of 52: a single one repeats too soon.
    for (let half = 0; half < 2; half += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      state >>>= 0;
      sum = sum * 2 ** 20 + (half === 0 ? state : state >>> 12);
    }
    return (sum + 0.5) / 2 ** 52;
  };
}
