import type { PaidBack } from '../../analysis';
import type { Lens } from '../../model';
import { formatChance, formatHeadlineMoney, formatInterval, formatTableFigure, formatWholeMoney } from '../../words';
import { contradicts, LEANS, type Claim } from '../claim';
import type { ChanceView } from './uncertainty-types';
import { countInWords } from './words';

/*
 * Chances and intervals in words that a resident could read. A future is one draw; nothing is ever certain.
 */

/** A number of the simulation as decimal text for the formatters. */
export function drawnText(value: number): string {
  return Math.abs(value) < 1e-60 ? '0' : String(value);
}

/** "77 in 100" and "23 in 100": rounded together, so that they add to a hundred. */
export function chanceView({ share, standardError }: Pick<ChanceView, 'share' | 'standardError'>): ChanceView {
  const inHundred = Math.round(share * 100);
  return {
    share,
    standardError,
    words: formatChance(drawnText(inHundred / 100)),
    against: formatChance(drawnText((100 - inHundred) / 100)),
  };
}

/** "72 chances in 100", rounded as `chanceView` does, so that one chance is one number everywhere. */
export function chancesInHundred(share: number): string {
  const words = formatChance(drawnText(share));
  return words === '1 in 100' || words === 'fewer than 1 in 100'
    ? words.replace('1 in', '1 chance in')
    : words.replace(' in ', ' chances in ');
}

/** "in 77 of 100 futures"; never in all or in none. */
export function inFutures(share: number): string {
  const inHundred = Math.round(share * 100);
  if (inHundred >= 100) return 'in more than 99 of 100 futures';
  if (inHundred <= 0) return 'in fewer than 1 of 100 futures';
  return `in ${inHundred} of 100 futures`;
}

/**
 * When it pays back: the year by which it more likely has than not, and the end of the horizon.
 *
 * Takes    paid: by year
 * Gives    "62 chances in 100 that it pays back within five years, 80 in 100 within ten years."
 */
export function paidBackWords({ byYear, middleYear }: PaidBack): string {
  const last = byYear.length - 1;
  const within = (year: number) => (year === 0 ? 'within a year' : `within ${countInWords(year + 1)} years`);
  const shareAt = (year: number) => byYear[year]?.share ?? 0;
  const first = middleYear ?? last;
  const sentence = `${chancesInHundred(shareAt(first))} that it pays back ${within(first)}`;
  const later = chancesInHundred(shareAt(last));
  const says = later !== chancesInHundred(shareAt(first)) ? `, ${later.replace(/ chances?/, '')} ${within(last)}` : '';
  return `${upperFirstLetter(sentence)}${says}.`;
}

/** "Likely between −£153k and +£345k." */
export function intervalWords({ low, high }: { readonly low: number; readonly high: number }): string {
  if (low === high) return `${formatHeadlineMoney(drawnText(low), { plus: true })} in every future.`;
  return `Likely ${formatInterval(drawnText(low), drawnText(high), { form: 'words', plus: true })}.`;
}

/** "Half of the futures lie between +£10k and +£182k." */
export function halfWords({ low, high }: { readonly low: number; readonly high: number }): string {
  if (low === high) return `Half of the futures are at ${formatHeadlineMoney(drawnText(low), { plus: true })}.`;
  return `Half of the futures lie ${formatInterval(drawnText(low), drawnText(high), { form: 'words', plus: true })}.`;
}

const FOR_WHOM: Readonly<Record<Lens, string>> = {
  council: 'for the council',
  public: 'for the public purse',
  society: 'for society',
};

/**
 * The answer in one sentence, which never says the opposite of the figure as stated or of the chance.
 *
 * Takes    lens; the figure as stated; the chance of a net above zero; the share of the variance that the strongest assumption
 *          makes, where it is known
 * Gives    "Probably worth it for the public purse, but one assumption decides."
 */
export function verdictWords(
  lens: Lens,
  { strongest = 0, ...claim }: Claim & { readonly strongest?: number | undefined },
): string {
  const { stated, chance } = claim;
  if (contradicts(claim)) {
    const [is, futures] = stated > 0 ? ['worth it', 'it is not'] : ['not worth it', 'it is'];
    return `As stated ${is} ${FOR_WHOM[lens]}, but in most futures ${futures}.`;
  }
  const likely = VERDICTS.find(({ from }) => chance >= from) ?? LEAST_LIKELY;
  const decides = strongest >= 0.5 && chance > 0.05 && chance < 0.95 ? ', but one assumption decides' : '';
  return `${likely.words} ${FOR_WHOM[lens]}${decides}.`;
}

const LEAST_LIKELY = { from: 0, words: 'Almost certainly not worth it' };
const VERDICTS = [
  { from: 0.95, words: 'Almost certainly worth it' },
  { from: 1 - LEANS, words: 'Probably worth it' },
  { from: LEANS, words: 'As likely to be worth it as not' },
  { from: 0.05, words: 'Probably not worth it' },
  LEAST_LIKELY,
];

/** The mean of the futures in one line, and how far it lies from the figure as stated. */
export function meanWords(mean: number, point: number, standardError: number | null): string {
  const said = `The mean of the futures is ${formatHeadlineMoney(drawnText(mean), { plus: true })}`;
  const apart = mean - point;
  if (Math.abs(apart) <= 2 * (standardError ?? 0) || moneyOf(mean) === moneyOf(point)) {
    return `${said}, the figure as stated but for chance.`;
  }
  return `${said}, ${moneyOf(Math.abs(apart))} ${apart > 0 ? 'above' : 'below'} the figure as stated.`;
}

const moneyOf = (value: number) => formatHeadlineMoney(drawnText(value));

/** "16,384 draws, steady, seed 2026"; "6,700 of 16,384 draws, seed 2026" where a run was stopped. */
export function drawsWords(of: {
  readonly draws: number;
  readonly asked: number;
  readonly steady: boolean;
  readonly seed: number;
}): string {
  const counted = (draws: number) => formatTableFigure(String(draws), 0);
  const draws =
    of.draws < of.asked ? `${counted(of.draws)} of ${counted(of.asked)} draws` : `${counted(of.draws)} draws`;
  return `${draws}, ${of.steady ? 'steady' : 'not steady yet'}, seed ${of.seed}`;
}

/** What something could be worth at most, no more exact than it is: "£14,200", "£5,900", "£300". */
export function worthWords(worth: number): string {
  const digits = worth >= 10_000 ? 3 : 2;
  return formatWholeMoney(drawnText(Number(worth.toPrecision(digits))));
}

const upperFirstLetter = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
