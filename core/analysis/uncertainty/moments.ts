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
  return sumOver(from, to, (draw) => values[draw] as number) / (to - from);
}

/** The sample variance (divided by n - 1) of a range of draws; 0 for a single draw. */
export function varianceOf(values: Float64Array, from = 0, to = values.length): number {
  if (to - from < 2) return 0;
  const mean = meanOf(values, from, to);
  return sumOver(from, to, (draw) => ((values[draw] as number) - mean) ** 2) / (to - from - 1);
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
 * Spearman's rank correlation of two columns of the same draws; 0 where one of them does not vary.
 *
 * Source   Spearman, American Journal of Psychology 15 (1904), pages 72-101; tied values share their mean rank
 */
export function rankCorrelation(one: Float64Array, other: Float64Array): number {
  const [ranks, otherRanks] = [ranksOf(one), ranksOf(other)];
  const spread = Math.sqrt(varianceOf(ranks) * varianceOf(otherRanks));
  return spread === 0 ? 0 : covarianceOf(ranks, otherRanks) / spread;
}

function ranksOf(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, draw) => draw).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    const value = values[order[first] as number];
    let next = first + 1;
    while (next < order.length && values[order[next] as number] === value) next += 1;
    for (let place = first; place < next; place += 1) ranks[order[place] as number] = (first + next - 1) / 2;
    first = next;
  }
  return ranks;
}
