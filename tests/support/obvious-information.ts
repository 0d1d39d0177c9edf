import { normal } from './seeded-draws';

/** The standard normal density and distribution, the slow way: Simpson's rule over the density. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

export function normalBelow(x: number): number {
  const steps = 2000;
  const [from, to] = [-10, Math.max(-10, Math.min(10, x))];
  const width = (to - from) / steps;
  const weight = (at: number) => (at === 0 || at === steps ? 1 : at % 2 === 1 ? 4 : 2);
  const terms = Array.from({ length: steps + 1 }, (_, at) => weight(at) * normalDensity(from + at * width));
  return (terms.reduce((sum, term) => sum + term, 0) * width) / 3;
}

/**
 * The worth of knowing a quantity that makes the expected net benefit of the only scenario normal, beside funding nothing:
 * E[max(0, X)] - max(0, mean), X normal. Closed form: Raiffa and Schlaifer (1961), section 5.4: the unit normal loss.
 */
export function worthWhenNormal(mean: number, sd: number): number {
  return mean * normalBelow(mean / sd) + sd * normalDensity(mean / sd) - Math.max(0, mean);
}

/**
 * The worth of knowing one quantity by nested simulation: for each value of it, the decision that is best on average over many draws of
 * the others. The definition itself, and far too slow for the program.
 */
export function worthByNesting(
  known: Float64Array,
  others: number,
  nets: readonly ((known: number, others: readonly number[]) => number)[],
  inner: number,
  seed: number,
): number {
  const columns = Array.from({ length: others }, (_, at) => normal(inner, seed + at));
  const rows = Array.from({ length: inner }, (_, draw) => columns.map((column) => column[draw] as number));
  const sums = nets.map(() => 0);
  let informed = 0;
  for (const value of known) {
    const means = nets.map((net) => rows.reduce((sum, row) => sum + net(value, row), 0) / inner);
    means.forEach((mean, at) => (sums[at] = (sums[at] as number) + mean));
    informed += Math.max(0, ...means);
  }
  return informed / known.length - Math.max(0, ...sums.map((sum) => sum / known.length));
}
