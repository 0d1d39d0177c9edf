import { quantileOf } from './moments';

/** A natural cubic spline through given knots as a sum of terms, one a knot: each term is 1 at its own knot and 0 at the others. */
export type SplineTerms = {
  readonly knots: Float64Array;
  /** knots × knots: the second derivative at a knot (row) of each term (column). */
  readonly bends: Float64Array;
};

/**
 * The terms of a natural cubic spline; beyond the outer knots it runs on straight.
 *
 * Takes    knots: ascending, all different, at least 3
 * Source   Wood, Generalized Additive Models (2017), section 5.3.1: the cubic regression spline of the R package mgcv
 */
export function splineThrough(knots: Float64Array): SplineTerms {
  const count = knots.length;
  const gap = (at: number) => (knots[at + 1] as number) - (knots[at] as number);
  const bends = new Float64Array(count * count);
  // The bends of each term solve one tridiagonal system: a line of it for each inner knot, none at the ends.
  const pivots = new Float64Array(count);
  for (let knot = 1; knot < count - 1; knot += 1) {
    const factor = knot === 1 ? 0 : gap(knot - 1) / 6 / (pivots[knot - 1] as number);
    pivots[knot] = (gap(knot - 1) + gap(knot)) / 3 - (factor * gap(knot - 1)) / 6;
    for (let term = 0; term < count; term += 1) {
      const slopeAfter = ((term === knot + 1 ? 1 : 0) - (term === knot ? 1 : 0)) / gap(knot);
      const slopeBefore = ((term === knot ? 1 : 0) - (term === knot - 1 ? 1 : 0)) / gap(knot - 1);
      const before = knot === 1 ? 0 : (bends[(knot - 1) * count + term] as number);
      bends[knot * count + term] = slopeAfter - slopeBefore - factor * before;
    }
  }
  for (let knot = count - 2; knot >= 1; knot -= 1) {
    for (let term = 0; term < count; term += 1) {
      const after = (bends[(knot + 1) * count + term] as number) * (knot === count - 2 ? 0 : gap(knot) / 6);
      bends[knot * count + term] = ((bends[knot * count + term] as number) - after) / (pivots[knot] as number);
    }
  }
  return { knots, bends };
}

/** Writes the value of every term at x into `into`. */
export function writeSplineTerms({ knots, bends }: SplineTerms, x: number, into: Float64Array): void {
  const count = knots.length;
  const first = knots[0] as number;
  const last = knots[count - 1] as number;
  const inside = Math.min(Math.max(x, first), last);
  let at = 0;
  while (at < count - 2 && inside > (knots[at + 1] as number)) at += 1;
  const [low, high] = [knots[at] as number, knots[at + 1] as number];
  const gap = high - low;
  const [fromLow, fromHigh] = [(inside - low) / gap, (high - inside) / gap];
  const beyond = x - inside;
  for (let term = 0; term < count; term += 1) {
    const own = (term === at ? fromHigh : 0) + (term === at + 1 ? fromLow : 0);
    const lowBend = bends[at * count + term] as number;
    const highBend = bends[(at + 1) * count + term] as number;
    const bent = ((fromHigh ** 3 - fromHigh) * lowBend + (fromLow ** 3 - fromLow) * highBend) * ((gap * gap) / 6);
    const slope =
      beyond === 0
        ? 0
        : ((term === at + 1 ? 1 : 0) - (term === at ? 1 : 0)) / gap +
          (gap / 6) * ((1 - 3 * fromHigh ** 2) * lowBend + (3 * fromLow ** 2 - 1) * highBend);
    into[term] = own + bent + beyond * slope;
  }
}

const OUTERMOST = 0.01; // beyond this share on either side few draws lie, and a straight line is all they can tell

/** Knots at equal shares of the draws; fewer where values repeat. */
export function knotsAmong(sorted: Float64Array, count: number): Float64Array {
  const shares = Array.from({ length: count }, (_, at) => OUTERMOST + ((1 - 2 * OUTERMOST) * at) / (count - 1));
  const knots = shares.map((share) => quantileOf(sorted, share));
  return Float64Array.from(knots.filter((knot, at) => at === 0 || knot > (knots[at - 1] as number)));
}
