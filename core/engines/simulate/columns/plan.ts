import { Refusal } from '../../../errors';

/** Which draws are made, and how. */
export type DrawPlan = {
  /** A whole number; the same seed gives the same draws on every machine. */
  readonly seed: number;
  /** In all; a power of two. */
  readonly draws: number;
  /** Independent scrambles that share the draws evenly: the standard error comes from the spread of their means. */
  readonly replicates: number;
  readonly method: 'sobol' | 'pseudo-random';
};

const MOST_DRAWS = 2 ** 24;

/**
 * Stops where draws cannot be made as planned.
 *
 * Refuses  seed-not-whole, draws-not-a-power-of-two, replicates-not-possible
 */
export function refusePlan({ seed, draws, replicates }: DrawPlan): void {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new Refusal('seed-not-whole', {
      what: `${seed} cannot be used as a seed.`,
      why: 'A seed is a whole number, so that the same draws can be made again.',
      mend: 'Give a whole number of 0 or more.',
      about: ['seed'],
    });
  }
  if (!isPowerOfTwo(draws) || draws > MOST_DRAWS) {
    throw new Refusal('draws-not-a-power-of-two', {
      what: `${draws} draws cannot be made.`,
      why: 'A Sobol sequence covers its ground evenly only at 1,024, 2,048, 4,096 draws and so on, each twice the one before.',
      mend: 'Give a power of two, at most 16,777,216.',
      about: ['draws'],
    });
  }
  if (!isPowerOfTwo(replicates) || replicates > draws) {
    throw new Refusal('replicates-not-possible', {
      what: `${draws} draws cannot be split into ${replicates} parts.`,
      why: 'Each part is a Sobol sequence of its own, and all are as long as one another.',
      mend: 'Give 1, 2, 4, 8 or another power of two, at most the number of draws.',
      about: ['replicates'],
    });
  }
}

function isPowerOfTwo(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 1 && Number.isInteger(Math.log2(count));
}
