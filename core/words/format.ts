import { Defect } from '../errors';
import { groupThousands, PrintedDecimal, readDecimalText, writeRounded, type DecimalText } from './decimal-text';

/*
 * How figures are printed, once for screens, reports and exports in words.
 * Everything takes exact decimal text and rounds once, half away from zero.
 */

/** U+2212, as wide as a plus; a hyphen is not a minus. */
export const MINUS = '\u2212';
/** U+2011: a financial year never breaks over two lines. */
export const YEAR_HYPHEN = '\u2011';
/** Printed where a cell holds nothing; 0 means zero. */
export const NOTHING = '\u2013';

/** Whether a positive figure says so. A plus belongs on a net or a change, and on nothing else. */
export type SignStyle = { readonly plus?: boolean };

type Unit = { readonly suffix: '' | 'k' | 'm'; readonly size: string; readonly digits: number };

const POUNDS: Unit = { suffix: '', size: '1', digits: 0 };
const THOUSANDS: Unit = { suffix: 'k', size: '1000', digits: 0 };
const MILLIONS: Unit = { suffix: 'm', size: '1000000', digits: 2 };
const TENS_OF_MILLIONS: Unit = { ...MILLIONS, digits: 1 };

/**
 * Money as a headline prints it: under £10,000 whole pounds, then £k whole, from £999,500 £m (two figures after the point below £10m, one above).
 *
 * Takes    amount: £, exact decimal text
 * Gives    "£862", "£2,657", "£186k", "£1.24m", "£12.4m", "−£61.9m"; the sign before the £, a plus only where asked
 */
export function formatHeadlineMoney(amount: DecimalText, { plus = false }: SignStyle = {}): string {
  const value = readDecimalText(amount);
  return moneyInUnit(value, headlineUnit(value), plus);
}

/**
 * Money in the cell of a table whose title says "£ thousand": one figure after the point, no £.
 *
 * Takes    amount: £, exact decimal text; null where there is nothing to print
 * Gives    "−186.4", "+96.1" where a plus is asked, "0.0" for zero, "–" for nothing
 */
export function formatTableThousands(amount: DecimalText | null, { plus = false }: SignStyle = {}): string {
  if (amount === null) return NOTHING;
  return formatTableFigure(readDecimalText(amount).dividedBy(1000).toFixed(), 1, { plus });
}

/**
 * A number in the cell of a table, at the precision of its column.
 *
 * Takes    value: in the unit of the column's title; digits after the point
 * Gives    "1,233", "−9.5", "+3.3" where a plus is asked, "–" for nothing
 */
export function formatTableFigure(value: DecimalText | null, digits: number, { plus = false }: SignStyle = {}): string {
  if (value === null) return NOTHING;
  const rounded = writeRounded(readDecimalText(value), digits);
  return signOf(rounded, plus) + groupThousands(unsigned(rounded));
}

/** Money to the penny: "£16,668.52", "−£61,914.20". Takes £ as exact decimal text. */
export function formatExactMoney(amount: DecimalText, { plus = false }: SignStyle = {}): string {
  return poundsWithDigits(amount, 2, plus);
}

/** Money to the pound: "£16,669", "−£61,914". Takes £ as exact decimal text. */
export function formatWholeMoney(amount: DecimalText, { plus = false }: SignStyle = {}): string {
  return poundsWithDigits(amount, 0, plus);
}

/** The rounded figure first, then the penny: "£16,669, exactly £16,668.52". Takes £ as exact decimal text. */
export function formatRoundedThenExact(amount: DecimalText, sign: SignStyle = {}): string {
  return `${formatWholeMoney(amount, sign)}, exactly ${formatExactMoney(amount, sign)}`;
}

/** A share as a percentage, on screens only: "21%", "48.9%". Takes the share itself, so that 1 is 100%. */
export function formatShare(share: DecimalText, digits = 0, { plus = false }: SignStyle = {}): string {
  return `${formatTableFigure(shareToPercentText(share), digits, { plus })}%`;
}

