import { betaTails, exp, gammaTails, ln, normalCdf, type Tails } from '../../../statistics';
import { knotScores, type Knot, type TableScale } from './inverse-table';

/**
 * A distribution on a scale without ends (the logarithm of the value, or its log-odds), on which the logarithm of its density
 * is concave: from there each root below is found without fail.
 */
type OnOpenScale = {
  readonly tails: (y: number) => Tails;
  /** Slope and bend of the density's logarithm at y. */
  readonly slope: (y: number) => number;
  readonly bend: (y: number) => number;
  /** A place to begin looking for the median. */
  readonly start: number;
  /** From the open scale to that of the table, with first and second derivative. */
  readonly onto: (y: number) => readonly [value: number, first: number, second: number];
};

/** Below this shape a distribution is steep beside 0 (or 1), and its table holds the logarithm (or log-odds) instead. */
const STEEP = 1;

/**
 * The inverse of a gamma distribution of scale 1 at every knot.
 *
 * Takes    shape above 0
 * Gives    knots, on the scale that is named
 */
export function gammaKnots(shape: number): { readonly knots: readonly Knot[]; readonly scale: TableScale } {
  const scale = shape < STEEP ? 'logarithm' : 'plain';
  const knots = march({
    tails: gammaTails(shape),
    slope: (y) => shape - exp(y),
    bend: (y) => -exp(y),
    start: ln(shape),
    onto: scale === 'plain' ? (y) => [exp(y), exp(y), exp(y)] : (y) => [y, 1, 0],
  });
  return { knots, scale };
}

/**
 * The inverse of a beta distribution from 0 to 1 at every knot.
 *
 * Takes    alpha, beta above 0
 * Gives    knots, on the scale that is named
 */
export function betaKnots(
  alpha: number,
  beta: number,
): { readonly knots: readonly Knot[]; readonly scale: TableScale } {
  const scale = alpha < STEEP || beta < STEEP ? 'log-odds' : 'plain';
  const share = (y: number) => 1 / (1 + exp(-y));
  const knots = march({
    tails: betaTails(alpha, beta),
    slope: (y) => alpha - (alpha + beta) * share(y),
    bend: (y) => -(alpha + beta) * share(y) * share(-y),
    start: ln(alpha) - ln(beta),
    onto:
      scale === 'plain'
        ? (y) => {
            const [x, rest] = [share(y), share(-y)];
            return [x, x * rest, x * rest * (rest - x)];
          }
        : (y) => [y, 1, 0],
  });
  return { knots, scale };
}

/** Solves for the quantile at every knot, from the middle outwards, each beginning where its neighbour points to. */
function march(of: OnOpenScale): readonly Knot[] {
  const scores = knotScores();
  const knots: Knot[] = [];
  const middle = (scores.length - 1) / 2;
  for (const direction of [1, -1]) {
    const step = direction * ((scores[1] ?? 0) - (scores[0] ?? 0));
    let start = of.start;
    for (let index = middle; index >= 0 && index < scores.length; index += direction) {
      const z = scores[index] ?? 0;
      const { y, density } = quantileAt(of, z, start);
      const slope = exp(logNormalDensity(z) - density);
      const turn = -z - of.slope(y) * slope;
      const curvature = slope * turn;
      const third = curvature * turn - slope * (1 + of.bend(y) * slope * slope + of.slope(y) * curvature);
      const [value, first, second] = of.onto(y);
      knots[index] = { value, slope: first * slope, curvature: second * slope * slope + first * curvature };
      start = y + step * (slope + step * (curvature / 2 + (step * third) / 6));
    }
  }
  return knots;
}

/** A step this short, as a part of the local standard deviation, leaves an error of its cube. */
const SHORT_STEP = 1e-4;
const MOST_STEPS = 200;

/**
 * Where a distribution has as much below (or above) it as a normal variable has at z, and its density there. Both tails are
 * concave in logarithms, so Newton's steps on the smaller one settle from anywhere; near the goal Halley's make each error the
 * cube of the one before.
 */
function quantileAt(of: OnOpenScale, z: number, start: number): { readonly y: number; readonly density: number } {
  const sign = z <= 0 ? 1 : -1;
  const wanted = ln(normalCdf(-Math.abs(z)));
  let y = start;
  for (let count = 0; ; count += 1) {
    const { density, below, above } = of.tails(y);
    const tail = sign === 1 ? below : above;
    const hazard = sign * exp(density - tail);
    const newton = (wanted - tail) / hazard;
    const bending = 0.5 * newton * (of.slope(y) - hazard);
    const step = Math.abs(bending) < 0.5 ? newton / (1 + bending) : newton;
    const isThere = Math.abs(step) < SHORT_STEP * exp(logNormalDensity(z) - density);
    if (isThere || count === MOST_STEPS) {
      return { y: y + step, density: density + step * (of.slope(y) + 0.5 * step * of.bend(y)) };
    }
    y += step;
  }
}

const HALF_LN_TWO_PI = 0.9189385332046728;

function logNormalDensity(z: number): number {
  return -0.5 * z * z - HALF_LN_TWO_PI;
}
