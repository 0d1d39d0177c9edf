import { ReferenceDecimal, type DecimalText } from '../decimal';
import { regionOf, type Council } from './councils';
import rows from './population-projections.json';
import { rowsOf, type Table } from './table';

/** From which age up people are counted; 0 is everybody. */
export type FromAge = 0 | 65 | 75 | 80 | 85 | 90;

export type PopulationProjection = {
  readonly fromAge: FromAge;
  /** The year of the council's own count that the region's growth is applied to. */
  readonly baseYear: number;
  readonly base: DecimalText;
  readonly regionName: string;
  /** Mid-year counts from the base year to 2047, people, to six decimal places. */
  readonly years: ReadonlyArray<{ readonly year: number; readonly people: DecimalText }>;
  readonly words: string;
};

const FIRST_YEAR = 2022;
const PROJECTED = new Map(
  rowsOf(rows as Table).map(({ named, figures }) => [`${named('code')} ${named('year')}`, figures]),
);
const YEARS = [...new Set(rowsOf(rows as Table).map(({ named }) => Number(named('year'))))].sort((a, b) => a - b);

/**
 * A council's population by year: its own newest count, grown as its region is projected to grow from that year on.
 *
 * Takes    a council; from which age up
 * Gives    mid-year counts to 2047; undefined for a Welsh council (no projection was read) or without a count of its own
 * Source   ONS, 2022-based subnational population projections, regions in England, table 1 (migration category variant)
 */
export function projectPopulation(council: Council, fromAge: FromAge): PopulationProjection | undefined {
  const column = fromAge === 0 ? 'pop' : `pop-${fromAge}`;
  const newest = council.figures[`${column}-2024`];
  const base = newest ?? council.figures[`${column}-2022`];
  const baseYear = newest === undefined ? FIRST_YEAR : 2024;
  const region = regionOf(council);
  const projected = (year: number) => PROJECTED.get(`${region.code} ${year}`)?.[fromAge === 0 ? 'pop-total' : column];
  const common = projected(baseYear);
  if (base === undefined || common === undefined) return undefined;
  const years = YEARS.filter((year) => year >= baseYear).flatMap((year) => {
    const then = projected(year);
    if (then === undefined) return [];
    return [{ year, people: new ReferenceDecimal(base).times(then).dividedBy(common).toFixed(6) }];
  });
  return {
    fromAge,
    baseYear,
    base,
    regionName: region.name,
    years,
    words: `No projection by council was read: ${council.name}’s own count of mid-${baseYear} grows as ${region.name} is projected to grow from that year.`,
  };
}
