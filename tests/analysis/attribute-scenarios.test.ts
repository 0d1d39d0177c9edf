import { describe, expect, it } from 'vitest';
import { attributeScenarios, changesBetween, headlineFor, type ScenariosAttributed } from '../../core/analysis';
import { buildModel, type Outline } from '../../core/model';
import { scenarioWith } from '../oracles/scenario-changes';
import { changeFrom } from '../support/scenario-changes';
import { aGuess, eileen, workedOut } from '../support/eileen';

const SAMPLING = { seed: 1, pairs: 6 };
const NET = (outline: Outline) => headlineFor(outline, 'council', 'net');
const FIRST = eileen();

const sumOfParts = ({ parts, difference }: ScenariosAttributed) =>
  parts.reduce((all, { part }) => all.plus(part), difference.minus(difference));
const netOf = (scenario: typeof FIRST) => workedOut(scenario).total('lens.council.net');
const partsById = ({ parts }: ScenariosAttributed) =>
  new Map(parts.map(({ change, part }) => [change.id, part] as const));

/** Ten more years, a leaflet that a longer plan pays for, and people who are asked to give more. */
const LARGER = changeFrom(FIRST, (structure) => ({ ...structure, horizonYears: structure.horizonYears + 5 }), {
  input: { id: 'leaflet', label: 'A leaflet', amount: '240' },
  values: { 'participation.individual.willing': '0.5', 'support.hours': '40' },
});

describe('what differs between two scenarios that are not built alike', () => {
  it('is a change each: two quantities, an input with all that it asks for, the horizon', () => {
    expect(changesBetween(FIRST, LARGER).map(({ id, label, kind }) => [id, label, kind])).toEqual([
      ['participation.individual.willing', expect.stringContaining('Would be willing'), 'quantity'],
      ['support.hours', 'Whom they can support: Hours one person needs', 'quantity'],
      ['structure.horizonYears', 'Years looked at: 10 to 15', 'structure'],
      ['input.leaflet', 'Put in: A leaflet', 'structure'],
    ]);
  });

  it('is nothing where only words, sources and ranges differ', () => {
    const willing = FIRST.quantities['participation.individual.willing'];
    if (willing === undefined) throw new Error('The template asks for it.');
    const renamed = eileen({
      structure: (structure) => ({
        ...structure,
        site: { singular: 'bin', plural: 'bins' },
        inputs: structure.inputs.map((input) => ({ ...input, label: `${input.label}, as the depot calls it` })),
      }),
      quantities: {
        'participation.individual.willing': {
          ...willing,
          value: `${willing.value}0`,
          note: 'Asked at the door.',
          range: { low: '0.1', high: '0.9' },
        },
      },
    });
    expect(changesBetween(FIRST, renamed)).toEqual([]);
  });

  it('is one change where a kind of value and the admissions it counts go together', () => {
    const [event] = FIRST.structure.events;
    if (event === undefined) throw new Error('The template counts admissions.');
    const fewer = changeFrom(FIRST, (structure) => ({
      ...structure,
      events: structure.events.filter(({ id }) => id !== event.id),
      streams: structure.streams.filter(({ driver }) => driver.kind !== 'event' || driver.event !== event.id),
    }));
    const changes = changesBetween(FIRST, fewer);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.kind).toBe('linked');
    expect(changes[0]?.switches).toContain(`event.${event.id}`);
  });

  it('is one change where an obstacle is only taken away by an input that is there in one of the two', () => {
    const channel = FIRST.structure.channels.find(({ barriers }) =>
      barriers.some(({ removedBy }) => removedBy !== null),
    );
    const barrier = channel?.barriers.find(({ removedBy }) => removedBy !== null);
    if (channel === undefined || barrier === undefined) throw new Error('The template takes an obstacle away.');
    const without = changeFrom(FIRST, (structure) => ({
      ...structure,
      inputs: structure.inputs.filter(({ id }) => id !== barrier.removedBy),
      channels: structure.channels.map((one) => ({
        ...one,
        barriers: one.barriers.map((each) =>
          each.removedBy === barrier.removedBy ? { ...each, removedBy: null } : each,
        ),
      })),
    }));
    const together = changesBetween(FIRST, without).find(({ switches }) =>
      switches.includes(`input.${barrier.removedBy ?? ''}`),
    );
    expect(together?.switches).toContain(`barrier.${channel.id}.${barrier.id}`);
  });
});

