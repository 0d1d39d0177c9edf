import { Defect } from '../../errors';
import { meanOf, quantileOf } from './moments';
import { refuseOtherDraws, refuseUndefined, type DrawnOutput } from './output';
import { chanceFrom, type Chance } from './summary';

/** Percentiles of a running total by year, for a fan: one value a year. */
export type Fan = {
  readonly p5: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
  readonly mean: readonly number[];
};

/**
 * The fan of a running total.
 *
 * Takes    running: the running total at the end of each year, one output a year, from the same draws
 * Gives    5th, 25th, 50th, 75th and 95th percentile and mean of each year. The middle line joins middles of years: it is not one future
 * Refuses  draws-not-defined, draws-not-common, no-draws
 */
export function fanByYear(running: readonly DrawnOutput[]): Fan {
  refuseUndefined(running);
  refuseOtherDraws(running);
  const years = running.map(({ values }) => {
    const sorted = Float64Array.from(values).sort();
    const [p5, p25, p50, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => quantileOf(sorted, share));
    return { p5, p25, p50, p75, p95, mean: meanOf(values) } as Readonly<Record<keyof Fan, number>>;
  });
  const over = (name: keyof Fan) => years.map((year) => year[name]);
  return { p5: over('p5'), p25: over('p25'), p50: over('p50'), p75: over('p75'), p95: over('p95'), mean: over('mean') };
}

/** When a running total has turned for good. */
export type PaidBack = {
  /** By the end of each year: the share of futures that are at or above zero then and in every later year. */
  readonly byYear: readonly Chance[];
  /** Futures that end the horizon below zero. */
  readonly never: Chance;
  /** The first year by whose end at least half of the futures have paid back; null where fewer than half ever do. */
  readonly middleYear: number | null;
};

/**
 * The chance of having paid back by the end of each year.
 *
 * Takes    running: the running total at the end of each year, one output a year, from the same draws
 * Gives    for each year the share of draws that stay at or above zero from then on, to the end of the horizon: a future that
 *          falls below again has not paid back. It never falls from one year to the next
 * Refuses  draws-not-defined, draws-not-common, no-draws
 * Source   payback as in the model (`addPayback`): guidance for local partnerships (2014); Green Book (2026)
 */
export function paidBackByYear(running: readonly DrawnOutput[]): PaidBack {
  const [first] = running;
  if (first === undefined) throw new Defect('A running total without a year.');
  refuseUndefined(running);
  refuseOtherDraws(running);
  const counts = countsByYear(running, first);
  const byYear = running.map((_, year) => chanceFrom(upToYear(counts, year), first));
  const middleYear = byYear.findIndex(({ share }) => share >= 0.5);
  return {
    byYear,
    never: chanceFrom(counts[running.length] as Float64Array, first),
    middleYear: middleYear === -1 ? null : middleYear,
  };
}

/** By year of payback, never last: how many draws of each block. */
function countsByYear(running: readonly DrawnOutput[], { drawn }: DrawnOutput): readonly Float64Array[] {
  const size = drawn.draws / drawn.replicates;
  const counts = Array.from({ length: running.length + 1 }, () => new Float64Array(drawn.replicates));
  yearsPaidBack(running).forEach((year, draw) => {
    const ofYear = counts[year] as Float64Array;
    const block = Math.floor(draw / size);
    ofYear[block] = (ofYear[block] as number) + 1;
  });
  return counts;
}

function upToYear(counts: readonly Float64Array[], last: number): Float64Array {
  const [first] = counts as [Float64Array];
  return first.map((_, block) => counts.slice(0, last + 1).reduce((sum, ofYear) => sum + (ofYear[block] as number), 0));
}

/** The year from which each draw stays at or above zero; the number of years where it never does. */
function yearsPaidBack(running: readonly DrawnOutput[]): Int32Array {
  const since = new Int32Array(running[0]?.values.length ?? 0).fill(running.length);
  const fellBack = new Uint8Array(since.length);
  for (let year = running.length - 1; year >= 0; year -= 1) {
    const { values } = running[year] as DrawnOutput;
    for (let draw = 0; draw < since.length; draw += 1) {
      if (fellBack[draw] === 1) continue;
      if ((values[draw] as number) < 0) fellBack[draw] = 1;
      else since[draw] = year;
    }
  }
  return since;
}
