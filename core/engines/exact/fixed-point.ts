/**
 * exp and ln on whole numbers, with the error counted, and a rounding that knows when it is certain.
 *
 * A number is held as a large integer V with `bits` binary places: it stands for V / 2^bits. "One place" below means
 * 2^-bits. `>>` rounds down, so each product costs an error of at most one place, and that is the only source of error
 * besides cut-off series. Every function states the bound of its error, derived beside it, and passes it on as data;
 * `certainlyRounded` rounds only when the whole interval value ± error rounds to the same 34 digits, and otherwise asks
 * again with twice the bits (Ziv's strategy). So results are correctly rounded, and the same on every machine: where a
 * `number` is used (a first guess), it moves the work and never the result.
 *
 * Source  A. Ziv, "Fast evaluation of elementary mathematical functions with correctly rounded last bit", ACM Transactions
 *         on Mathematical Software 17 (1991); R. Brent and P. Zimmermann, Modern Computer Arithmetic (2010), chapter 4
 */
import { Defect } from '../../errors';
import { type DecimalParts, ExactDecimal, SIGNIFICANT_DIGITS } from './exact-decimal';
import { tenToThe } from './powers-of-ten';

/** A number known up to an error: (value ± error) / 2^bits · 10^tens. */
export type Approximation = { readonly value: bigint; readonly error: bigint; readonly tens: number };

/** How finely to work, and the constants at that fineness. */
export type Precision = {
  readonly places: bigint; // binary places, as the shift that removes them
  readonly one: bigint; // 2^places
  readonly size: number; // the same as a number
  readonly half: bigint;
  readonly ln10: bigint; // with EXTRA_PLACES more, because it is multiplied by up to 2^53
  readonly halvings: number; // how often the argument of exp is halved before its series
  readonly lastCoefficient: bigint; // 1/n!, the last that the series of exp needs
  readonly coefficients: readonly bigint[]; // 1/(n-1)!, …, 1/2!, 1/1!, 1/0!: in the order of Horner's rule
  readonly kernelError: bigint; // bound of the error of `expNearOne` itself, in places
  readonly fewestDigits: bigint; // 10^33, with the places
  readonly tooManyDigits: bigint; // 10^34, with the places
  readonly tieBand: bigint; // what lies within this of a tie is one; 0n where more bits can still be had
};

/** ln 10 to 239 decimals (OEIS A002392). */
export const LN10_DIGITS =
  230258509299404568401799145468436420760110148862877297603332790096757260967735248023599720508959829834196778404228624863340952546508280675666628736909878168948290720832555468084379989482623319852839350530896537773262884616336622228769821988n;
export const LN10_DECIMALS = 239;
const EXTRA_PLACES = 64n;
const NATURAL_LOG_OF_10 = 2.302585092994046;

/**
 * 176 places decide all but one in some 10^13 arguments; 352 decide those, and the small arguments that lose digits by
 * cancellation; 704 decide every case but an exact tie.
 */
export const PRECISIONS: readonly Precision[] = [
  precision(176, 10, 0n),
  precision(352, 15, 0n),
  precision(704, 22, 400n),
];

function precision(bits: number, halvings: number, tieBits: bigint): Precision {
  const places = BigInt(bits);
  const one = 1n << places;
  const [lastCoefficient = one, ...coefficients] = inverseFactorials(one, BigInt(halvings));
  return {
    places,
    one,
    size: Number(one),
    half: one >> 1n,
    ln10: (LN10_DIGITS << (places + EXTRA_PLACES)) / tenToThe(LN10_DECIMALS),
    halvings,
    lastCoefficient,
    coefficients,
    kernelError: 1n << BigInt(halvings + 5),
    fewestDigits: tenToThe(SIGNIFICANT_DIGITS - 1) << places,
    tooManyDigits: tenToThe(SIGNIFICANT_DIGITS) << places,
    tieBand: tieBits === 0n ? 0n : one >> tieBits,
  };
}

