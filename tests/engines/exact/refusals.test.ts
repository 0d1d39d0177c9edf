import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../../core/engines/exact';
import {
  at,
  constant,
  convolve,
  cumulative,
  difference,
  exp,
  GraphBuilder,
  lag,
  ln,
  negative,
  power,
  product,
  quotient,
  stepIndex,
  total as sumOver,
  where,
  ZERO,
  type Expression,
} from '../../../core/graph';
import { refusalOf } from '../../support/refusal';
import { A_CITATION, ABOUT, aQuantity } from '../../support/small-graph';

/** People on a street, nobody in the third year; one half of a cohort is still there after a cycle. */
function aStreet() {
  const graph = new GraphBuilder();
  const years = graph.axis('year', 'years', 3);
  const cohort = graph.axis('cycle', 'cohort', 2);
  const about = { ...ABOUT, shown: true } as const;
  const known = graph.series({
    id: 'known',
    label: 'People counted',
    axis: years,
    unit: 'person',
    values: ['12', '3.5', '0'],
    source: A_CITATION,
  });
  const halving = power(constant('0.5'), stepIndex<'cycle'>());
  return {
    graph,
    known,
    people: graph.line({ ...about, id: 'people', label: 'People', axis: years, unit: 'person', value: known }),
    left: graph.line({ ...about, id: 'left', label: 'Still there', axis: cohort, unit: 'share', value: halving }),
    quantity: <U extends string>(id: string, unit: U, value: string) =>
      aQuantity(graph, { id, unit, value, label: `The ${id}` }),
    line: (unit: string, value: Expression<'year' | 'scalar', string>) =>
      graph.line({ ...about, id: 'example', label: 'Example', axis: years, unit, value }),
    total: (unit: string, value: Expression<'scalar', string>) =>
      graph.total({ ...about, id: 'example', label: 'Example', unit, value }),
    refusal: () => refusalOf(() => createExactEngine(graph.build()).evaluate()),
  };
}

const MEND = 'Change one of these figures, or let the formula choose another branch where this happens.';

describe('a formula without a value stops the evaluation and names the line, the step and what it read', () => {
  it('a division by 0, in the year in which it happens', () => {
    const street = aStreet();
    street.line('£/person', quotient(street.quantity('cost', '£', '120'), street.people));
    expect(street.refusal()).toEqual({
      code: 'cannot-evaluate',
      what: '"Example" cannot be worked out in step 2.',
      why: 'Nothing can be divided by 0. Here "People" is 0 person.',
      mend: MEND,
      about: ['example', 'people'],
    });
  });

  it('a division by a difference that happens to be 0: both of its parts', () => {
    const street = aStreet();
    const cost = street.quantity('cost', '£', '120');
    street.line('£/person', quotient(cost, difference(street.people, street.quantity('away', 'person', '3.5'))));
    expect(street.refusal()).toMatchObject({
      what: '"Example" cannot be worked out in step 1.',
      why: 'Nothing can be divided by 0. Here "People" is 3.5 person and "The away" is 3.5 person.',
      about: ['example', 'people', 'away'],
    });
  });

  it('the logarithm of 0, in a total, which has no step', () => {
    const street = aStreet();
    street.total('share', ln(difference(street.quantity('retention', 'share', '0.4'), constant('0.4'))));
    expect(street.refusal()).toMatchObject({
      what: '"Example" cannot be worked out.',
      why: expect.stringMatching(/logarithm.* Here "The retention" is 0\.4\.$/) as string,
      about: ['example', 'retention'],
    });
  });

  it('a power of e that no figure can hold', () => {
    const street = aStreet();
    street.line('share', exp(product(street.quantity('rate', 'share', '90000'), stepIndex<'year'>())));
    expect(street.refusal()).toMatchObject({
      what: '"Example" cannot be worked out in step 1.',
      why: expect.stringMatching(/too large.* Here "The rate" is 90000 and the step is 1\.$/) as string,
      about: ['example', 'rate'],
    });
  });

  it('a root of a negative number, and 0 to a negative power', () => {
    const root = aStreet();
    root.total('share', power(negative(root.quantity('share', 'share', '2')), constant('0.5')));
    expect(root.refusal()).toMatchObject({ code: 'cannot-evaluate', about: ['example', 'share'] });
    const inverse = aStreet();
    inverse.line('1/person', power(inverse.people, constant('-1')));
    expect(inverse.refusal()).toMatchObject({
      what: '"Example" cannot be worked out in step 2.',
      about: ['example', 'people'],
    });
  });

  it('the smallest of nothing', () => {
    const street = aStreet();
    street.total('share', { node: { op: 'min', of: [] } });
    expect(street.refusal()).toMatchObject({ code: 'cannot-evaluate', why: 'There is nothing to choose from.' });
  });
});

