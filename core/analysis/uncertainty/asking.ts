import { Refusal } from '../../errors';
import { sampleSizeForDifference, sampleSizeForShare } from '../survey';

/** Something that people could be asked, and what is held of it now. */
export type Question =
  /** How many of them do or have something. mean and sd: of the share, over the draws. */
  | { readonly kind: 'share'; readonly mean: number; readonly sd: number; readonly population?: number }
  /** How much on average. sd: of that average, over the draws; betweenPeople: how much people differ from one another. */
  | { readonly kind: 'amount'; readonly sd: number; readonly betweenPeople: number; readonly population?: number }
  /** How much help changes the chance of something. without: its chance in a year without help; ratio: of the chance with help to it. */
  | { readonly kind: 'effect'; readonly without: number; readonly ratio: number };

/** How many people to ask, and what that would tell. */
export type Suggestion = {
  /** People in all; in each of the two groups where there are two. */
  readonly people: number;
  readonly groups: 1 | 2;
  /** margin: a share known to within 5 points; halves: half the spread that there is now; sees: the difference that is expected would be seen. */
  readonly tells: 'margin' | 'halves' | 'sees';
  /** Whether that is everybody there is. */
  readonly everybody: boolean;
};

/** To within 5 points either way, 19 times in 20: what a survey of a council usually aims at. */
const USUAL_MARGIN = '0.05';
const CONFIDENCE = '0.95';
const POWER = '0.8';
/** Three times as much evidence again as there is: the spread falls by the square root of four. */
const TO_HALVE = 3;

/**
 * How many people to ask to find something out that could change the decision.
 *
 * Takes    shares and spreads of what is held now; population: how many there are to ask
 * Gives    a share: enough to know it to within 5 points, or where it is known nearly that well already, enough to halve its
 *          spread; an amount: enough to halve its spread; an effect: in each of two groups enough to see it 8 times in 10. Null
 *          where nothing is unsure
 * Refuses  share-not-inside: a mean share of 0 or 1 cannot be unsure; no-difference: an effect of nothing cannot be seen
 * Source   `sampleSizeForShare`, `sampleSizeForDifference`; halving: the expected variance of a beta distribution after n
 *          answers is (alpha + beta)/(alpha + beta + n) of what it was (Gelman and others, 2013, section 2.4)
 */
export function suggestSample(question: Question): Suggestion | null {
  switch (question.kind) {
    case 'share':
      return question.sd > 0 ? ofShare(question) : null;
    case 'amount':
      return question.sd > 0 ? ofAmount(question) : null;
    case 'effect': {
      const { without, ratio } = question;
      const { people } = sampleSizeForDifference({
        shares: [textOf(without), textOf(without * ratio)],
        confidence: CONFIDENCE,
        power: POWER,
        sides: 2,
      });
      return { people, groups: 2, tells: 'sees', everybody: false };
    }
  }
}

function ofShare({ mean, sd, population }: Extract<Question, { kind: 'share' }>): Suggestion {
  if (!(mean > 0 && mean < 1)) throw meanNotInside(mean);
  const weight = Math.max(0, (mean * (1 - mean)) / sd ** 2 - 1); // alpha + beta: how many answers what is held now is worth
  const margin = sampleSizeForShare({
    share: textOf(mean),
    margin: USUAL_MARGIN,
    confidence: CONFIDENCE,
    ...among(population),
  });
  const halving = Math.ceil(TO_HALVE * weight);
  const tells = margin.people >= halving ? 'margin' : 'halves';
  return within(Math.max(margin.people, halving), tells, population);
}

function ofAmount({ sd, betweenPeople, population }: Extract<Question, { kind: 'amount' }>): Suggestion {
  const worthNow = (betweenPeople / sd) ** 2; // as many answers would leave an average as unsure as this one is
  const ofMany = TO_HALVE * worthNow;
  const people = Math.ceil((population === undefined ? ofMany : ofMany / (1 + ofMany / population)) - ROUNDING);
  return within(Math.max(1, people), 'halves', population);
}

/** 192.00000000000003 people are 192. */
const ROUNDING = 1e-9;

const among = (population: number | undefined) => (population === undefined ? {} : { population });

function within(people: number, tells: Suggestion['tells'], population: number | undefined): Suggestion {
  const asked = Math.min(people, population ?? people);
  return { people: asked, groups: 1, tells, everybody: population !== undefined && asked >= population };
}

/** A number of the simulation as decimal text; twelve digits after the point are more than a sample size can tell. */
const textOf = (value: number) => value.toFixed(12);

function meanNotInside(mean: number): Refusal {
  return new Refusal('share-not-inside', {
    what: `A share of ${mean} cannot be unsure.`,
    why: 'At 0 or 1 everybody or nobody is meant, in every draw.',
    mend: 'Give a share between the two, or take the quantity as fixed.',
    about: [String(mean)],
  });
}
