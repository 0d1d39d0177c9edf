/*
 * What somebody typed into the fields of a survey. It is read here, once, so that a field can be told what is wrong with it in
 * words: each refusal names the field it is about.
 */
import { Refusal } from '../../errors';
import { readNumber, type NumberReading } from '../../numbers';
import { ReferenceDecimal, type DecimalText } from '../../reference';
import type { Asking } from '../../analysis';

/** A field, by its name on the page, and what a person calls it. */
export type Field = { readonly field: string; readonly called: string };

/** Counts as they were typed. */
export type TypedCounts = { readonly counted: string; readonly asked: string };

/** Groups as they were typed; null where nobody was asked in groups. */
export type TypedClustering = { readonly size: string; readonly correlation: string } | null;

const MOST = 1_000_000_000;

/**
 * A whole number of people.
 *
 * Takes    what was typed; the field; the least it may be
 * Gives    a number from least to a thousand million
 * Refuses  not-a-whole-number
 */
export function wholeNumber(typed: string, { field, called }: Field, least: 0 | 1): number {
  const found = readNumber(typed, 'count');
  const number = found.reads === 'number' ? Number(found.value) : NaN;
  if (number >= least && number <= MOST) return number;
  throw new Refusal('not-a-whole-number', {
    what: whatOf(typed, called, found, 'is not a number of people'),
    why: `It is a whole number from ${least} on, in digits.`,
    mend: mendOf(found, 'Type it in digits, for example 40.'),
    about: [field],
  });
}

/**
 * A percentage, with its sign or without.
 *
 * Takes    what was typed; the field; between which percentages it lies, the ends included or not
 * Gives    the share behind it
 * Refuses  not-a-percentage
 */
export function percentage(
  typed: string,
  { field, called }: Field,
  ends: { readonly above?: number; readonly from?: number; readonly below?: number; readonly to?: number },
): DecimalText {
  const found = readNumber(typed, 'share');
  if (found.reads === 'number') {
    const percent = new ReferenceDecimal(found.value).times(100);
    const isInside =
      percent.greaterThan(ends.above ?? -1) &&
      percent.greaterThanOrEqualTo(ends.from ?? 0) &&
      percent.lessThan(ends.below ?? 101) &&
      percent.lessThanOrEqualTo(ends.to ?? 100);
    if (isInside) return found.value;
  }
  const low = ends.above === undefined ? `from ${ends.from ?? 0}` : `above ${ends.above}`;
  const high = ends.below === undefined ? `to ${ends.to ?? 100}` : `and below ${ends.below}`;
  throw new Refusal('not-a-percentage', {
    what: whatOf(typed, called, found, 'cannot be used'),
    why: `It is a percentage ${low} ${high}.`,
    mend: mendOf(found, 'Type it in digits, for example 30 for 30%.'),
    about: [field],
  });
}

/**
 * An amount.
 *
 * Takes    what was typed; the field; whether it is £
 * Gives    decimal text
 * Refuses  not-a-number
 */
export function amount(typed: string, { field, called }: Field, kind: 'number' | 'money' = 'number'): DecimalText {
  const found = readNumber(typed, kind);
  if (found.reads === 'number') return found.value;
  throw new Refusal('not-a-number', {
    what: whatOf(typed, called, found, 'is not a number'),
    why: 'It has at most 15 digits before the point and 20 behind it, and no words.',
    mend: mendOf(found, 'Type it in digits, for example 18 or 2.5.'),
    about: [field],
  });
}

/** What is wrong with a field: it is empty, it is no number, or it is one of two. */
function whatOf(typed: string, called: string, found: NumberReading, isNot: string): string {
  if (typed.trim() === '') return `${called} is empty.`;
  if (found.reads === 'question') return `${called}: is “${short(typed)}” ${found.words}`;
  return `${called}: “${short(typed)}” ${isNot}.`;
}

function mendOf(found: NumberReading, otherwise: string): string {
  return found.reads === 'question' ? 'Type the one that it is.' : otherwise;
}

/**
 * How many said yes, of how many.
 *
 * Takes    what was typed; what the two fields' names begin with
 * Gives    two whole numbers, the first no larger than the second
 * Refuses  not-a-whole-number, count-out-of-range
 */
