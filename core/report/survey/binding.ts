import type { Decimal } from 'decimal.js';
import type { HowAsked } from '../../analysis';
import type { QuantityDefinitionRow } from '../../catalogue';
import type { ConfidenceGrade } from '../../graph';
import { ReferenceDecimal } from '../../reference';
import type { StatedDistribution } from '../../schema';
import { natureOf, readStated, withinLimits } from '../../uncertainty';
import { SURVEY_TITLE, type Held } from './held-before';
import type { Read, Together } from './read';
import type { SurveyBinding } from './survey-types';
import { averageWords, pointsWords, shareWords } from './words';

/** What a quantity takes from a survey, or why it cannot. */
export type Bound = { readonly binding: SurveyBinding } | { readonly whyNot: string };

type Asked = {
  readonly row: QuantityDefinitionRow;
  readonly title: string;
  readonly how: HowAsked;
  readonly dayWords: string;
  readonly grade: ConfidenceGrade;
  readonly read: Read;
  readonly posterior: Together | null;
  readonly held: Held;
};

const LONGEST_TITLE = 400;
const LONGEST_NOTE = 800;
const SHARE_DIGITS = 4; // a hundredth of a per cent: no survey knows more
const AMOUNT_DIGITS = 4;
const PARAMETER_DIGITS = 6;

/**
 * What stands in a quantity after a survey: its value, grade, source, note and distribution.
 *
 * Takes    the quantity's definition; what was found, and together with what was held before
 * Gives    of plain counts the counts themselves; of counts worth more or fewer answers, or added to what was held, a beta
 *          distribution; of a difference or an average its mean and interval; of everybody asked no doubt. Where the quantity is
 *          of another kind, or cannot be what was found, why not
 */
export function bindingOf(asked: Asked): Bound {
  const { row, read, posterior } = asked;
  const unsuited = whyUnsuited(row, read);
  if (unsuited !== null) return { whyNot: unsuited };
  const value = rounded(
    posterior?.estimate.value ?? read.estimate.value,
    read.kind === 'mean' ? AMOUNT_DIGITS : SHARE_DIGITS,
  );
  const distribution = distributionOf(read, posterior);
  const { low, high } = row.limits;
  const isLegal =
    new ReferenceDecimal(value).greaterThanOrEqualTo(low) && new ReferenceDecimal(value).lessThanOrEqualTo(high);
  if (!isLegal)
    return {
      whyNot: `${valueWords(read.kind, new ReferenceDecimal(value))} is a value that “${row.label}” cannot have.`,
    };
  const spread = readStated(distribution, { row, value: Number(value) });
  if ('problem' in spread) return { whyNot: `${spread.problem.what} ${spread.problem.why}` };
  const legal = withinLimits(spread.distribution, row);
  if ('problem' in legal) return { whyNot: `${legal.problem.what} ${legal.problem.why}` };
  return {
    binding: {
      value,
      grade: asked.grade,
      source: { kind: 'given', title: titleOf(asked), address: '' },
      note: noteOf(asked).slice(0, LONGEST_NOTE),
      distribution,
    },
  };
}

const AN_ANSWER = 'Use it where a share of people is asked for.';

function whyUnsuited(row: QuantityDefinitionRow, { kind }: Read): string | null {
  const nature = natureOf(row);
  const name = `“${row.label}”`;
  if (nature === 'choice') return `${name} is a choice of yours, and nobody else can be asked for it.`;
  if (nature === 'ratio')
    return `${name} is a ratio of two rates over time; answers on one day are no rate. Keep the source it has.`;
  if (kind === 'mean') {
    return nature === 'share' || row.shownAs === 'share'
      ? `${name} is a share, and an average of numbers is none. Count those who said yes.`
      : null;
  }
  if (kind === 'share' && nature !== 'share') return `${name} is not a share of people. ${AN_ANSWER}`;
  if (kind === 'difference' && row.shownAs !== 'share') return `${name} is not counted in points. ${AN_ANSWER}`;
  return null;
}

function distributionOf(read: Read, posterior: Together | null): StatedDistribution {
  if (posterior !== null) return betaOf(posterior.alpha, posterior.beta);
  if (read.isEverybody) return { kind: 'fixed' };
  const { estimate, asking } = read;
  if (read.kind !== 'share') {
    const digits = read.kind === 'mean' ? AMOUNT_DIGITS : SHARE_DIGITS;
    const [mean, low95, high95] = [estimate.value, estimate.low, estimate.high].map((one) => rounded(one, digits));
    return { kind: 'mean-interval', mean: mean ?? '0', low95: low95 ?? '0', high95: high95 ?? '0' };
  }
  if (asking.clustering === undefined && asking.population === undefined) {
    return { kind: 'counts', counted: read.counted, of: read.asked };
  }
  return betaOf(read.worth.yes.plus(1), read.worth.no.plus(1)); // as the counts themselves would be: nothing held before
}

function betaOf(alpha: Decimal, beta: Decimal): StatedDistribution {
  return { kind: 'beta', alpha: rounded(alpha, PARAMETER_DIGITS), beta: rounded(beta, PARAMETER_DIGITS) };
}

const rounded = (value: Decimal, digits: number) => value.toDecimalPlaces(digits).toFixed();

function titleOf({ title, read, dayWords }: Asked): string {
  const ending = `${read.countWords}, ${dayWords}`;
  const named = title.trim().replace(/\s+/g, ' ');
  return `${SURVEY_TITLE}${named === '' ? '' : `${named}, `}${ending}`.slice(0, LONGEST_TITLE);
}

const ASKED: Readonly<Record<HowAsked, string>> = {
  'random-sample': 'Drawn by chance from a list of all.',
  'everybody-invited': 'All were invited; those who answered are counted.',
  'whoever-came': 'Whoever was there was asked.',
};

const METHOD = {
  share: 'Wilson interval',
  difference: 'Newcombe interval',
  mean: 'Student interval',
} as const;

function noteOf({ read, how, posterior, held }: Asked): string {
  const { value, low, high } = read.estimate;
  const [at, from, to] = [value, low, high].map((one) => valueWords(read.kind, one));
  const found = `${read.countWords}: ${at ?? ''}${read.isEverybody ? ', of everybody' : `, ${from ?? ''} to ${to ?? ''} (${METHOD[read.kind]}, 95%)`}.`;
  return [
    found,
    ASKED[how],
    groupsWords(read),
    posterior === null || held.prior === null ? '' : `Held before: ${held.prior.view.words} ${posterior.words}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function groupsWords({ asking, worthWords }: Read): string {
  const { clustering, population } = asking;
  const groups =
    clustering === undefined
      ? ''
      : `In groups of ${clustering.size}, correlation within them ${clustering.correlation}.`;
  const few = population === undefined ? '' : `Out of ${population} in all.`;
  return [groups, few, worthWords ?? ''].filter((part) => part !== '').join(' ');
}

function valueWords(kind: Read['kind'], value: Decimal): string {
  if (kind === 'mean') return averageWords(value);
  return kind === 'difference' ? pointsWords(value) : shareWords(value);
}
