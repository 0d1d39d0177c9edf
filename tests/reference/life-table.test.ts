import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deathProbabilities,
  deathProbability,
  figure,
  LIFE_TABLES,
  type LifeTableId,
  type Sex,
} from '../../core/reference';
import { DEFAULT_LIFE_TABLE, printedLifeExpectancy } from '../oracles/life-table';
import { lifeExpectancies, survivors } from '../oracles/survival';

const everyTableAndSex = LIFE_TABLES.flatMap(({ id }) => [[id, 'female'] as const, [id, 'male'] as const]);

describe('the life tables that ship', () => {
  it('are three, with UK 2022-2024 as the default', () => {
    expect(LIFE_TABLES.map(({ label }) => label)).toEqual(['UK 2022-2024', 'England 2018-2020', 'England 2017-2019']);
    expect(DEFAULT_LIFE_TABLE).toBe('uk-2022-2024');
  });

  it('each say their period, source, address, licence, day and status', () => {
    for (const table of LIFE_TABLES) {
      expect(table.source.address).toMatch(/^https:\/\//);
      expect(table.licence).toBe('Open Government Licence v3.0');
      expect(table.checkedOn).toBe('2026-11-21');
      expect(table.status).toBe(table.source.kind === 'primary' ? 'confirmed' : 'second-hand');
      expect(table.source.title).toContain(table.period);
    }
  });

  it.each(everyTableAndSex)('%s, %s: every single age from 60 to 100', (id, sex) => {
    const table = LIFE_TABLES.find((each) => each.id === id);
    expect(table?.[sex].map(({ age }) => age)).toEqual(Array.from({ length: 41 }, (_, years) => 60 + years));
  });

  // The print has two decimals, and ONS works from unrounded probabilities: 0.0105, as in the published case.
  it.each(everyTableAndSex)('%s, %s: the printed years of life follow from the printed probabilities', (id, sex) => {
    const expectancies = lifeExpectancies(deathProbabilities(id, sex, 60, 40), printedLifeExpectancy(id, sex, 100));
    const furthest = expectancies.map((years, age) =>
      years
        .minus(printedLifeExpectancy(id, sex, 60 + age))
        .abs()
        .toNumber(),
    );
    expect(Math.max(...furthest)).toBeLessThanOrEqual(0.0105);
  });

  it.each(everyTableAndSex)('%s, %s: the risk of dying is between 0 and 1 and greater ten years later', (id, sex) => {
    const q = (age: number) => Number(deathProbability(id, sex, age));
    for (let age = 60; age <= 90; age += 1) expect(q(age) > 0 && q(age) < q(age + 10) && q(age + 10) < 1).toBe(true);
  });

  it.each([
    ['female', 87],
    ['male', 87],
    ['female', 85],
    ['male', 65],
  ] as const)('agree with the figures cited one by one: %s at %i', (sex, age) => {
    expect(deathProbability('uk-2022-2024', sex, age)).toBe(figure(`qx-${sex}-${age}-uk-2022-24`).value);
    expect(printedLifeExpectancy('uk-2022-2024', sex, age)).toBe(figure(`ex-${sex}-${age}-uk-2022-24`).value);
  });
});

describe('the probability of dying', () => {
  it('stays at that of 100 for anyone older', () => {
    expect(deathProbability('uk-2022-2024', 'female', 119)).toBe(deathProbability('uk-2022-2024', 'female', 100));
  });

  it('comes as a series by age for a cohort', () => {
    const series = deathProbabilities('uk-2022-2024', 'female', 87, 33);
    expect(series).toHaveLength(33);
    expect(series[0]).toBe('0.090984');
    expect(series[20]).toBe(deathProbability('uk-2022-2024', 'female', 100));
  });

  it('is refused below 60', () => {
    expect(() => deathProbability('uk-2022-2024', 'male', 59)).toThrow(
      expect.objectContaining({ code: 'age-below-life-table', mend: 'Choose a starting age of 60 or more.' }),
    );
  });

  it.each([87.5, Number.NaN, Number.POSITIVE_INFINITY])('is refused for the age %d', (age) => {
    expect(() => deathProbability('uk-2022-2024', 'male', age)).toThrow(
      expect.objectContaining({ code: 'age-not-whole' }),
    );
  });
});

describe('a cohort that starts together', () => {
  const start = fc.record({
    table: fc.constantFrom<LifeTableId>('uk-2022-2024', 'england-2018-2020', 'england-2017-2019'),
    sex: fc.constantFrom<Sex>('female', 'male'),
    age: fc.integer({ min: 60, max: 105 }),
  });

  it('only shrinks, and is never negative', () => {
    fc.assert(
      fc.property(start, ({ table, sex, age }) => {
        const alive = survivors(deathProbabilities(table, sex, age, 40), '1000');
        return alive.every(
          (people, years) => !people.isNegative() && people.lessThanOrEqualTo(alive[years - 1] ?? 1000),
        );
      }),
    );
  });

  it('loses exactly those who die', () => {
    expect(survivors(['0.1', '0.5'], '1000').map((people) => people.toFixed())).toEqual(['1000', '900', '450']);
  });

  it('lives half of the year in which it dies', () => {
    expect(lifeExpectancies(['1'], '0').map((years) => years.toFixed())).toEqual(['0.5']);
  });

  it('refuses a probability above 1', () => {
    expect(() => survivors(['1.2'], '1000')).toThrow(expect.objectContaining({ code: 'share-out-of-range' }));
  });
});
