import type { Decimal } from 'decimal.js';
import {
  type BetaParameters,
  refuseCounts,
  insideShare,
  positive,
  positiveSpread,
  normalDeviate,
} from '../../core/statistics/distributions-from-what-people-have';
import { type DecimalText, ReferenceDecimal, decimalOf } from '../../core/reference';
import { betaCdf, risingRoot } from '../../core/statistics/special-functions';
import { Refusal } from '../../core/errors';

export type GammaParameters = { readonly shape: Decimal; readonly scale: Decimal };

/** Mean and standard deviation of the logarithm. */
export type LogNormalParameters = { readonly mu: Decimal; readonly sigma: Decimal };

export type PertParameters = BetaParameters & { readonly mean: Decimal; readonly variance: Decimal };

/** A central interval that holds the value with some confidence: 0.95 is usual. */
export type Interval = { readonly low: DecimalText; readonly high: DecimalText; readonly confidence: DecimalText };

const MOST_CERTAIN = 1e9;

/**
 * A beta distribution of a share, from counts: so many of so many.
 *
 * Takes    counted: how many of those asked, from 0 to `of`; of: how many were asked; prior: a beta distribution held before
 *          (alpha 1 and beta 1 where nothing was known)
 * Gives    alpha = prior alpha + counted, beta = prior beta + the rest
 * Refuses  count-out-of-range
 * Source   conjugate prior of the binomial: Briggs, Claxton and Sculpher (2006), section 4.3
 */
export function betaFromCounts(
  counted: number,
  of: number,
  prior: BetaParameters = { alpha: new ReferenceDecimal(1), beta: new ReferenceDecimal(1) },
): BetaParameters {
  refuseCounts(counted, of);
  return { alpha: prior.alpha.plus(counted), beta: prior.beta.plus(of - counted) };
}

/**
 * A beta distribution of a share, from its most likely value and a bound that somebody is fairly sure of.
 *
 * Takes    mode: most likely share, in [0, 1]; bound: a share on the `side` of which the true one lies; confidence: how sure
 * Gives    the shapes above 1 with that mode that put that probability on that side: beta = 1 + (alpha - 1)·(1 - mode)/mode
 * Refuses  not-a-decimal, share-out-of-range, bound-beyond-mode, bound-says-nothing
 * Source   Su, Johnson and Gardner's BetaBuster, as in the R package epiR, epi.betabuster
 */
export function betaFromModeAndBound(belief: {
  readonly mode: DecimalText;
  readonly bound: DecimalText;
  readonly side: 'above' | 'below';
  readonly confidence: DecimalText;
}): BetaParameters {
  const { mode, bound, side, confidence } = belief;
  const [m, b] = [mode, bound].map((text) => shareNumber(text)) as [number, number];
  const sure = insideShare(confidence, 'a confidence').toNumber();
  const mirrored = side === 'below';
  const likely = mirrored ? 1 - m : m;
  const edge = mirrored ? 1 - b : b;
  if (edge >= likely) throw boundBeyondMode(belief);
  if (1 - edge >= sure) throw boundSaysNothing(belief);
  // Weight k on the likely value: shapes 1 + k·mode and 1 + k·(1 - mode) keep the mode, and the larger k, the surer.
  const above = (k: number) => 1 - betaCdf(edge, 1 + k * likely, 1 + k * (1 - likely));
  let high = 1;
  while (above(high) < sure) {
    high *= 2;
    if (high > MOST_CERTAIN) throw boundSaysNothing(belief);
  }
  const k = risingRoot((weight) => above(weight) - sure, 0, high);
  const shapes = [1 + k * likely, 1 + k * (1 - likely)].map((shape) => new ReferenceDecimal(shape)) as [
    Decimal,
    Decimal,
  ];
  const [alpha, beta] = mirrored ? [shapes[1], shapes[0]] : shapes;
  return { alpha, beta };
}

/**
 * A gamma distribution of a cost or a number of hours, from its mean and standard deviation.
 *
 * Takes    mean, sd: above 0
 * Gives    shape (mean/sd)²; scale sd²/mean
 * Refuses  not-a-decimal, value-not-positive, spread-not-positive
 * Source   method of moments: Briggs, Claxton and Sculpher (2006), section 4.3; as in the R package dampack, gamma_params
 */
export function gammaFromMeanAndSd(mean: DecimalText, sd: DecimalText): GammaParameters {
  const m = positive(mean, 'a mean');
  const spread = positiveSpread(sd);
  const ratio = m.dividedBy(spread);
  return { shape: ratio.times(ratio), scale: spread.times(spread).dividedBy(m) };
}

/**
 * A log-normal distribution from its mean and standard deviation.
 *
 * Takes    mean, sd: above 0, of the value itself
 * Gives    sigma² = ln(1 + sd²/mean²); mu = ln mean - sigma²/2
 * Refuses  not-a-decimal, value-not-positive, spread-not-positive
 * Source   closed form; as in the R package dampack, lnorm_params
 */
export function logNormalFromMeanAndSd(mean: DecimalText, sd: DecimalText): LogNormalParameters {
  const m = positive(mean, 'a mean');
  const spread = positiveSpread(sd);
  const variance = spread.dividedBy(m).pow(2).plus(1).ln();
  return { mu: m.ln().minus(variance.dividedBy(2)), sigma: variance.squareRoot() };
}

