import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differentiate } from '../../core/engines/differentiate';
import { createExactEngine, ExactDecimal } from '../../core/engines/exact';
import {
  at,
  compare,
  constant,
  convolve,
  convolvePast,
  cumulative,
  definitionKey,
  difference,
  exp,
  floor,
  Graph,
  GraphBuilder,
  HALF,
  isFirstStep,
  lag,
  largest,
  ln,
  negative,
  ONE,
  phi,
  power,
  previous,
  product,
  quotient,
  smallest,
  stepIndex,
  sum,
  total,
  where,
  ZERO,
  type AxisHandle,
  type DerivedUnit,
  type Expression,
  type ExpressionNode,
  type Operator,
  type Quantity,
  type TotalDefinition,
} from '../../core/graph';
import { aModelSizedGraph } from '../support/model-sized-graph';
import { compareWithMeasured, type Tally } from '../support/measured-slopes';
import { randomModel } from '../support/random-graph';
import { ABOUT, aQuantity } from '../support/small-graph';

type YearFormula = Expression<'year' | 'scalar', 'share' | DerivedUnit>;
type Parts = {
  readonly graph: GraphBuilder;
  readonly years: AxisHandle<'year'>;
  readonly cycles: AxisHandle<'cycle'>;
  readonly x: Quantity<'share'>;
  readonly y: Quantity<'share'>;
};

const two = constant('2');
const named = (id: string) => ({ ...ABOUT, id, label: `Label of ${id}`, unit: 'share' }) as const;

/** A total of x and y, by itself or summed over a line of four years; d/dx and d/dy at given values. */
function slopesOf(make: (parts: Parts) => Expression<'scalar', 'share' | DerivedUnit>, x: string, y: string) {
  const graph = new GraphBuilder();
  const parts: Parts = {
    graph,
    years: graph.axis('year', 'years', 4),
    cycles: graph.axis('cycle', 'cycles', 3),
    x: aQuantity(graph, { id: 'x', unit: 'share', value: x }),
    y: aQuantity(graph, { id: 'y', unit: 'share', value: y }),
  };
  graph.total({ ...named('result'), value: make(parts) });
  graph.total({ ...named('both'), value: sum(parts.x, parts.y) });
  const built = graph.build();
  const slopes = differentiate(built, createExactEngine(built).evaluate(), 'result');
  return [slopes.get('x')?.toString(), slopes.get('y')?.toString()];
}

const onYears = (make: (parts: Parts) => YearFormula) => (parts: Parts) =>
  total(parts.graph.line({ ...named('line'), axis: parts.years, value: make(parts) }));

type Case = readonly [
  what: string,
  make: (parts: Parts) => Expression<'scalar', 'share' | DerivedUnit>,
  x: string,
  y: string,
  dx: string,
  dy: string,
];

const e = (power_: string) => new ExactDecimal(power_).exp();

