import { describe, expect, it } from 'vitest';
import { deathProbability, ReferenceDecimal } from '../../core/reference';
import { eileen, workedOut } from '../support/eileen';

const LIFE_TABLES = ['uk-2022-2024', 'england-2018-2020', 'england-2017-2019'] as const;

/** Gritbin model note E: the life table contains people in care homes, so the two death rates must average to it. */
describe.each(LIFE_TABLES)('death rates at home and in care, %s', (lifeTable) => {
  const { line, scenario } = workedOut(eileen({ structure: (same) => ({ ...same, lifeTable }) }));

  it.each(scenario.structure.groups)(
    '(1-π)·home + π·care is the life table’s rate at every age: $label',
    ({ id, sex, startAge }) => {
      const [home, care, share] = ['death.home', 'death.care', 'share-in-care'].map((name) =>
        line(`pathway.${id}.${name}`),
      );
      for (let year = 0; startAge + year < 120; year += 1) {
        const inCare = share![year]!;
        const mixed = home![year]!.times(inCare.negated().plus(1)).plus(care![year]!.times(inCare));
        const published = new ReferenceDecimal(1)
          .minus(deathProbability(lifeTable, sex, startAge + year))
          .ln()
          .negated();
        const apart = mixed.minus(published.toFixed()).abs();
        expect({ age: startAge + year, agrees: apart.lessThan('1e-30') }).toEqual({
          age: startAge + year,
          agrees: true,
        });
      }
    },
  );

  it.each(scenario.structure.groups)(
    'nobody dies at home at a rate below zero, nor slower in care than the life table: $label',
    ({ id }) => {
      const [home, care, everybody] = ['home', 'care', 'everybody'].map((name) => line(`pathway.${id}.death.${name}`));
      home!.forEach((rate) => expect(rate.isNegative()).toBe(false));
      care!.forEach((rate, year) => expect(rate.greaterThanOrEqualTo(everybody![year]!)).toBe(true));
    },
  );
});

describe('frailty', () => {
  it('multiplies the death rate at home, with help and without, and leaves care alone', () => {
    const [plain, frail] = ['1', '2'].map((value) => workedOut(eileen({ values: { 'pathway.frailty': value } })));
    const id = 'pathway.women-85.death';
    expect(frail!.line(`${id}.care`)).toEqual(plain!.line(`${id}.care`));
    frail!.line(`${id}.home-frail`).forEach((rate, year) => {
      expect(rate.toFixed()).toBe(plain!.line(`${id}.home`)[year]!.times(2).toFixed());
    });
  });
});
