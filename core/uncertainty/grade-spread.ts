import type { QuantityDefinitionRow } from '../catalogue';
import type { Distribution } from '../engines/simulate';
import type { ConfidenceGrade } from '../graph';
import { confidenceGrade } from '../reference';
import { ln } from '../statistics';
import { natureOf, saysNothing } from './nature';

/** An effect is four times as badly known as a number that was counted: at grade 6 its doubt reaches back to no effect. */
const EFFECT_MULTIPLE = 4;

/**
 * How far a number without a range may be out, by its grade. Our own convention: `decisions/0007`.
 *
 * Takes    value; grade; the quantity's definition
 * Gives    a distribution whose mean is the value: its standard deviation is the grade's known error times the value (of a share:
 *          times the share or what is left to 1, whichever is less; of an effect: four times that, from no effect)
 * Source   the known errors of the grades: HM Treasury and New Economy (2014), to confirm; read as one standard deviation, by us
 */
export function gradeSpread(value: number, grade: ConfidenceGrade, row: QuantityDefinitionRow): Distribution {
  const nature = natureOf(row);
  const [low, high] = [Number(row.limits.low), Number(row.limits.high)];
  const fixed: Distribution = { kind: 'fixed', value };
  if (nature === 'choice' || saysNothing(nature, value) || value <= low || value >= high) return fixed;
  const error = Number(confidenceGrade(grade).knownError);
  switch (nature) {
    case 'share':
      return betaAround(value, error * Math.min(value - low, high - value), { low, high });
    case 'ratio':
      return value > 0 ? logNormalAround(value, EFFECT_MULTIPLE * error * Math.abs(ln(value))) : fixed;
    case 'effect':
      return normalAround(value, EFFECT_MULTIPLE * error * Math.abs(value), { low, high });
    case 'signed':
      return normalAround(value, error * Math.abs(value), { low, high });
    case 'amount':
      return gammaAround(value, error * value);
  }
}

type Ends = { readonly low: number; readonly high: number };

/** A beta distribution between two ends, by its mean and standard deviation. */
export function betaAround(mean: number, sd: number, { low, high }: Ends): Distribution {
  if (sd === 0) return { kind: 'fixed', value: mean };
  const width = high - low;
  const share = (mean - low) / width;
  const spread = sd / width;
  const weight = (share * (1 - share)) / (spread * spread) - 1;
  return { kind: 'beta', alpha: share * weight, beta: (1 - share) * weight, low, high };
}

/** A gamma distribution by its mean and standard deviation. */
export function gammaAround(mean: number, sd: number): Distribution {
  if (sd === 0) return { kind: 'fixed', value: mean };
  return { kind: 'gamma', shape: (mean / sd) * (mean / sd), scale: (sd * sd) / mean };
}

/** A log-normal distribution by its mean and the standard deviation of its logarithm. */
export function logNormalAround(mean: number, sigma: number): Distribution {
  if (sigma === 0) return { kind: 'fixed', value: mean };
  return { kind: 'log-normal', mu: ln(mean) - (sigma * sigma) / 2, sigma };
}

/** Further out than this a normal distribution has nothing that a draw would show. */
const NOTHING_BEYOND = 9;

/** A normal distribution, cut off where the quantity ends: equally far on both sides, so that its mean stays. */
export function normalAround(mean: number, sd: number, { low, high }: Ends): Distribution {
  if (sd === 0) return { kind: 'fixed', value: mean };
  const reach = Math.min(mean - low, high - mean);
  if (reach > NOTHING_BEYOND * sd) return { kind: 'normal', mean, sd };
  return { kind: 'truncated-normal', mean, sd, low: mean - reach, high: mean + reach };
}