export function countsIn({ counted, asked }: TypedCounts, beginning = ''): { counted: number; asked: number } {
  const yes = wholeNumber(counted, { field: `${beginning}counted`, called: 'How many said yes' }, 0);
  const all = wholeNumber(asked, { field: `${beginning}asked`, called: 'How many answered' }, 1);
  if (yes <= all) return { counted: yes, asked: all };
  throw new Refusal('count-out-of-range', {
    what: `${yes} of ${all} is not a count.`,
    why: 'No more people can say yes than answered.',
    mend: 'Check the two numbers; they may stand the wrong way round.',
    about: [`${beginning}counted`, `${beginning}asked`],
  });
}

/**
 * How people were asked, where somebody said so.
 *
 * Takes    groups, or null; how many there are in all, or nothing; how many were asked, where that is known
 * Gives    what the statistics take
 * Refuses  not-a-whole-number, not-a-number, correlation-out-of-range, more-asked-than-there-are
 */
export function askingIn(clustering: TypedClustering, population: string, asked: number | null): Asking {
  const inAll =
    population.trim() === ''
      ? undefined
      : wholeNumber(population, { field: 'population', called: 'How many there are in all' }, 1);
  if (inAll !== undefined && asked !== null && asked > inAll) throw moreThanThereAre(asked, inAll);
  return {
    ...(inAll === undefined ? {} : { population: inAll }),
    ...(clustering === null ? {} : { clustering: groupsIn(clustering) }),
  };
}

function groupsIn({ size, correlation }: NonNullable<TypedClustering>) {
  const inGroup = wholeNumber(size, { field: 'clustering.size', called: 'People in each group' }, 1);
  const field = 'clustering.correlation';
  const alike = amount(correlation, { field, called: 'How alike a group answers' });
  if (!new ReferenceDecimal(alike).isNegative() && new ReferenceDecimal(alike).lessThanOrEqualTo(1)) {
    return { size: String(inGroup), correlation: alike };
  }
  throw new Refusal('correlation-out-of-range', {
    what: `How alike a group answers: ${alike} cannot be used.`,
    why: '0 means no more alike than anybody else, and 1 means that a whole group gives one answer.',
    mend: '0.05 is usual for people of one street or one centre.',
    about: [field],
  });
}

function moreThanThereAre(asked: number, population: number): Refusal {
  return new Refusal('more-asked-than-there-are', {
    what: `${asked} people cannot have answered where there are ${population}.`,
    why: 'How many there are in all includes everybody who answered.',
    mend: 'Give how many there are in all, or leave it empty where there are many.',
    about: ['population'],
  });
}

const short = (typed: string) => (typed.length > 30 ? `${typed.slice(0, 30)}…` : typed);

// Dates

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const EARLIEST_YEAR = 1950;

/** A day, as a calendar has it. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

/**
 * The day on which people were asked.
 *
 * Takes    text like 2026-11-22; today, in the same form
 * Gives    the day, in words, and how many whole years ago it was
 * Refuses  date-not-usable: no day of the calendar, before 1950, or later than today
 */
export function askedOnDay(typed: string, today: string): { readonly words: string; readonly yearsOld: number } {
  const [asked, now] = [dayIn(typed), dayIn(today)];
  if (asked === null || now === null || asked.year < EARLIEST_YEAR || typed.trim() > today) throw dateNotUsable(typed);
  const hasTurned = asked.month < now.month || (asked.month === now.month && asked.day <= now.day);
  return {
    words: `${asked.day} ${MONTHS[asked.month - 1] ?? ''} ${asked.year}`,
    yearsOld: now.year - asked.year - (hasTurned ? 0 : 1),
  };
}

function dayIn(text: string): Day | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  if (year === '') return null;
  const found = { year: Number(year), month: Number(month), day: Number(day) };
  const isLeap = (found.year % 4 === 0 && found.year % 100 !== 0) || found.year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][found.month - 1] ?? 0;
  return found.day >= 1 && found.day <= days ? found : null;
}

function dateNotUsable(typed: string): Refusal {
  return new Refusal('date-not-usable', {
    what:
      typed.trim() === '' ? 'When people were asked is empty.' : `People cannot have been asked on “${short(typed)}”.`,
    why: 'How old an answer is decides how far it can be relied on.',
    mend: 'Give a day up to today; the last one, where it took several.',
    about: ['askedOn'],
  });
}
