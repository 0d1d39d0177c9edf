import { describe, expect, it } from 'vitest';
import type { Input, Report } from '../../electron/service/contract';
import { changed, given, oneProgram, quantityIn, refused, startEileen } from '../support/whole-program';

const program = oneProgram();
const nobody = () => undefined;

const SMALL = { kind: 'simulation', simulation: { seed: 2026, draws: 8192 } } as const;

/** A workbook with forty bins and a second scenario that spends more on inviting. */
async function started() {
  const first = await startEileen(program());
  const forty = await changed(program(), first, [SMALL, { kind: 'quantity', id: 'programme.sites', value: '40' }]);
  const more = await changed(program(), forty, [
    { kind: 'add-scenario', name: 'More inviting', basedOn: forty.scenarioId },
  ]);
  const view = await changed(program(), more, [{ kind: 'quantity', id: 'input.inviting.amount', value: '4' }]);
  return { view, workbookId: view.id, scenarioId: forty.scenarioId };
}

type Lens = Input<'scenario.tornado'>['lens'];
const asking = async (lens: Lens) => {
  const { workbookId, scenarioId } = await started();
  return { workbookId, scenarioId, lens };
};
const netWith = async (asked: { workbookId: string; scenarioId: string }, id: string, value: string, lens: Lens) => {
  const { result } = given(await program().gritbin.call('scenario.preview', { ...asked, values: { [id]: value } }));
  return Number(result?.lenses.find((one) => one.lens === lens)?.net.value);
};

describe('what moves the answer', () => {
  it('is what the exact engine gives at each end, the widest first', async () => {
    const { lens, ...asked } = await asking('public');
    const { net, rows } = given(await program().gritbin.stream('scenario.tornado', { ...asked, lens }, nobody).answer);
    const opened = given(await program().gritbin.call('workbook.open', asked));
    expect(net).toBeCloseTo(Number(opened.result?.lenses.find((one) => one.lens === lens)?.net.value), 4);
    const spans = rows.map(({ worse, better }) => Math.max(net, better) - Math.min(net, worse));
    expect(spans).toEqual([...spans].sort((a, b) => b - a));
    for (const { quantityId, worseAt, worse } of rows.filter(({ worseAt }) => /^[\d,.]+$/.test(worseAt)).slice(0, 3)) {
      const rounded = await netWith(asked, quantityId, worseAt.replaceAll(',', ''), lens);
      expect(Math.abs(rounded - worse), quantityId).toBeLessThan(0.02 * Math.abs(worse));
    }
  });

  it('says how much of the spread goes with each number, the shares of all never far above one', async () => {
    const asked = await asking('council');
    const { rows, strongest } = given(await program().gritbin.stream('scenario.tornado', asked, nobody).answer);
    const shares = rows.map(({ share }) => share ?? 0);
    expect(Math.max(...shares)).toBeGreaterThan(0.2);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1.1);
    const [largest] = [...rows].sort((one, other) => (other.share ?? 0) - (one.share ?? 0));
    expect(strongest).toBe((largest?.share ?? 0) >= 0.5 ? largest?.name : null);
  });
});

