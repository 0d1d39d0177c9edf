import { Refusal } from '../errors';
import { decimalOf, type DecimalText } from './decimal';
import type { Provenance } from './figures';
import series from './gdp-deflators.json';
import { priceYearLabel, type PriceYear } from './price-year';

/** A price index by financial year. */
export type DeflatorSeries = Provenance & {
  readonly id: string;
  readonly label: string;
  readonly vintage: string;
  readonly years: readonly DeflatorYear[]; // without gaps, in order
};

export type DeflatorYear = {
  readonly startYear: number; // 2024 is 2024-25
  readonly index: DecimalText;
  readonly kind: 'outturn' | 'forecast';
};

/** HM Treasury GDP deflators, March 2026, 1955-56 to 2030-31, 2024-25 = 100. */
export const GDP_DEFLATORS = series as DeflatorSeries;

/**
 * The price index of a year.
 *
 * Takes    year: a financial or calendar year; from: a series without gaps (the GDP deflator unless another is given)
 * Gives    the index as exact decimal text; for calendar year Y, ¼ of the financial year that ends in Y and ¾ of the one
 *          that starts in it
 * Refuses  price-base-outside-table
 * Source   HM Treasury, GDP deflators at market prices, March 2026; the calendar weights are ours
 */
export function deflatorIndex(
  year: PriceYear,
  from: Pick<DeflatorSeries, 'label' | 'years'> = GDP_DEFLATORS,
): DecimalText {
  const indexOf = (startYear: number) => yearOf(year, startYear, from).index;
  if (year.kind === 'financial') return indexOf(year.year);
  const ending = decimalOf(indexOf(year.year - 1), from.label);
  const starting = decimalOf(indexOf(year.year), from.label);
  return ending.times('0.25').plus(starting.times('0.75')).toFixed();
}

export function yearOf(
  wanted: PriceYear,
  startYear: number,
  { label, years }: Pick<DeflatorSeries, 'label' | 'years'>,
): DeflatorYear {
  const first = years[0]?.startYear ?? Number.NaN;
  const found = years[startYear - first];
  if (found !== undefined) return found;
  const last = first + years.length - 1;
  const name = (year: number) => priceYearLabel({ kind: 'financial', year });
  throw new Refusal('price-base-outside-table', {
    what: `Prices of ${priceYearLabel(wanted)} cannot be compared with those of other years.`,
    why: `The price index (${label}) runs from ${name(first)} to ${name(last)}; a calendar year needs the financial years on both sides of it.`,
    mend: `Choose a price year between ${name(first)} and ${name(last)}.`,
    about: [priceYearLabel(wanted)],
  });
}
