import { describe, expect, it } from 'vitest';
import { suggestSample } from '../../../core/analysis';
import { refusalOf } from '../../support/refusal';

describe('how many people to ask', () => {
  it('is enough to know a share to within 5 points, where it is a wide guess', () => {
    expect(suggestSample({ kind: 'share', mean: 0.5, sd: 0.2 })).toEqual({
      people: 385,
      groups: 1,
      tells: 'margin',
      everybody: false,
    });
  });

  it('is enough to halve its spread, where it is known nearly that well already', () => {
    // sd 0.02 of 0.3 is worth 524 answers; three times as many again halve it.
    expect(suggestSample({ kind: 'share', mean: 0.3, sd: 0.02 })).toMatchObject({ people: 1572, tells: 'halves' });
  });

  it('is never more than there are', () => {
    expect(suggestSample({ kind: 'share', mean: 0.3, sd: 0.02, population: 214 })).toEqual({
      people: 214,
      groups: 1,
      tells: 'halves',
      everybody: true,
    });
    const few = suggestSample({ kind: 'share', mean: 0.5, sd: 0.2, population: 214 });
    expect(few).toMatchObject({ people: 138, everybody: false }); // 384.1/(1 + 384.1/214), rounded up
  });

  it('is three times the answers that an average is worth now, to halve its spread', () => {
    // People differ by 4 hours, the average is known to 0.5: worth 64 answers.
    expect(suggestSample({ kind: 'amount', sd: 0.5, betweenPeople: 4 })).toMatchObject({
      people: 192,
      tells: 'halves',
    });
  });

  /** Two groups, 10% against 7%, confidence 95%, power 80%: Woodward (2014), section 8.5. */
  it('is two groups large enough to see an effect', () => {
    expect(suggestSample({ kind: 'effect', without: 0.1, ratio: 0.7 })).toMatchObject({
      people: 1356,
      groups: 2,
      tells: 'sees',
    });
  });

  it('is nobody where nothing is unsure', () => {
    expect(suggestSample({ kind: 'share', mean: 0.5, sd: 0 })).toBeNull();
    expect(suggestSample({ kind: 'amount', sd: 0, betweenPeople: 4 })).toBeNull();
  });

  it.each([
    ['share-not-inside', { kind: 'share', mean: 1, sd: 0.1 }],
    ['no-difference', { kind: 'effect', without: 0.1, ratio: 1 }],
  ] as const)('is refused: %s', (code, question) => {
    expect(refusalOf(() => suggestSample(question)).code).toBe(code);
  });
});
