import { type DecimalText, decimalOf, ReferenceDecimal } from '../../core/reference';
import type { Decimal } from 'decimal.js';
import { Refusal } from '../../core/errors';

/** What each decision brings in each state that the world may be in. */
export type PayoffTable = {
  /** One row a decision, one column a state, all in one unit. */
  readonly payoffs: readonly (readonly DecimalText[])[];
  /** Of each state; they add to 1. */
  readonly probabilities: readonly DecimalText[];
};

export type ValueOfInformation = {
  /** What each decision brings on average. */
  readonly expected: readonly Decimal[];
  /** The decision that brings most on average: the place of its row, the first of several. */
  readonly best: number;
  /** What deciding after the state is known would bring on average. */
  readonly withPerfectInformation: Decimal;
  /** The most that it could be worth paying to find out before deciding. */
  readonly evpi: Decimal;
};

/**
 * The expected value of perfect information.
 *
 * Takes    payoffs by decision and state, in any one unit (doing nothing is a decision with payoffs of 0); a probability for
 *          each state. Equally likely draws of a simulation are states too
 * Gives    Σ p·max over decisions - max over decisions of Σ p·payoff, in the same unit; never below 0
 * Refuses  not-a-decimal, no-decision, table-not-whole, probabilities-do-not-add-to-1
 * Source   Raiffa and Schlaifer, Applied Statistical Decision Theory (1961), chapter 4; Briggs, Claxton and Sculpher (2006),
 *          chapter 6
 */
export function expectedValueOfPerfectInformation({ payoffs, probabilities }: PayoffTable): ValueOfInformation {
  const chances = probabilities.map((text) => decimalOf(text, 'a probability'));
  refuseChances(chances);
  const table = payoffs.map((row) => row.map((text) => decimalOf(text, 'a payoff')));
  refuseTable(table, chances.length);
  const expected = table.map((row) => sumOf(row.map((payoff, state) => payoff.times(chances[state] ?? 0))));
  const best = expected.reduce((leader, mean, at) => (mean.greaterThan(expected[leader] ?? mean) ? at : leader), 0);
  const bestInState = chances.map((chance, state) => largestOf(table.map((row) => row[state] ?? ZERO)).times(chance));
  const withPerfectInformation = sumOf(bestInState);
  return { expected, best, withPerfectInformation, evpi: withPerfectInformation.minus(expected[best] ?? ZERO) };
}

const ZERO = new ReferenceDecimal(0);

const NOT_WORTH_SAYING = '1e-15';

// thirds typed with 20 decimals add to a little less than 1

function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

function largestOf(values: readonly Decimal[]): Decimal {
  return values.reduce((largest, value) => (value.greaterThan(largest) ? value : largest));
}

function refuseTable(table: readonly (readonly Decimal[])[], states: number): void {
  if (table.length === 0) {
    throw new Refusal('no-decision', {
      what: 'There is nothing to decide.',
      why: 'The table has no row.',
      mend: 'Give at least one decision; doing nothing counts as one.',
      about: ['payoffs'],
    });
  }
  const ragged = table.findIndex((row) => row.length !== states);
  if (ragged === -1) return;
  throw new Refusal('table-not-whole', {
    what: `Decision ${ragged + 1} has ${table[ragged]?.length ?? 0} payoffs for ${states} states.`,
    why: 'Every decision brings something in every state, if only 0.',
    mend: 'Give one payoff for each state.',
    about: [`decision ${ragged + 1}`],
  });
}

function refuseChances(chances: readonly Decimal[]): void {
  const sum = sumOf(chances);
  const outside = chances.find((chance) => chance.isNegative() || chance.greaterThan(1));
  if (outside === undefined && sum.minus(1).abs().lessThanOrEqualTo(NOT_WORTH_SAYING)) return;
  throw new Refusal('probabilities-do-not-add-to-1', {
    what: `The probabilities of the states add to ${sum.toFixed()}${outside === undefined ? '' : `, and one is ${outside.toFixed()}`}.`,
    why: 'Exactly one of the states comes about: each probability lies between 0 and 1, and together they are 1.',
    mend: 'Correct the probabilities.',
    about: ['probabilities'],
  });
}
