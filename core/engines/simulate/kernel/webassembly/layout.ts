import { ROOTS } from '../powers-of-two';
import type { Schedule } from '../schedule';

/** How many draws are given at a time: all that is read and written for them stays in the processor's nearest memory. */
export const DRAWS_AT_A_TIME = 512;

const NUMBER = 8;
const PAIR = 16;
const PAGE = 65536;

/** Where things lie in the memory of a kernel, in bytes. */
export type Layout = {
  /** Bits of 2^(j/256), less j·2^44: adding k·2^44, k ≡ j, gives those of 2^(k/256). */
  readonly roots: number;
  /** What is the same in every draw: one number each. */
  readonly fixed: number;
  /** What is kept while a pair of draws is worked out: two numbers each. */
  readonly work: number;
  readonly columns: number;
  readonly outputs: number;
  /** One number each, up to the end of the memory. */
  readonly constants: number;
};

export function layoutOf(plan: Schedule, columns: number, outputs: number): Layout {
  const sizes = [
    ROOTS * NUMBER,
    plan.once.slotCount * NUMBER,
    plan.eachDraw.slotCount * PAIR,
    columns * DRAWS_AT_A_TIME * NUMBER,
    outputs * DRAWS_AT_A_TIME * NUMBER,
  ];
  const starts = [0];
  for (const size of sizes) starts.push(Math.ceil(((starts.at(-1) as number) + size) / 64) * 64);
  const [roots = 0, fixed = 0, work = 0, ofColumns = 0, ofOutputs = 0, constants = 0] = starts;
  return { roots, fixed, work, columns: ofColumns, outputs: ofOutputs, constants };
}

/** How much memory a kernel takes, in WebAssembly's unit. */
export function pagesOf({ constants }: Layout, count: number): number {
  return Math.ceil((constants + count * NUMBER) / PAGE);
}
