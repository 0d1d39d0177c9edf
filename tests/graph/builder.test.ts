import { describe, expect, it } from 'vitest';
import { GraphBuilder, previous, ZERO, type Axis, type AxisHandle } from '../../core/graph';
import { refusalOf } from '../support/refusal';
import { A_CITATION, ABOUT, aQuantity } from '../support/small-graph';

function aBuilder() {
  const graph = new GraphBuilder();
  const years = graph.axis('year', 'years', 3);
  const cost = aQuantity(graph, { id: 'cost', unit: '£', value: '2650', label: 'Cost of a grit bin' });
  const line = (id: string) =>
    graph.line({ ...ABOUT, id, label: `Label of ${id}`, axis: years, unit: '£', value: cost, shown: true });
  const series = (values: readonly string[]) =>
    graph.series({ id: 'known', label: 'Deflator', axis: years, unit: 'share', values, source: A_CITATION });
  return { graph, years, cost, line, series };
}

describe('an axis', () => {
  it.each([0, -1, 1.5, 1001, Number.NaN, 99999])('cannot have %d steps', (steps) => {
    expect(refusalOf(() => new GraphBuilder().axis('year', 'years', steps))).toEqual({
      code: 'axis-length',
      what: `"years" cannot have ${steps} steps.`,
      why: 'A model runs over 1 to 1,000 whole steps.',
      mend: 'Choose a whole number of steps.',
      about: ['years'],
    });
  });

  it.each([1, 1000])('may have %d steps', (steps) => {
    expect(new GraphBuilder().axis('year', 'years', steps)).toEqual({ id: 'years', axis: 'year', steps });
  });
});

describe('an id', () => {
  it.each<[string, (it: ReturnType<typeof aBuilder>) => unknown]>([
    ['axis "years"', ({ graph }) => graph.axis('year', 'years', 2)],
    ['quantity "cost"', ({ graph }) => aQuantity(graph, { id: 'cost', unit: '£', value: '1' })],
    ['line "spent"', ({ line }) => [line('spent'), line('spent')]],
    ['series "known"', ({ series }) => [series(['1', '1', '1']), series(['1', '1', '1'])]],
    [
      'total "all"',
      ({ graph, cost }) => [1, 2].map(() => graph.total({ ...ABOUT, id: 'all', label: 'All', unit: '£', value: cost })),
    ],
  ])('that is taken is refused: %s', (named, work) => {
    const builder = aBuilder();
    const id = /"(.*)"/.exec(named)?.[1];
    expect(refusalOf(() => work(builder))).toEqual({
      code: 'duplicate-id',
      what: `There are two of the ${named}.`,
      why: 'Each must have a name of its own, or one would silently replace the other.',
      mend: 'Give one of them another id.',
      about: [id],
    });
  });

  it('may be that of a line and of a total at once', () => {
    const { graph, cost, line } = aBuilder();
    line('spent');
    graph.total({ ...ABOUT, id: 'spent', label: 'Spent in all', unit: '£', value: cost });
    expect([...graph.build().definitions.keys()]).toEqual(['line:spent', 'total:spent']);
  });
});

describe('a value', () => {
  it.each([
    '',
    'NaN',
    'Infinity',
    '1e3',
    '0x10',
    '1_000',
    '1,000',
    '£5',
    '1.',
    '.5',
    '--1',
    '1 ',
    '1'.repeat(16),
    `0.${'1'.repeat(21)}`,
  ])('of a quantity is not "%s"', (value) => {
    const graph = new GraphBuilder();
    expect(refusalOf(() => aQuantity(graph, { id: 'cost', unit: '£', value, label: 'Cost' }))).toEqual({
      code: 'not-a-decimal',
      what: `"${value.slice(0, 40)}" is not a number that "Cost" can take.`,
      why: 'A number is written with digits, at most one point, and at most 15 digits before and 20 after it.',
      mend: 'Write it like 1234.5, without commas, letters or a currency sign.',
      about: ['cost'],
    });
  });

  it.each(['0', '-0', '007', '-1.50', '9'.repeat(15), `0.${'1'.repeat(20)}`])('of a quantity may be "%s"', (value) => {
    expect(aQuantity(new GraphBuilder(), { id: 'cost', unit: '£', value }).id).toBe('cost');
  });

  it('of a series is refused likewise, and a long one is quoted in part', () => {
    const refused = refusalOf(() => aBuilder().series(['1', 'x'.repeat(500), '1']));
    expect(refused).toMatchObject({ code: 'not-a-decimal', about: ['known'] });
    expect(refused.what).toBe(`"${'x'.repeat(40)}" is not a number that "Deflator" can take.`);
  });

  it('is needed for each step of a series', () => {
    expect(refusalOf(() => aBuilder().series(['1', '1']))).toEqual({
      code: 'series-length',
      what: '"Deflator" has 2 values.',
      why: 'years has 3 steps, and a series has one value a step.',
      mend: 'Give one value for each step.',
      about: ['years'],
    });
  });
});

