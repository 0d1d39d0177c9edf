import type { PaidBack } from '../../analysis';
import type { Lens } from '../../model';
import { formatChance, formatHeadlineMoney, formatInterval, formatTableFigure, formatWholeMoney } from '../../words';
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

/** "7 chances in 10"; "more than 9 chances in 10" and "fewer than 1 chance in 10" where rounding would say all or none. */
export function chancesInTen(share: number): string {
  const inTen = Math.round(share * 10);
  if (inTen >= 10) return 'more than 9 chances in 10';
  if (inTen <= 0) return 'fewer than 1 chance in 10';
  return inTen === 1 ? '1 chance in 10' : `${inTen} chances in 10`;
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
 * Gives    "6 chances in 10 that it pays back within 5 years, 8 in 10 within ten."; "3 chances in 10 that it pays back within ten years."
 */
export function paidBackWords({ byYear, middleYear }: PaidBack): string {
  const last = byYear.length - 1;
  const within = (year: number) => (year === 0 ? 'within a year' : `within ${countInWords(year + 1)} years`);
  const shareAt = (year: number) => byYear[year]?.share ?? 0;
  const first = middleYear ?? last;
  const sentence = `${chancesInTen(shareAt(first))} that it pays back ${within(first)}`;
  const later = chancesInTen(shareAt(last));
  const says = later !== chancesInTen(shareAt(first)) ? `, ${later.replace(/ chances?/, '')} ${within(last)}` : '';
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
 * The answer in one sentence.
 *
 * Takes    lens; the chance of a net above zero; the share of the variance that the strongest assumption makes, where it is known
 * Gives    "Probably worth it for the public purse, but one assumption decides."
 */
export function verdictWords(lens: Lens, chance: number, strongest = 0): string {
  const likely = VERDICTS.find(({ from }) => chance >= from) ?? LEAST_LIKELY;
  const decides = strongest >= 0.5 && chance > 0.05 && chance < 0.95 ? ', but one assumption decides' : '';
  return `${likely.words} ${FOR_WHOM[lens]}${decides}.`;
}

const LEAST_LIKELY = { from: 0, words: 'Almost certainly not worth it' };
const VERDICTS = [
  { from: 0.95, words: 'Almost certainly worth it' },
  { from: 2 / 3, words: 'Probably worth it' },
  { from: 1 / 3, words: 'As likely to be worth it as not' },
  { from: 0.05, words: 'Probably not worth it' },
  LEAST_LIKELY,
];

/** Why the headline is not the figure of the stated values, in words. */
export function differenceWords(mean: number, point: number, standardError: number | null): string {
  const stated = formatHeadlineMoney(drawnText(point), { plus: true });
  const apart = mean - point;
  if (Math.abs(apart) <= 2 * (standardError ?? 0) || moneyOf(mean) === moneyOf(point)) {
    return `With every number at its stated value it is ${stated}, the same but for chance.`;
  }
  const size = formatHeadlineMoney(drawnText(Math.abs(apart)));
  return `With every number at its stated value it is ${stated}; over all futures the mean is ${size} ${apart > 0 ? 'higher' : 'lower'}, since gains and losses are not even-handed.`;
}

/** How far the mean lies from the figure of the stated values, in half a line. */
export function apartWords(mean: number, point: number, standardError: number | null): string {
  const apart = mean - point;
  if (Math.abs(apart) <= 2 * (standardError ?? 0) || moneyOf(mean) === moneyOf(point)) {
    return 'the mean of all futures is the same but for chance';
  }
  return `the mean of all futures is ${moneyOf(Math.abs(apart))} ${apart > 0 ? 'higher' : 'lower'}`;
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
