import type { Decimal } from 'decimal.js';
import { schedulesOf } from '../../model';
import { discountRate } from '../../reference';
import type { Structure } from '../../schema';
import {
  countInWords,
  formatFinancialYear,
  formatHeadlineMoney,
  formatShare,
  formatTableFigure,
  formatWholeMoney,
} from '../../words';

export { countInWords, listed } from '../../words';
import { textOf } from './figures';
import { NONE_IN_WORDS } from './thresholds';

/** "one year", "three years", "60 years". */
export function yearsInWords(count: number): string {
  return `${countInWords(count)} ${count === 1 ? 'year' : 'years'}`;
}

/** "No time" as "no time", inside a sentence; names in capitals stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}{2}|^\p{Lu}&/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Money in a sentence: to the pound while it is small, as a headline from £10,000 on. Without a sign. */
export function moneyInWords(amount: Decimal): string {
  const size = amount.abs();
  if (size.greaterThan(NONE_IN_WORDS) && size.lessThan('0.5')) return 'less than £1';
  return size.lessThan(9999.5) ? formatWholeMoney(textOf(size)) : formatHeadlineMoney(textOf(size));
}

/** How many people: "5 people", "1 person", "fewer than one person", "nobody". */
export function peopleInWords(count: Decimal): string {
  if (count.lessThanOrEqualTo(NONE_IN_WORDS)) return 'nobody';
  if (count.lessThan('0.5')) return 'fewer than one person';
  const whole = formatTableFigure(textOf(count), 0);
  return whole === '1' ? '1 person' : `${whole} people`;
}

/** A share, with a digit after the point where it is small: "36%", "0.6%". */
export function shareInWords(share: Decimal): string {
  const isSmall = !share.isZero() && share.abs().lessThan('0.0995');
  return formatShare(textOf(share), isSmall && !share.times(100).isInteger() ? 1 : 0);
}

/** A part of something: "90%", "nearly all", "all". */
export function partInWords(share: Decimal): string {
  if (share.greaterThanOrEqualTo(1)) return 'all';
  return share.greaterThanOrEqualTo('0.995') ? 'nearly all' : shareInWords(share);
}

/** "nearly all" as "Nearly all", at the beginning of a sentence. */
export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "2026‑27 prices". */
export function priceBaseWords({ priceBase }: Pick<Structure, 'priceBase'>): string {
  return `${formatFinancialYear(priceBase)} prices`;
}

/** "ten years, 2026‑27 to 2035‑36". */
export function horizonWords({ firstYear, horizonYears }: Pick<Structure, 'firstYear' | 'horizonYears'>): string {
  if (horizonYears === 1) return `${yearsInWords(1)}, ${formatFinancialYear(firstYear)}`;
  const last = formatFinancialYear(firstYear + horizonYears - 1);
  return `${yearsInWords(horizonYears)}, ${formatFinancialYear(firstYear)} to ${last}`;
}

/** "discounted at 3.5% (health and life 1.5%), Green Book 2026". */
export function discountingWords({ schedule }: Pick<Structure, 'schedule'>): string {
  const { money, 'health-life': life } = schedulesOf(schedule);
  const [rate, lifeRate] = [discountRate(money, 0), discountRate(life, 0)];
  const percent = (share: string) => formatShare(share, Math.max(0, (share.split('.')[1]?.length ?? 0) - 2));
  if (schedule.kind === 'flat') {
    return Number(rate) === 0 ? 'not discounted' : `discounted at ${percent(rate)} a year, a rate of its own`;
  }
  const both = rate === lifeRate ? percent(rate) : `${percent(rate)} (health and life ${percent(lifeRate)})`;
  if (schedule.kind === 'review-2026') {
    return `discounted at ${percent(rate)}, as a review recommended in June 2026 and nobody adopted yet`;
  }
  const test = schedule.kind === 'green-book-2026-sensitivity' ? ', sensitivity test' : '';
  return `discounted at ${both}, Green Book 2026${test}`;
}

/** The financial years of a scenario, in order. */
export function yearLabels({
  firstYear,
  horizonYears,
}: Pick<Structure, 'firstYear' | 'horizonYears'>): readonly string[] {
  return Array.from({ length: horizonYears }, (_, year) => formatFinancialYear(firstYear + year));
}
