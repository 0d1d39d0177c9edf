import { describe, expect, it } from 'vitest';
import { sampleSizeAgainstKnown } from '../../core/analysis';
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
