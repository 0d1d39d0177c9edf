import { Defect } from '../errors';
import { exp, ln } from './elementary';

const ROOT_OF_TWO_PI = 2.5066282746310002;

/** The density of a standard normal variable. */
export function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / ROOT_OF_TWO_PI;
}

/**
 * The probability that a standard normal variable stays below a value.
 *
 * Takes    z
 * Gives    Φ(z), to about 15 digits of itself in both tails; `normalCdf(-z)` is what lies above z
 * Source   Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23 (1969), pages 631-637
 */
export function normalCdf(z: number): number {
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    const square = size > 1.11e-16 ? z * z : 0;
    return 0.5 + (z * middleAbove(square)) / middleBelow(square);
  }
  if (size > 38.5) return z < 0 ? 0 : 1;
  const tail = size <= 5.656854249492381 ? flankRatio(size) : farRatio(size);
  // e^(-z²/2) in two parts, so that the square loses no digits.
  const coarse = Math.trunc(size * 16) / 16;
  const below = exp(-0.5 * coarse * coarse) * exp(-0.5 * (size - coarse) * (size + coarse)) * tail;
  return z < 0 ? below : 1 - below;
}

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
    return (centred * centreAbove(r)) / centreBelow(r);
  }
  const r = Math.sqrt(-ln(centred < 0 ? probability : 1 - probability));
  const size = r <= 5 ? tailAbove(r - 1.6) / tailBelow(r - 1.6) : farAbove(r - 5) / farBelow(r - 5);
  return centred < 0 ? -size : size;
}

// Polynomials are written out: this runs once for every draw of every quantity. Coefficients as the nearest doubles to those
// published.

function middleAbove(x: number): number {
  return (
    (((0.06568233791820745 * x + 2.2352520354606837) * x + 161.02823106855587) * x + 1067.6894854603709) * x +
    18154.98125334356
  );
}

function middleBelow(x: number): number {
  return (((x + 47.202581904688245) * x + 976.0985517377767) * x + 10260.932208618979) * x + 45507.78933502673;
}

function flankRatio(x: number): number {
  const above =
    (((((((1.0765576773720192e-8 * x + 0.39894151208813466) * x + 8.883149794388377) * x + 93.50665613217785) * x +
      597.2702763948002) *
      x +
      2494.5375852903726) *
      x +
      6848.190450536283) *
      x +
      11602.65143764735) *
      x +
    9842.714838383978;
  const below =
    (((((((x + 22.266688044328117) * x + 235.387901782625) * x + 1519.3775994075547) * x + 6485.558298266761) * x +
      18615.571640885097) *
      x +
      34900.95272114598) *
      x +
      38912.00328609327) *
      x +
    19685.429676859992;
  return above / below;
}

function farRatio(x: number): number {
  const square = 1 / (x * x);
  const above =
    ((((0.02307344176494017 * square + 0.215898534057957) * square + 0.12740116116024736) * square +
      0.022235277870649807) *
      square +
      0.0014216191932278934) *
      square +
    2.9112874951168793e-5;
  const below =
    ((((square + 1.284260096144911) * square + 0.4682382124808651) * square + 0.06598813786892856) * square +
      0.003782396332027582) *
      square +
    7.297515550839662e-5;
  return (1 / ROOT_OF_TWO_PI - square * (above / below)) / x;
}

function centreAbove(r: number): number {
  return (
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665
  );
}

function centreBelow(r: number): number {
  return (
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1
  );
}

function tailAbove(r: number): number {
  return (
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835
  );
}

function tailBelow(r: number): number {
  return (
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1
  );
}

function farAbove(r: number): number {
  return (
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103
  );
}

function farBelow(r: number): number {
  return (
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1
  );
}
