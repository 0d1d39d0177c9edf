import { Decimal } from 'decimal.js';
import { lifeExpectancies, survivors } from '../../oracles/survival';
import england from '../cases/lifetable_ons_england_2017_2019_female.json';

export function lifeTableFigures(): Readonly<Record<string, Decimal>> {
  // Some are stored in the form 9.8e-05, which is not decimal text; the table is closed at 100 with the printed e(100).
  const deathProbabilities = Object.values(england.inputs.q_by_age).map((q) => new Decimal(q).toFixed());
  const below100 = deathProbabilities.slice(0, 100);
  const alive = survivors(below100, String(england.inputs.radix));
  const expectancies = lifeExpectancies(below100, String(england.inputs.e_100_given));
  return Object.fromEntries([
    ...alive.map((value, age) => [`l_${age}`, value] as const),
    ...expectancies.map((value, age) => [`e_${age}`, value] as const),
  ]);
}
