import { Refusal } from '../../../core/errors';
import {
  compare,
  constant,
  difference,
  floor,
  HALF,
  inUnit,
  isFirstStep,
  ONE,
  product,
  quotient,
  stepIndex,
  where,
  ZERO,
  type Expression,
} from '../../../core/graph';
import type { ByCycle, Counting } from './cohort-model';

/**
 * How much each moment 0 … N of a cohort of N cycles counts.
 *
 * Takes    counting: start or end of each cycle, a within-cycle correction, or an author's own weights; cycles: N
 * Gives    a weight for each moment, without unit; all but custom weights add to N
 * Refuses  simpson-needs-even-cycles
 * Source   Elbasha and Chhatwal, PharmacoEconomics 34 (2016), pages 13-22, and Medical Decision Making 36 (2016), pages
 *          115-131: half-cycle, and Simpson's 1/3 with 4/3 at the odd moments and 2/3 at the even ones
 */
export function weightsOf(counting: Counting, cycles: number): ByCycle {
  const atFirst = isFirstStep<'cycle'>();
  const atLast = compare('=', stepIndex<'cycle'>(), constant(String(cycles)));
  const ends = (weight: Expression<'scalar', 'share'>, between: Expression<'cycle' | 'scalar', 'share'>) =>
    where(atFirst, weight, where(atLast, weight, between));
  switch (counting.kind) {
    case 'start-of-cycle':
      return where(atLast, ZERO, ONE);
    case 'end-of-cycle':
      return where(atFirst, ZERO, ONE);
    case 'half-cycle':
      return ends(HALF, ONE);
    case 'simpson':
      if (cycles % 2 !== 0) throw needsEvenCycles(cycles);
      return ends(thirds('1'), where(isOddStep(), thirds('4'), thirds('2')));
    case 'custom':
      return counting.weights;
  }
}

/** Thirds of 1, to every digit that is kept. */
export function thirds(count: string): Expression<'scalar', 'share'> {
  return { node: quotient(constant(count), constant('3')).node };
}

/** 1 at the moments 1, 3, 5 …, else 0. */
export function isOddStep(): Expression<'cycle', 'share'> {
  const step = stepIndex<'cycle'>();
  const pairs = inUnit(product(constant('2'), floor(product(HALF, step))), 'share');
  return difference(step, pairs);
}

function needsEvenCycles(cycles: number): Refusal {
  return new Refusal('simpson-needs-even-cycles', {
    what: `Simpson's rule cannot be used over ${cycles} cycles.`,
    why: 'It joins cycles in pairs, so it needs an even number of them.',
    mend: 'Choose an even number of cycles, the half-cycle correction, or weights of your own.',
    about: [String(cycles)],
  });
}