/**
 * A chance out of a hundred futures, never printed as certain.
 *
 * Takes    chance: in [0, 1]
 * Gives    "77 in 100"; "more than 99 in 100" and "fewer than 1 in 100" where rounding would say all or none
 * Refuses  a Defect for a chance outside [0, 1]
 */
export function formatChance(chance: DecimalText): string {
  const value = readDecimalText(chance);
  if (value.lessThan(0) || value.greaterThan(1)) throw new Defect(`A chance outside 0 to 1: ${chance}`);
  const inHundred = Number(writeRounded(value.times(100), 0));
  if (inHundred >= 100) return 'more than 99 in 100';
  if (inHundred <= 0) return 'fewer than 1 in 100';
  return `${inHundred} in 100`;
}

/** How an interval is written: "between A and B" in a sentence, "A to B" in a table. Never with ±. */
export type IntervalStyle = SignStyle & {
  readonly form: 'words' | 'table';
  /** Money unless said otherwise; a plain number has its digits and, in words, its noun. */
  readonly of?: { readonly digits: number; readonly noun?: string };
};

/**
 * Both ends of an interval in one unit.
 *
 * Takes    low, high: £, or plain numbers with `of`; low is not above high
 * Gives    "between −£153k and +£345k", "−£153k to +£345k", "between 4.8 and 77.5 years". Money takes the unit of the larger end,
 *          and the next smaller one where that would print an end as zero or both ends alike
 * Refuses  a Defect where low is above high
 */
export function formatInterval(low: DecimalText, high: DecimalText, { form, plus = false, of }: IntervalStyle): string {
  const ends = [readDecimalText(low), readDecimalText(high)] as const;
  if (ends[0].greaterThan(ends[1])) throw new Defect(`An interval from ${low} down to ${high}`);
  const [from, to] =
    of === undefined
      ? moneyEnds(ends, plus)
      : [formatTableFigure(low, of.digits, { plus }), formatTableFigure(high, of.digits, { plus })];
  const noun = of?.noun === undefined ? '' : ` ${of.noun}`;
  return (form === 'words' ? `between ${from} and ${to}` : `${from} to ${to}`) + noun;
}

/** Both ends of an interval of money, in one unit, as `formatInterval` prints them: under the two ends of a bar. */
export function formatIntervalEnds(low: DecimalText, high: DecimalText, { plus = false }: SignStyle = {}) {
  return moneyEnds([readDecimalText(low), readDecimalText(high)], plus);
}

/** A financial year by the year it begins in: 2026 is "2026‑27", with a hyphen that does not break. */
export function formatFinancialYear(beginsIn: number): string {
  return `${fourDigits(beginsIn)}${YEAR_HYPHEN}${lastTwoDigits(beginsIn + 1)}`;
}

/** As far as prices of different years can be compared. */
const LAST_PRICE_YEAR = 2030;

/**
 * The prices in which somebody speaks on a day, unless they say otherwise: those of the financial year that the day falls in.
 *
 * Takes    day: like 2026-11-22
 * Gives    the year in which that financial year begins: 2026 from April 2026 to March 2027
 */
export function pricesSpokenOn(day: string): { readonly kind: 'financial'; readonly year: number } {
  const [year = LAST_PRICE_YEAR, month = 4] = day.split('-').map(Number);
  return { kind: 'financial', year: Math.min(month < 4 ? year - 1 : year, LAST_PRICE_YEAR) };
}

/** The same, short enough for an axis: "’26‑27". */
export function formatChartYear(beginsIn: number): string {
  return `\u2019${lastTwoDigits(beginsIn)}${YEAR_HYPHEN}${lastTwoDigits(beginsIn + 1)}`;
}

/** A number as it was given, grouped: "14,200", "1.5", "−0.86". Nothing is rounded. */
export function formatGiven(value: DecimalText): string {
  const written = readDecimalText(value).toFixed();
  return signOf(written, false) + groupThousands(unsigned(written));
}