describe('two numbers together', () => {
  it('runs from low to high both ways, and agrees with the exact engine in its corners', async () => {
    const { lens, ...asked } = await asking('council');
    const [x, y] = ['input.inviting.amount', 'programme.residents-per-site'];
    const map = given(
      await program().gritbin.stream('scenario.heat-map', { ...asked, lens, x: x ?? '', y: y ?? '' }, nobody).answer,
    );
    expect(map.cells.map((row) => row.length)).toEqual(Array(9).fill(9));
    const corner = { [x ?? '']: unprinted(map.x.values[0]), [y ?? '']: unprinted(map.y.values[0]) };
    const { result } = given(await program().gritbin.call('scenario.preview', { ...asked, values: corner }));
    const exact = Number(result?.lenses.find((one) => one.lens === lens)?.net.value);
    expect(Math.abs((map.cells[0]?.[0] ?? 0) - exact)).toBeLessThan(0.02 * Math.abs(exact));
  });

  it('is refused for one number twice, and for a number without doubt', async () => {
    const asked = { ...(await asking('council')), x: 'input.inviting.amount' };
    const of = (y: string) => program().gritbin.stream('scenario.heat-map', { ...asked, y }, nobody).answer;
    expect(refused(await of('input.inviting.amount'))).toMatchObject({
      code: 'quantity-not-asked-for',
      what: 'A heat map needs two different numbers.',
      about: ['input.inviting.amount'],
    });
    expect(refused(await of('programme.sites'))).toMatchObject({
      what: 'This number has one value, so nothing can be shown over it.',
      about: ['programme.sites'],
    });
  });
});

