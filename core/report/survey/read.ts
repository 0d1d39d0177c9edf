import type { Decimal } from 'decimal.js';
import { answersWorth, differenceOfShares, meanInterval, wilsonInterval, type Asking } from '../../analysis';
import { ReferenceDecimal } from '../../reference';
import type { EstimateView, SurveyAnswers, SurveyFound, SurveyView } from './survey-types';
import { amount, askingIn, countsIn, wholeNumber } from './typed';
import { averageWords, pointsWords, shareWords } from './words';

/** 19 times in 20: what surveys usually go by. */
export const CONFIDENCE = '0.95';

/** What was found, worked out. */
export type Read = {
  readonly estimate: { readonly value: Decimal; readonly low: Decimal; readonly high: Decimal };
  readonly words: string;
  /** For the title of the source: "12 of 40". */
  readonly countWords: string;
  readonly worthWords: string | null;
  readonly isEverybody: boolean;
  readonly asking: Asking;
} & (
  | {
      readonly kind: 'share';
      readonly counted: number;
      readonly asked: number;
      /** The two, as many as they are worth. */
      readonly worth: { readonly yes: Decimal; readonly no: Decimal };
    }
  | { readonly kind: 'difference'; readonly groups: NonNullable<SurveyView['groups']> }
  | { readonly kind: 'mean' }
);

/**
 * What was found, worked out from what was typed.
 *
 * Takes    counts, two pairs of counts, or an average with its spread; how people were asked
 * Gives    the estimate with its 95% interval, in numbers and in words
 * Refuses  what the fields refuse; too-few-answers, spread-negative
 */
export function readFound(found: SurveyFound, answers: SurveyAnswers, isMoney: boolean): Read {
  switch (found.kind) {
    case 'share':
      return readShare(found, answers);
    case 'difference':
      return readDifference(found, answers);
    case 'mean':
      return readMean(found, answers, isMoney ? 'money' : 'number');
  }
}

type Of<Kind extends SurveyFound['kind']> = Extract<SurveyFound, { readonly kind: Kind }>;
type How = Pick<SurveyAnswers, 'clustering' | 'population'>;

function readShare(found: Of<'share'>, { clustering, population }: How): Read {
  const { counted, asked } = countsIn(found);
  const asking = askingIn(clustering, population, asked);
  const { share, low, high } = wilsonInterval(counted, asked, CONFIDENCE, asking);
  const worth = answersWorth(asked, asking);
  const isEverybody = worth === 'everybody';
  const each = isEverybody ? new ReferenceDecimal(1) : worth.dividedBy(asked);
  const among = `${counted} of ${asked} said yes: ${shareWords(share)}.`;
  return {
    kind: 'share',
    counted,
    asked,
    worth: { yes: each.times(counted), no: each.times(asked - counted) },
    asking,
    isEverybody,
    estimate: { value: share, low, high },
    countWords: `${counted} of ${asked}`,
    worthWords: worthWords(asked, asking),
    words: isEverybody
      ? `${among} Everybody was asked, so that is the share.`
      : `${among} Among all of them it is between ${shareWords(low)} and ${shareWords(high)}, going by an interval that holds 19 times in 20.`,
  };
}

function readDifference({ withIt, withoutIt }: Of<'difference'>, { clustering }: How): Read {
  const [one, other] = [countsIn(withIt, 'withIt.'), countsIn(withoutIt, 'withoutIt.')];
  const asking = askingIn(clustering, '', null); // how many there are in all is not asked of two groups
  const found = differenceOfShares({ ...one, ...asking }, { ...other, ...asking }, CONFIDENCE);
  const { difference, low, high } = found;
  const saysNothing = low.lessThanOrEqualTo(0) && high.greaterThanOrEqualTo(0);
  return {
    kind: 'difference',
    asking,
    isEverybody: false,
    estimate: { value: difference, low, high },
    groups: { withIt: viewed(ofShare(found.one)), withoutIt: viewed(ofShare(found.other)) },
    countWords: `${one.counted} of ${one.asked} with it, ${other.counted} of ${other.asked} without`,
    worthWords: worthWords(one.asked + other.asked, asking),
    words:
      `${shareWords(found.one.share)} with it and ${shareWords(found.other.share)} without: a difference of ` +
      `${pointsWords(difference)}, between ${pointsWords(low)} and ${pointsWords(high)} 19 times in 20.` +
      (saysNothing ? ' There may be no difference at all.' : ''),
  };
}

function readMean(found: Of<'mean'>, { clustering, population }: How, kind: 'money' | 'number'): Read {
  const mean = amount(found.mean, { field: 'mean', called: 'The average' }, kind);
  const sd = amount(found.sd, { field: 'sd', called: 'How far people differ' }, kind);
  const asked = wholeNumber(found.asked, { field: 'asked', called: 'How many answered' }, 1);
  const asking = askingIn(clustering, population, asked);
  const { mean: value, low, high } = meanInterval({ mean, sd, asked }, CONFIDENCE, asking);
  const isEverybody = answersWorth(asked, asking) === 'everybody';
  const average = `${averageWords(value)} on average, over ${asked} people.`;
  return {
    kind: 'mean',
    asking,
    isEverybody,
    estimate: { value, low, high },
    countWords: `${asked} people`,
    worthWords: worthWords(asked, asking),
    words: isEverybody
      ? `${average} Everybody was asked, so that is the average.`
      : `${average} Among all of them it is between ${averageWords(low)} and ${averageWords(high)}, going by an interval that holds 19 times in 20.`,
  };
}

const ofShare = ({ share, low, high }: { readonly share: Decimal; readonly low: Decimal; readonly high: Decimal }) => ({
  value: share,
  low,
  high,
});

/** What answers in groups, or out of few people, are worth; nothing where they are worth themselves. */
function worthWords(asked: number, asking: Asking): string | null {
  const worth = answersWorth(asked, asking);
  if (worth === 'everybody') return null;
  const whole = worth.toDecimalPlaces(0).toFixed();
  if (asking.clustering === undefined && asking.population === undefined) return null;
  return `These ${asked} answers tell as much as ${whole} would, each by chance out of very many.`;
}

/** Answers and what was held before. */
export type Together = {
  readonly estimate: Read['estimate'];
  readonly alpha: Decimal;
  readonly beta: Decimal;
  readonly words: string;
};

const DIGITS = 12;

/** An estimate as decimal text. */
export function viewed({ value, low, high }: Read['estimate']): EstimateView {
  const text = (of: Decimal) => new ReferenceDecimal(of).toDecimalPlaces(DIGITS).toFixed();
  return { value: text(value), low: text(low), high: text(high) };
}