/** Money as it was given: "£14,200", "£2.50", "−£0.125": pence are two digits at least, and nothing is rounded. */
export function formatGivenMoney(value: DecimalText): string {
  const given = formatGiven(value);
  const pence = /\.\d$/.test(given) ? `${given}0` : given;
  return pence.startsWith(MINUS) ? `${MINUS}£${pence.slice(1)}` : `£${pence}`;
}

/** A headline as a screen reader should say it: "plus 96 thousand", "minus 1.24 million", "862 pounds". */
export function speakHeadlineMoney(amount: DecimalText, sign: SignStyle = {}): string {
  const printed = formatHeadlineMoney(amount, sign);
  const spokenSign = printed.startsWith('+') ? 'plus ' : printed.startsWith(MINUS) ? 'minus ' : '';
  const size = printed.endsWith('k') ? ' thousand' : printed.endsWith('m') ? ' million' : ' pounds';
  return spokenSign + printed.replace(/[+\u2212£km]/g, '') + size;
}

/** 0.31 as "31": what stands in a field that ends in %. Exact. */
export function shareToPercentText(share: DecimalText): DecimalText {
  return readDecimalText(share).times(100).toFixed();
}

/** "31" as 0.31: the share behind a typed percentage. Exact. */
export function percentTextToShare(percent: DecimalText): DecimalText {
  return readDecimalText(percent).dividedBy(100).toFixed();
}

function headlineUnit(value: PrintedDecimal): Unit {
  const size = value.abs();
  if (size.lessThan('9999.5')) return POUNDS;
  if (size.lessThan('999500')) return THOUSANDS;
  return size.lessThan('9995000') ? MILLIONS : TENS_OF_MILLIONS;
}

function moneyEnds(ends: readonly [PrintedDecimal, PrintedDecimal], plus: boolean): readonly [string, string] {
  const larger = ends[0].abs().greaterThan(ends[1].abs()) ? ends[0] : ends[1];
  const units = [headlineUnit(larger), THOUSANDS, POUNDS].filter(
    (unit, at) => at === 0 || Number(unit.size) < Number(headlineUnit(larger).size),
  );
  const written = (unit: Unit) => [moneyInUnit(ends[0], unit, plus), moneyInUnit(ends[1], unit, plus)] as const;
  const tellsThemApart = (unit: Unit) => {
    const [from, to] = written(unit);
    const vanished = ends.some((end) => !end.isZero() && roundsToZero(end, unit));
    return !vanished && (from !== to || ends[0].equals(ends[1]));
  };
  return written(units.find(tellsThemApart) ?? POUNDS);
}

const roundsToZero = (value: PrintedDecimal, unit: Unit) =>
  value.dividedBy(unit.size).toDecimalPlaces(unit.digits, PrintedDecimal.ROUND_HALF_UP).isZero();

function moneyInUnit(value: PrintedDecimal, unit: Unit, plus: boolean): string {
  const rounded = writeRounded(value.dividedBy(unit.size), unit.digits);
  return `${signOf(rounded, plus)}£${groupThousands(unsigned(rounded))}${unit.suffix}`;
}

function poundsWithDigits(amount: DecimalText, digits: number, plus: boolean): string {
  const rounded = writeRounded(readDecimalText(amount), digits);
  return `${signOf(rounded, plus)}£${groupThousands(unsigned(rounded))}`;
}

const unsigned = (text: DecimalText) => text.replace('-', '');

function signOf(text: DecimalText, plus: boolean): string {
  if (text.startsWith('-')) return MINUS;
  return plus && /[1-9]/.test(text) ? '+' : '';
}

const lastTwoDigits = (year: number) => String(year % 100).padStart(2, '0');

function fourDigits(year: number): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new Defect(`Not a year: ${year}`);
  return String(year);
}