describe('what to find out first', () => {
  it('is worth nothing where no future would change the decision', async () => {
    const asked = await asking('council');
    const { all, rows } = given(await program().gritbin.stream('scenario.what-to-find-out', asked, nobody).answer);
    expect(Number(all.worth)).toBe(0);
    expect(rows).toEqual([]);
  });

  it('is never worth more than knowing everything, and a study never much less than one of its questions', async () => {
    const asked = await asking('society');
    const reports: Report<'scenario.what-to-find-out'>[] = [];
    const { all, rows, decision } = given(
      await program().gritbin.stream('scenario.what-to-find-out', asked, (report) => reports.push(report)).answer,
    );
    expect(decision).toMatch(/^Between funding nothing, “One street” and “More inviting”/);
    expect(Number(all.worth)).toBeGreaterThan(0);
    expect(Number(all.worthPerYear)).toBeLessThan(Number(all.worth));
    for (const { worth } of rows) expect(Number(worth)).toBeLessThanOrEqual(Number(all.worth));
    const study = rows.find(({ quantities }) => quantities.length > 1);
    expect(study?.ask).not.toBe('');
    const shares = reports.map(({ share }) => share ?? 0);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  it('stops when it is cancelled', async () => {
    const { view, workbookId, scenarioId } = await started();
    await changed(program(), view, [{ kind: 'simulation', simulation: { seed: 7, draws: 8192 } }]); // not answered before
    const asked = { workbookId, scenarioId, lens: 'society' } as const;
    const running = program().gritbin.stream('scenario.what-to-find-out', asked, ({ doing }) => {
      if (doing.includes('numbers and studies')) running.end();
    });
    expect(refused(await running.answer).code).toBe('cancelled');
  });
});

describe('sets of numbers', () => {
  it('go from a bad to a good result, each with legal numbers that hang together', async () => {
    const { lens, ...asked } = await asking('society');
    const { sets } = given(await program().gritbin.stream('scenario.sets', { ...asked, lens }, nobody).answer);
    const [bad = 0, middling = 0, good = 0] = sets.map(({ figure }) => Number(figure));
    expect(bad < middling && middling < good).toBe(true);
    const view = given(await program().gritbin.call('workbook.open', asked));
    for (const { quantityId, value } of sets.flatMap(({ values }) => values)) {
      const { limits } = quantityIn(view, quantityId).row;
      expect(Number(value)).toBeGreaterThanOrEqual(Number(limits.low));
      expect(Number(value)).toBeLessThanOrEqual(Number(limits.high));
    }
    const netOf = async (name: string) => {
      const set = sets.find((one) => one.name === name);
      const values = Object.fromEntries((set?.values ?? []).map(({ quantityId, value }) => [quantityId, value]));
      const { result } = given(await program().gritbin.call('scenario.preview', { ...asked, values }));
      return Number(result?.lenses.find((one) => one.lens === lens)?.net.value);
    };
    expect(await netOf('pessimistic')).toBeLessThan(await netOf('optimistic'));
  });
});

describe('scenarios in the same futures', () => {
  it('has one interval and two chances a scenario, and chances of being best that add to one', async () => {
    const { workbookId } = await started();
    const { lenses, acceptability, leftOut } = given(
      await program().gritbin.stream('workbook.compare-uncertain', { workbookId }, nobody).answer,
    );
    for (const { scenarios, nothingBest } of lenses) {
      const best = scenarios.reduce((sum, { chanceBest }) => sum + chanceBest.share, nothingBest?.share ?? NaN);
      expect(best).toBeCloseTo(1, 9);
      for (const { mean, interval } of scenarios) {
        expect(Number(interval.low)).toBeLessThan(Number(mean));
        expect(Number(mean)).toBeLessThan(Number(interval.high));
      }
    }
    const atNothing = acceptability.curves.reduce((sum, { chances }) => sum + (chances[0] ?? 0), 0);
    expect(atNothing).toBeCloseTo(1, 9);
    expect(leftOut).toEqual([]);
  });

  it('leaves funding nothing out where one of them must be done', async () => {
    const { workbookId } = await started();
    const { lenses, acceptability, byYear } = given(
      await program().gritbin.stream('workbook.compare-uncertain', { workbookId, oneMustBeDone: true }, nobody).answer,
    );
    expect(byYear).toBe(false);
    for (const { scenarios, nothingBest } of lenses) {
      expect(nothingBest).toBeNull();
      expect(scenarios.reduce((sum, { chanceBest }) => sum + chanceBest.share, 0)).toBeCloseTo(1, 9);
    }
    expect(acceptability.curves.map(({ id }) => id)).not.toContain(null);
    expect(acceptability.frontier.map(({ id }) => id)).not.toContain(null);
  });

  it('goes by the year where they look ahead for unequal times, so that twice the years alone win nothing', async () => {
    const { workbookId, view } = await started();
    const structure = { ...view.structure, horizonYears: 1 };
    await changed(program(), view, [{ kind: 'structure', structure }]);
    const stream = program().gritbin.stream;
    const { lenses, byYear } = given(await stream('workbook.compare-uncertain', { workbookId }, nobody).answer);
    expect(byYear).toBe(true);
    const { scenarios } = given(await stream('workbook.compare', { workbookId }, nobody).answer);
    for (const { figures, horizonYears } of scenarios) {
      for (const { net, netEachYear } of figures?.lenses ?? []) {
        const factor = [...Array(horizonYears).keys()].reduce((sum, year) => sum + 1.035 ** -year, 0);
        expect(Number(netEachYear.value)).toBeCloseTo(Number(net.value) / factor, 6);
      }
    }
    const council = lenses.find(({ lens }) => lens === 'council');
    const chances = council?.scenarios.map(({ chanceBest }) => chanceBest.share) ?? [];
    expect(chances.reduce((sum, chance) => sum + chance, council?.nothingBest?.share ?? NaN)).toBeCloseTo(1, 9);
  });

  it('draws the scenario on the table as it is drawn by itself', async () => {
    const { workbookId, view } = await started();
    const { lenses } = given(
      await program().gritbin.stream('workbook.compare-uncertain', { workbookId }, nobody).answer,
    );
    const alone = given(
      await program().gritbin.stream(
        'scenario.simulate',
        { workbookId, scenarioId: view.scenarioId, draws: 8192, stopsWhenSteady: false },
        nobody,
      ).answer,
    );
    for (const { lens, scenarios } of lenses) {
      const { mean, interval } = alone.lenses.find((one) => one.lens === lens) ?? {};
      expect(scenarios.find(({ id }) => id === view.scenarioId)).toMatchObject({ mean, interval });
    }
  });
});

/** A printed value as decimal text. */
function unprinted(text: string | undefined): string {
  const plain = (text ?? '').replace(/[£,]/g, '').replace('\u2212', '-');
  return plain.endsWith('%') ? String(Number(plain.slice(0, -1)) / 100) : plain;
}