/** By hand, for each operator; a new operator does not compile until it has a case. */
const BY_HAND: Readonly<Record<Operator, readonly Case[]>> = {
  constant: [['a constant does not move', ({ x, y }) => sum(x, y, two), '3', '5', '1', '1']],
  quantity: [['a quantity moves with itself', ({ x, y }) => sum(x, product(ZERO, y)), '3', '5', '1', '0']],
  series: [
    [
      'a known series weighs',
      onYears(({ graph, years, x, y }) =>
        product(
          graph.series({ ...named('known'), axis: years, values: ['1', '2', '3', '4'] }),
          sum(x, product(y, stepIndex<'year'>())),
        ),
      ),
      '3',
      '5',
      '10',
      '20', // 0·1 + 1·2 + 2·3 + 3·4
    ],
  ],
  line: [
    [
      'a line read twice counts twice',
      onYears(({ graph, years, x, y }) => {
        const line = graph.line({ ...named('read'), axis: years, value: product(x, y) });
        return sum(line, product(line, two));
      }),
      '3',
      '5',
      '60',
      '36',
    ],
  ],
  total: [
    [
      'a line reads a total, and a total the line',
      onYears(({ graph, x, y }) => {
        const square = graph.total({ ...named('square'), value: product(x, x) });
        return product(square, y);
      }),
      '3',
      '5',
      '120',
      '36',
    ],
  ],
  lag: [
    [
      'a lag begins with its opening value',
      onYears(({ graph, years, x, y }) => {
        const line = graph.line({ ...named('read'), axis: years, value: product(x, stepIndex<'year'>()) });
        return lag(line, 2, product(y, y)); // y² + y² + 0·x + 1·x
      }),
      '3',
      '5',
      '1',
      '20',
    ],
    [
      'a line that feeds itself compounds',
      ({ graph, years, x, y }) =>
        at(
          graph.line<'year', 'share'>({
            ...named('line'),
            axis: years,
            value: (self) => product(previous(self, x), y),
          }),
          3,
        ), // x·y⁴
      '3',
      '2',
      '16',
      '96',
    ],
    [
      'lines that feed one another through earlier steps',
      ({ graph, years, x, y }) => {
        const later = graph.promised('later', years, 'share');
        const one = graph.line({ ...named('one'), axis: years, value: product(x, previous(later, y)) });
        graph.line({ ...named('later'), axis: years, value: sum(one, y) });
        return at(later, 1); // x·(x·y + y) + y
      },
      '3',
      '5',
      '35',
      '13',
    ],
  ],
  step: [
    ['the step weighs', onYears(({ x, y }) => product(stepIndex<'year'>(), sum(x, negative(y)))), '3', '5', '6', '-6'],
  ],
  first: [
    ['the first step only', onYears(({ x, y }) => sum(product(isFirstStep<'year'>(), x), y)), '3', '5', '1', '4'],
  ],
  compare: [['a comparison does not move', ({ x, y }) => sum(compare('<', x, y), y), '3', '5', '0', '1']],
  add: [['a sum', ({ x, y }) => sum(x, y, x), '3', '5', '2', '1']],
  subtract: [['a difference', ({ x, y }) => difference(x, difference(y, x)), '3', '5', '2', '-1']],
  multiply: [
    ['a product', ({ x, y }) => product(x, y, x), '3', '5', '30', '9'],
    ['a product with a factor of 0', ({ x, y }) => product(x, y, two), '0', '5', '10', '0'],
  ],
  divide: [['a quotient', ({ x, y }) => quotient(x, y), '3', '4', '0.25', '-0.1875']],
  power: [
    ['a power with a fixed exponent', ({ x, y }) => sum(power(x, constant('3')), y), '2', '1', '12', '1'],
    ['a power of 0', ({ x, y }) => sum(power(x, two), power(x, ONE), y), '0', '1', '1', '1'],
    ['a power of a negative number', ({ x, y }) => sum(power(x, two), y), '-3', '1', '-6', '1'],
    ['the square root', ({ x, y }) => sum(power(x, HALF), y), '4', '1', '0.25', '1'],
    ['a power with a moving exponent', ({ x, y }) => power(x, y), '1', '5', '5', '0'],
    [
      'a power of the step, 0 to the power of 0 included',
      onYears(({ x, y }) => product(power(x, stepIndex<'year'>()), y)),
      '0',
      '5',
      '5',
      '1',
    ],
  ],
  exp: [
    ['e to the power of', ({ x, y }) => product(exp(x), y), '2', '3', e('2').times(3).toString(), e('2').toString()],
  ],
  ln: [['a logarithm', ({ x, y }) => ln(product(x, y)), '4', '5', '0.25', '0.2']],
  phi: [
    ['the average left, at 0', ({ x, y }) => sum(phi(x), y), '0', '1', '-0.5', '1'],
    [
      'the average left, at 1: 2/e - 1',
      ({ x, y }) => sum(phi(x), y),
      '1',
      '1',
      e('-1').times(2).minus(1).toString(),
      '1',
    ],
  ],
  floor: [['rounding down does not move', ({ x, y }) => sum(floor(x), y), '3.5', '1', '0', '1']],
  min: [
    ['the smallest moves with the part that is chosen', ({ x, y }) => smallest(product(two, x), y), '2', '5', '2', '0'],
    ['the first of equals', ({ x, y }) => smallest(y, product(two, x)), '2', '4', '0', '1'],
  ],
  max: [
    ['the largest moves with the part that is chosen', ({ x, y }) => largest(product(two, x), y), '2', '5', '0', '1'],
    ['the first of equals', ({ x, y }) => largest(product(two, x), y), '2', '4', '2', '0'],
  ],
  where: [
    [
      'only the branch that is taken',
      ({ x, y }) => where(compare('<', x, y), product(x, y), power(ZERO, negative(x))),
      '3',
      '5',
      '5',
      '3',
    ],
    ['the other branch', ({ x, y }) => where(compare('<', y, x), ln(negative(x)), sum(x, y)), '3', '5', '1', '1'],
    ['a condition does not move', ({ x, y }) => where(x, y, ZERO), '3', '5', '0', '1'],
  ],
  cumulative: [
    [
      'a running total',
      onYears(({ graph, years, x, y }) =>
        cumulative(graph.line({ ...named('read'), axis: years, value: sum(x, product(y, stepIndex<'year'>())) })),
      ),
      '3',
      '5',
      '10',
      '10',
    ],
  ], // x: 1 + 2 + 3 + 4; y: 0 + 1 + 3 + 6
  sum: [['a sum over all steps', onYears(({ x, y }) => product(x, y)), '3', '5', '20', '12']],
  at: [
    [
      'one step',
      ({ graph, years, x, y }) =>
        at(graph.line({ ...named('read'), axis: years, value: sum(x, product(y, stepIndex<'year'>())) }), 3),
      '3',
      '5',
      '1',
      '3',
    ],
  ],
  convolve: [
    [
      'both sides of a convolution',
      onYears(({ graph, years, cycles, x, y }) =>
        convolve(
          graph.line({ ...named('entrants'), axis: years, value: x }),
          graph.line({ ...named('profile'), axis: cycles, value: power(y, stepIndex<'cycle'>()) }),
        ),
      ),
      '3',
      '2',
      '18',
      '33',
    ], // x·(4 + 3y + 2y²)
    [
      'strictly earlier years',
      onYears(({ graph, years, cycles, x, y }) =>
        convolvePast(
          graph.line({ ...named('entrants'), axis: years, value: x }),
          graph.line({ ...named('profile'), axis: cycles, value: power(y, stepIndex<'cycle'>()) }),
        ),
      ),
      '3',
      '2',
      '14',
      '33',
    ], // x·(3y + 2y²)
  ],
};

