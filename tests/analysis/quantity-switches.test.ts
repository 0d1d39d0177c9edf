import { describe, expect, it } from 'vitest';
import { quantitySwitches, whatMovesIt, spreadOf, type LensSwitches } from '../../core/analysis';
import { requiredQuantities } from '../../core/catalogue';
import type { ResolvedScenario } from '../../core/scenario';
import type { QuantityInput } from '../../core/schema';
import { aGuess, eileen, workedOut } from '../support/eileen';

const FIRST = eileen();
const rowIn = (scenario: ResolvedScenario, id: string) => {
  const row = requiredQuantities(scenario.structure).find((one) => one.id === id);
  if (row === undefined) throw new Error(`The scenario does not ask for "${id}".`);
  return row;
};
const valuesOf = ({ quantities }: ResolvedScenario) =>
  new Map(Object.entries(quantities).map(([id, { value }]) => [id, value] as const));
const patient = { pause: () => Promise.resolve() };

async function switchesOf(id: string, scenario = FIRST): Promise<readonly LensSwitches[]> {
  const { graph, outline, engine } = workedOut(scenario);
  const values = new Map([...valuesOf(scenario)].filter(([one]) => graph.quantities.has(one)));
  const lenses = ['council', 'public', 'society'] as const;
  return quantitySwitches({ scenario, graph, outline, engine, values, row: rowIn(scenario, id), lenses, ...patient });
}

describe('where the net turns as one quantity moves', () => {
  it('is where the net of that lens is nought, worked out again from the start', async () => {
    const id = 'pathway.hazard-ratio';
    const found = await switchesOf(id);
    const turning = found.filter(({ switches }) => switches.length > 0);
    expect(turning.length).toBeGreaterThan(0);
    for (const { lens, switches } of turning) {
      const scale = workedOut(FIRST).total(`lens.${lens}.pv-costs`).abs();
      for (const { value, isAheadAbove } of switches) {
        expect(
          workedOut(eileen({ values: { [id]: value } }))
            .total(`lens.${lens}.net`)
            .abs()
            .lessThan(scale.times('1e-4')),
        ).toBe(true);
        const above = (Number(value) * 1.01).toFixed(9);
        expect(
          workedOut(eileen({ values: { [id]: above } }))
            .total(`lens.${lens}.net`)
            .greaterThan(0),
        ).toBe(isAheadAbove);
      }
    }
  });

  it('is nowhere where a lens comes out behind at every legal value: no switch', async () => {
    const [council] = await switchesOf('programme.sites');
    expect(council).toMatchObject({ lens: 'council', moves: true, switches: [] });
    expect(council?.net.startsWith('-')).toBe(true);
  });

  it('says that a net does not move with a number that stands beside it', async () => {
    const found = await switchesOf('capital.replacement-hour');
    expect(found.map(({ moves, switches }) => [moves, switches.length])).toEqual([
      [false, 0],
      [false, 0],
      [false, 0],
    ]);
  });

  it('stops as soon as it is told to', async () => {
    const { graph, outline, engine } = workedOut(FIRST);
    const stopped = new Error('Enough.');
    let results = 0;
    const asked = quantitySwitches({
      scenario: FIRST,
      graph,
      outline,
      engine,
      values: new Map(),
      row: rowIn(FIRST, 'support.hours'),
      lenses: ['council'],
      pause: (done) => {
        results = done;
        return done === 3 ? Promise.reject(stopped) : Promise.resolve();
      },
    });
    await expect(asked).rejects.toBe(stopped);
    expect(results).toBe(3);
  });
});

describe('what moves the net', () => {
  const asked = (scenario = FIRST, worked = 6) => {
    const { graph, outline, evaluation, engine } = workedOut(scenario);
    const values = new Map([...valuesOf(scenario)].filter(([id]) => graph.quantities.has(id)));
    return whatMovesIt({
      scenario,
      graph,
      evaluation,
      engine,
      values,
      net: outline.lens.society.net,
      worked,
      ...patient,
    });
  };

  it('has a row for every quantity, the farthest swing first', async () => {
    const movers = await asked();
    expect(movers.map(({ row }) => row.id).sort()).toEqual(
      requiredQuantities(FIRST.structure)
        .map(({ id }) => id)
        .sort(),
    );
    const swings = movers.map(({ swing }) => Number(swing));
    expect(swings).toEqual([...swings].sort((one, other) => other - one));
  });

  it('works the net out at both ends of the first few', async () => {
    const movers = await asked();
    const worked = movers.filter(({ ends }) => ends !== null);
    expect(worked).toHaveLength(6);
    for (const { row, spread, ends } of worked) {
      const at = (value: string) => workedOut(eileen({ values: { [row.id]: value } })).total('lens.society.net');
      expect(
        at(spread?.low ?? '')
          .minus(ends?.low ?? 0)
          .abs()
          .lessThan('1e-15'),
        row.id,
      ).toBe(true);
      expect(
        at(spread?.high ?? '')
          .minus(ends?.high ?? 0)
          .abs()
          .lessThan('1e-15'),
        row.id,
      ).toBe(true);
    }
  });

  it('has an elasticity that says how many per cent the net moves for one per cent', async () => {
    const amount = (await asked()).find(
      ({ row }) => row.id === 'helpers.life-satisfaction' || row.id === 'support.hours',
    );
    if (amount === undefined) throw new Error('The scenario asks for one of them.');
    const onePerCent = (Number(amount.now) * 1.0001).toFixed(12);
    const [before, after] = [FIRST, eileen({ values: { [amount.row.id]: onePerCent } })].map((scenario) =>
      workedOut(scenario).total('lens.society.net').toNumber(),
    );
    const measured = ((after ?? 0) - (before ?? 0)) / Math.abs(before ?? 1) / 0.0001;
    expect(Number(amount.elasticity ?? 0)).toBeCloseTo(measured, 2);
  });

  it('says of how many sites there are that it is a choice, and no doubt', async () => {
    const sites = (await asked()).find(({ row }) => row.id === 'programme.sites');
    expect([sites?.spread, sites?.swing]).toEqual([null, '0']);
  });
});

describe('how far a quantity may lie from what it is', () => {
  const row = rowIn(FIRST, 'programme.take-up');
  const guess = aGuess('0.5', 'share');
  const spread = (input: Partial<QuantityInput>) => spreadOf({ ...guess, ...input }, row);

  it('is what somebody stated as its spread, before any published range', () => {
    const distribution = { kind: 'pert', low: '0.2', likely: '0.5', high: '0.7' } as const;
    expect(spread({ distribution, range: { low: '0.1', high: '0.9' } })).toEqual({
      low: '0.2',
      high: '0.7',
      from: 'distribution',
    });
  });

  it('is the published range, else a tenth either way', () => {
    expect(spread({ range: { low: '0.1', high: '0.9' } })).toEqual({
      low: '0.1',
      high: '0.9',
      from: 'published-range',
    });
    expect(spread({})).toEqual({ low: '0.45', high: '0.55', from: 'a-tenth' });
  });

  it('never leaves what is legal, and always holds the value itself', () => {
    expect(spread({ value: '0.97' }).high).toBe('1');
    expect(spread({ range: { low: '0.6', high: '0.9' } }).low).toBe('0.5');
  });

  it('of a normal spread reaches to the 5th and 95th percentile', () => {
    const distribution = { kind: 'normal', mean: '0.5', standardDeviation: '0.1' } as const;
    const { low, high } = spread({ distribution });
    expect([Number(low).toFixed(4), Number(high).toFixed(4)]).toEqual(['0.3355', '0.6645']);
  });
});
