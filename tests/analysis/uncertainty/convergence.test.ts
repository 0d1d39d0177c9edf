import { describe, expect, it } from 'vitest';
import { convergenceTrace, isSteady, summariseDraws } from '../../../core/analysis';
import { anOutput, normal, SCRAMBLED, stratified, uniform } from '../../support/seeded-draws';

describe('how a mean settles', () => {
  const output = anOutput(uniform(4096, 11), SCRAMBLED(4096));
  const trace = convergenceTrace(output);

  it('is seen at each doubling of the draws of every scramble, up to all of them', () => {
    expect(trace.map(({ draws }) => draws)).toEqual([8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096]);
  });

  it('takes the same share of every scramble', () => {
    const firsts = Array.from({ length: 8 }, (_, block) => output.values[block * 512] as number);
    expect(trace[0]?.mean).toBeCloseTo(firsts.reduce((sum, value) => sum + value, 0) / 8, 12);
  });

  it('ends at the mean and the error of all draws', () => {
    const { mean, standardError } = summariseDraws(output);
    expect(trace.at(-1)).toEqual({ draws: 4096, mean, standardError });
  });

  it('uses the whole scrambles of a run that was cancelled', () => {
    const half = { ...output, values: output.values.subarray(0, 2300) };
    expect(convergenceTrace(half).at(-1)?.draws).toBe(2048);
  });
});

describe('steady', () => {
  it('is an answer whose error is a hundredth of its interval or less, wherever zero lies', () => {
    const about = (standardError: number | null) => ({
      ...summariseDraws(anOutput([1, 2])),
      interval: { low: -50, high: 50 },
      standardError,
    });
    expect(isSteady(about(1))).toBe(true);
    expect(isSteady(about(1.01))).toBe(false);
    expect(isSteady(about(3), 0.05)).toBe(true);
  });

  it('is not an answer from a single scramble, whose error nobody knows', () => {
    expect(isSteady(summariseDraws(anOutput(normal(1024, 2), SCRAMBLED(1024, 1))))).toBe(false);
  });

  it('is an answer that does not vary', () => {
    expect(isSteady(summariseDraws(anOutput([7, 7, 7, 7], SCRAMBLED(4, 1))))).toBe(true);
  });

  it('comes sooner with evenly spread points than with chance', () => {
    const evenly = anOutput(
      Array.from({ length: 8 }, (_, block) => [...stratified(64, block + 1)]).flat(),
      SCRAMBLED(512),
    );
    expect(isSteady(summariseDraws(evenly))).toBe(true);
    expect(isSteady(summariseDraws(anOutput(uniform(512, 4))))).toBe(false);
  });
});