describe.each(Object.entries(BY_HAND))('the slope of a total with %s', (_operator, cases) => {
  it.each(cases)('%s', (_what, make, x, y, dx, dy) => {
    expect(slopesOf(make, x, y)).toEqual([dx, dy]);
  });
});

describe('the slope of the average that a steady loss leaves', () => {
  it.each(['0.0999999', '0.1', '-0.05', '0.000001', '-3', '30'])(
    'is exact on both sides of where its series ends, at %s',
    (x) => {
      const Fine = ExactDecimal.clone({ precision: 90 });
      const of = new Fine(x);
      const left = of.neg().exp();
      const exact = left.minus(new Fine(1).minus(left).div(of)).div(of); // (e^-x - φ(x))/x with 90 digits
      const [slope] = slopesOf((parts) => sum(phi(parts.x), parts.y), x, '1');
      expect(new Fine(slope as string).minus(exact).abs().lt('1e-31'), `${slope} against ${exact.toString()}`).toBe(
        true,
      );
    },
  );
});

const EVERYTHING = 'everything';

/** The graph with one more total that moves with every step of every line, each in its own measure, whatever their units. */
function withTotalOfEverything(graph: Graph): Graph {
  const terms = [...graph.lines.keys()].flatMap((id, index): readonly ExpressionNode[] => [
    {
      op: 'multiply',
      factors: [
        { op: 'constant', value: `0.${index + 1}7`, unit: {} },
        { op: 'sum', id },
      ],
    },
    { op: 'at', id, step: graph.stepsOf(id) - 1 },
  ]);
  const everything: TotalDefinition = {
    ...named(EVERYTHING),
    kind: 'total',
    unitText: 'share',
    unit: {},
    value: { op: 'add', terms },
    definedWhen: null,
    otherwise: '',
    shown: true,
  };
  return new Graph({
    ...graph,
    totals: new Map([...graph.totals, [EVERYTHING, everything]]),
    definitions: new Map([...graph.definitions, [definitionKey('total', EVERYTHING), everything]]),
  });
}

describe('slopes agree with what moving each quantity a little to both sides does', () => {
  it('on random graphs', () => {
    const tally: Tally = { compared: 0, moving: 0, atKinks: 0 };
    fc.assert(
      fc.property(randomModel(), ({ graph }) => compareWithMeasured(withTotalOfEverything(graph), tally)),
      { seed: 20261121, numRuns: 80 },
    );
    expect(tally.moving).toBeGreaterThan(300);
    expect(tally.atKinks).toBeLessThan(tally.compared / 50);
  });

  it('on a model-sized graph', () => {
    const tally: Tally = { compared: 0, moving: 0, atKinks: 0 };
    const graph = aModelSizedGraph({ years: 4, cycles: 4, groups: 1, streams: 2 });
    compareWithMeasured(graph, tally, ['benefit-cost-ratio']);
    expect(tally.compared).toBe(graph.quantities.size);
  });
});

describe('what cannot be differentiated is refused', () => {
  const square = (parts: Parts) => power(parts.x, parts.y);

  it('where a power rises infinitely fast', () => {
    expect(() => slopesOf(({ x, y }) => sum(power(x, HALF), y), '0', '1')).toThrow(
      /^no-derivative: How fast "Label of result"/,
    );
  });

  it('where a power of nothing has a moving exponent', () => {
    expect(() => slopesOf(square, '0', '0')).toThrow(/^no-derivative/);
    expect(() => slopesOf(square, '-2', '2')).toThrow(/^no-derivative/);
  });

  it('where the total has no value', () => {
    const graph = new GraphBuilder();
    const cost = aQuantity(graph, { id: 'cost', unit: 'share', value: '0' });
    graph.total({ ...named('ratio'), value: quotient(ONE, cost), definedWhen: cost, otherwise: 'no cost' });
    const built = graph.build();
    const evaluation = createExactEngine(built).evaluate();
    expect(() => differentiate(built, evaluation, 'ratio')).toThrow(
      /^total-not-defined: What moves "Label of ratio" cannot be said. It has no value at these figures: no cost./,
    );
    expect(() => differentiate(built, evaluation, 'nowhere')).toThrow(/^figure-not-found/);
  });
});
