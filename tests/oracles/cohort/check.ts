import type { Decimal } from 'decimal.js';
import { Refusal, type Finding } from '../../../core/errors';
import type { Line } from '../../../core/graph';
import { ReferenceDecimal } from '../../../core/reference';
import type { Cohort, CohortRow, CohortStrategy } from './add-cohort';

/** What an engine worked out. */
type Worked = { readonly line: (id: string) => readonly Decimal[] };

/** Sums are of numbers rounded at 34 digits; a matrix typed with 20 decimals is off by far more where it is wrong. */
const NOT_WORTH_SAYING = '1e-25';

/**
 * What is wrong with a cohort, told from its figures.
 *
 * Takes    cohort: as `addCohort` gave it; worked: its lines, worked out
 * Gives    a finding for each row of a transition matrix that does not add to 1 and each chance below 0 or above 1, naming the
 *          state and the first cycle; for a start that does not add to 1; and, as a warning, for weights that do not add to
 *          the number of cycles
 * Source   methods of Briggs, Claxton and Sculpher (2006), chapter 2: rows of a transition matrix add to 1
 */
export function cohortFindings<S extends string, R extends string>(
  cohort: Cohort<S, R>,
  worked: Worked,
): readonly Finding[] {
  return [
    ...cohort.strategies.flatMap((strategy) => [
      ...startFindings(strategy, worked),
      ...strategy.rows.flatMap((row) => rowFindings(strategy, row, worked)),
    ]),
    ...weightFindings(cohort, worked),
  ];
}

/**
 * Stops where a cohort's chances cannot be chances.
 *
 * Takes    as for `cohortFindings`
 * Refuses  start-does-not-add-to-1, row-does-not-add-to-1, chance-out-of-range: the first, naming the state and the cycle
 */
export function refuseUnsoundCohort<S extends string, R extends string>(cohort: Cohort<S, R>, worked: Worked): void {
  const [first] = cohortFindings(cohort, worked).filter(({ outcome }) => outcome === 'fail');
  if (first !== undefined) throw new Refusal(first.code, first);
}

function startFindings<S extends string, R extends string>(
  { everybody, label }: CohortStrategy<S, R>,
  worked: Worked,
): readonly Finding[] {
  const entered = worked.line(everybody.id)[0];
  if (entered === undefined || isOne(entered)) return [];
  return [
    {
      code: 'start-does-not-add-to-1',
      outcome: 'fail',
      what: `Under "${label}" the shares of people who start in each state add to ${entered.toFixed()}.`,
      why: 'Everybody who enters is in exactly one state.',
      mend: 'Correct the shares so that they add to 1.',
      about: [everybody.id],
    },
  ];
}

function rowFindings<S extends string, R extends string>(
  strategy: CohortStrategy<S, R>,
  row: CohortRow,
  worked: Worked,
): readonly Finding[] {
  const sums = worked.line(row.sum.id);
  const cycle = sums.findIndex((sum, moment) => moment > 0 && !isOne(sum));
  const wrongSum = cycle === -1 ? [] : [doesNotAdd(strategy.label, row, cycle, sums[cycle])];
  return [...wrongSum, ...row.chances.flatMap((chance) => chanceFindings(strategy.label, row, chance, worked))];
}

function chanceFindings(
  strategy: string,
  row: CohortRow,
  chance: Line<'cycle', 'share'>,
  worked: Worked,
): readonly Finding[] {
  const values = worked.line(chance.id);
  const cycle = values.findIndex(isNoChance);
  if (cycle === -1) return [];
  return [
    {
      code: 'chance-out-of-range',
      outcome: 'fail',
      what: `Under "${strategy}" a chance of leaving "${row.label}" is ${values[cycle]?.toFixed() ?? ''} in cycle ${cycle}.`,
      why: 'A chance lies between 0 and 1. Where it is what the other chances leave, they add to more than 1.',
      mend: 'Lower the chances or rates out of this state in that cycle.',
      about: [chance.id, `cycle ${cycle}`],
    },
  ];
}

function doesNotAdd(strategy: string, row: CohortRow, cycle: number, sum: Decimal | undefined): Finding {
  return {
    code: 'row-does-not-add-to-1',
    outcome: 'fail',
    what: `Under "${strategy}" the chances from "${row.label}" add to ${sum?.toFixed() ?? ''} in cycle ${cycle}.`,
    why: 'Everybody in a state either stays in it or moves to another, so the chances add to 1; else people are lost or made.',
    mend: 'Correct the row, or leave out the chance of staying, which then follows from the others.',
    about: [row.sum.id, `cycle ${cycle}`],
  };
}

function weightFindings<S extends string, R extends string>(
  { model, counted }: Cohort<S, R>,
  worked: Worked,
): readonly Finding[] {
  const cycles = model.axis.steps - 1;
  return counted.flatMap(({ reward, weight, weights }) => {
    const all = worked.line(weight.id).reduce((sum, value) => sum.plus(value), new ReferenceDecimal(0));
    if (isOne(all.minus(cycles - 1))) return [];
    return [
      {
        code: 'weights-do-not-add-to-cycles',
        outcome: 'warn',
        what: `The weights of "${reward.label}" add to ${all.toSignificantDigits(6).toFixed()} over ${cycles} cycles.`,
        why: 'Weights that add to the number of cycles count each cycle once; these count more or less than the time that passes.',
        mend: 'Use the half-cycle correction or Simpson’s rule, unless a published model is to be repeated as it was.',
        about: [weights.id],
      } satisfies Finding,
    ];
  });
}

function isOne(value: Decimal): boolean {
  return value.minus(1).abs().lessThanOrEqualTo(NOT_WORTH_SAYING);
}

function isNoChance(value: Decimal): boolean {
  return value.lessThan(`-${NOT_WORTH_SAYING}`) || value.minus(1).greaterThan(NOT_WORTH_SAYING);
}