/** As many terms as leave a rest below one place for arguments of up to 1.3 / 2^halvings, which is below 2^(1 - halvings). */
function inverseFactorials(one: bigint, halvings: bigint): readonly bigint[] {
  const terms: bigint[] = [];
  let factorial = 1n;
  for (let n = 0n; factorial << (n * (halvings - 1n)) <= one; n += 1n) {
    terms.unshift(one / factorial);
    factorial *= n + 1n;
  }
  return terms;
}

/**
 * e^r by halving r h times, the exponential series, and squaring h times.
 *
 * Takes    r: places, between -1.3 and 1.3
 * Gives    e^r, between 0.27 and 3.7, within 2^(h+5) places. In units of one place relative to the value: r / 2^h is off by
 *          at most 1; Horner's rule by 2 for each step, the next step's share at most 1/2^(h-1) of it, 2.1 in all; the rest
 *          of the series by 1: together below 4.2. A squaring doubles that and adds at most 1/0.27 < 3.8, so that h of them
 *          give at most 2^h · (4.2 + 3.8), and times a value of at most 3.7 that is below 2^h · 32
 */
function expNearOne(r: bigint, { places, halvings, lastCoefficient, coefficients }: Precision): bigint {
  const small = r >> BigInt(halvings);
  let value = lastCoefficient;
  for (const coefficient of coefficients) value = ((value * small) >> places) + coefficient;
  for (let squarings = halvings; squarings > 0; squarings -= 1) value = (value * value) >> places;
  return value;
}

/**
 * e^x: the nearest power of ten taken out, so that the rest is small and the answer is nearly decimal already.
 *
 * Takes    argument: x in places, |x| up to 10^15; argumentError: how far it may be off, in places
 * Gives    e^x = value · 10^tens. With k = tens nearest to x / ln 10, r = x - k·ln 10 is at most 1.16 in size (1.3 for the
 *          very largest k, where the guess of k is off by a little), off by argumentError + 2 (ln 10 carries 64 places more
 *          than k needs); e^r, at most 3.7, passes that on at most fourfold and adds the error of the kernel
 */
export function expOf(argument: bigint, argumentError: bigint, precision: Precision): Approximation {
  const tens = Math.round(Number(argument) / precision.size / NATURAL_LOG_OF_10);
  const rest = tens === 0 ? argument : argument - ((BigInt(tens) * precision.ln10) >> EXTRA_PLACES);
  return { value: expNearOne(rest, precision), error: precision.kernelError + 4n * (argumentError + 2n), tens };
}

/**
 * ln x by one step of Newton's method on exp, of so high an order that it is the last.
 *
 * Takes    digits · 10^tens: the number, above 0
 * Gives    ln x in places. x = f · 10^k with f between 0.316 and 3.163; y, a multiple of 2^-52, is the `number` nearest to
 *          ln f; then ln x = k·ln 10 + y + ln(f·e^-y), and f·e^-y differs from 1 by less than 2^-49, so that its logarithm
 *          takes a few terms. Errors in places: f 1, passed on at most 3.7-fold; e^-y the kernel's, passed on at most
 *          3.2-fold; their product 1; 2 for each of at most 16 terms; k·ln 10 2. In all below 4 kernel errors
 */
export function lnOf(parts: DecimalParts, precision: Precision): Approximation {
  const { places, one } = precision;
  const { fraction, guess, tens } = nearOne(parts, precision);
  const start = BigInt(Math.round(guess * 2 ** 52)) << (places - 52n);
  const rest = lnNearOne(((fraction * expNearOne(-start, precision)) >> places) - one, places);
  const tensPart = tens === 0 ? 0n : (BigInt(tens) * precision.ln10) >> EXTRA_PLACES;
  return { value: tensPart + start + rest, error: 4n * precision.kernelError, tens: 0 };
}

