/** How many people have to be asked, and what a number of them can tell. */
import type { Decimal } from 'decimal.js';
import { Refusal } from '../../errors';
import { ReferenceDecimal, shareOf, type DecimalText } from '../../reference';
import { normalDeviate, positive, refuseCounts } from '../../statistics';
import { answersWorth, designEffect, type Asking, type Clustering } from './asking';

/** How many people are needed: whole, and as the formula gives it. */
export type SampleSize = { readonly people: number; readonly unrounded: Decimal; readonly designEffect: Decimal };

/**
 * How many people to ask to know a share within a margin.
 *
 * Takes    share: the share expected (0.5 asks for most); margin: half the width of the interval, above 0; confidence; where
 *          they apply: how many people there are in all, groups, and a question that is itself unsure (its sensitivity and
 *          specificity, together above 1)
 * Gives    z²·q(1 - q)/margin²/(sensitivity + specificity - 1)², q the share that would say yes; n/(1 + n/population) where
 *          there are few; rounded up to people, and only then multiplied by the design effect and rounded up again
 * Refuses  not-a-decimal, share-out-of-range, share-not-inside, value-not-positive, question-tells-nothing
 * Source   Levy and Lemeshow, Sampling of Populations (2008); Rogan and Gladen, American Journal of Epidemiology 107 (1978);
 *          worked examples of the R package epiR, epi.sssimpleestb
 */
export function sampleSizeForShare(wanted: {
  readonly share: DecimalText;
  readonly margin: DecimalText;
  readonly confidence: DecimalText;
  readonly population?: number;
  readonly clustering?: Clustering;
  readonly question?: { readonly sensitivity: DecimalText; readonly specificity: DecimalText };
}): SampleSize {
  const { sensitivity, specificity } = wanted.question ?? { sensitivity: '1', specificity: '1' };
  const share = shareOf(wanted.share, 'the share expected');
  const found = shareOf(sensitivity, 'the sensitivity of a question');
  const cleared = shareOf(specificity, 'the specificity of a question');
  const sharpness = found.plus(cleared).minus(1);
  if (!sharpness.greaterThan(0)) throw questionTellsNothing();
  const yes = share.times(found).plus(share.negated().plus(1).times(cleared.negated().plus(1)));
  const variance = yes.times(yes.negated().plus(1)).dividedBy(sharpness.times(sharpness));
  return sized(variance, positive(wanted.margin, 'a margin'), wanted);
}

/** How sure a comparison should be: of not seeing what is not there (confidence), and of seeing what is (power). */
export type Certainty = { readonly confidence: DecimalText; readonly power: DecimalText; readonly sides: 1 | 2 };

/**
 * How many people to ask in each of two groups to see a difference between two shares.
 *
 * Takes    two shares that differ; confidence, power, and whether only one direction counts; groups within which people
 *          resemble one another; population: how many there are in each of the two, where they are few
 * Gives    people in each group: (z_a·√(2p̄(1 - p̄)) + z_b·√(p₁(1 - p₁) + p₂(1 - p₂)))² / (p₁ - p₂)², the variance pooled where
 *          there is no difference, no continuity correction; n/(1 + n/population) where there are few; times the design
 *          effect, and rounded up once, at the end
 * Refuses  not-a-decimal, share-out-of-range, share-not-inside, no-difference, count-out-of-range
 * Source   Woodward, Epidemiology: Study Design and Data Analysis (2014), section 8.5; the R package epiR, epi.sscohortc and
 *          epi.sscompb
 */
export function sampleSizeForDifference(
  wanted: Certainty & Asking & { readonly shares: readonly [DecimalText, DecimalText] },
): SampleSize {
  const [one, other] = twoShares(wanted.shares);
  const mean = one.plus(other).dividedBy(2);
  const ofMany = squaredSum(wanted, varianceOf(mean).times(2), varianceOf(one).plus(varianceOf(other))).dividedBy(
    one.minus(other).pow(2),
  );
  const unrounded = wanted.population === undefined ? ofMany : ofFew(ofMany, wanted.population);
  const effect = wanted.clustering === undefined ? new ReferenceDecimal(1) : designEffect(wanted.clustering);
  return { people: unrounded.times(effect).ceil().toNumber(), unrounded, designEffect: effect };
}

