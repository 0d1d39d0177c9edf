import type { DrawPlan } from '../../../core/engines/simulate';
import type { Workbook } from '../../../core/schema';

/** Draws of the first answer, and of a slider that is held: one scramble. */
const FIRST_DRAWS = 2048;
/** Draws of the first answer that knows how far it may be off. */
const FULL_DRAWS = 16_384;
/** Scrambles of a full answer: the spread of their means says how far it may be off. */
const SCRAMBLES = 8;
/** How many times as many draws each answer rests on as the one before it. */
const STEP = 4;

/**
 * A few draws for a first answer, then more and more up to those that are wanted: whoever stops it keeps a whole answer, and where
 * it is steady early it need not go on.
 */
export function plansFor(seed: number, draws: number): readonly DrawPlan[] {
  const counts = [FIRST_DRAWS];
  for (let count = FULL_DRAWS; count < draws; count *= STEP) counts.push(count);
  if (draws > FIRST_DRAWS) counts.push(draws);
  return counts.map((count) => {
    return { seed, draws: count, replicates: count === FIRST_DRAWS ? 1 : SCRAMBLES, method: 'sobol' };
  });
}

/** The draws of what is found out about a workbook beyond its nets: more would take longer and say the same. */
export function fullPlan({ simulation }: Pick<Workbook, 'simulation'>): DrawPlan {
  const draws = Math.min(FULL_DRAWS, simulation.draws);
  return { seed: simulation.seed, draws, replicates: SCRAMBLES, method: 'sobol' };
}

/** "16,384". */
export function counted(draws: number): string {
  return draws.toLocaleString('en-GB');
}