describe('a line that is promised', () => {
  it('must be defined before the model is built', () => {
    const { graph, years } = aBuilder();
    const entrants = graph.promised('entrants', years, 'person');
    graph.line({
      ...ABOUT,
      id: 'stock',
      label: 'Stock',
      axis: years,
      unit: 'person',
      value: previous(entrants, ZERO),
      shown: true,
    });
    expect(refusalOf(() => graph.build())).toEqual({
      code: 'not-defined',
      what: '"entrants" was promised and never defined.',
      why: 'Other lines read it.',
      mend: 'Define the line before the model is built.',
      about: ['entrants'],
    });
  });

  it('must be defined in the unit and along the axis that were promised', () => {
    const { graph, years, cost } = aBuilder();
    graph.promised('spent', years, 'person');
    const define = (axis: AxisHandle<Axis>) =>
      graph.line({
        ...ABOUT,
        id: 'spent',
        label: 'Spent',
        axis,
        unit: '£',
        value: cost,
        shown: true,
      });
    expect(refusalOf(() => define(years))).toEqual({
      code: 'unit-mismatch',
      what: '"spent" was promised in person along years, and is defined in £ along years.',
      why: 'Lines that read it count on the promise.',
      mend: 'Define it as promised.',
      about: ['spent'],
    });
  });
});

describe('everything that is asked for and worked out is used', () => {
  it('a quantity that no shown line reads is refused', () => {
    const { graph } = aBuilder();
    expect(refusalOf(() => graph.build())).toEqual({
      code: 'quantity-not-used',
      what: '"Cost of a grit bin" is asked for but changes nothing.',
      why: 'No line that is shown reads it.',
      mend: 'Use it in a formula, or do not ask for it.',
      about: ['cost'],
    });
  });

  it('a line that leads to nothing shown is refused', () => {
    const { graph, years, cost, line } = aBuilder();
    line('spent');
    graph.line({ ...ABOUT, id: 'lost', label: 'Lost', axis: years, unit: '£', value: cost });
    expect(refusalOf(() => graph.build())).toEqual({
      code: 'line-not-reached',
      what: '"Lost" leads to nothing that is shown.',
      why: 'A line that nobody reads hides a mistake.',
      mend: 'Show it, use it, or take it out.',
      about: ['lost'],
    });
  });

  it('two lines that only read one another are refused', () => {
    const { graph, years, line } = aBuilder();
    line('spent');
    const one = graph.promised('one', years, '£');
    const other = graph.line({
      ...ABOUT,
      id: 'other',
      label: 'Other',
      axis: years,
      unit: '£',
      value: previous(one, ZERO),
    });
    graph.line({ ...ABOUT, id: 'one', label: 'One', axis: years, unit: '£', value: previous(other, ZERO) });
    expect(refusalOf(() => graph.build()).code).toBe('line-not-reached');
  });

  it('what a total reads only in its condition, or a lag only before the first step, is used', () => {
    const { graph, years, cost, line } = aBuilder();
    const spent = line('spent');
    const past = aQuantity(graph, { id: 'past', unit: '£', value: '5' });
    graph.line({
      ...ABOUT,
      id: 'late',
      label: 'Late',
      axis: years,
      unit: '£',
      value: previous(spent, past),
      shown: true,
    });
    const switched = aQuantity(graph, { id: 'switch', unit: 'share', value: '1' });
    graph.total({ ...ABOUT, id: 'all', label: 'All', unit: '£', value: cost, definedWhen: switched });
    expect(graph.build().quantities.size).toBe(3);
  });

  it('a total is shown unless it says otherwise, a line only if it says so', () => {
    const { graph, cost, line } = aBuilder();
    line('spent');
    graph.total({ ...ABOUT, id: 'shown', label: 'Shown', unit: '£', value: cost });
    graph.total({ ...ABOUT, id: 'hidden', label: 'Hidden', unit: '£', value: cost, shown: false });
    expect(refusalOf(() => graph.build()).about).toEqual(['hidden']);
  });
});

it('knows whether a quantity is registered', () => {
  const { graph } = aBuilder();
  expect([graph.hasQuantity('cost'), graph.hasQuantity('salt')]).toEqual([true, false]);
});
