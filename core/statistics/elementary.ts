/**
 * Exponential and logarithm with the same bits on every machine. The language fixes the bits of + - * / and √ only; whatever a
 * random draw passes through is built from those.
 */

const LN2 = 0.6931471805599453;
/** ln 2 in two parts; the first has enough zeros at its end that a whole multiple of it is exact. */
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
const LARGEST_EXPONENT = 709.782712893384;
const SMALLEST_EXPONENT = -745.1332191019412;
const LOWEST_POWER = -1074;
const HIGHEST_POWER = 1023;

/** 2 to every whole power that a double can hold. */
const POWERS_OF_TWO: readonly number[] = powersOfTwo();

/**
 * e to a power.
 *
 * Takes    x
 * Gives    e^x, to within one unit in the last place; Infinity and 0 where a double ends
 * Source   reduction by multiples of ln 2 to |r| ≤ ½·ln 2, then the series of e^r: Muller, Elementary Functions (2016), chapter 11
 */
export function exp(x: number): number {
  if (!(x < LARGEST_EXPONENT)) return x > LARGEST_EXPONENT ? Infinity : x === LARGEST_EXPONENT ? Number.MAX_VALUE : x;
  if (x < SMALLEST_EXPONENT) return 0;
  const power = Math.round(x / LN2);
  const high = x - power * LN2_HIGH;
  const low = power * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  // 1/13!, 1/12!, … 1/2!: what is left out is below 10^-17 of the whole.
  let series = 1.6059043836821613e-10;
  series = series * r + 2.08767569878681e-9;
  series = series * r + 2.505210838544172e-8;
  series = series * r + 2.755731922398589e-7;
  series = series * r + 2.7557319223985893e-6;
  series = series * r + 2.48015873015873e-5;
  series = series * r + 1.984126984126984e-4;
  series = series * r + 1.388888888888889e-3;
  series = series * r + 8.333333333333333e-3;
  series = series * r + 4.1666666666666664e-2;
  series = series * r + 1.6666666666666666e-1;
  series = series * r + 0.5;
  const reduced = 1 + (r + (r * r * series + lost));
  if (power >= -1021 && power <= HIGHEST_POWER) return reduced * powerOfTwo(power);
  // At both ends the scaling takes two steps, each of which a double can hold.
  return power > 0
    ? reduced * powerOfTwo(HIGHEST_POWER) * powerOfTwo(power - HIGHEST_POWER)
    : reduced * powerOfTwo(power + 60) * powerOfTwo(-60);
}

/**
 * The natural logarithm.
 *
 * Takes    x
 * Gives    ln x, to within one unit in the last place; -Infinity at 0, NaN below it
 * Source   x = m·2^e with m from √½ to √2, then the series of 2·artanh((m - 1)/(m + 1)): Muller, Elementary Functions (2016),
 *          chapter 11
 */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? Infinity : NaN;
  // The platform's own logarithm only guesses where to begin: whichever it says, m and e come out the same.
  let exponent = Math.round(Math.log2(x));
  let mantissa = scaled(x, -exponent);
  while (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  const excess = mantissa - 1;
  const s = excess / (2 + excess);
  return exponent * LN2_HIGH + (excess - (s * (excess - artanhRest(s)) - exponent * LN2_LOW));
}

/**
 * The natural logarithm of a little more, or less, than 1.
 *
 * Takes    x above -1
 * Gives    ln(1 + x), with all its digits where x is small
 */
export function ln1p(x: number): number {
  if (x > -0.29 && x < 0.41) {
    const s = x / (2 + x);
    return x - s * (x - artanhRest(s));
  }
  const whole = 1 + x;
  return whole === 0 ? -Infinity : ln(whole) + (x - (whole - 1)) / whole;
}

/**
 * The sine of a small angle.
 *
 * Takes    x: radians, at most π/4 either way
 * Gives    sin x, to within one unit in the last place
 */
export function sineOfSmall(x: number): number {
  const square = x * x;
  let series = 2.8114572543455206e-15;
  series = series * square - 7.647163731819816e-13;
  series = series * square + 1.6059043836821613e-10;
  series = series * square - 2.505210838544172e-8;
  series = series * square + 2.7557319223985893e-6;
  series = series * square - 1.984126984126984e-4;
  series = series * square + 8.333333333333333e-3;
  series = series * square - 1.6666666666666666e-1;
  return x + x * square * series;
}

/** 2·(s²/3 + s⁴/5 + …), for s up to 0.1716 either way: what is left out is below 10^-18. */
function artanhRest(s: number): number {
  const z = s * s;
  let series = 2 / 23;
  series = series * z + 2 / 21;
  series = series * z + 2 / 19;
  series = series * z + 2 / 17;
  series = series * z + 2 / 15;
  series = series * z + 2 / 13;
  series = series * z + 2 / 11;
  series = series * z + 2 / 9;
  series = series * z + 2 / 7;
  series = series * z + 2 / 5;
  series = series * z + 2 / 3;
  return series * z;
}

function powerOfTwo(power: number): number {
  return POWERS_OF_TWO[power - LOWEST_POWER] as number;
}

/** x·2^power, in two steps where one would leave the range of a double. */
function scaled(x: number, power: number): number {
  if (power > HIGHEST_POWER) return x * powerOfTwo(HIGHEST_POWER) * powerOfTwo(power - HIGHEST_POWER);
  if (power < -1022) return x * powerOfTwo(-600) * powerOfTwo(power + 600);
  return x * powerOfTwo(power);
}

function powersOfTwo(): readonly number[] {
  const powers: number[] = [];
  for (let power = LOWEST_POWER, value = Number.MIN_VALUE; power <= HIGHEST_POWER; power += 1, value *= 2) {
    powers.push(value);
  }
  return powers;
}
