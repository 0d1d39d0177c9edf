import { describe, expect, it } from 'vitest';
import { compareScenarios } from '../../core/analysis';
import { askWords, comparedRows, findOutRows, quantityWords, tornadoRows } from '../../core/report/views';
import { anOutput, PSEUDO_RANDOM } from '../support/seeded-draws';

const worth = (value: number) => ({
  value,
  perYear: value / 8,
  standardError: value / 20,
  cautious: value * 0.95,
  standsOut: value > 0,
  family: 'straight',
});

describe('what to find out first', () => {
  const rows = findOutRows([
    { id: 'price', label: 'Price of a week', worth: worth(300), quantities: ['price'], questions: [] },
    {
      id: 'stay',
      label: 'Helpers who stay',
      worth: worth(14_234),
      quantities: ['stay'],
      questions: [{ kind: 'share', mean: 0.72, sd: 0.15, population: 214 }],
    },
  ]);

  it('is what it could be worth most to know', () => {
    expect(rows.map(({ id, worthWords, errorWords }) => [id, worthWords, errorWords])).toEqual([
      ['stay', '£14,200', 'give or take £710'],
      ['price', '£300', 'give or take £15'],
    ]);
  });

  it('says how many to ask, or that no survey answers it', () => {
    expect(rows.map(({ people, ask }) => [people, ask])).toEqual([
      [127, 'Ask 127 people: the share is then known to within 5 points.'],
      [null, 'No survey answers it: look for a better source.'],
    ]);
  });

  it.each([
    [
      { people: 214, groups: 1, tells: 'halves', everybody: true },
      'Ask all 214: the doubt about it is then half of what it is.',
    ],
    [
      { people: 1572, groups: 1, tells: 'halves', everybody: false },
      'Ask 1,572 people: the doubt about it is then half of what it is.',
    ],
    [
      { people: 1, groups: 1, tells: 'halves', everybody: false },
      'Ask 1 person: the doubt about it is then half of what it is.',
    ],
    [
      { people: 180, groups: 2, tells: 'sees', everybody: false },
      'Compare 180 people with help and as many without, for a year: an effect of this size is then seen 8 times in 10.',
    ],
  ] as const)('%j', (suggestion, words) => {
    expect(askWords(suggestion)).toBe(words);
  });
});

describe('what moves the answer, as a table', () => {
  const row = (id: string, shownAs: 'share' | 'money' | 'number') => ({ id, shownAs, label: id, group: id }) as never;
  const rows = tornadoRows(
    {
      stated: 96,
      rows: [
        { id: 'ratio', low: 0.78, high: 0.97, atLow: 312, atHigh: -118, span: 430, changesSign: true },
        { id: 'stay', low: 0.62, high: 0.84, atLow: 12, atHigh: 168, span: 156, changesSign: false },
      ],
    },
    [row('ratio', 'number'), row('stay', 'share')],
  );

  it('reads from the end that gives less to the end that gives more', () => {
    expect(rows).toEqual([
      {
        quantityId: 'ratio',
        label: 'ratio',
        name: 'ratio',
        group: 'ratio',
        worseAt: '0.97',
        betterAt: '0.78',
        worse: -118,
        better: 312,
        changesSign: true,
        share: null,
      },
      {
        quantityId: 'stay',
        label: 'stay',
        name: 'stay',
        group: 'stay',
        worseAt: '62%',
        betterAt: '84%',
        worse: 12,
        better: 168,
        changesSign: false,
        share: null,
      },
    ]);
  });

  it.each([
    [0.6234, 'share', '62.3%'],
    [0.05, 'share', '5%'],
    [1, 'share', '100%'],
    [1399.7, 'money', '£1,400'],
    [5.5, 'money', '£5.50'],
    [0.9931, 'money', '£0.99'],
    [0.7834, 'number', '0.783'],
    [0.00123, 'number', '0.00123'],
    [-12.345, 'number', '−12.3'],
    [0, 'number', '0'],
  ] as const)('%d as a %s is %s', (value, shownAs, words) => {
    expect(quantityWords(value, { shownAs, unit: '' })).toBe(words);
  });
});

describe('scenarios beside one another', () => {
  const nets = [
    anOutput([1000, 2000, -3000, 4000], PSEUDO_RANDOM(4), 'a'),
    anOutput([2000, 3000, -4000, 9000], PSEUDO_RANDOM(4), 'b'),
  ];
  const rows = comparedRows(compareScenarios(nets), [
    { id: 'a', name: 'One bin' },
    { id: 'b', name: 'Forty streets' },
  ]);

  it('say how they differ, and in how many futures', () => {
    expect(rows[0]?.difference).toBeNull();
    expect(rows[1]?.difference?.words).toBe(
      '“Forty streets” brings £1,500 more than “One bin” on average, and more than it in 75 of 100 futures.',
    );
    expect(rows.map(({ chanceBest }) => chanceBest.words)).toEqual(['fewer than 1 in 100', '75 in 100']);
  });
});
