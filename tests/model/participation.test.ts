import { describe, expect, it } from 'vitest';
import { eileen, workedOut } from '../support/eileen';

/** Gritbin model note B: residents · hear · willing · Π pass. */
describe('the funnel of those who come forward', () => {
  const worked = workedOut(eileen());
  const people = (name: string) => worked.line(`participation.individual.with.${name}`);

  it('is a line of people for each step, each a part of the step before', () => {
    const steps = ['hear', 'would', 'past.time', 'past.faith', 'past.salt', 'pool'].map(people);
    for (const year of [0, 4, 9]) {
      const counts = steps.map((step) => step[year]!);
      counts.reduce((before, after) => {
        expect(after.lessThanOrEqualTo(before)).toBe(true);
        return after;
      });
    }
  });

  it('ends in the residents times every share', () => {
    const aware = worked.line('participation.individual.with.aware')[0]!;
    // 0.5 have time, 0.7 have faith, salt takes away 0.9 of 0.35, asking takes away part of 0.2
    const salt = 1 - 0.35 * 0.1;
    const asked =
      1 - 0.2 * (1 - Number(worked.scenario.quantities['participation.individual.barrier.asked.removed']!.value));
    const expected = aware.toNumber() * 150 * 0.36 * 0.5 * 0.7 * salt * asked;
    expect(people('pool')[0]!.toNumber()).toBeCloseTo(expected, 10);
  });

  it('without any obstacle, everybody who is willing could help', () => {
    const bare = workedOut(
      eileen({
        structure: (same) => ({ ...same, channels: same.channels.map((channel) => ({ ...channel, barriers: [] })) }),
      }),
    );
    expect(bare.line('participation.collective.with.pool')).toEqual(bare.line('participation.collective.with.would'));
  });
});
