import { Refusal } from '../../errors';
import { ReferenceDecimal, type DecimalText } from '../decimal';
import rows from './population-projections.json';
import { rowsOf, type Table } from './table';

/** The ages between which the need for care rises most steeply. */
export const AGE_BANDS = ['65-74', '75-84', '85-plus'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

const COLUMNS: Readonly<Record<AgeBand, readonly [from: string, below: string | null]>> = {
  '65-74': ['pop-65', 'pop-75'],
  '75-84': ['pop-75', 'pop-85'],
  '85-plus': ['pop-85', null],
};

const PROJECTED = new Map(
  rowsOf(rows as Table).map(({ named, figures }) => [`${named('code')} ${named('year')}`, figures]),
);
const NAMES = new Map(rowsOf(rows as Table).map(({ named }) => [named('code'), named('area')]));
const YEARS = rowsOf(rows as Table).map(({ named }) => Number(named('year')));
const [FIRST, LAST] = [Math.min(...YEARS), Math.max(...YEARS)];

/** Areas whose population was projected: England and its nine regions. */
export function projectedAreas(): readonly { readonly code: string; readonly name: string }[] {
  return [...NAMES].map(([code, name]) => ({ code, name }));
}

/** The first and the last year of the projection. */
export const PROJECTED_YEARS = { first: FIRST, last: LAST } as const;

/** Whether the population of an area was projected for a year: of England or a region, from the first projected year on. */
export function isProjected(area: string, year: number): boolean {
  return PROJECTED.has(`${area} ${Math.min(year, LAST)}`);
}

/**
 * People of an age band in the middle of a year.
 *
 * Takes    area: England or a region, by its ONS code; a band; a year
 * Gives    people, as published (bands are differences of counts from an age up). Beyond the last projected year its count
 * Refuses  area-not-projected: no projection was read for it, or not for so early a year
 * Source   ONS, 2022-based subnational population projections, regions in England, table 1 (migration category variant)
 */
export function projectedBand(area: string, band: AgeBand, year: number): DecimalText {
  const figures = PROJECTED.get(`${area} ${Math.min(year, LAST)}`);
  const [from, below] = COLUMNS[band];
  const [all, older] = [figures?.[from], below === null ? '0' : figures?.[below]];
  if (all === undefined || older === undefined) throw notProjected(area, year);
  return new ReferenceDecimal(all).minus(older).toFixed();
}

function notProjected(area: string, year: number): Refusal {
  return new Refusal('area-not-projected', {
    what: `No projection of the population of ${NAMES.get(area) ?? area} was read for ${year}.`,
    why: `The projections that ship are those of England and its regions, from ${FIRST} to ${LAST}.`,
    mend: 'Choose England or one of its regions, and a first year within the projection.',
    about: [area],
  });
}
