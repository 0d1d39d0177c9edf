import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { ExactDecimal } from '../../core/engines/exact';
import { STATES } from '../../core/model';
import { scenarioOfOnePerson, type ResolvedScenario } from '../../core/scenario';
import type { GroupStructure } from '../../core/schema';
import { TEMPLATES } from '../../core/templates';
import { eileen, workedOut } from '../support/eileen';
import { followed } from '../support/one-life';
import { refusalOf } from '../support/refusal';

const PLACES = ['home', 'package', 'kept', 'residential', 'nursing'] as const;

const templateScenario = ({ opening }: (typeof TEMPLATES)[number]): ResolvedScenario => opening;

/** Gritbin model note E: the neighbours stop coming. The same stage functions make the cohort and one life. */
describe.each(TEMPLATES.map((template) => [template.name, templateScenario(template)] as const))(
  'one life in “%s”',
  (_, scenario) => {
    const { structure } = scenario;
    const lives = structure.groups.map((group) => followed(scenario, { sex: group.sex, age: group.startAge }));
    const youngest = Math.min(...structure.groups.map(({ startAge }) => startAge));

    it('is the cohort’s, weighted over its groups, to the last digit in every state and year', () => {
      const cohort = workedOut(scenario);
      const stated = structure.groups.slice(0, -1).map(({ id }) => cohort.evaluation.quantity(`pathway.${id}.weight`));
      const rest = stated.reduce<Decimal>((left, weight) => left.minus(weight), new ExactDecimal(1));
      const weights = [...stated, rest];
      for (const arm of ['helped', 'unhelped']) {
        for (const state of STATES) {
          const own = lives.map(({ evaluation }) => evaluation(null).line(`pathway.${arm}.${state}`));
          const weighted = cohort
            .line(`pathway.${arm}.${state}`)
            .map((_share, step) =>
              own.map((shares, at) => weights[at]!.times(shares[step] ?? 0)).reduce((sum, share) => sum.plus(share)),
            );
          expect(weighted.map(String), `${arm} ${state}`).toEqual(cohort.line(`pathway.${arm}.${state}`).map(String));
        }
      }
      expect(own(lives)).toBe(120 - youngest);
    });

    it('is the helped one to the last digit where neighbours never stop', () => {
      for (const { evaluation } of lives) {
        for (const state of STATES) {
          expect(evaluation(null).line(`pathway.until-stopped.${state}`).map(String)).toEqual(
            evaluation(null).line(`pathway.helped.${state}`).map(String),
          );
        }
      }
    });

    it('is the unhelped one to the last digit where neighbours stop before they begin', () => {
      for (const { evaluation, life, total } of lives) {
        for (const state of STATES) {
          expect(evaluation(0).line(`pathway.until-stopped.${state}`).map(String)).toEqual(
            evaluation(0).line(`pathway.unhelped.${state}`).map(String),
          );
        }
        for (const payer of life.payers) {
          expect(String(total(`life.until-stopped.paid.${payer}`, 0))).toBe(
            String(total(`life.unhelped.paid.${payer}`, 0)),
          );
        }
      }
    });
  },
);

/** How many years the longest of them has. */
const own = (lives: readonly ReturnType<typeof followed>[]) =>
  Math.max(...lives.map(({ evaluation }) => evaluation(null).line('pathway.helped.nursing').length));

