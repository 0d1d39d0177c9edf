import { refuseUndefined, type DrawnOutput } from './output';
import { meanOf, quantileOf, varianceOf } from './moments';
import { standardErrorOfMean, errorBetweenBlocks } from './standard-error';

/** Two ends of a band. */
export type Band = { readonly low: number; readonly high: number };

/** What the draws of one figure say, in its unit. */
export type DrawSummary = {
  readonly draws: number;
  readonly mean: number;
  /** How far the mean may be off for want of draws; null where it is not known yet. */
  readonly standardError: number | null;
  readonly sd: number;
  readonly median: number;
  /** 5th to 95th percentile: 9 futures in 10. */
  readonly interval: Band;
  /** 25th to 75th percentile: the middle half. */
  readonly half: Band;
};

/** A share of the draws, and how far it may be off for want of draws. */
export type Chance = { readonly share: number; readonly standardError: number | null };

/**
 * A figure over all draws.
 *
 * Takes    output: a value for each draw
 * Gives    mean, its standard error, sd (n - 1), median, central nine tenths and middle half, in the unit of the output
 * Refuses  draws-not-defined, no-draws
 * Source   percentiles: Hyndman and Fan (1996), definition 7; standard error: `errorBetweenBlocks`
 */
export function summariseDraws(output: DrawnOutput): DrawSummary {
  refuseUndefined([output]);
  const { values } = output;
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => quantileOf(sorted, share);
  return {
    draws: values.length,
    mean: meanOf(values),
    standardError: standardErrorOfMean(output),
    sd: Math.sqrt(varianceOf(values)),
    median: at(0.5),
    interval: { low: at(0.05), high: at(0.95) },
    half: { low: at(0.25), high: at(0.75) },
  };
}

/**
 * The share of futures in which a figure is above a threshold: net above 0, a return above 1.
 *
 * Takes    output: a value for each draw; threshold in its unit
 * Gives    share strictly above it, and its standard error
 * Refuses  draws-not-defined, no-draws
 */
export function chanceAbove(output: DrawnOutput, threshold: number): Chance {
  refuseUndefined([output]);
  return chanceThat(output, (draw) => (output.values[draw] as number) > threshold);
}

/** The share of draws in which something holds; `output` says how they were drawn. */
export function chanceThat(
  { values, drawn }: Pick<DrawnOutput, 'values' | 'drawn'>,
  holds: (draw: number) => boolean,
): Chance {
  const size = drawn.draws / drawn.replicates;
  const byBlock = new Float64Array(drawn.replicates);
  for (let draw = 0; draw < values.length; draw += 1) {
    if (!holds(draw)) continue;
    const block = Math.floor(draw / size);
    byBlock[block] = (byBlock[block] as number) + 1;
  }
  return chanceFrom(byBlock, { values, drawn });
}

/** A chance from how many draws of each block it holds in. */
export function chanceFrom(byBlock: Float64Array, output: Pick<DrawnOutput, 'values' | 'drawn'>): Chance {
  const { values, drawn } = output;
  const size = drawn.draws / drawn.replicates;
  const share = byBlock.reduce((sum, count) => sum + count, 0) / values.length;
  const ofChance = Math.sqrt((share * (1 - share)) / values.length);
  return {
    share,
    standardError:
      drawn.method === 'pseudo-random'
        ? ofChance
        : errorBetweenBlocks(output, (from) => (byBlock[from / size] as number) / size),
  };
}
