import { Refusal } from '../errors';
import type { ReferenceFigure } from './figures';

/** The year whose prices an amount is in: a financial year by the calendar year it starts in, or a calendar year. */
export type PriceYear =
  | { readonly kind: 'financial'; readonly year: number } // 2024 is 2024-25
  | { readonly kind: 'calendar'; readonly year: number };

/** What a source's own words about its prices amount to. */
export type StatedPriceYear = PriceYear | 'undated' | 'not-money';

/** An undated price is taken to be in these prices, and graded 6 by whoever uses it. */
export const UNDATED_PRICE_YEAR: PriceYear = { kind: 'financial', year: 2025 };

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const FIRST_MONTH_OF_FINANCIAL_YEAR = MONTHS.indexOf('april');
const LONGEST_PERIOD = 20; // years: '2025-24' is a slip of the pen, not a period that ends in 2124
const MONEY_PER_MONEY = /^GBP per GBP\b/;

/**
 * Reads what a source says about its price year.
 *
 * Takes    text: '2024-25', '2019', 'April 2025', 'late 2022', 'c. 2011', '2008-2010', 'undated page', 'not stated …', 'real', 'n/a'
 * Gives    the price year; the middle year (the earlier of two) of a period of several; 'undated' where the source
 *          does not say; 'not-money' for 'real' and 'n/a'. A month is in the financial year it falls in.
 * Refuses  price-year-not-read: the text names no year in a way we know
 */
export function parsePriceYear(text: string): StatedPriceYear {
  const said = text.trim().toLowerCase();
  if (said === 'real' || said === 'n/a') return 'not-money';
  if (said.startsWith('undated') || said.startsWith('not stated')) return 'undated';
  const found = monthOf(said) ?? periodOf(said) ?? singleYearOf(said);
  if (found === undefined) throw notRead(text);
  return found;
}

/**
 * The price year of a cited figure.
 *
 * Takes    a figure
 * Gives    its price year; 'undated'; or 'not-money' where the unit is not an amount of money, or is money per money
 * Refuses  price-year-not-read
 */
export function priceYearOf({ unit, priceYear }: Pick<ReferenceFigure, 'unit' | 'priceYear'>): StatedPriceYear {
  if (!unit.startsWith('GBP') || MONEY_PER_MONEY.test(unit)) return 'not-money';
  return parsePriceYear(priceYear);
}

/** A price year as people write it: '2024-25' or '2019'. */
export function priceYearLabel({ kind, year }: PriceYear): string {
  return kind === 'calendar' ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** 'April 2025' is in 2025-26, 'March 2021' in 2020-21. */
function monthOf(said: string): PriceYear | undefined {
  const [, name = '', year] = /^([a-z]+) (\d{4})$/.exec(said) ?? [];
  const month = MONTHS.indexOf(name);
  if (month === -1) return undefined;
  return { kind: 'financial', year: month < FIRST_MONTH_OF_FINANCIAL_YEAR ? Number(year) - 1 : Number(year) };
}

/** '2008-2010' is 2009; '2021-2022' is 2021; 'c. 2005-08' is 2006; '2021 to 2023-24' is 2022. */
function periodOf(said: string): PriceYear | undefined {
  const span = spanOf(said);
  return span && { kind: 'calendar', year: Math.floor((span.first + span.last) / 2) };
}

/** The first and last calendar year of a period that is longer than a financial year. */
export function spanOf(said: string): { readonly first: number; readonly last: number } | undefined {
  const [, from, to] = /^(?:c\. )?(\d{4})(?:-| to )(\d{4}-\d{2}|\d{4}|\d{2})\b/.exec(said) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const first = Number(from);
  const last = to.length === 4 ? Number(to) : to.length === 2 ? yearEnding(first, to) : Number(to.slice(0, 4)) + 1;
  const isFinancialYear = to.length === 2 && last === first + 1;
  const isPeriod = last > first && last - first <= LONGEST_PERIOD && !isFinancialYear;
  return isPeriod ? { first, last } : undefined;
}

/** '2024-25', '2019', and either with 'c.', 'about', 'mid-', 'early' or 'late' before it. */
function singleYearOf(said: string): PriceYear | undefined {
  const [, from, to] = /^(?:c\. |about |mid-|early |late )?(\d{4})(?:-(\d{2}))?$/.exec(said) ?? [];
  if (from === undefined) return undefined;
  const year = Number(from);
  if (to === undefined) return { kind: 'calendar', year };
  return yearEnding(year, to) === year + 1 ? { kind: 'financial', year } : undefined;
}

/** The first year from `first` on whose last two digits are `digits`: 1999 and '00' give 2000. */
function yearEnding(first: number, digits: string): number {
  return first + ((Number(digits) - (first % 100) + 100) % 100);
}

function notRead(text: string): Refusal {
  return new Refusal('price-year-not-read', {
    what: `"${text}" is not a price year that Gritbin can read.`,
    why: 'A price year is a financial year such as 2024-25, a calendar year such as 2019, or a month such as April 2025.',
    mend: 'Choose the year whose prices the amount is in.',
    about: [text],
  });
}
