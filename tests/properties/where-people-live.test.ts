import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../core/checks';
import { STATES } from '../../core/model';
import { deathProbability, ReferenceDecimal } from '../../core/reference';
import type { ResolvedScenario } from '../../core/scenario';
import { anyScenario } from '../support/any-scenario';
import { sumOf, workedOut } from '../support/eileen';
import { obviousCohort } from '../support/obvious-cohort';

const LAST_AGE = 120;

/** Other shares in care homes and another survival there, where a death rate at home is left. */
const anySplit: fc.Arbitrary<ResolvedScenario> = fc
  .tuple(
    anyScenario,
    fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 8, maxLength: 8 }),
    fc.integer({ min: 500, max: 950 }),
  )
  .map(([scenario, shares, survival]) => {
    const ids = Object.keys(scenario.quantities).filter((id) => /\.share-in-care\./.test(id));
    const values = new Map([
      ...ids.map((id, at) => [id, ((shares[at % shares.length] ?? 0) / 1000).toFixed(3)] as const),
      ['pathway.care-survival', (survival / 1000).toFixed(3)] as const,
    ]);
    const quantities = Object.entries(scenario.quantities).map(([id, { range: _r, distribution: _d, ...input }]) => [
      id,
      { ...input, value: values.get(id) ?? input.value },
    ]);
    return { ...scenario, quantities: Object.fromEntries(quantities) as ResolvedScenario['quantities'] };
  })
  .filter((scenario) => checkScenario(scenario).every(({ outcome }) => outcome !== 'fail'));

/** Gritbin model note E, for every template, life table and split of it that the checks let through. */
describe('people at home and in care', () => {
  it('together die as the life table says, at every age', () => {
    fc.assert(
      fc.property(anySplit, (scenario) => {
        const { line } = workedOut(scenario);
        for (const { id, sex, startAge } of scenario.structure.groups) {
          const [home, care, share] = ['death.home', 'death.care', 'share-in-care'].map((name) =>
            line(`pathway.${id}.${name}`),
          );
          for (let year = 0; startAge + year < LAST_AGE; year += 1) {
            const inCare = share![year]!;
            const mixed = home![year]!.times(inCare.negated().plus(1)).plus(care![year]!.times(inCare));
            const q = deathProbability(scenario.structure.lifeTable, sex, startAge + year);
            const published = new ReferenceDecimal(1).minus(q).ln().negated();
            const agrees = mixed.minus(published.toFixed()).abs().lessThan('1e-29') && !home![year]!.isNegative();
            expect({ id, age: startAge + year, agrees }).toMatchObject({ agrees: true });
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('move by whole matrices whose rows add to 1 with the dead', () => {
    fc.assert(
      fc.property(anySplit, (scenario) => {
        const { evaluation } = workedOut(scenario);
        for (const { id } of scenario.structure.groups) {
          for (const profile of ['helped', 'unhelped'] as const) {
            const { years, rows } = obviousCohort(evaluation, id, profile);
            for (const row of rows) expect(sumOf(Object.values(row)).minus(1).abs().lessThan('1e-25')).toBe(true);
            years.forEach((year, at) => {
              expect(sumOf(Object.values(year)).minus(1).abs().lessThan('1e-25')).toBe(true);
              for (const state of STATES) {
                const apart = year[state].minus(evaluation.line(`pathway.${id}.${profile}.${state}`)[at]!).abs();
                expect({ id, profile, at, state, agrees: apart.lessThan('1e-25') }).toMatchObject({ agrees: true });
              }
            });
          }
        }
      }),
      { numRuns: 3 },
    );
  });
});
