import type { QuantityDefinitionRow } from '../catalogue';
import { shareBelow, type Distribution } from '../engines/simulate';
import type { StatedDistribution } from '../schema';
import { ln, normalQuantile } from '../statistics';
import { betaAround, gammaAround, logNormalAround } from './grade-spread';
import { natureOf } from './nature';
import {
  betaNotPossible,
  countNotPossible,
  meanOutsideInterval,
  notInOrder,
  notOfAShare,
  notPositive,
  noValues,
  parameterNotPositive,
  shareInsideNotPossible,
  spreadNegative,
  type Problem,
} from './problems';

/** A distribution that can be drawn from, or why there is none. */
export type Read = { readonly distribution: Distribution } | { readonly problem: Problem };

/** What is asked of: the quantity's definition and its value. */
export type Asked = { readonly row: QuantityDefinitionRow; readonly value: number };

/** Half the width of a 95% interval of a normal variable, in standard deviations. */
const HALF_OF_95 = normalQuantile(0.975);

/**
 * What somebody stated about a quantity's doubt, as a distribution.
 *
 * Takes    stated: as in the file; the quantity's definition and value
 * Gives    a distribution, or the problem with its numbers; whether it keeps to the quantity's limits is looked at elsewhere
 * Source   methods of moments and counts: Briggs, Claxton and Sculpher, Decision Modelling for Health Economic Evaluation
 *          (2006), section 4.3
 */
export function readStated(stated: StatedDistribution, { row, value }: Asked): Read {
  switch (stated.kind) {
    case 'fixed':
      return found({ kind: 'fixed', value });
    case 'uniform': {
      const [low, high] = [Number(stated.low), Number(stated.high)];
      return low > high
        ? { problem: notInOrder([stated.low, stated.high], row) }
        : found({ kind: 'uniform', low, high });
    }
    case 'triangular':
    case 'pert':
      return inOrder(stated, row, (three) => found({ kind: stated.kind, ...three }));
    case 'low-likely-high':
      return inOrder(stated, row, (three) => readThree(three, stated.inside, row));
    case 'normal':
      return withSpread(stated.standardDeviation, row, (sd) => ({ kind: 'normal', mean: Number(stated.mean), sd }));
    case 'truncated-normal': {
      const [low, high] = [Number(stated.low), Number(stated.high)];
      if (low > high) return { problem: notInOrder([stated.low, stated.high], row) };
      return withSpread(stated.standardDeviation, row, (sd) => {
        return { kind: 'truncated-normal', mean: Number(stated.mean), sd, low, high };
      });
    }
    case 'mean-interval':
      return readMeanInterval(stated, row);
    case 'log-normal':
      return readLogNormal(stated, row);
    case 'beta':
      return readBeta(stated, row);
    case 'counts':
      return readCounts(stated, row);
    case 'gamma': {
      const [shape, scale] = [Number(stated.shape), Number(stated.scale)];
      if (!(shape > 0 && scale > 0)) return { problem: parameterNotPositive('shape and scale', row) };
      return found({ kind: 'gamma', shape, scale });
    }
    case 'empirical': {
      if (stated.values.length === 0) return { problem: noValues(row) };
      return found({ kind: 'empirical', values: stated.values.map(Number) });
    }
  }
}

type Of<K extends StatedDistribution['kind']> = Extract<StatedDistribution, { kind: K }>;
type Three = { readonly low: number; readonly likely: number; readonly high: number };

function found(distribution: Distribution): Read {
  return { distribution };
}

function inOrder(
  { low, likely, high }: { readonly low: string; readonly likely: string; readonly high: string },
  row: QuantityDefinitionRow,
  read: (three: Three) => Read,
): Read {
  const three = { low: Number(low), likely: Number(likely), high: Number(high) };
  if (three.low <= three.likely && three.likely <= three.high) return read(three);
  return { problem: notInOrder([low, likely, high], row) };
}

function withSpread(sd: string, row: QuantityDefinitionRow, shape: (sd: number) => Distribution): Read {
  return Number(sd) < 0 ? { problem: spreadNegative(sd, row) } : found(shape(Number(sd)));
}

