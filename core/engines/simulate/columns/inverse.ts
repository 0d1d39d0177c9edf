import { Defect } from '../../../errors';
import { exp, normalCdf, normalQuantile } from '../../../statistics';
import { betaOfPert, onlyValueOf, type Distribution } from './distribution';
import { FURTHEST_SCORE, joinKnots, knotScores, readTable, type Knot } from './inverse-table';
import { betaKnots, gammaKnots } from './inverse-by-steps';

/** Turns normal scores into values of one distribution. */
export type Inverse = (scores: Float64Array, into: Float64Array) => void;

/** Beyond this shape a beta or gamma distribution is so nearly normal that two more terms say the rest. */
const NEARLY_NORMAL = 1e6;

/**
 * The inverse of a distribution, ready for many draws.
 *
 * Takes    a distribution that can be drawn from
 * Gives    a function of normal scores: the value below which as much of the distribution lies as a standard normal variable
 *          has below the score. A distribution without spread gives its one value exactly
 * Source   closed forms where there are any; else a table (`inverse-table`), agreeing with the true inverse to 5·10^-9 of the
 *          standard deviation from one draw in 10^10 at one end to one at the other; 2·10^-8 beside an end that is cut off
 */
export function inverseOf(of: Distribution): Inverse {
  const only = onlyValueOf(of);
  if (only !== null) return (_, into) => into.fill(only);
  switch (of.kind) {
    case 'normal':
      return each((z) => of.mean + of.sd * z);
    case 'log-normal':
      return each((z) => exp(of.mu + of.sigma * z));
    case 'uniform':
      return each((z) => between(of.low, of.high, normalCdf(z), normalCdf(-z)));
    case 'triangular':
      return triangular(of);
    case 'truncated-normal':
      return truncatedNormal(of);
    case 'pert':
      return stretchedBeta(betaOfPert(of));
    case 'beta':
      return stretchedBeta(of);
    case 'gamma':
      return gamma(of);
    case 'empirical':
      return empirical(of);
    case 'fixed':
      throw new Defect('A fixed value has spread.');
  }
}

/**
 * Values below which given shares of a distribution lie.
 *
 * Takes    a distribution; probabilities strictly between 0 and 1
 * Gives    one value each
 */
export function quantilesOf(of: Distribution, probabilities: readonly number[]): readonly number[] {
  const values = new Float64Array(probabilities.length);
  inverseOf(of)(Float64Array.from(probabilities, normalQuantile), values);
  return [...values];
}

function each(value: (z: number) => number): Inverse {
  return (scores, into) => {
    for (let at = 0; at < scores.length; at += 1) into[at] = value(scores[at] as number);
  };
}

/** The place a share of the way up; measured from the nearer end, so that neither loses its digits. */
function between(low: number, high: number, below: number, above: number): number {
  return below <= above ? low + (high - low) * below : high - (high - low) * above;
}

function triangular({ low, likely, high }: Extract<Distribution, { kind: 'triangular' }>): Inverse {
  const width = high - low;
  const shareBelow = (likely - low) / width;
  return each((z) => {
    const below = normalCdf(z);
    if (below <= shareBelow) return low + Math.sqrt(below * width * (likely - low));
    return high - Math.sqrt(normalCdf(-z) * width * (high - likely));
  });
}

/** Ends further out than this many standard deviations cut nothing off that a double could tell. */
const FURTHEST_END = 38;

