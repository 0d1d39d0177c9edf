import { betaTails, exp, gammaTails, ln, normalCdf } from '../../../statistics';
import { betaOfPert, onlyValueOf, type Distribution } from './distribution';

/**
 * How much of a distribution lies below a value.
 *
 * Takes    a distribution that can be drawn from; a value
 * Gives    a share in [0, 1]; at its only value a distribution without spread has none of itself below
 */
export function shareBelow(of: Distribution, value: number): number {
  const only = onlyValueOf(of);
  return only === null ? ofSpread(of, value) : value > only ? 1 : 0;
}

function ofSpread(of: Distribution, value: number): number {
  switch (of.kind) {
    case 'normal':
      return normalCdf((value - of.mean) / of.sd);
    case 'log-normal':
      return value <= 0 ? 0 : normalCdf((ln(value) - of.mu) / of.sigma);
    case 'uniform':
      return inside((value - of.low) / (of.high - of.low));
    case 'triangular':
      return ofTriangular(of, value);
    case 'truncated-normal': {
      const [from, at, to] = [of.low, Math.min(of.high, Math.max(of.low, value)), of.high].map(
        (place) => (place - of.mean) / of.sd,
      ) as [number, number, number];
      // From the side of the nearer tail, where probabilities keep their digits.
      return from + to > 0
        ? inside((normalCdf(-from) - normalCdf(-at)) / (normalCdf(-from) - normalCdf(-to)))
        : inside((normalCdf(at) - normalCdf(from)) / (normalCdf(to) - normalCdf(from)));
    }
    case 'pert':
      return ofSpread(betaOfPert(of), value);
    case 'beta': {
      const share = (value - of.low) / (of.high - of.low);
      if (share <= 0 || share >= 1) return share <= 0 ? 0 : 1;
      return exp(betaTails(of.alpha, of.beta)(ln(share) - ln(1 - share)).below);
    }
    case 'gamma':
      return value <= 0 ? 0 : exp(gammaTails(of.shape)(ln(value) - ln(of.scale)).below);
    case 'empirical':
      return of.values.filter((seen) => seen < value).length / of.values.length;
    case 'fixed':
      return value > of.value ? 1 : 0;
  }
}

function ofTriangular({ low, likely, high }: Extract<Distribution, { kind: 'triangular' }>, value: number): number {
  if (value <= low || value >= high) return value <= low ? 0 : 1;
  const width = high - low;
  return value <= likely
    ? ((value - low) * (value - low)) / (width * (likely - low))
    : 1 - ((high - value) * (high - value)) / (width * (high - likely));
}

function inside(share: number): number {
  return Math.min(1, Math.max(0, share));
}
