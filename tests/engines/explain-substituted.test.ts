import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { decimalText, explainFigure, partValues, valueOfCell } from '../../core/engines/explain';
import {
  at,
  compare,
  constant,
  convolve,
  convolvePast,
  cumulative,
  difference,
  exp,
  floor,
  isFirstStep,
  largest,
  ln,
  negative,
  ONE,
  oneMinus,
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
  type Expression,
  type Operator,
} from '../../core/graph';
import { explainedLine, explainedTotal, type CareHomeParts } from '../support/care-home-graph';
import { aModelSizedGraph } from '../support/model-sized-graph';
import { checkSubstituted, spoken } from '../support/token-calculator';

type Case = {
  readonly formula: (parts: CareHomeParts) => Expression;
  readonly numbers: string;
  readonly step?: number;
};

const two = constant('2');

/** Numbers for each operator, in the third year unless said otherwise; a new operator does not compile until it has some. */
const NUMBERS: Readonly<Record<Operator, readonly Case[]>> = {
  constant: [{ formula: ({ helpers }) => product(constant('0.5'), helpers), numbers: '0.5 × 5 = 2.5' }],
  quantity: [{ formula: ({ weekCost }) => weekCost, numbers: '1248.5 = 1248.5' }],
  series: [{ formula: ({ rate }) => sum(ONE, rate), numbers: '1 + 0.035 = 1.035' }],
  line: [{ formula: ({ weeks, weekCost }) => product(weeks, weekCost), numbers: '14 × 1248.5 = 17479' }],
  total: [{ formula: ({ netInAll, helpers }) => sum(netInAll, helpers), numbers: '-5 + 5 = 0' }],
  lag: [
    {
      formula: ({ weeks, owed }) => product(previous(weeks, sum(two, owed)), owed),
      numbers: '13 × 0.2 = 2.6',
    },
    {
      formula: ({ weeks, owed }) => product(previous(weeks, sum(two, owed)), owed),
      step: 0,
      numbers: '(2 + 0.2) × 0.2 = 0.44',
    },
  ],
  step: [{ formula: ({ helpers }) => product(helpers, stepIndex<'year'>()), numbers: '5 × 2 = 10' }],
  first: [{ formula: ({ helpers }) => sum(helpers, isFirstStep<'year'>()), step: 0, numbers: '3 + 1 = 4' }],
  compare: [
    { formula: ({ helpers, need }) => compare('<', helpers, need), numbers: '1 if (5 < 9) = 1' },
    {
      formula: ({ helpers }) => product(two, compare('<=', helpers, two)),
      numbers: '2 × 1 if (5 ≤ 2) = 0',
    },
    { formula: ({ helpers }) => compare('=', helpers, two), numbers: '1 if (5 = 2) = 0' },
  ],
  add: [
    {
      formula: ({ helpers, net, need }) => sum(helpers, net, negative(sum(need, two))),
      numbers: '5 + (-1) − (9 + 2) = -7',
    },
  ],
  subtract: [
    { formula: ({ need, helpers, net }) => difference(need, difference(helpers, net)), numbers: '9 − (5 − (-1)) = 3' },
    { formula: ({ helpers, need }) => negative(product(helpers, need)), numbers: '− 5 × 9 = -45' },
  ],
  multiply: [
    {
      formula: ({ weeks, weekCost, owed, net }) => product(weeks, weekCost, oneMinus(owed), net),
      numbers: '14 × 1248.5 × (1 − 0.2) × (-1) = -13983.2',
    },
  ],
  divide: [
    {
      formula: ({ weeks, owed, helpers }) => quotient(weeks, quotient(product(owed, helpers), two)),
      numbers: '14 ÷ (0.2 × 5 ÷ 2) = 28',
    },
  ],
  power: [
    { formula: ({ owed }) => power(oneMinus(owed), stepIndex<'year'>()), numbers: '(1 − 0.2) ^ 2 = 0.64' },
    { formula: ({ net }) => power(net, two), numbers: '(-1) ^ 2 = 1' },
  ],
  exp: [
    {
      formula: ({ owed }) => exp(negative(owed)),
      numbers: 'e to the power of (− 0.2) = 0.8187307530779818586699355086190394',
    },
  ],
  ln: [
    {
      formula: ({ owed }) => ln(owed),
      numbers: 'the natural logarithm of (0.2) = -1.609437912434100374600759333226188',
    },
  ],
  phi: [
    {
      formula: ({ owed }) => phi(owed),
      numbers: 'the average left under a steady loss of (0.2) = 0.9063462346100907066503224569048029',
    },
    {
      formula: ({ owed }) => phi(difference(owed, owed)),
      numbers: 'the average left under a steady loss of (0.2 − 0.2) = 1',
    },
  ],
  floor: [
    { formula: ({ weeks }) => floor(quotient(weeks, constant('4'))), numbers: 'the whole part of (14 ÷ 4) = 3' },
    {
      formula: ({ weeks }) => floor(quotient(negative(weeks), constant('4'))),
      numbers: 'the whole part of ((− 14) ÷ 4) = -4',
    },
  ],
  min: [
    {
      formula: ({ need, capacity }) => product(two, smallest(need, sum(capacity, two))),
      numbers: '2 × the smallest of (9, 7 + 2) = 18',
    },
  ],
  max: [
    {
      formula: ({ need, capacity }) => largest(ZERO, difference(capacity, need)),
      numbers: 'the largest of (0, 7 − 9) = 0',
    },
  ],
  where: [
    {
      formula: ({ helpers, need }) => where(isFirstStep<'year'>(), helpers, need),
      step: 0,
      numbers: 'in the first year: 3 = 3',
    },
    {
      formula: ({ helpers, need }) => product(two, where(isFirstStep<'year'>(), helpers, sum(need, two))),
      numbers: '2 × (in later years: 9 + 2) = 22',
    },
    {
      formula: ({ helpers, need }) => where(compare('<=', need, sum(helpers, two)), need, helpers),
      numbers: 'as (9 ≤ 5 + 2) is not so: 5 = 5',
    },
    {
      formula: ({ helpers, need, netInAll }) => where(product(helpers, need), netInAll, quotient(ONE, ZERO)),
      numbers: 'as (5 × 9) is not 0: -5 = -5',
    },
    {
      formula: ({ helpers }) => where(difference(helpers, helpers), helpers, helpers),
      numbers: 'as (5 − 5) is 0: 5 = 5',
    },
    // the branch that is not taken could not be worked out, and is not looked at
    {
      formula: ({ helpers }) => where(compare('<', helpers, ZERO), smallest(helpers, ln(negative(helpers))), helpers),
      numbers: 'as (5 < 0) is not so: 5 = 5',
    },
  ],
  cumulative: [{ formula: ({ helpers }) => cumulative(helpers), numbers: '12 = 12' }],
  sum: [{ formula: ({ helpers, weeks }) => quotient(weeks, total(helpers)), numbers: '14 ÷ 25 = 0.56' }],
  at: [{ formula: ({ weeks, profile }) => sum(at(weeks, 4), at(profile, 0)), numbers: '16 + 40 = 56' }],
  convolve: [
    // 1·42 + 2·41 + 3·40, and without the last
    { formula: ({ joined, profile }) => convolve(joined, profile), numbers: '244 = 244' },
    { formula: ({ joined, profile }) => convolvePast(joined, profile), numbers: '124 = 124' },
    { formula: ({ joined, profile }) => convolvePast(joined, profile), step: 0, numbers: '0 = 0' },
    // the profile has four steps: who joined in the first year is no longer counted in the fifth
    { formula: ({ joined, profile }) => convolve(joined, profile), step: 4, numbers: '576 = 576' },
  ],
};