describe('the figures that a refusal names, as they are in that step', () => {
  const inverse = (
    formula: (street: ReturnType<typeof aStreet>) => Expression<'year' | 'scalar', string>,
    unit: string,
  ) => {
    const street = aStreet();
    const value = formula(street);
    street.line(unit, quotient(constant('1'), difference(value, value)));
    return street.refusal().why;
  };

  it.each<[string, Parameters<typeof inverse>[0], string]>([
    ['a known series', ({ known }) => known, 'Here "People counted" is 12 person.'],
    ['a running total', ({ people }) => cumulative(people), 'Here "People" so far is 12 person.'],
    ['a sum', ({ people }) => sumOver(people), 'Here "People" in all is 15.5 person.'],
    ['one step', ({ people }) => at(people, 1), 'Here "People" in step 1 is 3.5 person.'],
    ['an opening value', (it) => lag(it.people, 2, it.quantity('past', 'person', '8')), 'Here "The past" is 8 person.'],
    ['a convolution', ({ people, left }) => convolve(people, left), 'Here "People" run through "Still there".'],
  ])('%s', (_what, formula, sentence) => {
    expect(inverse(formula, '1/person')).toBe(`Nothing can be divided by 0. ${sentence}`);
  });

  it('an earlier step', () => {
    const street = aStreet();
    const dozen = constant<'person'>('12', { person: 1 });
    street.line('1/person', quotient(constant('1'), difference(lag(street.people, 1, ZERO), dozen)));
    expect(street.refusal()).toMatchObject({
      what: '"Example" cannot be worked out in step 1.',
      why: 'Nothing can be divided by 0. Here "People" in step 0 is 12 person.',
    });
  });

  it('none, where there are only constants', () => {
    expect(inverse(() => constant('2'), 'share')).toBe('Nothing can be divided by 0.');
  });
});

describe('a total that is not defined', () => {
  function reading(define: (ratio: Expression<'scalar', 'share'>, street: ReturnType<typeof aStreet>) => void) {
    const street = aStreet();
    const cost = street.quantity('cost', '£', '0');
    const ratio = street.graph.total({
      ...ABOUT,
      id: 'ratio',
      label: 'Benefit-cost ratio',
      unit: 'share',
      value: quotient(constant('5', { '£': 1 }), cost),
      definedWhen: cost,
      otherwise: 'there is no cost',
    });
    define(ratio, street);
    return street;
  }

  it('refuses a line that reads it, and names both', () => {
    expect(reading((ratio, street) => street.line('share', product(ratio, constant('2')))).refusal()).toEqual({
      code: 'cannot-evaluate',
      what: '"Example" cannot be worked out in step 0.',
      why: 'That total has no value: there is no cost. Here "Benefit-cost ratio" is not defined.',
      mend: MEND,
      about: ['example', 'ratio'],
    });
  });

  it('refuses a total that reads it, and names both', () => {
    expect(reading((ratio, street) => street.total('share', ratio)).refusal()).toMatchObject({
      what: '"Example" cannot be worked out.',
      about: ['example', 'ratio'],
    });
  });

  it('refuses nothing where another branch is chosen', () => {
    const street = reading((ratio, it) => it.line('share', where(constant('0'), ratio, constant('1'))));
    const found = createExactEngine(street.graph.build()).evaluate();
    expect(found.line('example').map(String)).toEqual(['1', '1', '1']);
    expect(found.total('ratio')).toEqual({ notDefined: 'there is no cost' });
  });
});

describe('values that are given', () => {
  function engine() {
    const street = aStreet();
    street.line('£', street.quantity('cost', '£', '120'));
    return createExactEngine(street.graph.build());
  }

  it('are refused for a quantity that the model does not have', () => {
    expect(refusalOf(() => engine().evaluate(new Map([['salt', '1']])))).toEqual({
      code: 'unknown-id',
      what: 'A value is given for a quantity "salt" that the model does not have.',
      why: 'A value that nothing reads would be lost without a word.',
      mend: 'Correct the name, or leave the value out.',
      about: ['salt'],
    });
  });

  it.each(['', '1e5', '0x1f', '1_000', '1,000', ' 1', 'NaN', 'Infinity', '-', '1.', '.5', '+1', '1234567890123456'])(
    'are refused as no number: "%s"',
    (text) => {
      const refused = refusalOf(() => engine().evaluate(new Map([['cost', text]])));
      expect(refused).toMatchObject({ code: 'not-a-decimal', about: ['cost'] });
      expect(refused.what).toBe(`"The cost": "${text}" is not a number that can be calculated with.`);
    },
  );

  it('are read to the last digit', () => {
    const text = '-999999999999999.12345678901234567890';
    const found = engine().evaluate(new Map([['cost', text]]));
    expect(found.quantity('cost').toFixed(20)).toBe(text);
  });
});

it('a constant that is no number is refused before anything is worked out, with the line it stands in', () => {
  const street = aStreet();
  street.line('share', constant('1/3'));
  expect(refusalOf(() => createExactEngine(street.graph.build()))).toMatchObject({
    code: 'not-a-decimal',
    what: '"Example": "1/3" is not a number that can be calculated with.',
    about: ['example'],
  });
});