/**
 * The smallest rise of a share that a survey of a given size can see.
 *
 * Takes    share: before, in [0, 1); people in each of two groups; confidence, power and sides
 * Gives    the difference for which `sampleSizeForDifference` asks for just so many, to six decimals rounded up; null where
 *          not even a rise to 1 could be seen
 * Refuses  not-a-decimal, share-out-of-range, share-not-inside, count-out-of-range
 * Source   as for `sampleSizeForDifference`
 */
export function smallestRiseSeen(
  wanted: Certainty & Asking & { readonly share: DecimalText; readonly peoplePerGroup: number },
): Decimal | null {
  const { share, peoplePerGroup, ...certainty } = wanted;
  refuseCounts(0, peoplePerGroup);
  const start = shareOf(share, 'the share before');
  const isSeen = (millionths: number) => {
    const after = start.plus(new ReferenceDecimal(millionths).dividedBy(1_000_000));
    const { people } = sampleSizeForDifference({ ...certainty, shares: [share, after.toFixed()] });
    return people <= peoplePerGroup;
  };
  let [unseen, seen] = [0, start.negated().plus(1).times(1_000_000).floor().toNumber()];
  if (seen === 0 || !isSeen(seen)) return null;
  while (seen - unseen > 1) {
    const middle = Math.floor((unseen + seen) / 2);
    if (isSeen(middle)) seen = middle;
    else unseen = middle;
  }
  return new ReferenceDecimal(seen).dividedBy(1_000_000);
}

/**
 * How near a share is known from a number of people.
 *
 * Takes    share: the share expected; people: how many are asked, and how; confidence
 * Gives    half the width of the interval: z·√(share·(1 - share)/answers), answers as `answersWorth` has them; 0 where everybody
 *          is asked
 * Refuses  not-a-decimal, share-out-of-range, share-not-inside, count-out-of-range, more-asked-than-there-are
 * Source   Cochran, Sampling Techniques (1977), section 4.4
 */
export function marginSeen(
  wanted: Asking & { readonly share: DecimalText; readonly people: number; readonly confidence: DecimalText },
): Decimal {
  const answers = answersWorth(wanted.people, wanted);
  if (answers === 'everybody') return new ReferenceDecimal(0);
  const share = shareOf(wanted.share, 'the share expected');
  return normalDeviate(wanted.confidence).times(varianceOf(share).dividedBy(answers).squareRoot());
}

export function sized(
  variance: Decimal,
  margin: Decimal,
  wanted: { readonly confidence: DecimalText; readonly population?: number; readonly clustering?: Clustering },
): SampleSize {
  const z = normalDeviate(wanted.confidence);
  const ofMany = z.times(z).times(variance).dividedBy(margin.times(margin));
  const unrounded = wanted.population === undefined ? ofMany : ofFew(ofMany, wanted.population);
  const effect = wanted.clustering === undefined ? new ReferenceDecimal(1) : designEffect(wanted.clustering);
  return { people: unrounded.ceil().times(effect).ceil().toNumber(), unrounded, designEffect: effect };
}

/** Asking some of a few people tells more than asking as many of many. */
function ofFew(people: Decimal, population: number): Decimal {
  refuseCounts(0, population);
  return people.dividedBy(people.dividedBy(population).plus(1));
}

export function squaredSum(
  { confidence, power, sides }: Certainty,
  without: Decimal,
  withDifference: Decimal,
): Decimal {
  const noFalseAlarm = normalDeviate(confidence, sides).times(without.squareRoot());
  const noMiss = normalDeviate(power, 1).times(withDifference.squareRoot());
  return noFalseAlarm.plus(noMiss).pow(2);
}

export function varianceOf(share: Decimal): Decimal {
  return share.times(share.negated().plus(1));
}

export function twoShares(texts: readonly [DecimalText, DecimalText]): readonly [Decimal, Decimal] {
  const [one, other] = [shareOf(texts[0], 'a share'), shareOf(texts[1], 'a share')];
  if (!one.equals(other)) return [one, other];
  throw new Refusal('no-difference', {
    what: `Nobody can see a difference between ${texts[0]} and ${texts[1]}.`,
    why: 'The two shares are the same, so no number of people is enough.',
    mend: 'Give the smallest difference that would matter.',
    about: [...texts],
  });
}

function questionTellsNothing(): Refusal {
  return new Refusal('question-tells-nothing', {
    what: 'The question is answered as well by tossing a coin.',
    why: 'Its sensitivity and specificity add to 1 or less.',
    mend: 'Check the two figures, or ask another question.',
    about: ['sensitivity', 'specificity'],
  });
}
