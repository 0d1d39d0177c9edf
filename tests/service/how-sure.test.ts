import { describe, expect, it } from 'vitest';
import type { Input } from '../../electron/service/contract';
import { changed, given, oneProgram, quantityIn, refused, startEileen } from '../support/whole-program';

const program = oneProgram();

type Distribution = Input<'scenario.how-sure'>['distribution'];

const tried = async (quantityId: string, distribution?: Distribution, more: object = {}) => {
  const { id: workbookId, scenarioId } = await startEileen(program());
  const asked = {
    workbookId,
    scenarioId,
    quantityId,
    ...(distribution === undefined ? {} : { distribution }),
    ...more,
  };
  return program().gritbin.call('scenario.how-sure', asked);
};

const SHARE = 'programme.take-up';
const AMOUNT = 'support.hours';

describe('what is said about the doubt in a number', () => {
  it('comes to where 9 cases in 10 lie, before it is kept', async () => {
    const stated = { kind: 'uniform', low: '0.5', high: '0.9' } as const;
    expect(given(await tried(SHARE, stated))).toMatchObject({
      words: '9 cases in 10 lie between 52% and 88%, on average 70%.',
      from: 'As said here',
      problem: null,
    });
    expect(given(await tried(SHARE, { kind: 'fixed' }))).toMatchObject({
      words: '70% in every future.',
      from: 'Taken as certain',
    });
    expect(given(await tried(SHARE, null)).from).toBe('From a guessed range');
  });

  it.each([
    [SHARE, { kind: 'low-likely-high', low: '0.8', likely: '0.7', high: '0.9', inside: '0.9' }, 'likely-outside'],
    [SHARE, { kind: 'uniform', low: '0.9', high: '0.5' }, 'low-above-high'],
    [SHARE, { kind: 'mean-interval', mean: '0.95', low95: '0', high95: '1' }, 'beta-not-possible'],
    [SHARE, { kind: 'mean-interval', mean: '0.5', low95: '0.6', high95: '0.7' }, 'mean-outside-interval'],
    [SHARE, { kind: 'counts', counted: 40, of: 31 }, 'count-not-possible'],
    [SHARE, { kind: 'counts', counted: 0, of: 0 }, 'count-not-possible'],
    [AMOUNT, { kind: 'counts', counted: 4, of: 31 }, 'counts-of-no-share'],
    [SHARE, { kind: 'empirical', values: [] }, 'no-values'],
    [SHARE, { kind: 'uniform', low: '0.5', high: '1.4' }, 'spread-outside-limits'],
  ] as const)('%s as %j cannot be kept: %s', async (quantityId, distribution, code) => {
    const view = given(await tried(quantityId, distribution as Distribution));
    expect(view.problem?.code).toBe(code);
    expect(view.words).toBeNull();
    for (const words of [view.problem?.what, view.problem?.why, view.problem?.mend]) expect(words).toMatch(/\.$/);
  });
});

describe('what moves together', () => {
  const pair = (a: string, b: string, rank: string) => ({ quantities: [a, b] as [string, string], rank });

  it('that cannot all hold at once is drawn as the nearest that can, and is told so', async () => {
    const [a, b, c] = [SHARE, AMOUNT, 'programme.at-risk-share'];
    const correlations = [pair(a, b, '0.9'), pair(b, c, '0.9'), pair(a, c, '-0.9')];
    const view = given(await tried(a, undefined, { correlations }));
    expect(view.together.map(({ quantityId, rank }) => [quantityId, rank])).toEqual([
      [b, '0.9'],
      [c, '-0.9'],
    ]);
    for (const { moved } of view.together) {
      expect(moved).toMatch(/^drawn at \u2212?0\.\d\d, the nearest that can hold together with the others$/);
    }
  });

  it('that can hold is drawn as said', async () => {
    const view = given(await tried(SHARE, undefined, { correlations: [pair(SHARE, AMOUNT, '0.5')] }));
    expect(view.together).toEqual([expect.objectContaining({ quantityId: AMOUNT, rank: '0.5', moved: null })]);
  });

  it.each([
    [SHARE, SHARE, '0.5'],
    [SHARE, AMOUNT, '1.5'],
  ])('%s with %s at %s is refused', async (a, b, rank) => {
    expect(refused(await tried(SHARE, undefined, { correlations: [pair(a, b, rank)] })).code).toBe(
      'correlation-not-possible',
    );
  });

  it('is shown in the workbook once it is kept, and moves the interval', async () => {
    const opened = await startEileen(program());
    const kept = await changed(program(), opened, [
      { kind: 'correlations', correlations: [pair(SHARE, AMOUNT, '0.5')] },
      { kind: 'quantity', id: AMOUNT, distribution: { kind: 'uniform', low: '10', high: '60' } },
    ]);
    expect(kept.correlations).toEqual([pair(SHARE, AMOUNT, '0.5')]);
    expect(quantityIn(kept, AMOUNT).input.distribution).toEqual({ kind: 'uniform', low: '10', high: '60' });
  });
});
