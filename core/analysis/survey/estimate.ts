/** What the answers to a survey say: shares, the difference between two of them, and averages, each with its interval. */
import type { Decimal } from 'decimal.js';
import { Refusal } from '../../errors';
import { decimalOf, ReferenceDecimal, type DecimalText } from '../../reference';
import { betaQuantile, insideShare, normalDeviate, refuseCounts, type BetaParameters } from '../../statistics';
import { answersWorth, type Asking } from './asking';

export type Estimate = { readonly share: Decimal; readonly low: Decimal; readonly high: Decimal };

/** How many said yes, and how many were asked. */
export type Counts = { readonly counted: number; readonly asked: number };

const ONE = new ReferenceDecimal(1);

/**
 * A share from counts, with its confidence interval.
 *
 * Takes    counted of asked: whole numbers; confidence: 0.95 is usual; asking: groups, and how many there are in all, where they
 *          apply
 * Gives    the share counted, and Wilson's score interval without continuity correction; it stays inside [0, 1], ends there
 *          where nobody or everybody said yes, and says something there as well. In groups, or out of few, it is that of as many
 *          answers as these are worth; where everybody was asked both ends are the share
 * Refuses  count-out-of-range, not-a-decimal, share-not-inside, and what `answersWorth` refuses
 * Source   Wilson, JASA 22 (1927), pages 209-212; Newcombe, Statistics in Medicine 17 (1998), pages 857-872, method 3; with an
 *          effective number of answers: Dean and Pagano, Journal of Survey Statistics and Methodology 3 (2015), pages 484-503
 */
export function wilsonInterval(counted: number, asked: number, confidence: DecimalText, asking: Asking = {}): Estimate {
  refuseCounts(counted, asked);
  const share = new ReferenceDecimal(counted).dividedBy(asked);
  const answers = answersWorth(asked, asking);
  const z = normalDeviate(confidence);
  if (answers === 'everybody') return { share, low: share, high: share };
  const squared = z.times(z);
  const yes = answers.times(counted).dividedBy(asked);
  const no = answers.times(asked - counted).dividedBy(asked);
  const spread = z.times(yes.times(no).dividedBy(answers).times(4).plus(squared).squareRoot());
  const middle = squared.plus(yes.times(2));
  const width = squared.plus(answers).times(2);
  // The root is rounded in its last digit: at either end that would lie a hair outside, or leave out the share itself.
  return {
    share,
    low: counted === 0 ? share : middle.minus(spread).dividedBy(width),
    high: counted === asked ? share : middle.plus(spread).dividedBy(width),
  };
}

/**
 * A share from counts and from what was held before.
 *
 * Takes    counted of asked; prior: a beta distribution (alpha 1, beta 1 where nothing was known); confidence of the interval;
 *          asking: as for `wilsonInterval`
 * Gives    the distribution after the survey, its mean, and the central interval that holds that much of it; in groups, or out of
 *          few, the answers count for as many as they are worth
 * Refuses  count-out-of-range, not-a-decimal, share-not-inside; everybody-asked: nothing held before could add to that
 * Source   Gelman and others, Bayesian Data Analysis (2013), section 2.4
 */
export function betaPosterior(
  counted: number,
  asked: number,
  prior: BetaParameters,
  confidence: DecimalText,
  asking: Asking = {},
): Estimate & BetaParameters {
  refuseCounts(counted, asked);
  const answers = answersWorth(asked, asking);
  if (answers === 'everybody') throw everybodyAsked();
  const each = answers.dividedBy(asked);
  const alpha = prior.alpha.plus(each.times(counted));
  const beta = prior.beta.plus(each.times(asked - counted));
  const tail = insideShare(confidence, 'a confidence').negated().plus(1).dividedBy(2).toNumber();
  const at = (probability: number) =>
    new ReferenceDecimal(betaQuantile(probability, alpha.toNumber(), beta.toNumber()));
  return { alpha, beta, share: alpha.dividedBy(alpha.plus(beta)), low: at(tail), high: at(1 - tail) };
}

/** The difference between two shares, and each of them. */
export type Difference = {
  readonly one: Estimate;
  readonly other: Estimate;
  /** One less the other, in [-1, 1]. */
  readonly difference: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
};

