import { exp, normalCdf, normalDensity } from '../../../statistics';
import { betaOfPert, onlyValueOf, type Distribution } from './distribution';

export type Moments = { readonly mean: number; readonly sd: number };

/**
 * Mean and standard deviation of a distribution, by its closed form.
 *
 * Takes    a distribution that can be drawn from
 * Gives    both, in the unit of the quantity
 * Source   Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions (1994 and 1995); Vose, Risk Analysis (2008), for
 *          the PERT distribution
 */
export function momentsOf(of: Distribution): Moments {
  const only = onlyValueOf(of);
  return only === null ? ofSpread(of) : { mean: only, sd: 0 };
}

function ofSpread(of: Distribution): Moments {
  switch (of.kind) {
    case 'fixed':
      return { mean: of.value, sd: 0 };
    case 'uniform':
      return { mean: (of.low + of.high) / 2, sd: (of.high - of.low) / Math.sqrt(12) };
    case 'triangular': {
      const [a, m, b] = [of.low, of.likely, of.high];
      return { mean: (a + m + b) / 3, sd: Math.sqrt((a * a + m * m + b * b - a * m - a * b - m * b) / 18) };
    }
    case 'pert':
      return ofSpread(betaOfPert(of));
    case 'normal':
      return { mean: of.mean, sd: of.sd };
    case 'truncated-normal':
      return ofTruncatedNormal(of);
    case 'log-normal': {
      const variance = of.sigma * of.sigma;
      const mean = exp(of.mu + variance / 2);
      return { mean, sd: mean * Math.sqrt(exp(variance) - 1) };
    }
    case 'beta': {
      const { alpha, beta, low, high } = of;
      const both = alpha + beta;
      const width = high - low;
      return {
        mean: low + (width * alpha) / both,
        sd: (width / both) * Math.sqrt((alpha * beta) / (both + 1)),
      };
    }
    case 'gamma':
      return { mean: of.shape * of.scale, sd: Math.sqrt(of.shape) * of.scale };
    case 'empirical': {
      const mean = of.values.reduce((sum, value) => sum + value, 0) / of.values.length;
      const squares = of.values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
      return { mean, sd: Math.sqrt(squares / of.values.length) };
    }
  }
}

function ofTruncatedNormal({ mean, sd, low, high }: Extract<Distribution, { kind: 'truncated-normal' }>): Moments {
  // Mirrored where the upper tail is meant: there the probabilities of what lies below would lose their digits.
  const isMirrored = low + high > 2 * mean;
  const ends = [(low - mean) / sd, (high - mean) / sd] as const;
  const [from, to] = isMirrored ? [-ends[1], -ends[0]] : ends;
  const mass = normalCdf(to) - normalCdf(from);
  const [atFrom, atTo] = [normalDensity(from), normalDensity(to)];
  const shift = (atFrom - atTo) / mass;
  const weighed = (end: number, density: number) => (density === 0 ? 0 : end * density);
  const spread = 1 + (weighed(from, atFrom) - weighed(to, atTo)) / mass - shift * shift;
  return { mean: mean + sd * (isMirrored ? -shift : shift), sd: sd * Math.sqrt(Math.max(0, spread)) };
}
