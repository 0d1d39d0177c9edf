import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { explainFigure } from '../../core/engines/explain';
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
  GraphBuilder,
  HALF,
  isFirstStep,
  largest,
  ln,
  negative,
  ONE,
  oneMinus,
  phi,
  power,
  previous,
  lag,
  product,
  quotient,
  smallest,
  stepIndex,
  sum,
  total,
  where,
  ZERO,
  type DerivedUnit,
  type Expression,
  type Operator,
} from '../../core/graph';
import { explainedLine, explainedTotal, type CareHomeParts } from '../support/care-home-graph';
import { ABOUT } from '../support/small-graph';

type Case = {
  readonly formula: (parts: CareHomeParts) => Expression;
  readonly words: string;
  readonly step?: number;
  readonly axis?: 'cycles';
};

const two = constant('2');

/** One or more sentences for each operator; a new operator does not compile until it has one. */
const SENTENCES: Readonly<Record<Operator, readonly Case[]>> = {
  constant: [
    { formula: () => constant('40'), words: 'Always 40.' },
    { formula: ({ helpers }) => product(HALF, helpers), words: 'One half, times helpers.' },
  ],
  quantity: [{ formula: ({ weekCost }) => weekCost, words: 'The same as what a week costs.' }],
  series: [{ formula: ({ rate }) => sum(ONE, rate), words: '1, plus the discount rate.' }],
  line: [{ formula: ({ helpers }) => helpers, words: 'The same as helpers.' }],
  total: [{ formula: ({ helpers, netInAll }) => sum(helpers, netInAll), words: 'Helpers, plus net value in all.' }],
  lag: [
    {
      formula: ({ helpers, retention }) => product(previous(helpers, constant('4')), retention),
      words:
        'Helpers the year before, times the share of helpers who stay. For helpers before the first year, 4 is used.',
    },
    {
      formula: ({ helpers, retention }) => product(previous(helpers, constant('4')), retention),
      step: 0,
      words:
        'Helpers the year before, times the share of helpers who stay. For helpers before the first year, 4 is used here.',
    },
    {
      formula: ({ helpers, weeks, netInAll }) => sum(lag(helpers, 3, netInAll), lag(weeks, 3, netInAll)),
      words:
        'Helpers three years before, plus weeks in a care home that were not needed three years before. For helpers and weeks in a care home that were not needed before the first year, net value in all is used here.',
    },
    {
      formula: ({ helpers, need }) => where(isFirstStep<'year'>(), need, previous(helpers, constant('4'))),
      words: 'In the first year, people in need; in later years (as here), helpers the year before.',
    },
    {
      formula: ({ profile }) => previous(profile, ZERO),
      axis: 'cycles',
      words: 'Weeks at home in the step before. For weeks at home before the first step, 0 is used.',
    },
  ],
  step: [
    {
      formula: ({ retention }) => power(retention, stepIndex<'year'>()),
      words: 'The share of helpers who stay to the power of the number of years since the first.',
    },
    {
      formula: ({ retention }) => power(retention, stepIndex<'cycle'>()),
      axis: 'cycles',
      words: 'The share of helpers who stay to the power of the number of steps since joining.',
    },
  ],
  first: [
    {
      formula: ({ helpers }) => product(isFirstStep<'year'>(), helpers),
      words: '(1 in the first year, else 0), times helpers.',
    },
  ],
  compare: [
    {
      formula: ({ helpers, need }) => compare('<', helpers, need),
      words: '1 where helpers is less than people in need, else 0.',
    },
    {
      formula: ({ helpers }) => product(compare('<=', stepIndex<'year'>(), two), helpers),
      words: 'Helpers, counted only where the number of years since the first is at most 2.',
    },
    {
      formula: ({ helpers, owed }) => product(oneMinus(owed), helpers, compare('<', ZERO, helpers), ONE),
      words: 'What is left after what is owed to others, times helpers, counted only where helpers is more than 0.',
    },
    {
      formula: ({ helpers, need }) => sum(helpers, product(compare('<=', two, helpers), need)),
      words: 'Helpers, plus (people in need, counted only where helpers is at least 2).',
    },
    { formula: ({ helpers }) => compare('=', helpers, two), words: '1 where helpers is equal to 2, else 0.' },
  ],
  add: [
    {
      formula: ({ helpers, need, netInAll }) => sum(helpers, product(need, two), negative(netInAll)),
      words: 'Helpers, plus people in need times 2, less net value in all.',
    },
    {
      formula: ({ helpers, need, capacity, net }) => sum(ZERO, helpers, need, capacity, net),
      words: 'The sum of helpers, people in need, the helpers’ limit and net value.',
    },
  ],
  subtract: [
    { formula: ({ need, helpers }) => difference(need, helpers), words: 'People in need, less helpers.' },
    {
      formula: ({ need, owed }) => negative(product(need, oneMinus(owed))),
      words: 'Minus people in need, times what is left after what is owed to others.',
    },
    {
      formula: ({ need, helpers }) => negative(sum(need, helpers)),
      words: 'Minus (people in need, plus helpers).',
    },
    {
      formula: ({ need, helpers }) => difference(need, negative(helpers)),
      words: 'People in need, plus helpers.',
    },
    {
      formula: ({ need, helpers, net }) => difference(need, difference(helpers, net)),
      words: 'People in need, less (helpers less net value).',
    },
    {
      formula: ({ owed, councilShare }) => oneMinus(product(owed, councilShare)),
      words: '1 less (what is owed to others times the share the council pays).',
    },
  ],
  multiply: [
    {
      formula: ({ weeks, weekCost, councilShare, owed }) => product(weeks, weekCost, councilShare, oneMinus(owed)),
      words:
        'Weeks in a care home that were not needed, times what a week costs, times the share the council pays, times what is left after what is owed to others.',
    },
    {
      formula: ({ weeks, weekCost, net }) => product(sum(weeks, net), weekCost),
      words: '(Weeks in a care home that were not needed plus net value), times what a week costs.',
    },
    {
      formula: ({ weeks, weekCost, net }) => product(product(weeks, net), weekCost),
      words: 'Weeks in a care home that were not needed, times net value, times what a week costs.',
    },
  ],
  divide: [
    {
      formula: ({ weeks, helpers, net }) => quotient(weeks, sum(helpers, net, two)),
      words: 'Weeks in a care home that were not needed, divided by (helpers plus net value plus 2).',
    },
  ],
  power: [
    { formula: ({ helpers }) => power(helpers, two), words: 'Helpers squared.' },
    { formula: ({ helpers }) => power(helpers, HALF), words: 'The square root of helpers.' },
    {
      formula: ({ owed, helpers }) => power(oneMinus(owed), helpers),
      words: '(What is left after what is owed to others) to the power of helpers.',
    },
  ],
  exp: [
    {
      formula: ({ owed }) => exp(negative(owed)),
      words:
        'What is left of 1 after a steady loss at the rate of what is owed to others. A steady loss at the rate r leaves e to the power of -r.',
    },
    {
      formula: ({ owed }) => oneMinus(exp(negative(owed))),
      words:
        'The share lost under a steady loss at the rate of what is owed to others. A steady loss at the rate r leaves e to the power of -r.',
    },
    {
      formula: ({ owed }) => exp(owed),
      words:
        'What 1 becomes after steady growth at the rate of what is owed to others. Steady growth at the rate r turns 1 into e to the power of r.',
    },
  ],
  ln: [
    {
      formula: ({ helpers }) => ln(helpers),
      words:
        'The steady rate that turns 1 into helpers. A steady rate is a natural logarithm, with a minus where it is a loss.',
    },
    {
      formula: ({ retention }) => negative(ln(retention)),
      words:
        'The steady rate of loss that leaves the share of helpers who stay of 1. A steady rate is a natural logarithm, with a minus where it is a loss.',
    },
  ],
  phi: [
    {
      formula: ({ owed }) => phi(owed),
      words:
        'The average during a step of what is left of 1 under a steady loss at the rate of what is owed to others. The average of what a steady loss at the rate r leaves is (1 - e to the power of -r) divided by r.',
    },
  ],
  floor: [
    {
      formula: ({ weeks }) => floor(quotient(weeks, constant('52'))),
      words: 'Weeks in a care home that were not needed divided by 52, rounded down to a whole number.',
    },
  ],
  min: [
    {
      formula: ({ need, capacity }) => smallest(need, capacity),
      words: 'The smaller of people in need and the helpers’ limit, here the helpers’ limit.',
    },
    {
      formula: ({ need, capacity, weeks }) => smallest(need, sum(capacity, capacity), weeks),
      words:
        'The smallest of people in need, (the helpers’ limit plus the helpers’ limit) and weeks in a care home that were not needed, here people in need.',
    },
    {
      formula: ({ need, helpers }) => smallest(need, sum(helpers, two)),
      words: 'The smaller of people in need and (helpers plus 2), here the second.',
    },
    {
      formula: ({ helpers, capacity }) => smallest(capacity, sum(helpers, two)),
      step: 0,
      words: 'The smaller of the helpers’ limit and (helpers plus 2), here both are the same.',
    },
    { formula: ({ helpers }) => smallest(ONE, helpers), words: 'Helpers, but not more than 1, here 1.' },
  ],
  max: [
    {
      formula: ({ need, capacity }) => largest(need, capacity),
      words: 'The larger of people in need and the helpers’ limit, here people in need.',
    },
    {
      formula: ({ helpers, need }) => largest(ZERO, difference(helpers, need)),
      words: 'Helpers less people in need, but not less than 0, here 0.',
    },
    {
      formula: ({ helpers, need }) => product(two, largest(ZERO, difference(need, helpers))),
      words: '2, times (people in need less helpers, but not less than 0).',
    },
  ],
  where: [
    {
      formula: ({ helpers, need }) => where(isFirstStep<'year'>(), helpers, need),
      step: 0,
      words: 'In the first year (as here), helpers; in later years, people in need.',
    },
    {
      formula: ({ helpers, need }) => where(isFirstStep<'year'>(), helpers, need),
      words: 'In the first year, helpers; in later years (as here), people in need.',
    },
    {
      formula: ({ helpers, need, weekCost }) => where(compare('<', need, helpers), product(need, weekCost), helpers),
      words:
        'If people in need is less than helpers: people in need times what a week costs; otherwise (as here): helpers.',
    },
    {
      formula: ({ helpers, need }) => where(product(compare('<', helpers, need), isFirstStep<'year'>()), need, ZERO),
      words:
        'If helpers is less than people in need, and this is the first year: people in need; otherwise (as here): 0.',
    },
    {
      formula: ({ helpers, owed }) => where(helpers, oneMinus(isFirstStep<'year'>()), owed),
      words: 'If helpers is not 0 (as here): 1 less (1 in the first year, else 0); otherwise: what is owed to others.',
    },
    {
      formula: ({ helpers, need, capacity }) => where(ZERO, smallest(need, capacity), helpers),
      words: 'If 0 is not 0: the smaller of people in need and the helpers’ limit; otherwise (as here): helpers.',
    },
  ],
  cumulative: [
    {
      formula: ({ net }) => cumulative(net),
      words: 'The running total of net value from the first year up to this one.',
    },
  ],
  sum: [
    {
      formula: ({ weeks, profile }) => quotient(total(weeks), total(profile)),
      words:
        'The total of weeks in a care home that were not needed over all years, divided by the total of weeks at home over all steps since joining.',
    },
  ],
  at: [
    {
      formula: ({ weeks, profile }) => sum(at(weeks, 4), at(profile, 0)),
      words:
        'Weeks in a care home that were not needed in the fifth year, plus weeks at home in the first step after joining.',
    },
  ],
  convolve: [
    {
      formula: ({ joined, profile }) => convolve(joined, profile),
      words:
        'For each year so far, people who joined in that year times weeks at home of somebody who joined that many years ago, all added up.',
    },
    {
      formula: ({ joined, profile }) => convolvePast(joined, profile),
      words:
        'For each earlier year, people who joined in that year times weeks at home of somebody who joined that many years ago, all added up.',
    },
  ],
};