describe('Eileen, 87', () => {
  const { total, evaluation, life } = followed(eileen());

  it('lives at home the longer, the later the neighbours stop', () => {
    const years = [0, 1, 2, 3, 5, 8, 13, null].map((after) => total('life.until-stopped.at-home', after));
    years.slice(1).forEach((later, at) => expect(later.greaterThanOrEqualTo(years[at]!)).toBe(true));
    expect(years.at(-1)!.minus(years[0]!).toFixed(4)).toBe('0.0086');
  });

  it('is in every place as if helped until the year in which they stop', () => {
    const stopped = evaluation(4);
    for (const state of STATES) {
      const [helped, until] = ['helped', 'until-stopped'].map((arm) =>
        stopped.line(`pathway.${arm}.${state}`).map(String),
      );
      expect(until!.slice(0, 4)).toEqual(helped!.slice(0, 4));
    }
    // who is kept at home stays, and moves in after all as before; nobody is added
    const [goesOn, after] = ['helped', 'until-stopped'].map((arm) => stopped.line(`pathway.${arm}.kept-nursing`));
    expect(after![4]!.lessThan(goesOn![4]!)).toBe(true);
    expect(after![4]!.greaterThan(after![3]!.times('0.3'))).toBe(true);
    expect(after![12]!.lessThan(after![4]!.dividedBy(100))).toBe(true);
  });

  it('lives equally long in all three, to 25 digits, as long as help is not said to lengthen life', () => {
    for (const after of [0, 3, null]) {
      const lived = ['helped', 'unhelped', 'until-stopped'].map((arm) => total(`life.${arm}.alive`, after));
      expect(lived[1]!.minus(lived[0]!).abs().lessThan('1e-25')).toBe(true);
      expect(lived[2]!.minus(lived[0]!).abs().lessThan('1e-25')).toBe(true);
    }
  });

  it('lives longer while help goes on where it is said to lengthen life, and no longer once it stops', () => {
    const longer = followed(eileen({ values: { 'pathway.death-hazard-ratio': '0.8' } }));
    const lived = (after: number | null) => longer.total('life.until-stopped.alive', after);
    expect(lived(0).lessThan(lived(3))).toBe(true);
    expect(lived(3).lessThan(lived(null))).toBe(true);
    expect(String(lived(0))).toBe(String(longer.total('life.unhelped.alive')));
  });

  it('has her years add up by place', () => {
    for (const arm of ['helped', 'unhelped', 'until-stopped']) {
      const sum = PLACES.map((place) => total(`life.${arm}.${place}`, 2)).reduce((all, years) => all.plus(years));
      expect(
        sum
          .minus(total(`life.${arm}.alive`, 2))
          .abs()
          .lessThan('1e-28'),
      ).toBe(true);
    }
  });

  it('costs what the scenario’s own prices make of her years: NHS-funded nursing and admissions', () => {
    const fee = evaluation(null).quantity('stream.funded-nursing.unit-cost');
    const nursing = total('life.unhelped.nursing').times('365.25').dividedBy(7).times(fee);
    const admissions = ['fall-admission', 'fall-ambulance', 'fall-emergency', 'hip-admission'];
    const none = followed(
      eileen({
        structure: (same) => ({
          ...same,
          streams: same.streams.filter(({ id }) => !admissions.includes(id)),
          events: [],
        }),
      }),
    );
    expect(none.total('life.unhelped.paid.nhs').minus(nursing).abs().lessThan('1e-20')).toBe(true);
    expect(total('life.unhelped.paid.nhs').greaterThan(nursing)).toBe(true);
  });

  it('a transfer costs one payer what it brings another', () => {
    const only = followed(
      eileen({
        structure: (same) => ({
          ...same,
          events: [],
          streams: same.streams.filter(({ split }) => split.kind === 'transfer'),
        }),
      }),
    );
    expect(only.life.payers).toEqual(['dwp', 'households']);
    expect(only.total('life.helped.paid.dwp').plus(only.total('life.helped.paid.households')).isZero()).toBe(true);
    expect(only.total('life.helped.paid.dwp').greaterThan(0)).toBe(true);
  });

  it('stopping costs the difference of two lives, and nothing where they never stop', () => {
    for (const payer of life.payers) {
      const apart = total(`life.until-stopped.paid.${payer}`, 2).minus(total(`life.helped.paid.${payer}`, 2));
      expect(String(total(`life.stopping.${payer}`, 2))).toBe(String(apart));
      expect(total(`life.stopping.${payer}`).isZero()).toBe(true);
    }
    expect(total('life.stopping.council-asc', 2).greaterThan(0)).toBe(true);
  });

  it('has a label, a unit and a citation on every line', () => {
    for (const { id, label, unitText, source } of [...life.graph.lines.values(), ...life.graph.totals.values()]) {
      expect(label.length, id).toBeGreaterThan(3);
      expect(unitText, id).not.toBe('');
      expect(source.section.length, id).toBeGreaterThan(3);
    }
  });
});

describe('whom a scenario can follow', () => {
  const person = (sex: GroupStructure['sex'], age: number) => () => scenarioOfOnePerson(eileen(), { sex, age });

  it('anybody from the youngest age that it has rates for to a hundred', () => {
    expect(() => person('male', 100)()).not.toThrow();
    expect(() => person('female', 80)()).not.toThrow();
    for (const age of [79, 101, 87.5]) {
      const refusal = refusalOf(person('female', age));
      expect(refusal.code).toBe('life-not-known');
      expect(refusal.mend).toBe(
        'Choose a whole age from 80 to 100, or add a group of people of that age to the scenario.',
      );
    }
  });

  it('a woman by the shares in care of the scenario’s women, a man by the census where it has no men', () => {
    const women = eileen({ structure: (same) => ({ ...same, groups: same.groups.slice(0, 1) }) });
    const share = 'pathway.one-person.share-in-care.85-89';
    expect(scenarioOfOnePerson(women, { sex: 'female', age: 87 }).quantities[share]).toBe(
      women.quantities['pathway.women-85.share-in-care.85-89'],
    );
    expect(scenarioOfOnePerson(women, { sex: 'male', age: 87 }).quantities[share]!.value).toBe('0.05');
  });
});
