import { type DecimalText, decimalOf } from '../../core/reference';
import type { Decimal } from 'decimal.js';
import { Refusal } from '../../core/errors';

/**
 * How much more £1 is worth to a group than to people with the reference income.
 *
 * Takes    reference, own: equivalised disposable household income, £ a year, above 0; elasticity: of the marginal
 *          utility of income (1.3 central)
 * Gives    (reference / own)^elasticity, no unit; shown beside the unweighted result, never instead of it
 * Refuses  not-a-decimal, income-not-positive
 * Source   HM Treasury, The Green Book (2018, 2020), Annex A3, paragraphs A3.13 and A3.20
 */
export function distributionalWeight(reference: DecimalText, own: DecimalText, elasticity: DecimalText): Decimal {
  return incomeOf(reference).dividedBy(incomeOf(own)).toPower(decimalOf(elasticity, 'an elasticity'));
}

function incomeOf(text: DecimalText): Decimal {
  const income = decimalOf(text, 'an income');
  if (income.greaterThan(0)) return income;
  throw new Refusal('income-not-positive', {
    what: `${text} cannot be used as an income.`,
    why: 'A weight compares two incomes, and both must be above £0.',
    mend: 'Give the household income of the group in £ a year.',
    about: ['income'],
  });
}
