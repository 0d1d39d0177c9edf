/**
 * Special functions of statistics in double precision. They serve intervals, sample sizes and the parameters of
 * distributions, where sixteen digits are plenty; no figure of the model comes from here.
 */
import { Defect } from '../errors';

/**
 * The value that a standard normal variable stays below with a given probability.
 *
 * Takes    probability: strictly between 0 and 1
 * Gives    z, to about one part in 10^16
 * Source   Wichura, Algorithm AS 241: The percentage points of the normal distribution, Applied Statistics 37 (1988),
 *          pages 477-484, routine PPND16
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new Defect(`No normal value has a probability of ${probability}.`);
  const centred = probability - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return (centred * polynomial(CENTRE.above, r)) / polynomial(CENTRE.below, r);
  }
  const r = Math.sqrt(-Math.log(centred < 0 ? probability : 1 - probability));
  const { above, below } = r <= 5 ? TAIL : FAR_TAIL;
  const shifted = r <= 5 ? r - 1.6 : r - 5;
  const size = polynomial(above, shifted) / polynomial(below, shifted);
  return centred < 0 ? -size : size;
}

/**
 * The logarithm of the gamma function.
 *
 * Takes    x above 0
 * Gives    ln Γ(x), to about 15 digits
 * Source   Lanczos, SIAM Journal on Numerical Analysis 1 (1964), pages 86-96, with the nine coefficients of P. Godfrey (g = 7)
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new Defect(`The gamma function is not taken at ${x}.`);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const base = x - 1;
  const [constant = 0, ...terms] = LANCZOS;
  const series = terms.reduce((sum, coefficient, index) => sum + coefficient / (base + index + 1), constant);
  const shifted = base + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (base + 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

/**
 * The share of a beta distribution below a value: the regularised incomplete beta function.
 *
 * Takes    x in [0, 1]; alpha, beta above 0
 * Gives    I_x(alpha, beta) in [0, 1], to about 12 digits for parameters up to some thousands
 * Source   continued fraction 26.5.8 of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), evaluated by
 *          Lentz's method, Applied Optics 15 (1976), pages 668-671
 */
export function betaCdf(x: number, alpha: number, beta: number): number {
  if (!(alpha > 0 && beta > 0)) throw new Defect(`There is no beta distribution of ${alpha} and ${beta}.`);
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction settles fast below the mean; above it the other side is taken.
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - betaCdf(1 - x, beta, alpha);
  const logFront =
    logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) + alpha * Math.log(x) + beta * Math.log1p(-x);
  return (Math.exp(logFront) * betaFraction(x, alpha, beta)) / alpha;
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

function betaFraction(x: number, alpha: number, beta: number): number {
  const term = (index: number) => {
    const m = Math.floor(index / 2);
    if (index % 2 === 0) return (m * (beta - m) * x) / ((alpha + index - 1) * (alpha + index));
    return (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + index - 1) * (alpha + index));
  };
  const awayFromZero = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let upper = 1;
  let lower = 1 / awayFromZero(1 + term(1));
  let fraction = lower;
  for (let index = 2; index < 5000; index += 1) {
    const next = term(index);
    lower = 1 / awayFromZero(1 + next * lower);
    upper = awayFromZero(1 + next / upper);
    const factor = lower * upper;
    fraction *= factor;
    if (Math.abs(factor - 1) < SETTLED) return fraction;
  }
  throw new Defect(`The incomplete beta function of ${alpha} and ${beta} did not settle at ${x}.`);
}

/** Coefficients from the constant term up. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

// Coefficients as the nearest doubles to those published.
const CENTRE = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
} as const;

const TAIL = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
} as const;

const FAR_TAIL = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
} as const;

const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;
