/**
 * Special functions of statistics in double precision. They serve intervals, sample sizes, the parameters of distributions and
 * random draws, where sixteen digits are plenty; no figure of the exact result comes from here.
 */
import { Defect } from '../errors';
import { exp, ln, ln1p } from './elementary';

const HALF_LN_TWO_PI = 0.9189385332046728;

/**
 * The logarithm of the gamma function.
 *
 * Takes    x above 0
 * Gives    ln Γ(x), to about 15 digits
 * Source   Lanczos, SIAM Journal on Numerical Analysis 1 (1964), pages 86-96, with the nine coefficients of P. Godfrey (g = 7)
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new Defect(`The gamma function is not taken at ${x}.`);
  if (x < 0.5) return logGamma(x + 1) - ln(x);
  const base = x - 1;
  const [constant = 0, ...terms] = LANCZOS;
  const series = terms.reduce((sum, coefficient, index) => sum + coefficient / (base + index + 1), constant);
  const shifted = base + 7.5;
  return HALF_LN_TWO_PI + (base + 0.5) * ln(shifted) - shifted + ln(series);
}

/** What is known of a value of a distribution: its density over the value's logarithm or log-odds, and both tails, as logarithms. */
export type Tails = { readonly density: number; readonly below: number; readonly above: number };

/**
 * The gamma distribution of scale 1 around a value given by its logarithm.
 *
 * Takes    shape above 0
 * Gives    a function of y, the logarithm of the value: logarithms of the density of y (not of the value) and of the two tails,
 *          each to about 12 digits
 * Source   series 6.5.29 and continued fraction 6.5.31 of Abramowitz and Stegun (1964), whichever settles faster
 */
export function gammaTails(shape: number): (y: number) => Tails {
  const isLarge = shape >= LARGE;
  const constant = isLarge ? 0.5 * ln(shape) - HALF_LN_TWO_PI - stirlingRest(shape) : -logGamma(shape);
  const lnShape = ln(shape);
  return (y) => {
    const x = exp(y);
    const density = isLarge ? constant - shape * gapToLog(x / shape - 1, y - lnShape) : constant + shape * y - x;
    if (x < shape + 1) {
      const below = Math.min(0, density + ln(gammaSeries(shape, x)));
      return { density, below, above: ln1p(-exp(below)) };
    }
    const above = Math.min(0, density + ln(gammaFraction(shape, x)));
    return { density, below: ln1p(-exp(above)), above };
  };
}

/**
 * The beta distribution around a share given by its log-odds.
 *
 * Takes    alpha, beta above 0
 * Gives    a function of y = ln(x/(1 - x)): logarithms of the density of y (not of x) and of the two tails, each to about 12
 *          digits
 * Source   continued fraction 26.5.8 of Abramowitz and Stegun (1964), on the side where it settles fast
 */
export function betaTails(alpha: number, beta: number): (y: number) => Tails {
  const at = betaTailsAt(alpha, beta);
  return (y) => {
    const lnX = -ln1pOfExp(-y);
    const lnRest = -ln1pOfExp(y);
    return at({ x: exp(lnX), rest: exp(lnRest), lnX, lnRest });
  };
}

/**
 * The share of a beta distribution below a value: the regularised incomplete beta function.
 *
 * Takes    x in [0, 1]; alpha, beta above 0
 * Gives    I_x(alpha, beta) in [0, 1], to about 12 digits
 * Source   as for `betaTails`
 */
export function betaCdf(x: number, alpha: number, beta: number): number {
  if (!(alpha > 0 && beta > 0)) throw new Defect(`There is no beta distribution of ${alpha} and ${beta}.`);
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return exp(betaTailsAt(alpha, beta)({ x, rest: 1 - x, lnX: ln(x), lnRest: ln1p(-x) }).below);
}

/**
 * The value below which a given share of a beta distribution lies.
 *
 * Takes    probability in [0, 1]; alpha, beta above 0
 * Gives    x in [0, 1], halved down until no double lies between
 * Source   bisection on `betaCdf`, which rises
 */
export function betaQuantile(probability: number, alpha: number, beta: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  return risingRoot((x) => betaCdf(x, alpha, beta) - probability, 0, 1);
}

/**
 * Where a rising function crosses zero.
 *
 * Takes    value: at most 0 at low and at least 0 at high
 * Gives    the crossing, halved down until no double lies between
 */
export function risingRoot(value: (x: number) => number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (;;) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) return middle;
    if (value(middle) < 0) below = middle;
    else above = middle;
  }
}

const SETTLED = 1e-15;
const TINY = 1e-300;

/** Above this shape the density is taken around its centre, where the large logarithms of the plain form would cancel. */
const LARGE = 10;