const SQUARE_ROOT_OF_10 = 3.1622776601683795;

/** A number as fraction · 10^tens, the fraction between 0.316 and 3.163, with the ordinary logarithm of the fraction. */
function nearOne({ digits, tens }: DecimalParts, { places }: Precision) {
  const text = digits.toString();
  const leading = Number(`${text.slice(0, 1)}.${text.slice(1, 20)}`);
  const over = leading > SQUARE_ROOT_OF_10 ? 1 : 0;
  return {
    fraction: (digits << places) / tenToThe(text.length - 1 + over),
    guess: Math.log(over === 1 ? leading / 10 : leading),
    tens: tens + text.length - 1 + over,
  };
}

/** ln(1 + u) = u - u²/2 + u³/3 - …, until a term has nothing left above one place. Takes u in places, well below 1/2 in size. */
function lnNearOne(u: bigint, places: bigint): bigint {
  let sum = u;
  let power = u;
  for (let n = 2n; ; n += 1n) {
    power = (power * u) >> places;
    const term = power / n;
    if (term === 0n) return sum;
    sum += n % 2n === 0n ? -term : term;
  }
}

/**
 * A number in binary places, rounded towards 0.
 *
 * Takes    digits · 10^tens: its size
 * Gives    the places, less than one too few
 */
export function inPlaces({ digits, tens }: DecimalParts, { places }: Precision): bigint {
  return tens < 0 ? (digits << places) / tenToThe(-tens) : (digits * tenToThe(tens)) << places;
}

/**
 * The 34 digits of a number that can be approximated as closely as one likes.
 *
 * Takes    attempt: gives the number, which is not 0, to a wanted precision
 * Gives    the number correctly rounded, half to even. exp, ln and φ of a decimal (other than 0, or 1 for ln) are irrational
 *          (Hermite, Lindemann), so that they never lie halfway between two roundings. A power can, and is taken to when no
 *          difference shows at 704 places: at most 2^-400 of the last digit, over 150 digits of agreement. (φ of a large x
 *          is 1 / x for all that shows; that lies halfway for 2^49 and 2^50 times a power of ten only, and both go down, to
 *          the even digit and to φ, which is less than 1 / x)
 */
export function certainlyRounded(attempt: (precision: Precision) => Approximation): ExactDecimal {
  for (const precision of PRECISIONS) {
    const result = roundedIfCertain(attempt(precision), precision);
    if (result !== null) return result;
  }
  throw new Defect('A number has more digits than the exact arithmetic can tell apart.');
}

/** The number at 34 digits, or null where its error leaves more than one candidate. */
function roundedIfCertain({ value, error, tens }: Approximation, precision: Precision): ExactDecimal | null {
  const size = value < 0n ? -value : value;
  if (size <= error) return null;
  const { shift, scaled } = toThirtyFourDigits(size, precision);
  const below = scaled >> precision.places;
  const aboveHalf = scaled - (below << precision.places) - precision.half;
  const slack = error * tenToThe(shift);
  const isCertain = aboveHalf > slack || aboveHalf < -slack;
  if (!isCertain && slack > precision.tieBand) return null;
  const roundsUp = isCertain ? aboveHalf > 0n : below % 2n === 1n;
  const sign = value < 0n ? '-' : '';
  return new ExactDecimal(`${sign}${roundsUp ? below + 1n : below}e${tens - shift}`);
}

/** As many decimals as make 34 digits. The logarithm may be one off beside a power of ten, so its answer is held to that. */
function toThirtyFourDigits(value: bigint, { size, fewestDigits, tooManyDigits }: Precision) {
  const shift = SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(Number(value) / size));
  const scaled = value * tenToThe(shift);
  if (scaled < fewestDigits) return { shift: shift + 1, scaled: scaled * 10n };
  if (scaled >= tooManyDigits) return { shift: shift - 1, scaled: value * tenToThe(shift - 1) };
  return { shift, scaled };
}
