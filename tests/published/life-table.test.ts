import Decimal from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { deathProbability } from '../../core/reference';
import { lifeExpectancies, survivors } from '../oracles/survival';
import { expectPrinted, printedValue } from '../support/printed-value';
import england from './cases/lifetable_ons_england_2017_2019_female.json';

/** ONS, national life table, England 2017-2019, women: from the printed q(x) to l(x) and e(x), ages 0 to 99. */
describe('the ONS life table for women in England, 2017-2019', () => {
  // Some are stored in the form 9.8e-05, which is not decimal text.
  const deathProbabilities = Object.values(england.inputs.q_by_age).map((q) => new Decimal(q).toFixed());
  const below100 = deathProbabilities.slice(0, 100); // the table is closed at 100 with the printed e(100)
  const alive = survivors(below100, String(england.inputs.radix));
  const expectancies = lifeExpectancies(below100, String(england.inputs.e_100_given));
  const names = Object.keys(england.expected);
  const agesOf = (letter: string) =>
    names.filter((name) => name.startsWith(`${letter}_`)).map((name) => Number(name.slice(2)));

  it.each(agesOf('e'))('leaves the printed years of life at %i', (age) => {
    expectPrinted(`e_${age}`, expectancies[age] ?? new Decimal(0), printedValue(england.expected, `e_${age}`));
  });

  it.each(agesOf('l'))('leaves the printed number alive at %i', (age) => {
    expectPrinted(`l_${age}`, alive[age] ?? new Decimal(0), printedValue(england.expected, `l_${age}`));
  });

  it('has nothing printed that is not compared', () => {
    expect(agesOf('e').length + agesOf('l').length).toBe(names.length);
  });

  it('is the table that we ship, from 60 on', () => {
    const shipped = deathProbabilities
      .slice(60)
      .map((_, years) => deathProbability('england-2017-2019', 'female', 60 + years));
    expect(shipped.map((q) => new Decimal(q).toFixed())).toEqual(deathProbabilities.slice(60));
  });
});
