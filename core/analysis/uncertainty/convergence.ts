import { meanOf } from './moments';
import { refuseUndefined, wholeBlocks, type DrawnOutput } from './output';
import { standardErrorOfMean } from './standard-error';
import type { DrawSummary } from './summary';

/** The mean as it stood after so many draws. */
export type TracePoint = { readonly draws: number; readonly mean: number; readonly standardError: number | null };

/**
 * How the mean settled as draws were added: the first 1, 2, 4 … draws of every block, up to all of them.
 *
 * Takes    output: a value for each draw, whole blocks only
 * Gives    a point for each doubling: draws used, their mean, its standard error
 * Refuses  draws-not-defined, no-draws
 */
export function convergenceTrace(output: DrawnOutput): readonly TracePoint[] {
  refuseUndefined([output]);
  const blocks = wholeBlocks(output);
  const size = output.drawn.draws / output.drawn.replicates;
  const points: TracePoint[] = [];
  for (let each = 1; blocks.length > 0 && each <= size; each = each === size ? size + 1 : Math.min(size, each * 2)) {
    const values = firstOfEach(output.values, blocks, each);
    const drawn = { ...output.drawn, draws: values.length, replicates: blocks.length };
    points.push({ draws: values.length, mean: meanOf(values), standardError: standardErrorOfMean({ values, drawn }) });
  }
  return points;
}

function firstOfEach(values: Float64Array, blocks: readonly (readonly [number, number])[], each: number): Float64Array {
  const first = new Float64Array(blocks.length * each);
  blocks.forEach(([from], block) => first.set(values.subarray(from, from + each), block * each));
  return first;
}

/** A hundredth of the interval: less than the line that draws it is wide. */
export const STEADY_SHARE = 0.01;

/**
 * Whether more draws would still move the answer: the rule by which a simulation stops.
 *
 * The error is held against the interval and not against the mean, since a net may well be about zero.
 *
 * Takes    summary: of the draws so far; share: of the interval from the 5th to the 95th percentile
 * Gives    true where the standard error is known and at most that share of the interval; always where nothing varies
 */
export function isSteady({ standardError, interval, sd }: DrawSummary, share = STEADY_SHARE): boolean {
  if (sd === 0) return true;
  return standardError !== null && standardError <= share * (interval.high - interval.low);
}
