import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptability, compareScenarios } from '../../../core/analysis';
import { refusalOf } from '../../support/refusal';
import { anOutput, normal, PSEUDO_RANDOM } from '../../support/seeded-draws';

const scenario = (id: string, values: ArrayLike<number>) => anOutput(values, PSEUDO_RANDOM(values.length), id);

describe('scenarios in the same futures', () => {
  const shared = normal(4096, 1, 0, 100_000);
  const noise = normal(4096, 2, 0, 500);
  const first = scenario('one bin', shared);
  const second = scenario(
    'two bins',
    shared.map((value, draw) => value + 1000 + (noise[draw] as number)),
  );

  it('differ by less than either is unsure: what they share cancels', () => {
    const [, two] = compareScenarios([first, second]).scenarios;
    expect(two?.net.sd as number).toBeGreaterThan(90_000);
    expect(two?.difference?.sd as number).toBeLessThan(550);
    // 1,000 is two standard deviations of the difference: 97.7 in 100.
    expect(Math.abs((two?.chanceBetter?.share as number) - 0.977)).toBeLessThan(0.01);
    expect(Math.abs((two?.difference?.mean as number) - 1000)).toBeLessThan(40);
  });

  it('have chances of being best that add to 1 with funding nothing, ties and all', () => {
    const table = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(table, (pairs) => {
        const nets = [0, 1].map((at) =>
          scenario(
            `s${at}`,
            pairs.map((pair) => pair[at] as number),
          ),
        );
        const { scenarios, nothingBest } = compareScenarios(nets);
        const sum = scenarios.reduce((total, { chanceBest }) => total + chanceBest.share, nothingBest?.share ?? NaN);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it('leave a tie to funding nothing, then to the scenario named first', () => {
    const { scenarios, nothingBest } = compareScenarios([scenario('a', [0, 1, 2, -1]), scenario('b', [0, 1, 3, -2])]);
    expect(nothingBest?.share).toBe(0.5);
    expect(scenarios.map(({ chanceBest }) => chanceBest.share)).toEqual([0.25, 0.25]);
  });

  it('leave funding nothing out where one of them must be done, also where all lose', () => {
    const nets = [scenario('a', [0, -1, 2, -1]), scenario('b', [0, 1, 3, -2])];
    const { scenarios, nothingBest } = compareScenarios(nets, { oneMustBeDone: true });
    expect(nothingBest).toBeNull();
    expect(scenarios.map(({ chanceBest }) => chanceBest.share)).toEqual([0.5, 0.5]);
  });

  it('are judged by the year where they are of unequal life, and keep their totals', () => {
    const ten = scenario('ten years', [100, 100]);
    const twenty = scenario('twenty years', [150, 150]);
    const [a, b] = [scenario('ten years', [12, 12]), scenario('twenty years', [10, 10])];
    const { scenarios } = compareScenarios([ten, twenty], { judgedBy: [a, b] });
    expect(scenarios.map(({ net, chanceBest }) => [net.mean, chanceBest.share])).toEqual([
      [100, 1],
      [150, 0],
    ]);
  });

  it('are refused where they were drawn apart', () => {
    expect(refusalOf(() => compareScenarios([first, scenario('short', [1, 2])])).code).toBe('draws-not-common');
  });
});

describe('an acceptability curve', () => {
  const costs = (id: string, cost: readonly number[], effect: readonly number[]) => ({
    id,
    cost: scenario(`${id} cost`, cost),
    effect: scenario(`${id} effect`, effect),
  });
  const options = [costs('small', [10, 10, 10, 10], [1, 1, 1, 1]), costs('large', [30, 30, 30, 30], [1, 2, 2, 6])];

  it('counts the futures in which each option brings most, by what one more unit is worth', () => {
    const { curves } = acceptability(options, [0, 10, 20, 30]);
    // At 20: small brings 10 in each; large -10, 10, 10 and 90: ties go to the option named first.
    expect(curves).toEqual([
      { id: null, chances: [1, 0.75, 0, 0] },
      { id: 'small', chances: [0, 0, 0.75, 0.25] },
      { id: 'large', chances: [0, 0.25, 0.25, 0.75] },
    ]);
  });

  it('has a frontier of the option that brings most on average, which need not be the likeliest best', () => {
    const { frontier } = acceptability(options, [0, 20]);
    expect(frontier).toEqual([
      { id: null, chance: 1 },
      { id: 'large', chance: 0.25 }, // a mean of 25 against 10
    ]);
  });

  it('leaves funding nothing out where one must be done', () => {
    const { curves, frontier } = acceptability(options, [0, 20], { oneMustBeDone: true });
    expect(curves).toEqual([
      { id: 'small', chances: [1, 0.75] },
      { id: 'large', chances: [0, 0.25] },
    ]);
    expect(frontier.map(({ id }) => id)).toEqual(['small', 'large']);
  });

  it('adds to 1 at every willingness to pay', () => {
    const { curves } = acceptability(options, [0, 5, 12.5, 20, 1000]);
    [0, 1, 2, 3, 4].forEach((at) =>
      expect(curves.reduce((sum, { chances }) => sum + (chances[at] as number), 0)).toBe(1),
    );
  });
});