/** How far the ends of a PERT distribution are stretched at most, in multiples of what was stated. */
const FURTHEST_STRETCH = 50;

/** A PERT distribution whose ends lie so far out that the stated share of it is between the low and the high value. */
function readThree({ low, likely, high }: Three, insideText: string, row: QuantityDefinitionRow): Read {
  const inside = Number(insideText);
  if (!(inside > 0 && inside <= 1)) return { problem: shareInsideNotPossible(insideText, row) };
  if (inside === 1 || low === high) return found({ kind: 'pert', low, likely, high });
  const legal = { low: Number(row.limits.low), high: Number(row.limits.high) };
  const stretched = (by: number): Distribution => ({
    kind: 'pert',
    low: Math.min(low, Math.max(legal.low, low - by * (likely - low))),
    likely,
    high: Math.max(high, Math.min(legal.high, high + by * (high - likely))),
  });
  const shareInside = (of: Distribution) => shareBelow(of, high) - shareBelow(of, low);
  let [short, long] = [0, FURTHEST_STRETCH];
  for (let halving = 0; halving < 50; halving += 1) {
    const middle = (short + long) / 2;
    if (shareInside(stretched(middle)) > inside) short = middle;
    else long = middle;
  }
  return found(stretched((short + long) / 2));
}

function readMeanInterval({ mean, low95, high95 }: Of<'mean-interval'>, row: QuantityDefinitionRow): Read {
  const [centre, low, high] = [Number(mean), Number(low95), Number(high95)];
  if (low > high) return { problem: notInOrder([low95, high95], row) };
  if (centre < low || centre > high) return { problem: meanOutsideInterval(mean, row) };
  const sd = (high - low) / (2 * HALF_OF_95);
  if (sd === 0) return found({ kind: 'fixed', value: centre });
  switch (natureOf(row)) {
    case 'share': {
      const [from, to] = [Number(row.limits.low), Number(row.limits.high)];
      if (centre <= from || centre >= to || sd * sd >= (centre - from) * (to - centre)) {
        return { problem: betaNotPossible(mean, row) };
      }
      return found(betaAround(centre, sd, { low: from, high: to }));
    }
    case 'ratio':
      if (low <= 0) return { problem: notPositive('A ratio', row) };
      return found(logNormalAround(centre, (ln(high) - ln(low)) / (2 * HALF_OF_95)));
    case 'amount':
    case 'choice':
      if (centre <= 0) return { problem: notPositive('An amount', row) };
      return found(gammaAround(centre, sd));
    case 'effect':
    case 'signed':
      return found({ kind: 'normal', mean: centre, sd });
  }
}

function readLogNormal({ low95, high95 }: Of<'log-normal'>, row: QuantityDefinitionRow): Read {
  const [low, high] = [Number(low95), Number(high95)];
  if (low <= 0) return { problem: notPositive('What has a log-normal distribution', row) };
  if (low > high) return { problem: notInOrder([low95, high95], row) };
  if (low === high) return found({ kind: 'fixed', value: low });
  return found({ kind: 'log-normal', mu: (ln(low) + ln(high)) / 2, sigma: (ln(high) - ln(low)) / (2 * HALF_OF_95) });
}

function readBeta({ alpha, beta, low = '0', high = '1' }: Of<'beta'>, row: QuantityDefinitionRow): Read {
  const shapes = { alpha: Number(alpha), beta: Number(beta) };
  if (!(shapes.alpha > 0 && shapes.beta > 0)) return { problem: parameterNotPositive('alpha and beta', row) };
  if (Number(low) > Number(high)) return { problem: notInOrder([low, high], row) };
  return found({ kind: 'beta', ...shapes, low: Number(low), high: Number(high) });
}

function readCounts({ counted, of }: Of<'counts'>, row: QuantityDefinitionRow): Read {
  if (natureOf(row) !== 'share') return { problem: notOfAShare(row) };
  if (of < 1 || counted > of) return { problem: countNotPossible(counted, of, row) };
  return found({ kind: 'beta', alpha: 1 + counted, beta: 1 + of - counted, low: 0, high: 1 });
}