describe('a scenario between two', () => {
  const changes = changesBetween(FIRST, LARGER);
  const headline = (scenario: typeof FIRST) => netOf(scenario).toFixed();

  it('is the first with no change made, and the second with all of them', () => {
    expect(headline(scenarioWith(FIRST, LARGER, []))).toBe(headline(FIRST));
    expect(headline(scenarioWith(FIRST, LARGER, changes))).toBe(headline(LARGER));
  });

  it('has what an input asks for exactly where it has the input', () => {
    const leaflet = changes.filter(({ id }) => id === 'input.leaflet');
    expect(scenarioWith(FIRST, LARGER, leaflet).quantities['input.leaflet.amount']?.value).toBe('240');
    expect(scenarioWith(FIRST, LARGER, []).quantities).not.toHaveProperty(['input.leaflet.amount']);
  });

  it('builds a model for every set of changes', () => {
    for (let mask = 0; mask < 2 ** changes.length; mask += 1) {
      const made = changes.filter((_, at) => (mask & (1 << at)) !== 0);
      expect(() => buildModel(scenarioWith(FIRST, LARGER, made))).not.toThrow();
    }
  });
});

describe('why two scenarios that are not built alike differ', () => {
  it('adds up exactly: to the last digit of the two results', async () => {
    const result = await attributeScenarios({ before: FIRST, after: LARGER, headline: NET, sampling: SAMPLING });
    expect(result.before.equals(netOf(FIRST))).toBe(true);
    expect(result.after.equals(netOf(LARGER))).toBe(true);
    expect(sumOfParts(result).equals(result.difference)).toBe(true);
    expect(result.method).toBe('every-order');
    expect(result.parts.every(({ part }) => !part.isZero())).toBe(true);
  });

  it('is the same the other way round, with the other sign', async () => {
    const [there, back] = await Promise.all([
      attributeScenarios({ before: FIRST, after: LARGER, headline: NET, sampling: SAMPLING }),
      attributeScenarios({ before: LARGER, after: FIRST, headline: NET, sampling: SAMPLING }),
    ]);
    const returned = partsById(back);
    for (const { change, part } of there.parts) {
      expect(returned.get(change.id)?.plus(part).abs().lessThan('1e-24'), change.id).toBe(true);
    }
  });

  it('gives two changes that act alike the same, whichever is written first', async () => {
    const [leaflet, poster] = [
      { id: 'leaflet', label: 'A leaflet', amount: '240' },
      { id: 'poster', label: 'A poster', amount: '240' },
    ] as const;
    const asked = [
      [leaflet, poster],
      [poster, leaflet],
    ].map(([one, other]) => {
      const both = changeFrom(
        changeFrom(FIRST, (same) => same, { input: one! }),
        (same) => same,
        { input: other! },
      );
      const after = changeFrom(both, (same) => same, { values: { 'support.hours': '40' } });
      return attributeScenarios({ before: FIRST, after, headline: NET, sampling: SAMPLING });
    });
    const [there, turned] = (await Promise.all(asked)).map(partsById);
    expect(there?.get('input.leaflet')?.equals(there.get('input.poster') ?? 0)).toBe(true);
    for (const [id, part] of there ?? []) {
      expect(turned?.get(id)?.minus(part).abs().lessThan('1e-24'), id).toBe(true);
    }
  });

  it('gives nothing to a change that moves nothing', async () => {
    // what neighbours' hours would cost to buy stands beside the result, and is not in it
    const other = eileen({ values: { 'capital.replacement-hour': '99', 'support.hours': '40' } });
    const result = await attributeScenarios({ before: FIRST, after: other, headline: NET, sampling: SAMPLING });
    const parts = partsById(result);
    expect(parts.get('capital.replacement-hour')?.isZero()).toBe(true);
    expect(parts.get('support.hours')?.equals(result.difference)).toBe(true);
  });

  it('takes a better grade as a change, since a margin for optimism hangs on it', async () => {
    const id = 'pathway.hazard-ratio';
    const guessed = FIRST.quantities[id];
    if (guessed === undefined) throw new Error('The template asks for it.');
    const better = eileen({ quantities: { [id]: { ...guessed, grade: guessed.grade === 1 ? 2 : 1 } } });
    const result = await attributeScenarios({ before: FIRST, after: better, headline: NET, sampling: SAMPLING });
    expect(result.parts.map(({ change }) => change.id)).toEqual([id]);
    expect(result.difference.isZero()).toBe(false);
    expect(result.parts[0]?.part.equals(result.difference)).toBe(true);
  });

  it('has no parts and no difference where nothing that a model reads differs', async () => {
    const result = await attributeScenarios({ before: FIRST, after: eileen(), headline: NET, sampling: SAMPLING });
    expect([result.parts, result.difference.toFixed()]).toEqual([[], '0']);
  });

  it('counts as one what cannot stand one without the other: a share that no longer fits beside another', async () => {
    const [aware, ceiling] = [
      'participation.individual.aware-before',
      'participation.individual.aware-ceiling',
    ] as const;
    const [low, high] = [
      eileen({ values: { [aware]: '0.1', [ceiling]: '0.2' } }),
      eileen({ values: { [aware]: '0.5', [ceiling]: '0.8', 'support.hours': '40' } }),
    ];
    const result = await attributeScenarios({ before: low, after: high, headline: NET, sampling: SAMPLING });
    expect(result.parts.map(({ change }) => [change.kind, [...change.switches].sort()])).toEqual([
      ['linked', [aware, ceiling]],
      ['quantity', ['support.hours']],
    ]);
    expect(sumOfParts(result).equals(result.difference)).toBe(true);
  });

  it('counts as one a cost that begins late and the horizon that reaches it', async () => {
    const late = changeFrom(FIRST, (structure) => ({ ...structure, horizonYears: 20 }), {
      input: { id: 'second-bin', label: 'A second bin', amount: '400', startOffset: 15 },
    });
    const result = await attributeScenarios({ before: FIRST, after: late, headline: NET, sampling: SAMPLING });
    expect(result.parts.map(({ change }) => change.switches)).toEqual([['structure.horizonYears', 'input.second-bin']]);
    expect(result.parts[0]?.part.equals(result.difference)).toBe(true);
  });

  it('takes a ratio through what is above and below the line', async () => {
    const headline = (outline: Outline) => headlineFor(outline, 'society', 'ratio');
    const result = await attributeScenarios({ before: FIRST, after: LARGER, headline, sampling: SAMPLING });
    const ratio = (scenario: typeof FIRST) => workedOut(scenario).total('lens.society.ratio');
    expect(result.after.minus(ratio(LARGER)).abs().lessThan('1e-30')).toBe(true);
    expect(sumOfParts(result).equals(result.difference)).toBe(true);
    expect(partsById(result).get('input.leaflet')?.isNegative()).toBe(true);
  });

  it('counts linked quantities as one change under their own name', async () => {
    const groups = [{ label: 'The street survey', quantities: ['participation.individual.willing', 'support.hours'] }];
    const result = await attributeScenarios({
      before: FIRST,
      after: LARGER,
      headline: NET,
      sampling: SAMPLING,
      groups,
    });
    expect(result.parts.map(({ change }) => change.label)).toEqual([
      'The street survey',
      'Years looked at: 10 to 15',
      'Put in: A leaflet',
    ]);
    expect(sumOfParts(result).equals(result.difference)).toBe(true);
  });

  it('above ten changes samples the orders, shows the error, and still adds up exactly', async () => {
    const many = manyChanges();
    const asked = { before: FIRST, after: many, headline: NET, sampling: SAMPLING };
    const [result, again] = await Promise.all([attributeScenarios(asked), attributeScenarios(asked)]);
    expect(result.parts.length).toBeGreaterThan(10);
    expect(result.method).toBe('sampled-orders');
    expect(sumOfParts(result).equals(result.difference)).toBe(true);
    expect(result.parts.some(({ standardError }) => !standardError.isZero())).toBe(true);
    expect(again.parts.map(({ part }) => part.toFixed())).toEqual(result.parts.map(({ part }) => part.toFixed()));
  });

  it('waits for its turn before each result, and says how many there will be', async () => {
    const turns: (readonly [number, number])[] = [];
    await attributeScenarios({
      before: FIRST,
      after: LARGER,
      headline: NET,
      sampling: SAMPLING,
      pause: (done, of) => {
        turns.push([done, of]);
        return Promise.resolve();
      },
    });
    expect(turns).toEqual(Array.from({ length: 16 }, (_, done) => [done, 16]));
  });

  it('is refused where one of the two cannot be worked out, in the words of what is missing', async () => {
    const broken = eileen({ quantities: { 'support.hours': null } });
    await expect(
      attributeScenarios({ before: FIRST, after: broken, headline: NET, sampling: SAMPLING }),
    ).rejects.toMatchObject({ code: 'scenario-not-ready', about: ['support.hours'] });
  });
});

/** Eleven numbers that are a tenth smaller, and one more cost. */
function manyChanges(): typeof FIRST {
  const ids = Object.entries(FIRST.quantities)
    .filter(([, { unit, value }]) => unit === 'share' && Number(value) > 0.01 && Number(value) < 0.9)
    .map(([id]) => id)
    .filter((id) => id.startsWith('participation.') || id.startsWith('programme.'))
    .slice(0, 11);
  const values = Object.fromEntries(
    ids.map((id) => [id, (Number(FIRST.quantities[id]?.value) * 0.9).toFixed(6)] as const),
  );
  return changeFrom(FIRST, (same) => same, {
    values,
    input: { id: 'leaflet', label: 'A leaflet', amount: '240' },
    quantities: { 'input.leaflet.amount': aGuess('240', '£') },
  });
}
