import { countBelow, countUpTo, quantileOf } from './moments';
import { refuseUndefined, type DrawnOutput } from './output';

/** How often a figure falls where. A bin holds what is above its low edge, up to and with its high edge. */
export type Histogram = {
  /** Round numbers, ascending, one more than there are bins. */
  readonly edges: readonly number[];
  /** Draws in each bin. */
  readonly counts: readonly number[];
  /** Draws beyond the first and the last edge, which the picture leaves out. */
  readonly below: number;
  readonly above: number;
  /** Break-even: an edge where the picture reaches it, else null. */
  readonly cut: number | null;
  /** Draws at or below break-even, and above it: all of them, drawn or not. */
  readonly atMostCut: number;
  readonly aboveCut: number;
};

const MOST_BINS = 24;
/** One draw in 200 on either side may lie beyond the picture: a long tail would press everything else into one bar. */
const TAIL = 0.005;
/** Break-even belongs in the picture unless it lies further off than so many widths of it. */
const FURTHEST_CUT = 1;

/**
 * A histogram cut at break-even.
 *
 * Takes    output: a value for each draw; breakEven in its unit, 0 for a net
 * Gives    at most 24 bins with round edges, break-even among them where it is in reach, so that no bar stands on both sides.
 *          A draw just at break-even counts as not above it, as in `chanceAbove`
 * Refuses  draws-not-defined, no-draws
 */
export function histogramOf(output: DrawnOutput, breakEven = 0): Histogram {
  refuseUndefined([output]);
  const { values } = output;
  const sorted = Float64Array.from(values).sort();
  let [low, high] = [quantileOf(sorted, TAIL), quantileOf(sorted, 1 - TAIL)];
  const reach = (high - low) * FURTHEST_CUT;
  const inReach = breakEven >= low - reach && breakEven <= high + reach;
  if (inReach) [low, high] = [Math.min(low, breakEven), Math.max(high, breakEven)];
  const edges = roundEdges(low, high, inReach ? breakEven : 0);
  const aboveCut = sorted.length - countUpTo(sorted, breakEven);
  const upTo = edges.map((edge) => countUpTo(sorted, edge));
  const first = edges[0] as number;
  const below = countBelow(sorted, first);
  const counts = upTo.slice(1).map((last, bin) => last - (bin === 0 ? below : (upTo[bin] as number)));
  return {
    edges,
    counts,
    below,
    above: sorted.length - (upTo.at(-1) as number),
    cut: inReach ? breakEven : null,
    atMostCut: sorted.length - aboveCut,
    aboveCut,
  };
}

/** Edges a round step apart that cover an interval, counted from `origin`, which is one of them where it lies inside. */
function roundEdges(low: number, high: number, origin: number): readonly number[] {
  const step = roundStep(low, high, origin);
  const from = Math.floor((low - origin) / step);
  const to = Math.max(from + 1, Math.ceil((high - origin) / step));
  return Array.from({ length: to - from + 1 }, (_, at) => origin + withoutNoise((from + at) * step));
}

function roundStep(low: number, high: number, origin: number): number {
  const width = high - low;
  const size = Math.max(LEAST_STEP, width > 0 ? width / MOST_BINS : Math.abs(low - origin) / MOST_BINS || 1);
  const power = 10 ** Math.floor(Math.log10(size));
  const candidates = [1, 2, 2.5, 5, 10, 20].map((digit) => digit * power);
  const bins = (step: number) => Math.ceil((high - origin) / step) - Math.floor((low - origin) / step);
  return candidates.find((step) => step >= size && bins(step) <= MOST_BINS) ?? (candidates.at(-1) as number);
}

/** £: draws nearer than this to one another are one. */
const LEAST_STEP = 1e-12;

/** 0.30000000000000004 as 0.3. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