/**
 * The difference between two shares that were counted among different people.
 *
 * Takes    counts of two groups, each with how it was asked; confidence
 * Gives    one share less the other, with Newcombe's interval: the two Wilson intervals, square and add, without continuity
 *          correction. It stays inside [-1, 1]
 * Refuses  as for `wilsonInterval`
 * Source   Newcombe, Statistics in Medicine 17 (1998), pages 873-890, method 10
 */
export function differenceOfShares(one: Counts & Asking, other: Counts & Asking, confidence: DecimalText): Difference {
  const [a, b] = [one, other].map(({ counted, asked, ...asking }) =>
    wilsonInterval(counted, asked, confidence, asking),
  ) as [Estimate, Estimate];
  const difference = a.share.minus(b.share);
  const together = (x: Decimal, y: Decimal) => x.times(x).plus(y.times(y)).squareRoot();
  return {
    one: a,
    other: b,
    difference,
    low: difference.minus(together(a.share.minus(a.low), b.high.minus(b.share))),
    high: difference.plus(together(a.high.minus(a.share), b.share.minus(b.low))),
  };
}

export type MeanEstimate = { readonly mean: Decimal; readonly low: Decimal; readonly high: Decimal };

/**
 * An average over the people who were asked, with its confidence interval.
 *
 * Takes    mean and standard deviation between people, in the same unit; asked: two or more; confidence; asking: as for
 *          `wilsonInterval`
 * Gives    the mean, and Student's interval around it: t·sd/√answers, answers as `answersWorth` has them, with one degree of
 *          freedom less than the answers are worth among many; where everybody was asked both ends are the mean
 * Refuses  not-a-decimal, share-not-inside, count-out-of-range; spread-negative; too-few-answers: one answer has no spread
 * Source   Student, Biometrika 6 (1908), pages 1-25; Cochran, Sampling Techniques (1977), section 2.8
 */
export function meanInterval(
  answer: { readonly mean: DecimalText; readonly sd: DecimalText; readonly asked: number },
  confidence: DecimalText,
  asking: Asking = {},
): MeanEstimate {
  const mean = decimalOf(answer.mean, 'an average');
  const sd = decimalOf(answer.sd, 'a standard deviation');
  if (sd.isNegative() && !sd.isZero()) throw spreadNegative(answer.sd);
  refuseCounts(0, answer.asked);
  const { population: _, ...inGroups } = asking;
  const amongMany = answersWorth(answer.asked, inGroups) as Decimal;
  const answers = answersWorth(answer.asked, asking);
  if (answers === 'everybody') return { mean, low: mean, high: mean };
  if (answer.asked < 2) throw tooFewAnswers();
  const degrees = Math.max(1, amongMany.minus(1).toNumber());
  const half = studentDeviate(confidence, degrees).times(sd).dividedBy(answers.squareRoot());
  return { mean, low: mean.minus(half), high: mean.plus(half) };
}

/** Student's t that is exceeded, on either side, as rarely as the confidence says: t² = degrees·(1 - x)/x, x of a beta. */
function studentDeviate(confidence: DecimalText, degrees: number): Decimal {
  const outside = ONE.minus(insideShare(confidence, 'a confidence')).toNumber();
  const x = new ReferenceDecimal(betaQuantile(outside, degrees / 2, 0.5));
  return ONE.minus(x).dividedBy(x).times(degrees).squareRoot();
}

function everybodyAsked(): Refusal {
  return new Refusal('everybody-asked', {
    what: 'What was held before cannot be added to this.',
    why: 'Everybody there is was asked, so the share is known and nothing is left to guess.',
    mend: 'Use the answers by themselves.',
    about: ['prior', 'population'],
  });
}

function spreadNegative(sd: DecimalText): Refusal {
  return new Refusal('spread-negative', {
    what: `A standard deviation of ${sd} is not possible.`,
    why: 'It says how far people lie from their average, so it is 0 or more.',
    mend: 'Give it without its sign.',
    about: ['sd'],
  });
}

function tooFewAnswers(): Refusal {
  return new Refusal('too-few-answers', {
    what: 'One answer is no average to rely on.',
    why: 'How much people differ from one another cannot be told from one of them.',
    mend: 'Ask two people or more.',
    about: ['asked'],
  });
}
