import type { QuantityDefinitionRow } from '../catalogue';
import { shareBelow, type Distribution } from '../engines/simulate';
import { outsideLimits, type Problem } from './problems';

/** What a quantity may be of a distribution: the distribution itself, how much of it is cut off, or that too much would be. */
export type Legal =
  | {
      readonly distribution: Distribution;
      /** Taken as the limit where a draw lies beyond it; absent where none can. */
      readonly limits?: { readonly low: number; readonly high: number };
      readonly cutOff: number;
    }
  | { readonly problem: Problem };

/** A tail this thin is cut off without a word. */
const NOT_WORTH_SAYING = 0.001;
/** With more than this outside, the distribution is not one of this quantity. */
const TOO_MUCH = 0.05;

/**
 * Holds a distribution to what is legal for its quantity.
 *
 * Takes    a distribution; the quantity's definition
 * Gives    a normal distribution cut off at the limits, another without ends drawn up to them; a problem where stated ends, or
 *          seen values, lie outside them, or more than 5% of one without ends does
 */
export function withinLimits(distribution: Distribution, row: QuantityDefinitionRow): Legal {
  const limits = { low: Number(row.limits.low), high: Number(row.limits.high) };
  const ends = statedEnds(distribution);
  if (ends !== null) {
    const isInside = ends.low >= limits.low && ends.high <= limits.high;
    return isInside ? { distribution, cutOff: 0 } : { problem: outsideLimits(null, row) };
  }
  const outside = shareBelow(distribution, limits.low) + (1 - shareBelow(distribution, limits.high));
  if (outside > TOO_MUCH) return { problem: outsideLimits(outside, row) };
  const cutOff = outside < NOT_WORTH_SAYING ? 0 : outside;
  if (distribution.kind === 'normal' && distribution.sd > 0) {
    return outside === 0
      ? { distribution, cutOff }
      : { distribution: { ...distribution, kind: 'truncated-normal', ...limits }, cutOff };
  }
  return outside === 0 ? { distribution, cutOff } : { distribution, limits, cutOff };
}

/** The ends that a distribution states itself; null where it has none, or has those of every share. */
function statedEnds(of: Distribution): { readonly low: number; readonly high: number } | null {
  switch (of.kind) {
    case 'fixed':
      return { low: of.value, high: of.value };
    case 'uniform':
    case 'triangular':
    case 'pert':
    case 'truncated-normal':
      return of;
    case 'beta':
      return of.low === 0 && of.high === 1 ? null : of;
    case 'empirical':
      return { low: Math.min(...of.values), high: Math.max(...of.values) };
    case 'normal':
    case 'log-normal':
    case 'gamma':
      return null;
  }
}
