import { Defect, Refusal } from '../errors';
import { decimalOf, type DecimalText } from './decimal';
import rows from './discount-schedules.json';
import { figure, figureSource, type FigureSource } from './figures';

/** Real discount rates by year, dated: a later edition is a new schedule with another vintage. */
export type DiscountSchedule = {
  readonly id: string;
  readonly label: string;
  readonly vintage: string;
  readonly use: string; // what it is for, and what it is not for
  readonly bands: readonly DiscountBand[]; // from year 0, without gaps; the last has no end
};

export type DiscountBand = {
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly rate: DecimalText; // real, per year
  readonly source: FigureSource | null; // null: chosen by the person
};

/** The schedules that ship, the standard one first. Rates are rows of the register. */
export const DISCOUNT_SCHEDULES: readonly DiscountSchedule[] = rows.map((row) => ({
  ...row,
  bands: row.bands.map(({ fromYear, toYear, figure: id }) => ({
    fromYear,
    toYear,
    rate: figure(id).value,
    source: figureSource(id),
  })),
}));

/** 3.5% a year to year 30, then 3.0% to year 75, down to 1.0% after year 300. */
export const GREEN_BOOK_STANDARD = scheduleOf('green-book-2026-standard');

/** 1.5% a year to year 30, falling: health and life effects. */
export const GREEN_BOOK_HEALTH = scheduleOf('green-book-2026-health');

/** 3.0% a year to year 30, falling: the added test for long horizons. */
export const GREEN_BOOK_SENSITIVITY = scheduleOf('green-book-2026-sensitivity');

/**
 * What the Treasury's review of discounting recommends: recommended on 30 June 2026, and not adopted, so that nothing uses it
 * until somebody chooses it. One rate, none of its own for health and life. Rates beyond year 30 were not found: the last is held.
 */
export const RECOMMENDED_BY_REVIEW: DiscountSchedule = {
  id: 'review-2026-recommended',
  label: 'Recommended by the 2026 review, not adopted',
  vintage: 'Green Book discount-rate review, 30 June 2026; second-hand; beyond year 30 the last rate is held',
  use: 'A test of what would change if the review were adopted. The present schedule stays in force.',
  bands: [{ fromYear: 0, toYear: null, rate: '0.03', source: null }],
};

/**
 * A schedule with one rate for every year.
 *
 * Takes    rate: real, per year, from 0 up to but not including 1 (3.5% is 0.035)
 * Gives    a schedule without a source: it is the person's own choice
 * Refuses  not-a-decimal, discount-rate-out-of-range
 */
export function flatSchedule(rate: DecimalText): DiscountSchedule {
  const read = decimalOf(rate, 'a discount rate');
  if (read.isNegative() || read.greaterThanOrEqualTo(1)) throw rateOutOfRange(rate);
  const label = `${read.times(100).toFixed()}% a year`;
  const band = { fromYear: 0, toYear: null, rate, source: null };
  return { id: `flat-${rate}`, label, vintage: 'chosen rate', use: 'One rate for every year.', bands: [band] };
}

/**
 * The discount rate of a year.
 *
 * Takes    year: whole years from the first year, 0 or more
 * Gives    the real rate per year of the band that the year lies in
 * Refuses  discount-year-not-read
 * Source   HM Treasury, The Green Book 2026, chapter 6
 */
export function discountRate(schedule: DiscountSchedule, year: number): DecimalText {
  refuseYear(year);
  const band = schedule.bands.find(({ toYear }) => toYear === null || year <= toYear);
  if (band === undefined) throw new Defect(`The discount schedule "${schedule.id}" ends before year ${year}.`);
  return band.rate;
}

function scheduleOf(id: string): DiscountSchedule {
  const found = DISCOUNT_SCHEDULES.find((schedule) => schedule.id === id);
  if (found === undefined) throw new Defect(`No discount schedule has the id "${id}".`);
  return found;
}

export function refuseYear(year: number): void {
  if (Number.isInteger(year) && year >= 0) return;
  throw new Refusal('discount-year-not-read', {
    what: `Year ${year} cannot be discounted.`,
    why: 'Years are counted in whole numbers from the first year, which is 0.',
    mend: 'Give 0 or a whole number of years.',
    about: [String(year)],
  });
}

function rateOutOfRange(rate: DecimalText): Refusal {
  return new Refusal('discount-rate-out-of-range', {
    what: `${rate} cannot be used as a discount rate.`,
    why: 'A discount rate is a share a year, from 0 up to but not including 1.',
    mend: 'Write 3.5% as 0.035.',
    about: [rate],
  });
}
