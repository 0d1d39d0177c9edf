/**
 * An inverse distribution as a table over the normal score: between two knots a polynomial of the fifth degree that takes the
 * value, slope and curvature of both. A draw then costs a few multiplications, whatever the distribution.
 */
import { exp } from '../../../statistics';

/** A normal score that the tables still hold; what lies beyond has a probability of 10^-17 and is taken as this. */
export const FURTHEST_SCORE = 8.5;
const KNOTS_PER_UNIT = 8;
const INTERVALS = 2 * FURTHEST_SCORE * KNOTS_PER_UNIT;
const TERMS = 6;

/** Value, slope and curvature of an inverse distribution at one normal score. */
export type Knot = { readonly value: number; readonly slope: number; readonly curvature: number };

/** What a table holds: the value itself, its logarithm, or its log-odds, whichever bends least. */
export type TableScale = 'plain' | 'logarithm' | 'log-odds';

export type InverseTable = {
  readonly scale: TableScale;
  /** Six coefficients an interval. */
  readonly terms: Float64Array;
};

/** The scores at which a table wants to know the inverse distribution, upwards. */
export function knotScores(): readonly number[] {
  return Array.from({ length: INTERVALS + 1 }, (_, index) => index / KNOTS_PER_UNIT - FURTHEST_SCORE);
}

/**
 * Joins the knots of an inverse distribution.
 *
 * Takes    knots: one for each of `knotScores`, in its order, on the given scale
 * Gives    the table
 * Source   quintic Hermite interpolation: Prenter, Splines and Variational Methods (1975), chapter 3
 */
export function joinKnots(knots: readonly Knot[], scale: TableScale): InverseTable {
  const terms = new Float64Array(INTERVALS * TERMS);
  const step = 1 / KNOTS_PER_UNIT;
  for (let index = 0; index < INTERVALS; index += 1) {
    const [left, right] = [knots[index], knots[index + 1]];
    if (left === undefined || right === undefined) break;
    const rise = right.value - left.value;
    const [slopeLeft, slopeRight] = [left.slope * step, right.slope * step];
    const [bendLeft, bendRight] = [left.curvature * step * step, right.curvature * step * step];
    terms.set(
      [
        left.value,
        slopeLeft,
        bendLeft / 2,
        10 * rise - 6 * slopeLeft - 4 * slopeRight - 1.5 * bendLeft + 0.5 * bendRight,
        -15 * rise + 8 * slopeLeft + 7 * slopeRight + 1.5 * bendLeft - bendRight,
        6 * rise - 3 * slopeLeft - 3 * slopeRight - 0.5 * bendLeft + 0.5 * bendRight,
      ],
      index * TERMS,
    );
  }
  return { scale, terms };
}

/**
 * Values of a distribution at normal scores.
 *
 * Takes    table; scores; low and width: what 0 and 1 of the table stand for; into: as long as the scores
 * Gives    fills `into`
 */
export function readTable(
  { scale, terms }: InverseTable,
  scores: Float64Array,
  { low, width }: { readonly low: number; readonly width: number },
  into: Float64Array,
): void {
  for (let at = 0; at < scores.length; at += 1) {
    const place = placeOf(scores[at] as number);
    const index = place < INTERVALS ? Math.floor(place) : INTERVALS - 1;
    const t = place - index;
    const term = index * TERMS;
    into[at] =
      (((((terms[term + 5] as number) * t + (terms[term + 4] as number)) * t + (terms[term + 3] as number)) * t +
        (terms[term + 2] as number)) *
        t +
        (terms[term + 1] as number)) *
        t +
      (terms[term] as number);
  }
  if (scale === 'logarithm') for (let at = 0; at < into.length; at += 1) into[at] = exp(into[at] as number);
  if (scale === 'log-odds') for (let at = 0; at < into.length; at += 1) into[at] = 1 / (1 + exp(-(into[at] as number)));
  for (let at = 0; at < into.length; at += 1) into[at] = low + width * Math.max(0, into[at] as number);
}

function placeOf(score: number): number {
  const place = (score + FURTHEST_SCORE) * KNOTS_PER_UNIT;
  return place < 0 ? 0 : place > INTERVALS ? INTERVALS : place;
}
