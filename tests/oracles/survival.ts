import { type DecimalText, decimalOf, ReferenceDecimal, shareOf } from '../../core/reference/decimal';
import type { Decimal } from 'decimal.js';

/**
 * How many of those who start are alive at each later birthday.
 *
 * Takes    deathProbabilities: q for each year in order; radix: how many start
 * Gives    people alive, one more entry than there are probabilities; the first is the radix
 * Refuses  not-a-decimal, share-out-of-range
 * Source   Office for National Statistics, national life tables: l(x+1) = l(x)·(1 - q(x))
 */
export function survivors(deathProbabilities: readonly DecimalText[], radix: DecimalText): readonly Decimal[] {
  const alive = [decimalOf(radix, 'the number who start')];
  for (const q of deathProbabilities) {
    const before = alive.at(-1) ?? new ReferenceDecimal(0);
    alive.push(before.times(new ReferenceDecimal(1).minus(deathShare(q))));
  }
  return alive;
}

/**
 * Years of life left on average at each age.
 *
 * Takes    deathProbabilities: q for each year in order; closing: years left at the age after the last q (0 if none is alive)
 * Gives    e at each age that has a q, years; those who die in a year live half of it
 * Refuses  not-a-decimal, share-out-of-range
 * Source   Office for National Statistics, national life tables: person-years L(x) = (l(x) + l(x+1)) / 2. Per person alive
 *          at x this is e(x) = 1 - q(x)/2 + (1 - q(x))·e(x+1)
 */
export function lifeExpectancies(deathProbabilities: readonly DecimalText[], closing: DecimalText): readonly Decimal[] {
  const one = new ReferenceDecimal(1);
  const expectancies: Decimal[] = [];
  let next = decimalOf(closing, 'the years left at the last age');
  for (const text of [...deathProbabilities].reverse()) {
    const q = deathShare(text);
    next = one.minus(q.dividedBy(2)).plus(one.minus(q).times(next));
    expectancies.unshift(next);
  }
  return expectancies;
}

function deathShare(text: DecimalText): Decimal {
  return shareOf(text, 'a probability of dying');
}