/** d - ln(1 + d), which is small where d is. */
function gapToLog(d: number, logarithm: number): number {
  return d - (Math.abs(d) < 0.4 ? ln1p(d) : logarithm);
}

/** ln Γ(x) less Stirling's formula: (x - ½)·ln x - x + ½·ln 2π. */
function stirlingRest(x: number): number {
  if (x < 15) return logGamma(x) - (x - 0.5) * ln(x) + x - HALF_LN_TWO_PI;
  const square = x * x;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / x;
}

/** A share and what is left of the whole, each with its logarithm. */
type Place = { readonly x: number; readonly rest: number; readonly lnX: number; readonly lnRest: number };

function betaTailsAt(alpha: number, beta: number): (place: Place) => Tails {
  const logDensity = logBetaDensity(alpha, beta);
  return (place) => {
    const density = logDensity(place);
    // The fraction settles fast below the mean; above it the other side is taken.
    if (place.x <= (alpha + 1) / (alpha + beta + 2)) {
      const below = Math.min(0, density + ln(betaFraction(place.x, alpha, beta) / alpha));
      return { density, below, above: ln1p(-exp(below)) };
    }
    const above = Math.min(0, density + ln(betaFraction(place.rest, beta, alpha) / beta));
    return { density, below: ln1p(-exp(above)), above };
  };
}

function logBetaDensity(alpha: number, beta: number): (place: Place) => number {
  const both = alpha + beta;
  if (both < LARGE) {
    const constant = logGamma(both) - logGamma(alpha) - logGamma(beta);
    return ({ lnX, lnRest }) => constant + alpha * lnX + beta * lnRest;
  }
  const stirling = stirlingRest(both) - stirlingRest(alpha) - stirlingRest(beta);
  const constant = 0.5 * ln((alpha / both) * beta) - HALF_LN_TWO_PI + stirling;
  const [lnShare, lnRestShare] = [ln(both / alpha), ln(both / beta)];
  return ({ x, rest, lnX, lnRest }) => {
    const away = x < rest ? both * x - alpha : beta - both * rest;
    const toShare = logOfRatio(away / alpha, lnShare + lnX);
    const toRest = logOfRatio(-away / beta, lnRestShare + lnRest);
    return constant + alpha * toShare + beta * toRest;
  };
}

/** ln(1 + d), by whichever of the two ways keeps its digits. */
function logOfRatio(d: number, logarithm: number): number {
  return Math.abs(d) < 0.4 ? ln1p(d) : logarithm;
}

/** ln(1 + e^y). */
function ln1pOfExp(y: number): number {
  return y > 0 ? y + ln1p(exp(-y)) : ln1p(exp(y));
}

/** What the density is multiplied by to give the lower tail. */
function gammaSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let step = 1; term > sum * SETTLED; step += 1) {
    term *= x / (shape + step);
    sum += term;
  }
  return sum;
}

/** What the density is multiplied by to give the upper tail. */
function gammaFraction(shape: number, x: number): number {
  let step = x + 1 - shape;
  let upper = 1 / TINY;
  let lower = 1 / awayFromZero(step);
  let fraction = lower;
  for (let index = 1; index < mostSteps(shape); index += 1) {
    const numerator = -index * (index - shape);
    step += 2;
    lower = 1 / awayFromZero(numerator * lower + step);
    upper = awayFromZero(step + numerator / upper);
    const factor = lower * upper;
    fraction *= factor;
    if (Math.abs(factor - 1) < SETTLED) return fraction;
  }
  throw new Defect(`The incomplete gamma function of ${shape} did not settle at ${x}.`);
}

/** Evaluated by Lentz's method, Applied Optics 15 (1976), pages 668-671. */
function betaFraction(x: number, alpha: number, beta: number): number {
  const both = alpha + beta;
  let upper = 1;
  let lower = 1 / awayFromZero(1 - (both * x) / (alpha + 1));
  let fraction = lower;
  for (let m = 1; m < mostSteps(both); m += 1) {
    const at = alpha + 2 * m;
    const even = (m * (beta - m) * x) / ((at - 1) * at);
    lower = 1 / awayFromZero(1 + even * lower);
    upper = awayFromZero(1 + even / upper);
    fraction *= lower * upper;
    const odd = (-(alpha + m) * (both + m) * x) / (at * (at + 1));
    lower = 1 / awayFromZero(1 + odd * lower);
    upper = awayFromZero(1 + odd / upper);
    const factor = lower * upper;
    fraction *= factor;
    if (Math.abs(factor - 1) < SETTLED) return fraction;
  }
  throw new Defect(`The incomplete beta function of ${alpha} and ${beta} did not settle at ${x}.`);
}

/** Near the middle of a distribution a fraction needs some multiple of the root of its parameters. */
function mostSteps(parameters: number): number {
  return 5000 + 20 * Math.sqrt(parameters);
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;
