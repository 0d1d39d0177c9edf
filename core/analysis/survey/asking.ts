import type { Decimal } from 'decimal.js';
import { Refusal } from '../../errors';
import { ReferenceDecimal, shareOf, type DecimalText } from '../../reference';
import { positive, refuseCounts } from '../../statistics';

/** People who are asked in groups (streets, wards, centres) and resemble one another within them. */
export type Clustering = {
  /** How many are asked in each group. */
  readonly size: DecimalText;
  /** Intra-cluster correlation, in [0, 1]. */
  readonly correlation: DecimalText;
};

/** How people are asked, where it is not each by chance out of very many. */
export type Asking = {
  readonly clustering?: Clustering;
  /** How many there are to ask, in all. */
  readonly population?: number;
};

/**
 * How much asking in groups costs: the factor by which more people are needed than by asking at random.
 *
 * Takes    people per group; intra-cluster correlation
 * Gives    1 + (size - 1)·correlation
 * Refuses  not-a-decimal, value-not-positive, share-out-of-range
 * Source   Kish, Survey Sampling (1965), section 5.4
 */
export function designEffect({ size, correlation }: Clustering): Decimal {
  return positive(size, 'the people asked in a group')
    .minus(1)
    .times(shareOf(correlation, 'the correlation within a group'))
    .plus(1);
}

/**
 * How many answers, each by chance out of very many, would tell as much as these.
 *
 * Takes    asked: a whole number from 1; how they were asked
 * Gives    asked/(design effect)·(population - 1)/(population - asked); `everybody` where all were asked, and nothing is left to
 *          chance
 * Refuses  count-out-of-range, more-asked-than-there-are, not-a-decimal, value-not-positive, share-out-of-range
 * Source   Kish (1965), section 8.2, for groups; Cochran, Sampling Techniques (1977), equation 3.8, for few people
 */
export function answersWorth(asked: number, { clustering, population }: Asking): Decimal | 'everybody' {
  refuseCounts(0, asked);
  const effect = clustering === undefined ? new ReferenceDecimal(1) : designEffect(clustering);
  const answers = new ReferenceDecimal(asked).dividedBy(effect);
  if (population === undefined) return answers;
  refuseCounts(0, population);
  if (asked > population) throw moreAskedThanThereAre(asked, population);
  return asked === population ? 'everybody' : answers.times(population - 1).dividedBy(population - asked);
}

function moreAskedThanThereAre(asked: number, population: number): Refusal {
  return new Refusal('more-asked-than-there-are', {
    what: `${asked} people cannot have been asked where there are ${population}.`,
    why: 'How many there are in all includes everybody who was asked.',
    mend: 'Give how many there are in all, or leave it out where there are many.',
    about: ['population'],
  });
}
