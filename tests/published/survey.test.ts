import { describe, expect, it } from 'vitest';
import { differenceOfShares } from '../../core/analysis';
import { sampleSizeAgainstKnown } from '../oracles/sample-size';
import { expectPrinted, printedValue } from '../support/printed-value';
import sizes from './cases/sample_sizes_epir_manual.json';
import wilson from './cases/wilson_newcombe_1998_table_1.json';
import { sampleSizeFigures, wilsonFigures } from './worked/survey';

/** Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
describe('Wilson intervals of four counts', () => {
  const figures = wilsonFigures();

  it.each(Object.keys(wilson.expected))('%s', (name) => {
    const ours = figures[name];
    if (ours === undefined) throw new Error(`We give no "${name}".`);
    expectPrinted(name, ours, printedValue(wilson.expected, name));
  });
});

/** Newcombe, Statistics in Medicine 17 (1998), pages 873-890, table II, method 10 (to its four decimals). */
describe('differences between two shares', () => {
  it.each([
    ['(a) 56/70 and 48/80', 56, 70, 48, 80, '0.0524', '0.3339'],
    ['(b) 9/10 and 3/10', 9, 10, 3, 10, '0.1705', '0.8090'],
    ['(c) 6/7 and 2/7', 6, 7, 2, 7, '0.0582', '0.8062'],
    ['(d) 5/56 and 0/29', 5, 56, 0, 29, '-0.0381', '0.1926'],
    ['(e) 0/10 and 0/20', 0, 10, 0, 20, '-0.1611', '0.2775'],
    ['(f) 0/10 and 0/10', 0, 10, 0, 10, '-0.2775', '0.2775'],
    ['(g) 10/10 and 0/20', 10, 10, 0, 20, '0.6791', '1.0000'],
    ['(h) 10/10 and 0/10', 10, 10, 0, 10, '0.6075', '1.0000'],
  ])('%s', (_, a, m, b, n, low, high) => {
    const found = differenceOfShares({ counted: a, asked: m }, { counted: b, asked: n }, '0.95');
    expect([found.low.toFixed(4), found.high.toFixed(4)]).toEqual([low, high]);
  });
});

/** The worked examples of the R package epiR. */
describe('how many people to ask', () => {
  const figures = sampleSizeFigures();

  it.each(Object.keys(sizes.expected))('%s', (name) => {
    const ours = figures[name];
    if (ours === undefined) throw new Error(`We give no "${name}".`);
    expectPrinted(name, ours, printedValue(sizes.expected, name));
  });

  it('is 4,567 where the source halves 4,566.9 and rounds each half up to 4,568', () => {
    const { unrounded, people } = sampleSizeAgainstKnown({
      known: '0.30',
      expected: '0.32',
      confidence: '0.95',
      power: '0.90',
      sides: 1,
    });
    expect(unrounded.toFixed(6)).toBe(Number(sizes.recomputed.smoking_one_sample_030_v_032).toFixed(6));
    expect(people).toBe(4567);
  });
});
