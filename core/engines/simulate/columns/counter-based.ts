/**
 * Random bits that belong to a place instead of a moment: the same key and counter always give the same four words, so any
 * draw can be made by anybody, in any order.
 *
 * Takes    key: two words of 32 bits; counter: four
 * Gives    four words of 32 bits, unsigned
 * Source   Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, SC11 (2011): Philox 4x32 with ten rounds
 */
export function randomWords(key: Words2, counter: Words4): Words4 {
  let [k0, k1] = key;
  let [c0, c1, c2, c3] = counter;
  for (let round = 0; round < ROUNDS; round += 1) {
    const high0 = highWord(MULTIPLIER_0, c0);
    const high1 = highWord(MULTIPLIER_1, c2);
    const low0 = Math.imul(MULTIPLIER_0, c0);
    const low1 = Math.imul(MULTIPLIER_1, c2);
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1 >>> 0;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0 >>> 0;
    k0 = (k0 + WEYL_0) >>> 0;
    k1 = (k1 + WEYL_1) >>> 0;
  }
  return [c0, c1, c2, c3];
}

export type Words2 = readonly [number, number];
export type Words4 = readonly [number, number, number, number];

/** A seed as a key: its low and its high 32 bits. */
export function keyOf(seed: number): Words2 {
  return [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0];
}

/** A number strictly between 0 and 1 from two words: 52 bits, in the middle of its cell. */
export function openUnit(high: number, low: number): number {
  return (high * 2 ** 20 + (low >>> 12) + 0.5) / 2 ** 52;
}

const ROUNDS = 10;
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;

/** The upper 32 bits of a product of two words, from its four products of halves. */
function highWord(left: number, right: number): number {
  const [leftHigh, leftLow] = [left >>> 16, left & 0xffff];
  const [rightHigh, rightLow] = [right >>> 16, right & 0xffff];
  const middle = leftHigh * rightLow + ((leftLow * rightLow) >>> 16);
  const crossed = leftLow * rightHigh + (middle & 0xffff);
  return (leftHigh * rightHigh + Math.floor(middle / 0x10000) + Math.floor(crossed / 0x10000)) >>> 0;
}