describe.each(Object.entries(SENTENCES))('a formula with %s, in words', (_operator, cases) => {
  it.each(cases)('$words', ({ formula, words, step, axis }) => {
    expect(explainedLine(formula, step, axis).explanation.words).toBe(words);
  });
});

describe('labels in a sentence', () => {
  const wordsFor = (formula: (parts: CareHomeParts) => Expression) => explainedLine(formula).explanation.words;

  it('stand in quotation marks, all of them, when one would run into the words around it', () => {
    expect(wordsFor(({ withCouncil, helpers }) => difference(withCouncil, helpers))).toBe(
      '“Helpers, with the council”, less “Helpers”.',
    );
  });

  it('keep the capitals of names and abbreviations', () => {
    expect(wordsFor(({ bedDays, eileen, greenBook }) => sum(two, bedDays, eileen, greenBook))).toBe(
      'The sum of 2, NHS bed days, Eileen’s own part and Green Book factor.',
    );
  });
});

describe('labels that share their beginning or end with the figure’s own', () => {
  const wordsFor = (own: string, read: string, other: string) => {
    const graph = new GraphBuilder();
    const axis = graph.axis('year', 'years', 1);
    const line = (id: string, label: string, value: Expression<'year' | 'scalar', DerivedUnit>, shown = false) =>
      graph.line({ ...ABOUT, id, label, axis, unit: 'share', value, shown });
    const [one, another] = [line('one', read, ZERO), line('two', other, ZERO)];
    line('own', own, product(one, another), true);
    const built = graph.build();
    return explainFigure(built, createExactEngine(built).evaluate(), { kind: 'line', id: 'own', step: 0 }).words;
  };

  it.each([
    [
      'Nursing care: cash released',
      'Nursing care: steps let go',
      'Price of a bed',
      'Steps let go, times price of a bed.',
    ],
    ['Cash (rota)', 'Hours (rota)', 'Pay (helping)', '“Hours”, times “Pay (helping)”.'],
    ['Care: men: cash', 'Care: men: hours', 'Care: women: hours', '“hours”, times “women: hours”.'],
    // one of two that would sound the same keeps its whole name, and so does the other
    ['Care: cash', 'Care: hours', 'hours', '“Care: hours”, times “hours”.'],
    ['Care: cash', 'Nursing: hours', 'Care', '“Nursing: hours”, times “Care”.'],
  ])('in "%s", "%s" and "%s" are spoken without it: %s', (own, read, other, words) => {
    expect(wordsFor(own, read, other)).toBe(words);
  });
});

describe('a total that is not always defined', () => {
  const net = ({ netInAll }: CareHomeParts) => netInAll;

  it('says when it has a value', () => {
    const { explanation } = explainedTotal(({ netInAll, weekCost }) => quotient(weekCost, netInAll), net);
    expect(explanation.words).toBe(
      'What a week costs, divided by net value in all. It has a value only where net value in all is not 0.',
    );
  });

  it('says that it has none here, and why', () => {
    const { explanation } = explainedTotal(
      ({ netInAll, weekCost }) => quotient(weekCost, largest(ZERO, netInAll)),
      ({ netInAll }) => compare('<', ZERO, netInAll),
    );
    expect(explanation.value).toEqual({ kind: 'not-defined', words: 'nothing was spent' });
    expect(explanation.words).toBe(
      'What a week costs, divided by (net value in all, but not less than 0). It has a value only where net value in all is more than 0. Here it has none: nothing was spent.',
    );
  });
});
