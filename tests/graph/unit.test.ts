import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideUnits, isShare, multiplyUnits, sameUnit, SHARE, unit, unitText, type Unit } from '../../core/graph';
import { refusalOf } from '../support/refusal';

const dimension = fc.constantFrom('£', 'person', 'hour', 'year', 'care-home-week', 'admission', 'constructor');
const anyUnit: fc.Arbitrary<Unit> = fc
  .array(fc.tuple(dimension, fc.integer({ min: -3, max: 3 })), { maxLength: 5 })
  .map((parts) => parts.reduce<Unit>((all, [of, exponent]) => multiplyUnits(all, power(of, exponent)), SHARE));

function power(of: string, exponent: number): Unit {
  const one = unit(exponent < 0 ? `1/${of}` : of);
  return Array.from({ length: Math.abs(exponent) }).reduce<Unit>((all) => multiplyUnits(all, one), SHARE);
}

describe('a unit', () => {
  it.each([
    ['share', {}],
    ['£', { '£': 1 }],
    ['£/person', { '£': 1, person: -1 }],
    ['person·year', { person: 1, year: 1 }],
    ['hour/person/year', { hour: 1, person: -1, year: -1 }],
    ['hour/person·year', { hour: 1, person: -1, year: -1 }],
    ['1/person', { person: -1 }],
    ['year·year', { year: 2 }],
    ['person/person', {}],
    ['care-home-week', { 'care-home-week': 1 }],
  ])('%s is read as whole exponents of its dimensions', (text, exponents) => {
    expect(unit(text)).toEqual(exponents);
  });

  it.each(['', 'Hours', '£ ', 'per person', '%', 'share/year', '2', 'person/1', '//', '€', 'm2', '-hour'])(
    'is not read from "%s"',
    (text) => {
      expect(refusalOf(() => unit(text)).code).toBe('unknown-unit');
    },
  );

  it('says which part it cannot read, and how to write it', () => {
    expect(refusalOf(() => unit('£/Hour'))).toEqual({
      code: 'unknown-unit',
      what: '"£/Hour" is not a unit that Gritbin can read.',
      why: '"Hour" is neither £ nor a lower-case word such as person, hour, year or week.',
      mend: 'Write for example £/hour, person·year or share.',
      about: ['£/Hour'],
    });
  });

  it('is written as text that is read back as the same unit', () => {
    fc.assert(
      fc.property(anyUnit, (of) => {
        expect(sameUnit(unit(unitText(of)), of)).toBe(true);
      }),
    );
  });

  it.each([
    [{}, 'share'],
    [{ year: 1, person: 1 }, 'person·year'],
    [{ year: -1, hour: 1, person: -1 }, 'hour/person/year'],
    [{ person: -2 }, '1/person/person'],
  ])('%j is written as %s', (of, text) => {
    expect(unitText(of as Unit)).toBe(text);
  });

  it('multiplied and divided by the same is itself', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (one, other) => {
        expect(sameUnit(divideUnits(multiplyUnits(one, other), other), one)).toBe(true);
        expect(isShare(divideUnits(one, one))).toBe(true);
      }),
    );
  });

  it('is another one where a dimension is missing or has another exponent', () => {
    expect(sameUnit(unit('£'), unit('£/person'))).toBe(false);
    expect(sameUnit(unit('£/person'), unit('£'))).toBe(false);
    expect(sameUnit(unit('year'), unit('year·year'))).toBe(false);
    expect(sameUnit(unit('person·year'), unit('year·person'))).toBe(true);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(unit('£/person'))).toBe(true);
  });
});
