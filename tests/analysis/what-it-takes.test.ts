import { describe, expect, it } from 'vitest';
import { isWithinKnown, whatItTakes, type WhatItTakes } from '../../core/analysis';
import { requiredQuantities } from '../../core/catalogue';
import type { Lens } from '../../core/model';
import { whatItTakesView } from '../../core/report/views';
import type { ResolvedScenario } from '../../core/scenario';
import { eileen, workedOut } from '../support/eileen';

type Asked = {
  readonly ids?: readonly string[];
  readonly scenario?: ResolvedScenario;
  readonly pause?: () => Promise<void>;
};

async function asked(
  lens: Lens,
  { ids = [], scenario = eileen(), pause = () => Promise.resolve() }: Asked = {},
): Promise<WhatItTakes> {
  const { graph, outline, engine, evaluation } = workedOut(scenario);
  const rows = requiredQuantities(scenario.structure);
  const values = Object.entries(scenario.quantities).filter(([id]) => graph.quantities.has(id));
  return whatItTakes({
    scenario,
    graph,
    outline,
    evaluation,
    engine,
    values: new Map(values.map(([id, { value }]) => [id, value])),
    lens,
    about: rows.filter(({ id }) => ids.includes(id)),
    pause,
  });
}

/** Whichever would do it, for Eileen's template: looked for once for all tests. */
const whichever = new Map<Lens, Promise<WhatItTakes>>();
function whicheverWould(lens: Lens): Promise<WhatItTakes> {
  const known = whichever.get(lens) ?? asked(lens);
  whichever.set(lens, known);
  return known;
}

const netWith = (lens: Lens, values: Readonly<Record<string, string>>) =>
  workedOut(eileen({ values })).total(`lens.${lens}.net`).toNumber();

describe('what would it take for a net to turn', () => {
  it('names for each number the nearest value that turns it, worked out again from the start', async () => {
    const { net, numbers } = await whicheverWould('society');
    const done = numbers.filter(({ needed }) => needed !== null);
    expect(done.length).toBeGreaterThan(0);
    for (const { row, now, needed } of done) {
      const beyond = (Number(now) + (Number(needed) - Number(now)) * 1.001).toFixed(12);
      const [before, at] = [Number(net), netWith('society', { [row.id]: beyond })];
      expect(Math.sign(at), row.id).not.toBe(Math.sign(before));
      const nearly = (Number(now) + (Number(needed) - Number(now)) * 0.998).toFixed(12);
      if (row.id !== 'programme.sites')
        expect(Math.sign(netWith('society', { [row.id]: nearly })), row.id).toBe(Math.sign(before));
    }
  });

  it('puts what would do it before what would not, and what lies within what is known before what lies beyond', async () => {
    const { numbers } = await whicheverWould('society');
    const ranks = numbers.map((number) =>
      number.needed === null ? 2 : number.isChoice || isWithinKnown(number) ? 0 : 1,
    );
    expect(ranks).toEqual([...ranks].sort());
  });

  it('says once that no single number does it, and which two come nearest', async () => {
    const scenario = eileen();
    const found = await whicheverWould('council');
    expect(found.numbers.every(({ needed }) => needed === null)).toBe(true);
    const { pair } = found;
    const ends = Object.fromEntries(pair!.rows.map(({ id }, at) => [id, pair!.best[at]!]));
    expect(netWith('council', ends)).toBeCloseTo(Number(pair!.netAtBest), 6);
    const view = whatItTakesView(scenario, found, []);
    expect(view.words).toBe('No single number would by itself let the council come out even.');
    expect(view.numbers).toEqual([]);
    expect(view.others).toContain('“Where: Number of grit bins”');
    expect(view.pair?.words).toMatch(/^Not even two together: .* the council is still £[\d,]+ behind\.$/);
  });

  it('takes two that are asked about the same part of the way to the better end of what is known of each', async () => {
    const ids = ['stream.wellbeing.life-satisfaction', 'support.hours'];
    const { pair, net } = await asked('society', { ids });
    const [share, values] = [Number(pair!.needed!.share), pair!.needed!.values.map(Number)];
    pair!.rows.forEach((_, at) => {
      const [now, best] = [Number(pair!.now[at]), Number(pair!.best[at])];
      expect(values[at]! / (now + share * (best - now))).toBeCloseTo(1, 3); // as printed
    });
    const there = netWith('society', Object.fromEntries(pair!.rows.map(({ id }, at) => [id, String(values[at])])));
    expect(Math.abs(there)).toBeLessThan(Math.abs(Number(net)) / 100);
  });

  it('never offers doing nothing, nor that people die sooner', async () => {
    for (const lens of ['council', 'public'] as const) {
      const { numbers, pair } = await whicheverWould(lens);
      const offered = [
        ...numbers.filter(({ needed }) => needed !== null).map(({ row }) => row.id),
        ...(pair?.rows ?? []).map(({ id }) => id),
      ];
      expect(offered).not.toContain('programme.sites');
      expect(offered).not.toContain('pathway.death-hazard-ratio');
    }
  });

  it('gives a count of things as a whole number on the far side', async () => {
    // with a cost of the whole programme that many bins would share, it takes many bins
    const scenario = eileen({
      values: { 'stream.wellbeing.life-satisfaction': '0.3' },
      structure: (structure) => ({
        ...structure,
        inputs: structure.inputs.map((input) =>
          input.invites ? { ...input, basis: 'whole-programme' as const } : input,
        ),
      }),
      quantities: {
        'input.inviting.amount': {
          ...eileen().quantities['input.inviting.amount']!,
          value: '4000',
          unit: '£/year',
        },
      },
    });
    const { numbers } = await asked('society', { ids: ['programme.sites'], scenario });
    const [{ needed, now }] = numbers as readonly [WhatItTakes['numbers'][number]];
    expect(needed).toMatch(/^\d+$/);
    const at = (sites: string) =>
      Math.sign(
        workedOut({
          ...scenario,
          quantities: {
            ...scenario.quantities,
            'programme.sites': { ...scenario.quantities['programme.sites']!, value: sites },
          },
        })
          .total('lens.society.net')
          .toNumber(),
      );
    expect(at(needed!)).not.toBe(at(now));
    expect(at(String(Number(needed) - Math.sign(Number(needed) - Number(now))))).toBe(at(now));
  });

  it('says that nothing is put in where the net is nought', async () => {
    const scenario = eileen({ values: { 'programme.sites': '0' } });
    const found = await asked('council', { scenario });
    expect(found.numbers).toEqual([]);
    expect(whatItTakesView(scenario, found, []).words).toContain('neither gains nor loses');
  });

  it('stops as soon as it is told to', async () => {
    const stopped = new Error('Enough.');
    await expect(asked('society', { pause: () => Promise.reject(stopped) })).rejects.toBe(stopped);
  });
});
