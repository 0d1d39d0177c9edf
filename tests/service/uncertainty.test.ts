import { describe, expect, it } from 'vitest';
import type { Report } from '../../electron/service/contract';
import { changed, given, oneProgram, refused, startEileen } from '../support/whole-program';

const program = oneProgram();
const nobody = () => undefined;

const started = async () => {
  const { id, scenarioId } = await startEileen(program());
  return { workbookId: id, scenarioId };
};
const simulated = async (asked: { workbookId: string; scenarioId: string }, draws: 2048 | 8192 | 16384, values = {}) =>
  given(
    await program().gritbin.stream('scenario.simulate', { ...asked, draws, values, stopsWhenSteady: false }, nobody)
      .answer,
  );

describe('a scenario over many futures', () => {
  it('gives each lens the net as stated with nine futures in ten, and the mean of the futures beside it', async () => {
    const asked = await started();
    const view = await simulated(asked, 8192);
    const { result } = given(await program().gritbin.call('workbook.open', asked));
    for (const { lens, mean, interval, half, pointEstimate, difference, standardError } of view.lenses) {
      expect(Number(interval.low)).toBeLessThan(Number(half.low));
      expect(Number(half.high)).toBeLessThan(Number(interval.high));
      expect(pointEstimate).toBe(result?.lenses.find((one) => one.lens === lens)?.net.value);
      expect(Number(mean) - Number(pointEstimate)).toBeCloseTo(Number(difference), 2);
      expect(Number(standardError)).toBeGreaterThan(0);
    }
    expect(view).toMatchObject({ draws: 8192, seed: 2026, method: 'sobol' });
  });

  it('says where the futures lie far from the net as stated, and names the numbers that do it', async () => {
    const { lenses } = await simulated(await started(), 2048);
    for (const { far, mean, pointEstimate, interval } of lenses) {
      const width = Number(interval.high) - Number(interval.low);
      expect(far !== null).toBe(Math.abs(Number(mean) - Number(pointEstimate)) > width / 10);
    }
    const council = lenses.find(({ lens }) => lens === 'council')?.far;
    // how many live around a bin, and what inviting them costs, are guesses that reach further up than down
    expect(council?.numbers.map(({ quantityId }) => quantityId)).toContain('input.inviting.amount');
    expect(council?.numbers.length).toBeLessThanOrEqual(3);
    expect(council?.words).toContain('What does it: “Where: Residents around each grit bin”');
  });

  it('is the same, digit for digit, when it is asked again elsewhere', async () => {
    const [one, other] = [await simulated(await started(), 2048), await simulated(await started(), 2048)];
    expect(other).toEqual(one);
  });

  it('says what a held slider would do, without keeping it', async () => {
    const asked = await started();
    const before = await simulated(asked, 2048);
    const held = await simulated(asked, 2048, { 'input.inviting.amount': '4' });
    const council = (view: typeof before) => Number(view.lenses[0]?.mean);
    expect(council(held)).toBeLessThan(council(before));
    expect(await simulated(asked, 2048)).toEqual(before);
  });

  it('gives a first answer from few draws, and tells how far it is', async () => {
    const asked = await started();
    const reports: Report<'scenario.simulate'>[] = [];
    given(
      await program().gritbin.stream('scenario.simulate', { ...asked, draws: 16384 }, (report) => reports.push(report))
        .answer,
    );
    const first = reports.find((report) => report.first !== null)?.first;
    expect(first?.draws).toBe(2048);
    expect(reports.at(-1)?.doing).toContain('of 16,384 draws');
  });

  it('stops at once when it is cancelled, and when a newer one is asked for', async () => {
    const asked = await started();
    const long = { ...asked, draws: 1_048_576, stopsWhenSteady: false } as const;
    const cancelled = program().gritbin.stream('scenario.simulate', long, (report) => {
      if (report.done > 0) cancelled.end();
    });
    expect(await cancelled.answer).toMatchObject({ ok: false, code: 'cancelled' });
    const old = program().gritbin.stream('scenario.simulate', long, nobody);
    await simulated(asked, 2048);
    expect(refused(await old.answer).code).toBe('superseded');
  });

  it('does not widen where nothing is unsure', async () => {
    const asked = await started();
    const opened = given(await program().gritbin.call('workbook.open', asked));
    const changes = opened.quantities.map(({ row }) => ({
      kind: 'quantity' as const,
      id: row.id,
      distribution: { kind: 'fixed' as const },
    }));
    await changed(program(), opened, changes.slice(0, 200));
    const view = await simulated(asked, 2048);
    for (const { interval, mean, pointEstimate } of view.lenses) {
      expect(Number(interval.low)).toBe(Number(interval.high));
      expect(Number(mean)).toBeCloseTo(Number(pointEstimate), 4);
    }
  });
});
