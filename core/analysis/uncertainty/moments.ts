/** Sums that lose no digits to their order, and the order of values: what every figure over draws is made of. */

/** The sum of f over a range of draws, compensated (Neumaier, 1974): the same digits whatever the size of the terms. */
export function sumOver(from: number, to: number, term: (draw: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let draw = from; draw < to; draw += 1) {
    const value = term(draw);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The mean of a range of draws; of all where no range is given. */
export function meanOf(values: Float64Array, from = 0, to = values.length): number {
  let sum = 0;
  let lost = 0;
  // As in `sumOver`, without a call for each draw: this runs on every answer while a slider moves.
  for (let draw = from; draw < to; draw += 1) {
    const value = values[draw] as number;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return (sum + lost) / (to - from);
}

/** The sample variance (divided by n - 1) of a range of draws; 0 for a single draw. */
export function varianceOf(values: Float64Array, from = 0, to = values.length): number {
  if (to - from < 2) return 0;
  const mean = meanOf(values, from, to);
  let squares = 0;
  for (let draw = from; draw < to; draw += 1) squares += ((values[draw] as number) - mean) ** 2;
  return squares / (to - from - 1);
}

/** The covariance (divided by n - 1) of two columns of the same draws. */
export function covarianceOf(one: Float64Array, other: Float64Array): number {
  if (one.length < 2) return 0;
  const [mean, otherMean] = [meanOf(one), meanOf(other)];
  const products = sumOver(
    0,
    one.length,
    (draw) => ((one[draw] as number) - mean) * ((other[draw] as number) - otherMean),
  );
  return products / (one.length - 1);
}

/**
 * The value below which a share of the draws lies.
 *
 * Takes    sorted: ascending; share in [0, 1]
 * Gives    between neighbouring draws, in proportion: the definition that spreadsheets and R use by default
 * Source   Hyndman and Fan, The American Statistician 50 (1996), pages 361-365, definition 7
 */
export function quantileOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}

/**
 * Spearman's rank correlation of a figure with each of several columns of the same draws; 0 where one of the two does not vary.
 *
 * Source   Spearman, American Journal of Psychology 15 (1904), pages 72-101; tied values share their mean rank
 */
export function rankCorrelations(columns: readonly Float64Array[], figure: Float64Array): readonly number[] {
  const ranks = ranksOf(figure);
  const variance = varianceOf(ranks);
  return columns.map((column) => {
    const others = ranksOf(column);
    const spread = Math.sqrt(variance * varianceOf(others));
    return spread === 0 ? 0 : covarianceOf(others, ranks) / spread;
  });
}

/** Each value's place among all, from 0; equal values share the mean of their places. */
function ranksOf(values: Float64Array): Float64Array {
  const sorted = Float64Array.from(values).sort();
  return values.map((value) => (countBelow(sorted, value) + countUpTo(sorted, value) - 1) / 2);
}

/** How many of the sorted values are at most `value`. */
export function countUpTo(sorted: Float64Array, value: number): number {
  let [below, above] = [0, sorted.length];
  while (below < above) {
    const middle = (below + above) >>> 1;
    if ((sorted[middle] as number) <= value) below = middle + 1;
    else above = middle;
  }
  return below;
}

/** How many of the sorted values are below `value`. */
export function countBelow(sorted: Float64Array, value: number): number {
  let [below, above] = [0, sorted.length];
  while (below < above) {
    const middle = (below + above) >>> 1;
    if ((sorted[middle] as number) < value) below = middle + 1;
    else above = middle;
  }
  return below;
}