/**
 * A log-normal distribution of a ratio of risks or hazards, from its confidence interval.
 *
 * Takes    low, high: above 0, low below high; confidence: of the interval
 * Gives    mu, the middle of the logarithms; sigma = (ln high - ln low) / 2z
 * Refuses  not-a-decimal, value-not-positive, interval-is-empty
 * Source   Briggs, Claxton and Sculpher (2006), section 4.3
 */
export function logNormalFromInterval({ low, high, confidence }: Interval): LogNormalParameters {
  const [from, to] = [positive(low, 'the low end'), positive(high, 'the high end')];
  if (!from.lessThan(to)) throw intervalIsEmpty(low, high);
  const [below, above] = [from.ln(), to.ln()];
  return {
    mu: below.plus(above).dividedBy(2),
    sigma: above.minus(below).dividedBy(normalDeviate(confidence).times(2)),
  };
}

/**
 * The standard deviation that a symmetric confidence interval stands for.
 *
 * Takes    low, high: the ends, low below high; confidence: of the interval
 * Gives    (high - low) / 2z, in the unit of the ends; with a mean it goes into any of the functions above
 * Refuses  not-a-decimal, interval-is-empty
 * Source   normal approximation: Briggs, Claxton and Sculpher (2006), section 4.3
 */
export function sdFromInterval({ low, high, confidence }: Interval): Decimal {
  const width = decimalOf(high, 'the high end').minus(decimalOf(low, 'the low end'));
  if (!width.greaterThan(0)) throw intervalIsEmpty(low, high);
  return width.dividedBy(normalDeviate(confidence).times(2));
}

/**
 * A PERT distribution from a low, a likely and a high value.
 *
 * Takes    low ≤ likely ≤ high, low below high
 * Gives    a beta distribution stretched from low to high: alpha = 1 + 4(likely - low)/(high - low), beta likewise; its mean
 *          (low + 4·likely + high)/6, and its variance (mean - low)(high - mean)/7, which is not ((high - low)/6)²
 * Refuses  not-a-decimal, order-of-three
 * Source   Vose, Risk Analysis (2008): the PERT distribution, as in the R package mc2d
 */
export function pertFromThree(low: DecimalText, likely: DecimalText, high: DecimalText): PertParameters {
  const [a, m, b] = [low, likely, high].map((text) => decimalOf(text, 'a low, likely or high value')) as [
    Decimal,
    Decimal,
    Decimal,
  ];
  if (!(a.lessThanOrEqualTo(m) && m.lessThanOrEqualTo(b) && a.lessThan(b))) throw orderOfThree(low, likely, high);
  const width = b.minus(a);
  const mean = a.plus(m.times(4)).plus(b).dividedBy(6);
  return {
    alpha: m.minus(a).times(4).dividedBy(width).plus(1),
    beta: b.minus(m).times(4).dividedBy(width).plus(1),
    mean,
    variance: mean.minus(a).times(b.minus(mean)).dividedBy(7),
  };
}

function shareNumber(text: DecimalText): number {
  const share = decimalOf(text, 'a share');
  if (!share.isNegative() && share.lessThanOrEqualTo(1)) return share.toNumber();
  throw new Refusal('share-out-of-range', {
    what: `${text} cannot be used for a share.`,
    why: 'A share lies between 0 (none) and 1 (all).',
    mend: 'Write 20% as 0.2.',
    about: [text],
  });
}

function intervalIsEmpty(low: DecimalText, high: DecimalText): Refusal {
  return new Refusal('interval-is-empty', {
    what: `The interval from ${low} to ${high} holds nothing.`,
    why: 'Its low end must lie below its high end.',
    mend: 'Exchange the two ends.',
    about: [low, high],
  });
}

function orderOfThree(low: DecimalText, likely: DecimalText, high: DecimalText): Refusal {
  return new Refusal('order-of-three', {
    what: `${low}, ${likely} and ${high} are not a low, a likely and a high value.`,
    why: 'The likely value lies between the other two, and the low one is below the high one.',
    mend: 'Put the three in order.',
    about: [low, likely, high],
  });
}

type Belief = Parameters<typeof betaFromModeAndBound>[0];

function boundBeyondMode({ mode, bound, side }: Belief): Refusal {
  return new Refusal('bound-beyond-mode', {
    what: `The share cannot most likely be ${mode} and surely lie ${side} ${bound}.`,
    why: 'The most likely value has to lie on the side that one is sure of.',
    mend: 'Exchange "above" and "below", or move the bound.',
    about: [mode, bound],
  });
}

function boundSaysNothing({ bound, side, confidence }: Belief): Refusal {
  return new Refusal('bound-says-nothing', {
    what: `Being ${confidence} sure that a share lies ${side} ${bound} fixes no distribution around that most likely value.`,
    why: 'Either a share about which nothing is known lies there as often, or the bound touches the most likely value.',
    mend: 'Move the bound away from the most likely value, or say how sure you are more boldly.',
    about: [bound, confidence],
  });
}