describe.each(Object.entries(NUMBERS))('a formula with %s, with its numbers', (_operator, cases) => {
  it.each(cases)('$numbers', ({ formula, numbers, step }) => {
    const { substituted } = explainedLine(formula, step).explanation;
    expect(spoken(substituted)).toBe(numbers);
    expect(checkSubstituted(substituted)).toBe('');
  });
});

describe('the numbers of a formula', () => {
  it('each carry exact decimal text, unit, name and the figure that explains them', () => {
    const { explanation } = explainedLine(({ weeks, weekCost }) => product(previous(weeks, ZERO), weekCost));
    expect(explanation.substituted).toEqual([
      {
        kind: 'number',
        text: '13',
        value: '13',
        unit: 'share',
        label: 'Weeks in a care home that were not needed',
        ref: { kind: 'line', id: 'weeks', step: 1 },
      },
      { kind: 'operator', text: '×' },
      {
        kind: 'number',
        text: '1248.5',
        value: '1248.5',
        unit: 'share',
        label: 'What a week costs',
        ref: { kind: 'quantity', id: 'week-cost' },
      },
      { kind: 'operator', text: '=' },
      { kind: 'number', text: '16230.5', value: '16230.5', unit: 'share' },
    ]);
  });

  it('of a total without a value are those of the condition that it fails', () => {
    const { explanation } = explainedTotal(
      ({ netInAll, weekCost }) => quotient(weekCost, netInAll),
      ({ netInAll }) => compare('<', ZERO, netInAll),
    );
    expect(spoken(explanation.substituted)).toBe('as (0 < -5) is not so: = nothing was spent');
    expect(explanation.reads.map(({ label }) => label)).toEqual(['a fixed number of the formula', 'Net value in all']);
  });

  it('come to the stated value in every figure of a model-sized graph', () => {
    const graph = aModelSizedGraph({ years: 6, cycles: 8, groups: 1, streams: 2 });
    const evaluation = createExactEngine(graph).evaluate();
    const wrong: string[] = [];
    let figures = 0;
    const check = (cell: Parameters<typeof explainFigure>[2]) => {
      const fault = checkSubstituted(explainFigure(graph, evaluation, cell).substituted);
      if (fault !== '') wrong.push(`${cell.id}: ${fault}`);
      figures += 1;
    };
    for (const { id } of graph.lines.values()) {
      for (let step = 0; step < graph.stepsOf(id); step += 1) check({ kind: 'line', id, step });
    }
    for (const { id } of graph.totals.values()) check({ kind: 'total', id });
    expect(wrong).toEqual([]);
    expect(figures).toBeGreaterThan(1000);
  });
});

describe('the value of a part of a formula', () => {
  it('is to the last digit what the exact engine makes of it', () => {
    const graph = aModelSizedGraph({ years: 6, cycles: 8, groups: 1, streams: 2 });
    const evaluation = createExactEngine(graph).evaluate();
    for (const { id, value } of graph.lines.values()) {
      evaluation.line(id).forEach((exact, step) => {
        expect(partValues(graph, evaluation, step)(value).toString(), `${id} at ${step}`).toBe(exact.toString());
      });
    }
    for (const { id, value } of graph.totals.values()) {
      const exact = valueOfCell(graph, evaluation, { kind: 'total', id });
      expect(decimalText(partValues(graph, evaluation, null)(value)), id).toBe(exact.kind === 'number' && exact.text);
    }
  });
});
