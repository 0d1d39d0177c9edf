import { SOBOL_DIMENSIONS, sobolDirections } from '../../../reference';
import { keyOf, openUnit, randomWords, type Words2 } from './counter-based';
import type { DrawPlan } from './plan';

const BITS = 32;

/** What the first word of a counter says it is for: two uses of one key never meet. */
const PURPOSE = { scramble: 1, draw: 2 } as const;

/**
 * Numbers between 0 and 1 for one dimension of a plan.
 *
 * Takes    the plan; dimension from 0; the draws wanted: from, up to and without to; into: as long as that
 * Gives    fills `into`; draw k depends on the plan's seed and method, on k, on the dimension and, for Sobol, on how many draws a
 *          replicate has, never on which draws are asked for together. All lie strictly between 0 and 1
 * Source   Sobol sequence of Joe and Kuo (2008) in the order of Antonov and Saleev (1979); scrambled as in Burley, Practical
 *          hash-based Owen scrambling, Journal of Computer Graphics Techniques 9 (2020), number 4, with the hash of Vegdahl,
 *          Building a better LK hash (2021). Beyond the dimensions of the table, and on request, pseudo-random: `randomWords`
 */
export function fillUnits(plan: DrawPlan, dimension: number, from: number, to: number, into: Float64Array): void {
  if (plan.method === 'pseudo-random' || dimension >= SOBOL_DIMENSIONS) {
    fillPseudoRandom(keyOf(plan.seed), dimension, from, to, into);
    return;
  }
  const size = plan.draws / plan.replicates;
  const directions = reversedDirections(dimension);
  for (let start = from; start < to;) {
    const replicate = Math.floor(start / size);
    const end = Math.min(to, (replicate + 1) * size);
    const [seed] = randomWords(keyOf(plan.seed), [PURPOSE.scramble, dimension, replicate, 0]);
    fillReplicate(directions, seed, start - replicate * size, into.subarray(start - from, end - from));
    start = end;
  }
}

/** Draws first, first + 1, … of one scramble. Bits are kept in reverse, as the scramble wants them. */
function fillReplicate(directions: Int32Array, seed: number, first: number, into: Float64Array): void {
  const factor = (seed >>> 16) | 1;
  let bits = 0;
  for (let gray = first ^ (first >>> 1), bit = 0; gray !== 0; gray >>>= 1, bit += 1) {
    if ((gray & 1) === 1) bits ^= directions[bit] as number;
  }
  for (let at = 0, index = first; at < into.length; at += 1, index += 1) {
    let mixed = bits ^ Math.imul(bits, 0x3d20adea);
    mixed = Math.imul((mixed + seed) | 0, factor);
    mixed ^= Math.imul(mixed, 0x05526c56);
    mixed ^= Math.imul(mixed, 0x53a22864);
    into[at] = (reversed(mixed) + 0.5) / 2 ** BITS;
    bits ^= directions[lowestZero(index)] as number;
  }
}

/** Direction numbers of a dimension with their bits in reverse; the last serves only the step after the last draw there is. */
function reversedDirections(dimension: number): Int32Array {
  const { polynomial, initial } = sobolDirections(dimension);
  const degree = BITS - 1 - Math.clz32(polynomial);
  const numbers = [...initial];
  for (let k = numbers.length; k < BITS; k += 1) {
    if (degree === 0) {
      numbers.push(1);
      continue;
    }
    const before = (back: number) => numbers[k - back] ?? 0;
    let next = (before(degree) ^ Math.imul(before(degree), 2 ** degree)) >>> 0;
    for (let back = 1; back < degree; back += 1) {
      if (((polynomial >>> (degree - back)) & 1) === 1) next = (next ^ Math.imul(before(back), 2 ** back)) >>> 0;
    }
    numbers.push(next);
  }
  return Int32Array.from(numbers, (number, k) => reversed(number << (BITS - 1 - k)) | 0);
}

function fillPseudoRandom(key: Words2, dimension: number, from: number, to: number, into: Float64Array): void {
  // Four words make two draws: an even one and the odd one after it.
  for (let pair = Math.floor(from / 2); 2 * pair < to; pair += 1) {
    const [a, b, c, d] = randomWords(key, [PURPOSE.draw, dimension, pair, 0]);
    if (2 * pair >= from) into[2 * pair - from] = openUnit(a, b);
    if (2 * pair + 1 < to) into[2 * pair + 1 - from] = openUnit(c, d);
  }
}

function lowestZero(index: number): number {
  return BITS - 1 - Math.clz32(~index & (index + 1));
}

function reversed(bits: number): number {
  let turned = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  turned = ((turned >>> 2) & 0x33333333) | ((turned & 0x33333333) << 2);
  turned = ((turned >>> 4) & 0x0f0f0f0f) | ((turned & 0x0f0f0f0f) << 4);
  turned = ((turned >>> 8) & 0x00ff00ff) | ((turned & 0x00ff00ff) << 8);
  return ((turned >>> 16) | (turned << 16)) >>> 0;
}
