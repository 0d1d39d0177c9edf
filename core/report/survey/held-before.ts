import { betaFromMeanAndSd, betaQuantile, type BetaParameters } from '../../analysis';
import { momentsOf } from '../../engines/simulate';
import { ReferenceDecimal } from '../../reference';
import { natureOf, quantityUncertainty } from '../../uncertainty';
import { formatGiven } from '../../words';
import type { AskedAbout, SurveyFound, SurveyView } from './survey-types';
import { shareWords } from './words';

/** What is held of a share now, as a beta distribution; or why it cannot be added to. */
export type Held = {
  readonly prior: { readonly beta: BetaParameters; readonly view: NonNullable<SurveyView['prior']> } | null;
  readonly noPriorWords: string | null;
};

const DIGITS = 12;
const TAIL = 0.025;

/**
 * What is held of a share before anybody was asked: how unsure the quantity is now, as a beta distribution of the same mean and
 * standard deviation.
 *
 * Takes    the quantity; what was found; whether everybody was asked
 * Gives    the distribution with its 95% interval, and the number of answers it is worth (alpha + beta)
 * Source   method of moments: Briggs, Claxton and Sculpher (2006), section 4.3; alpha + beta as a number of answers: Gelman and
 *          others, Bayesian Data Analysis (2013), section 2.4
 */
export function heldBefore({ row, input }: AskedAbout, found: SurveyFound['kind'], isEverybody: boolean): Held {
  if (found !== 'share' || natureOf(row) !== 'share') return { prior: null, noPriorWords: null };
  if (isEverybody) return none('Everybody was asked: nothing held before adds to that.');
  const { quantity, source } = quantityUncertainty(input, row);
  const { mean, sd } = momentsOf(quantity.distribution);
  if (sd === 0 || mean <= 0 || mean >= 1) {
    return none('What stands there now is said to be certain, so no answers could move it.');
  }
  if (sd * sd >= mean * (1 - mean)) return none('What stands there now is too unsure to be worth any answers.');
  const beta = betaFromMeanAndSd(mean.toFixed(DIGITS), sd.toFixed(DIGITS));
  const at = (probability: number) =>
    betaQuantile(probability, beta.alpha.toNumber(), beta.beta.toNumber()).toFixed(DIGITS);
  const [low, high] = [at(TAIL), at(1 - TAIL)];
  const weight = beta.alpha.plus(beta.beta).toDecimalPlaces(1).toFixed();
  const words =
    `${FROM[source]}: ${shareWords(new ReferenceDecimal(mean))}, between ${shareWords(new ReferenceDecimal(low))} and ` +
    `${shareWords(new ReferenceDecimal(high))}. That weighs as much as ${weightWords(beta)}.` +
    (isSurvey(input.source) ? ' It came from a survey itself: do not count the same answers twice.' : '');
  return {
    prior: { beta, view: { value: mean.toFixed(DIGITS), low, high, weight, words } },
    noPriorWords: null,
  };
}

/** "42 answers", "4.6 answers": what a distribution of a share is worth. */
function weightWords({ alpha, beta }: BetaParameters): string {
  const weight = alpha.plus(beta);
  return `${formatGiven(weight.toDecimalPlaces(weight.lessThan(10) ? 1 : 0).toFixed())} answers`;
}

const FROM = {
  given: 'What somebody stated',
  range: 'The published range',
  'grade-spread': 'What its grade alone allows',
  fixed: 'What stands there',
} as const;

/** How the title of a source begins that was taken from a survey. */
export const SURVEY_TITLE = 'Survey: ';

const isSurvey = (source: AskedAbout['input']['source']) =>
  source.kind === 'given' && source.title.startsWith(SURVEY_TITLE);

const none = (words: string): Held => ({ prior: null, noPriorWords: words });
