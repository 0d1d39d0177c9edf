/** How many steps there are between one power of two and the next in the table that e^x is made from. */
export const ROOTS = 256;
const PRECISION = 120n;

/** From here up there are no powers of two: 2^1024 is no number. */
export const TOO_LARGE_A_POWER = 1024 * ROOTS;

/**
 * 2^(j/256) for j from 0 to 255, each the number nearest to the true value: roots are taken in whole numbers, since
 * ECMAScript does not fix the bits of a fractional power.
 */
export function rootsOfTwo(): Float64Array {
  const smallest = Array.from({ length: Math.log2(ROOTS) }).reduce<bigint>(
    (power) => wholeRoot(power << PRECISION),
    2n << PRECISION,
  );
  const roots = new Float64Array(ROOTS);
  let power = 1n << PRECISION;
  for (let j = 0; j < ROOTS; j += 1) {
    roots[j] = Number(power) / 2 ** Number(PRECISION);
    power = (power * smallest) >> PRECISION;
  }
  return roots;
}

/** 2^k by k + 1023, for k from -1022 to 1023; NaN for 1024. */
export function wholePowersOfTwo(): Float64Array {
  const powers = new Float64Array(2048);
  for (const [factor, step] of [
    [2, 1],
    [0.5, -1],
  ] as const) {
    let power = 1;
    for (let at = 1023; at >= 0 && at < powers.length; at += step) {
      powers[at] = power;
      power *= factor;
    }
  }
  powers[2047] = Number.NaN;
  return powers;
}

/** The largest whole number whose square is not above the given one (Newton's method, from above). */
function wholeRoot(of: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(of.toString(2).length / 2));
  for (;;) {
    const next = (root + of / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