function truncatedNormal(of: Extract<Distribution, { kind: 'truncated-normal' }>): Inverse {
  const { mean, sd } = of;
  const low = Math.max(of.low, mean - FURTHEST_END * sd);
  const high = Math.min(of.high, mean + FURTHEST_END * sd);
  const ends = [(low - mean) / sd, (high - mean) / sd] as const;
  // Mirrored, so that what is left lies in or around the lower tail: there the probabilities keep their digits.
  const isMirrored = ends[0] + ends[1] > 0;
  const [from, to] = isMirrored ? [-ends[1], -ends[0]] : ends;
  const [belowFrom, belowTo] = [normalCdf(from), normalCdf(to)];
  const mass = belowTo - belowFrom;
  if (!(mass > 0)) throw new Defect(`A normal distribution of ${mean} and ${sd} has nothing from ${low} to ${high}.`);
  const knots = knotScores().map((z): Knot => {
    const score = isMirrored ? -z : z;
    const below = belowFrom * normalCdf(-score) + belowTo * normalCdf(score);
    const t = below > 0.5 ? upperPlace(from, to, score) : normalQuantile(below);
    const within = Math.min(to, Math.max(from, t));
    const slope = mass * exp(0.5 * (within * within - score * score));
    const curvature = slope * (within * slope - score);
    // Turning the scale round turns value and curvature, and leaves the slope.
    return isMirrored ? { value: -within, slope, curvature: -curvature } : { value: within, slope, curvature };
  });
  const table = joinKnots(
    knots.map((knot) => ({ ...knot, value: knot.value - ends[0] })),
    'plain',
  );
  return (scores, into) => {
    readTable(table, scores, { low, width: sd }, into);
    for (let at = 0; at < into.length; at += 1) into[at] = Math.min(high, into[at] as number);
  };
}

/** As for the lower tail, from what lies above. */
function upperPlace(from: number, to: number, score: number): number {
  return -normalQuantile(normalCdf(-from) * normalCdf(-score) + normalCdf(-to) * normalCdf(score));
}

function stretchedBeta({ alpha, beta, low, high }: Extract<Distribution, { kind: 'beta' }>): Inverse {
  const width = high - low;
  const both = alpha + beta;
  if (both > NEARLY_NORMAL && Math.min(alpha, beta) > NEARLY_NORMAL / 100) {
    const share = alpha / both;
    const variance = (share * (beta / both)) / (both + 1);
    const skewness = (2 * (beta - alpha) * Math.sqrt(both + 1)) / ((both + 2) * Math.sqrt(alpha) * Math.sqrt(beta));
    return nearlyNormal(low + width * share, width * Math.sqrt(variance), skewness);
  }
  const { knots, scale } = betaKnots(alpha, beta);
  const table = joinKnots(knots, scale);
  return (scores, into) => {
    readTable(table, scores, { low, width }, into);
    for (let at = 0; at < into.length; at += 1) into[at] = Math.min(high, into[at] as number);
  };
}

function gamma({ shape, scale }: Extract<Distribution, { kind: 'gamma' }>): Inverse {
  if (shape > NEARLY_NORMAL) return nearlyNormal(shape * scale, Math.sqrt(shape) * scale, 2 / Math.sqrt(shape));
  const { knots, scale: tableScale } = gammaKnots(shape);
  const table = joinKnots(knots, tableScale);
  return (scores, into) => readTable(table, scores, { low: 0, width: scale }, into);
}

/** Cornish and Fisher's expansion (1938) to the square of the skewness; the excess of a beta or gamma is 3/2 of that square. */
function nearlyNormal(mean: number, sd: number, skewness: number): Inverse {
  const excess = 1.5 * skewness * skewness;
  return each((score) => {
    const z = Math.max(-FURTHEST_SCORE, Math.min(FURTHEST_SCORE, score));
    const skewed = (skewness * (z * z - 1)) / 6;
    const peaked = (excess * (z * z * z - 3 * z)) / 24;
    const back = (skewness * skewness * (2 * z * z * z - 5 * z)) / 36;
    return mean + sd * (z + skewed + peaked - back);
  });
}

function empirical({ values }: Extract<Distribution, { kind: 'empirical' }>): Inverse {
  const rising = Float64Array.from(values).sort();
  const last = rising.length - 1;
  return each((z) => rising[Math.min(last, Math.floor(normalCdf(z) * rising.length))] as number);
}
