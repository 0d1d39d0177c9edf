import { describe, expect, it } from 'vitest';
import {
  compare,
  constant,
  difference,
  exp,
  floor,
  GraphBuilder,
  largest,
  ln,
  oneMinus,
  phi,
  power,
  previous,
  product,
  quotient,
  smallest,
  sum,
  total,
  where,
  ZERO,
  type Expression,
} from '../../core/graph';
import { refusalOf } from '../support/refusal';
import { ABOUT, aQuantity } from '../support/small-graph';

/** A year of a street: hours given, people supported, money saved, and a share of each. */
function aStreet() {
  const graph = new GraphBuilder();
  const years = graph.axis('year', 'years', 2);
  const quantity = <U extends string>(id: string, unit: U) =>
    aQuantity(graph, { id, unit, value: '2', label: `The ${id}` });
  const parts = {
    hours: quantity('hours', 'hour'),
    people: quantity('people', 'person'),
    saved: quantity('saved', '£'),
    share: quantity('share', 'share'),
  };
  graph.total({ ...ABOUT, id: 'all', label: 'All', unit: '£·hour·person', value: product(...Object.values(parts)) });
  const line = (unit: string, value: Expression<'year' | 'scalar', string>) => {
    graph.line({ ...ABOUT, id: 'example', label: 'Saved by the NHS', axis: years, unit, value, shown: true });
    return graph.build();
  };
  return { ...parts, graph, years, line };
}

type Street = ReturnType<typeof aStreet>;
type Formula = (street: Street) => Expression<'year' | 'scalar', string>;

describe('the unit of a formula', () => {
  it.each<[string, string, Formula]>([
    ['a product multiplies units', '£·hour', ({ saved, hours }) => product(saved, hours)],
    ['a quotient divides them', '£/hour', ({ saved, hours }) => quotient(saved, hours)],
    ['what is divided by its own unit is a share', 'share', ({ hours }) => quotient(hours, hours)],
    ['a sum keeps the unit', 'hour', ({ hours }) => sum(hours, hours)],
    ['a difference keeps the unit', 'hour', ({ hours }) => difference(hours, hours)],
    ['the smallest, the largest and floor keep it', '£', ({ saved }) => floor(smallest(saved, largest(saved, saved)))],
    ['a choice keeps it', '£', ({ share, saved }) => where(share, saved, saved)],
    ['a comparison is a share', 'share', ({ saved }) => compare('<', saved, saved)],
    ['exp, ln and φ of a share are shares', 'share', ({ share }) => exp(ln(phi(share)))],
    ['a whole power multiplies it', 'hour·hour', ({ hours }) => power(hours, constant('2'))],
    ['a negative whole power divides', '1/hour', ({ hours }) => power(hours, constant('-1'))],
    ['a share to any power is a share', 'share', ({ share }) => power(share, share)],
    ['zero fits any unit', '£', () => ZERO],
    ['zero fits beside any unit', '£', ({ saved }) => largest(ZERO, saved)],
    ['a total of a year is what the year is in', '£·hour·person', () => totalOf('all')],
    [
      'an opening value is in the unit of its line',
      'hour',
      (street) => previous(lineOf(street), constant<'hour'>('1', { hour: 1 })),
    ],
  ])('%s: %s', (_what, unit, formula) => {
    const street = aStreet();
    expect(street.line(unit, formula(street)).line('example').unitText).toBe(unit);
  });
});

function totalOf(id: string): Expression<'scalar', string> {
  return { node: { op: 'total', id } };
}

function lineOf({ graph, years, hours }: Street) {
  return graph.line({ ...ABOUT, id: 'hours-a-year', label: 'Hours a year', axis: years, unit: 'hour', value: hours });
}

describe('a formula that mixes units is refused, with both named', () => {
  const refusal = (unit: string, formula: Formula) => {
    const street = aStreet();
    return refusalOf(() => street.line(unit, formula(street)));
  };
  const untyped = (part: Expression<'scalar', string>) => part;

  it('hours added to £', () => {
    expect(refusal('£', ({ saved, hours }) => sum(untyped(saved), untyped(hours)))).toEqual({
      code: 'unit-mismatch',
      what: 'Cannot add hour and £ in "Saved by the NHS".',
      why: 'One part of the formula is in £, another in hour.',
      mend: 'Multiply the hour by a value that turns it into £, or take it out of this formula.',
      about: ['example'],
    });
  });

  it.each<[string, Formula]>([
    ['Cannot subtract hour and £', ({ saved, hours }) => difference(untyped(saved), untyped(hours))],
    ['Cannot compare hour and £', ({ saved, hours }) => compare('<', untyped(saved), untyped(hours))],
    ['Cannot take the smallest of hour and £', ({ saved, hours }) => smallest(untyped(saved), untyped(hours))],
    ['Cannot take the largest of hour and £', ({ saved, hours }) => largest(untyped(saved), untyped(hours))],
    ['Cannot choose between hour and £', ({ share, saved, hours }) => where(share, untyped(saved), untyped(hours))],
    ['Cannot begin with £ and hour', (street) => previous(lineOf(street) as never, street.saved as never)],
  ])('%s', (what, formula) => {
    expect(refusal('£', formula).what).toBe(`${what} in "Saved by the NHS".`);
  });

  it('a formula that does not come out in the unit of its line', () => {
    expect(refusal('£/hour', ({ saved, hours }) => product(saved, hours))).toEqual({
      code: 'unit-mismatch',
      what: '"Saved by the NHS" says it is in £/hour, but its formula gives hour·£.',
      why: 'A line has one unit, and its formula must come out in it.',
      mend: 'Correct the unit, or multiply by what is missing.',
      about: ['example'],
    });
  });

  it.each<[string, Formula]>([
    ['exp', ({ hours }) => exp(hours)],
    ['ln', ({ hours }) => ln(hours)],
    ['phi', ({ hours }) => phi(hours)],
    ['power', ({ share, hours }) => power(share, hours)],
    ['power', ({ share, hours }) => power(hours, share)],
    ['power', ({ hours }) => power(hours, constant('0.5'))],
    ['where', ({ hours, share }) => where(hours, share, share)],
  ])('%s of something with a unit', (op, formula) => {
    expect(refusal('share', formula)).toEqual({
      code: 'unit-mismatch',
      what: `${op} in "Saved by the NHS" is given hour.`,
      why: `${op} works on a number without a unit.`,
      mend: 'Divide by a quantity of the same unit first.',
      about: ['example'],
    });
  });

  it('what is left of a whole, where the part is not a share', () => {
    expect(refusal('share', ({ hours }) => oneMinus(hours)).what).toBe(
      'Cannot subtract hour and share in "Saved by the NHS".',
    );
  });

  it('the condition of a total is checked too', () => {
    const { graph, saved, hours } = aStreet();
    const definedWhen = compare('<', untyped(saved), untyped(hours));
    graph.total({ ...ABOUT, id: 'example', label: 'Example', unit: '£', value: saved, definedWhen });
    expect(refusalOf(() => graph.build()).what).toBe('Cannot compare hour and £ in "Example".');
  });
});

it('a total over years is in the unit of its line, and fits beside it', () => {
  const street = aStreet();
  const hours = lineOf(street);
  const value = sum(total(hours), street.hours);
  street.graph.total({ ...ABOUT, id: 'hours-in-all', label: 'Hours in all', unit: 'hour', value });
  expect(street.graph.build().total('hours-in-all').unitText).toBe('hour');
});
