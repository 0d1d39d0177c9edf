import { exp } from '../../../statistics';

/** How unsure a quantity is, as the engine takes it: plain doubles, already checked. */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly likely: number; readonly high: number }
  | { readonly kind: 'pert'; readonly low: number; readonly likely: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | {
      readonly kind: 'truncated-normal';
      /** Of the normal distribution before its ends are cut off. */
      readonly mean: number;
      readonly sd: number;
      readonly low: number;
      readonly high: number;
    }
  /** Mean and standard deviation of the logarithm. */
  | { readonly kind: 'log-normal'; readonly mu: number; readonly sigma: number }
  | {
      readonly kind: 'beta';
      readonly alpha: number;
      readonly beta: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'gamma'; readonly shape: number; readonly scale: number }
  /** Values that were seen, each as likely as the others. */
  | { readonly kind: 'empirical'; readonly values: readonly number[] };

/** Quantities that are shares of one whole: a Dirichlet distribution. */
export type DirichletGroup = {
  readonly quantities: readonly string[];
  /** How much each weighs; one more than there are quantities where part of the whole belongs to none of them, as the last. */
  readonly weights: readonly number[];
};

/** Two quantities that move together: Spearman's rank correlation. */
export type RankCorrelation = { readonly a: string; readonly b: string; readonly rank: number };

export type UncertainQuantity = {
  readonly id: string;
  readonly distribution: Distribution;
  /** What lies beyond these is taken as the limit itself: for the last thousandth of a distribution that has no end. */
  readonly limits?: { readonly low: number; readonly high: number };
};

/** All that is uncertain about a scenario. */
export type Uncertain = {
  /** Every quantity, those that are fixed too, in an order that does not change with what is known about each of them. */
  readonly quantities: readonly UncertainQuantity[];
  /** Members may also stand among the quantities, which gives them their place; what is said of them there is not used. */
  readonly dirichlets: readonly DirichletGroup[];
  readonly correlations: readonly RankCorrelation[];
  /** Ids that take the first dimensions, where they are drawn best; the others follow in their order. */
  readonly first?: readonly string[];
};

/**
 * The one value that a distribution without spread has.
 *
 * Takes    a distribution
 * Gives    the value, or null where it can take more than one
 */
export function onlyValueOf(of: Distribution): number | null {
  switch (of.kind) {
    case 'fixed':
      return of.value;
    case 'uniform':
    case 'triangular':
    case 'pert':
    case 'beta':
      return of.low === of.high ? of.low : null;
    case 'normal':
      return of.sd === 0 ? of.mean : null;
    case 'truncated-normal':
      if (of.low === of.high) return of.low;
      return of.sd === 0 ? Math.min(of.high, Math.max(of.low, of.mean)) : null;
    case 'log-normal':
      return of.sigma === 0 ? exp(of.mu) : null;
    case 'gamma':
      return null;
    case 'empirical':
      return of.values.every((value) => value === of.values[0]) ? (of.values[0] ?? null) : null;
  }
}

/** A PERT distribution as the beta distribution that it is: shapes 1 + 4·(likely - low)/(high - low), and likewise. */
export function betaOfPert({
  low,
  likely,
  high,
}: Extract<Distribution, { kind: 'pert' }>): Extract<Distribution, { kind: 'beta' }> {
  const width = high - low;
  return { kind: 'beta', alpha: 1 + (4 * (likely - low)) / width, beta: 1 + (4 * (high - likely)) / width, low, high };
}
