/** What generated JavaScript needs to take numbers apart: the bits are the same on every computer that Node runs on. */
export type BitTools = {
  /** 2^k by k + 1023, for k from -1022 to 1023. */
  readonly powers: Float64Array;
  readonly exponent: (x: number) => number;
  readonly mantissa: (x: number) => number;
};

/** The upper half of the bits of √½, cut. */
const ROOT_HALF = 0x3fe6a09e;

/** Scratch memory is made for each kernel: a module keeps no state. */
export function createBitTools(): BitTools {
  const number = new Float64Array(1);
  const halves = new Int32Array(number.buffer);
  const powers = Float64Array.from({ length: 2048 }, (_, at) => 2 ** (at - 1023));
  const upper = (x: number) => {
    number[0] = x;
    return halves[1] as number;
  };
  return {
    powers,
    exponent: (x) => (upper(x) - ROOT_HALF) >> 20,
    mantissa: (x) => {
      const half = upper(x);
      halves[1] = half - (((half - ROOT_HALF) >> 20) << 20);
      return number[0] as number;
    },
  };
}
