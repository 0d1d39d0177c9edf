import { rootsOfTwo, wholePowersOfTwo } from './powers-of-two';

/** What generated JavaScript needs to put numbers together and to take them apart. */
export type BitTools = {
  /** 2^k by k + 1023. */
  readonly powers: Float64Array;
  /** 2^(j/256) by j. */
  readonly roots: Float64Array;
  /** The power of two of a positive number, where what remains is between √½ and √2. */
  readonly exponent: (x: number) => number;
  readonly mantissa: (x: number) => number;
};

/** The upper half of the bits of √½, cut. */
const ROOT_HALF = 0x3fe6a09e;

/** Memory to take numbers apart in is made for each kernel: a module keeps no state. */
export function createBitTools(): BitTools {
  const number = new Float64Array(1);
  const halves = new Int32Array(number.buffer); // the upper half is second on every computer that Node 24 runs on
  const upper = (x: number) => {
    number[0] = x;
    return halves[1] as number;
  };
  return {
    powers: wholePowersOfTwo(),
    roots: rootsOfTwo(),
    exponent: (x) => (upper(x) - ROOT_HALF) >> 20,
    mantissa: (x) => {
      const half = upper(x);
      halves[1] = half - (((half - ROOT_HALF) >> 20) << 20);
      return number[0] as number;
    },
  };
}
