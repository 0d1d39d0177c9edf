import { describe, expect, it } from 'vitest';
import { requiredQuantities } from '../../core/catalogue';
import { applyChange, type Change } from '../../core/changes';
import { checkScenario } from '../../core/checks';
import { cameFrom, resolveScenario } from '../../core/scenario';
import type { Story, Structure, Workbook } from '../../core/schema';
import { workbookFrom, templateNamed } from '../../core/templates';
import { YEAR_HYPHEN } from '../../core/words';
import { workedOut } from '../support/eileen';
import { refusalOf } from '../support/refusal';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

const EILEEN = workbookFrom(EILEEN_GRIT_BIN);
const HOURS = 'participation.individual.hours';
const RETENTION = 'participation.individual.retention';

const change = (workbook: Workbook, scenarioId: string, ...changes: readonly Change[]) =>
  changes.reduce(
    (sofar, one) => applyChange(sofar, scenarioId, one, EILEEN_GRIT_BIN.opening.quantities).workbook,
    workbook,
  );
const wordsOf = (one: Change, workbook = EILEEN, scenarioId = 'first') =>
  applyChange(workbook, scenarioId, one, EILEEN_GRIT_BIN.opening.quantities).words;
const value = (workbook: Workbook, scenarioId: string, id: string) =>
  resolveScenario(workbook, scenarioId).quantities[id]?.value;
const stored = (workbook: Workbook, id: string) => workbook.scenarios.find((one) => one.id === id);

const ADD_SECOND: Change = { kind: 'add-scenario', name: 'Two streets', basedOn: 'first', follows: true };
const WITH_SECOND = change(EILEEN, 'first', ADD_SECOND);
const withStructure = (over: Partial<Structure>): Change => ({
  kind: 'structure',
  structure: { ...EILEEN_GRIT_BIN.opening.structure, ...over },
});
const LEAFLETS: Structure['inputs'][number] = {
  id: 'leaflets',
  label: 'Leaflets',
  kind: 'revenue',
  payer: 'council-other',
  basis: 'per-site',
  timing: { kind: 'yearly', startOffset: 0, years: 3 },
  invites: false,
  works: null,
};

describe('a value that a person types', () => {
  const typed = applyChange(EILEEN, 'first', { kind: 'quantity', id: HOURS, value: '20' }, null);
  const input = resolveScenario(typed.workbook, 'first').quantities[HOURS];

  it('is a guess of grade 6 that says so, and loses what was known of the old value', () => {
    expect(input).toEqual({
      value: '20',
      unit: 'hour/person/year',
      source: { kind: 'assumption', reason: 'Typed by a person; no source yet.' },
      grade: 6,
      note: '',
    });
  });

  it('is named in words for undo, and noted with what it was', () => {
    const before = EILEEN_GRIT_BIN.opening.quantities[HOURS]?.value ?? '';
    expect(typed.words).toBe(`Hours each helper gives: ${before} to 20`);
    expect(typed.about).toEqual([{ id: HOURS, before, after: '20' }]);
  });

  it('is named as a percentage where it is a share, and in £ where it is money', () => {
    expect(wordsOf({ kind: 'quantity', id: RETENTION, value: '0.725' })).toMatch(
      /^Still helping a year later: \d+% to 72\.5%$/,
    );
    expect(wordsOf({ kind: 'quantity', id: 'input.bin.amount', value: '260' })).toMatch(/: £[\d.]+ to £260$/);
  });

  it('takes the source, grade and note that are given with it', () => {
    const source = { kind: 'given', title: 'Our survey, 2026', address: '' } as const;
    const next = change(EILEEN, 'first', {
      kind: 'quantity',
      id: HOURS,
      value: '20',
      source,
      grade: 3,
      note: 'n = 40',
    });
    expect(resolveScenario(next, 'first').quantities[HOURS]).toMatchObject({ source, grade: 3, note: 'n = 40' });
  });

  it('keeps the year of its prices', () => {
    const next = change(EILEEN, 'first', { kind: 'quantity', id: 'input.bin.amount', value: '260' });
    const before = EILEEN_GRIT_BIN.opening.quantities['input.bin.amount']?.priceYear;
    expect(resolveScenario(next, 'first').quantities['input.bin.amount']?.priceYear).toEqual(before);
  });

  it('that is the same as before changes nothing but what is said of it', () => {
    const now = EILEEN_GRIT_BIN.opening.quantities[HOURS];
    const same = change(EILEEN, 'first', { kind: 'quantity', id: HOURS, value: now?.value, note: 'Checked.' });
    expect(resolveScenario(same, 'first').quantities[HOURS]).toEqual({ ...now, note: 'Checked.' });
    expect(wordsOf({ kind: 'quantity', id: HOURS, grade: 5 })).toBe('Hours each helper gives: what it rests on');
  });

  it('is refused where the scenario does not ask for it', () => {
    expect(refusalOf(() => change(EILEEN, 'first', { kind: 'quantity', id: 'snow', value: '1' }))).toMatchObject({
      code: 'quantity-not-asked-for',
      what: '"snow" is not a figure of this scenario.',
    });
  });
});

describe('a value that goes back', () => {
  const moved = change(EILEEN, 'first', { kind: 'quantity', id: HOURS, value: '20' });

  it('goes back to the template, with its source and grade', () => {
    expect(change(moved, 'first', { kind: 'reset-quantity', id: HOURS })).toEqual(EILEEN);
  });

  it('goes back to the scenario that it came from, and is then no longer stored', () => {
    const second = change(change(moved, 'first', ADD_SECOND), 'scenario-2', {
      kind: 'quantity',
      id: HOURS,
      value: '30',
    });
    const back = change(second, 'scenario-2', { kind: 'reset-quantity', id: HOURS });
    expect(value(back, 'scenario-2', HOURS)).toBe('20');
    expect(stored(back, 'scenario-2')?.quantities).toEqual({});
  });

  it('is refused where there is nothing to go back to', () => {
    const added = change(
      EILEEN,
      'first',
      withStructure({ inputs: [...EILEEN_GRIT_BIN.opening.structure.inputs, LEAFLETS] }),
    );
    expect(
      refusalOf(() => change(added, 'first', { kind: 'reset-quantity', id: 'input.leaflets.amount' })),
    ).toMatchObject({
      code: 'nothing-to-go-back-to',
      what: '"Leaflets" has nothing to go back to.',
    });
  });
});

describe('a copy of a scenario', () => {
  const COPY: Change = { kind: 'add-scenario', name: 'A copy', basedOn: 'first' };
  const copied = change(EILEEN, 'first', COPY);
  const withStructureOf = (years: number) => withStructure({ horizonYears: years });

  it('has every answer of the other, on the table', () => {
    expect(copied.currentScenario).toBe('scenario-2');
    const { id: _one, name: _first, ...first } = resolveScenario(copied, 'first');
    const { id: _two, name: _copy, ...copy } = resolveScenario(copied, 'scenario-2');
    expect(copy).toEqual(first);
  });

  it.each<readonly [string, Change]>([
    ['a number', { kind: 'quantity', id: RETENTION, value: '0.5' }],
    ['the years', withStructureOf(15)],
    ['the prices', withStructure({ priceBase: 2024 })],
    ['an input', withStructure({ inputs: [...EILEEN_GRIT_BIN.opening.structure.inputs, LEAFLETS] })],
    ['what moves together', { kind: 'correlations', correlations: [] }],
  ])('is moved by nothing that is changed in the other: %s', (_what, one) => {
    const before = resolveScenario(copied, 'scenario-2');
    expect(resolveScenario(change(copied, 'first', one), 'scenario-2')).toEqual(before);
  });

  it('stays a copy when it is made like the other again', () => {
    const back = change(copied, 'scenario-2', withStructureOf(15), withStructure({}));
    const later = change(back, 'first', withStructureOf(20));
    expect(resolveScenario(later, 'scenario-2').structure.horizonYears).toBe(
      EILEEN_GRIT_BIN.opening.structure.horizonYears,
    );
  });

  it('knows what it was copied from, and outlives it', () => {
    const own = stored(copied, 'scenario-2')!;
    expect(cameFrom(copied, own)).toBe('first');
    const alone = change(copied, 'first', { kind: 'remove-scenario', id: 'first' });
    expect(alone.scenarios.map(({ id, copiedFrom }) => [id, copiedFrom])).toEqual([['scenario-2', undefined]]);
    expect(resolveScenario(alone, 'scenario-2')).toEqual(resolveScenario(copied, 'scenario-2'));
  });

  it('goes back to what the other has now', () => {
    const moved = change(copied, 'scenario-2', { kind: 'quantity', id: HOURS, value: '30' });
    const other = change(moved, 'first', { kind: 'quantity', id: HOURS, value: '25' });
    expect(value(change(other, 'scenario-2', { kind: 'reset-quantity', id: HOURS }), 'scenario-2', HOURS)).toBe('25');
  });
});

describe('a scenario that follows another', () => {
  it('begins as the other, on the table, and stores nothing', () => {
    expect(WITH_SECOND.currentScenario).toBe('scenario-2');
    expect(stored(WITH_SECOND, 'scenario-2')).toEqual({
      id: 'scenario-2',
      name: 'Two streets',
      basedOn: 'first',
      structure: null,
      quantities: {},
      correlations: null,
    });
  });

  it('stores only what differs, and follows the other in everything else', () => {
    const own = change(WITH_SECOND, 'scenario-2', { kind: 'quantity', id: HOURS, value: '30' });
    const later = change(own, 'first', { kind: 'quantity', id: RETENTION, value: '0.5' });
    expect(Object.keys(stored(own, 'scenario-2')?.quantities ?? {})).toEqual([HOURS]);
    expect([value(later, 'scenario-2', HOURS), value(later, 'scenario-2', RETENTION)]).toEqual(['30', '0.5']);
    expect(value(later, 'first', HOURS)).toBe(EILEEN_GRIT_BIN.opening.quantities[HOURS]?.value);
  });

  it('can be renamed, chosen and removed; the one it came from is then on the table', () => {
    const renamed = change(WITH_SECOND, 'first', { kind: 'rename-scenario', id: 'scenario-2', name: 'Three streets' });
    expect(stored(renamed, 'scenario-2')?.name).toBe('Three streets');
    expect(change(renamed, 'first', { kind: 'choose-scenario', id: 'first' }).currentScenario).toBe('first');
    expect(change(renamed, 'first', { kind: 'remove-scenario', id: 'scenario-2' })).toEqual(EILEEN);
  });

  it('keeps the other from being removed', () => {
    expect(refusalOf(() => change(WITH_SECOND, 'first', { kind: 'remove-scenario', id: 'first' }))).toEqual({
      code: 'scenario-in-use',
      what: '"One street" cannot be removed.',
      why: '"Two streets" follows it, and stores only what differs.',
      mend: 'Remove "Two streets" first.',
      about: ['first', 'scenario-2'],
    });
  });

  it.each<Change>([
    { kind: 'add-scenario', name: 'New', basedOn: 'third' },
    { kind: 'rename-scenario', id: 'third', name: 'New' },
    { kind: 'remove-scenario', id: 'third' },
    { kind: 'choose-scenario', id: 'third' },
  ])('must be there: %o', (one) => {
    expect(refusalOf(() => change(WITH_SECOND, 'first', one)).code).toBe('scenario-not-found');
  });

  it('is never the twenty-first, and its id is never that of one before', () => {
    const without = change(
      change(WITH_SECOND, 'first', ADD_SECOND),
      'first',
      { kind: 'remove-scenario', id: 'scenario-2' },
      ADD_SECOND,
    );
    expect(without.scenarios.map(({ id }) => id)).toEqual(['first', 'scenario-3', 'scenario-4']);
    const full = Array.from({ length: 19 }).reduce<Workbook>((sofar) => change(sofar, 'first', ADD_SECOND), EILEEN);
    expect(refusalOf(() => change(full, 'first', ADD_SECOND))).toMatchObject({
      code: 'too-many-scenarios',
      what: 'A workbook holds at most 20 scenarios.',
    });
  });
});

it('the only scenario of a workbook cannot be removed', () => {
  expect(refusalOf(() => change(EILEEN, 'first', { kind: 'remove-scenario', id: 'first' }))).toMatchObject({
    code: 'last-scenario',
    what: '"One street" cannot be removed.',
  });
});

describe('other years, inputs and streams', () => {
  const { structure } = EILEEN_GRIT_BIN.opening;
  const askedFor = (workbook: Workbook, id: string) =>
    requiredQuantities(resolveScenario(workbook, id).structure)
      .map((row) => row.id)
      .sort();
  const answered = (workbook: Workbook, id: string) => Object.keys(resolveScenario(workbook, id).quantities).sort();
  const failures = (workbook: Workbook, id: string) =>
    checkScenario(resolveScenario(workbook, id)).filter(({ outcome }) => outcome === 'fail');

  const longer = change(EILEEN, 'first', withStructure({ horizonYears: 15 }));
  const more = change(EILEEN, 'first', withStructure({ inputs: [...structure.inputs, LEAFLETS] }));
  const less = change(EILEEN, 'first', withStructure({ inputs: structure.inputs.filter(({ id }) => id !== 'salt') }));

  it.each([
    ['fifteen years', longer],
    ['an input more', more],
    ['an input less, and an obstacle that it took away', less],
    [
      'a stream less',
      change(EILEEN, 'first', withStructure({ streams: structure.streams.filter(({ id }) => id !== 'family-care') })),
    ],
    ['an event less, with its streams', change(EILEEN, 'first', withStructure(withoutFalls(structure)))],
  ])('%s: every question has an answer, no answer is left over, and there is a result', (_, workbook) => {
    expect(answered(workbook, 'first')).toEqual(askedFor(workbook, 'first'));
    expect(failures(workbook, 'first')).toEqual([]);
    expect(workedOut(resolveScenario(workbook, 'first')).total('lens.public.net').isFinite()).toBe(true);
  });

  it('what is asked anew is 0, says that nobody filled it in, and is in the prices of the workbook', () => {
    expect(resolveScenario(more, 'first').quantities['input.leaflets.amount']).toEqual({
      value: '0',
      unit: '£/site/year',
      source: { kind: 'assumption', reason: 'Not filled in yet.' },
      grade: 6,
      priceYear: { kind: 'financial', year: structure.priceBase },
      note: '',
    });
  });

  it('what is not filled in claims nothing: the result is as it was', () => {
    const net = (workbook: Workbook) =>
      workedOut(resolveScenario(workbook, 'first')).total('lens.society.net').toFixed();
    expect(net(more)).toBe(net(EILEEN));
    const fall = structure.streams.find(({ id }) => id === 'fall-admission');
    const event = { id: 'burn', label: 'Burns', counts: 'admission', helpActsOn: 'whole-rate' } as const;
    const stream = {
      ...fall!,
      id: 'burn-admission',
      label: 'Burns',
      driver: { kind: 'event', event: 'burn' } as const,
    };
    const over = { events: [...structure.events, event], streams: [...structure.streams, stream] };
    const withEvent = change(EILEEN, 'first', withStructure(over));
    expect(resolveScenario(withEvent, 'first').quantities['event.burn.rate-ratio']?.value).toBe('1');
    expect(Number(net(withEvent))).toBeCloseTo(Number(net(EILEEN)), 9);
  });

  it('an answer to another unit does not fit and is asked again', () => {
    const perPerson = structure.inputs.map((input) =>
      input.id === 'salt' ? { ...input, basis: 'per-resident' as const } : input,
    );
    const next = change(EILEEN, 'first', withStructure({ inputs: perPerson }));
    expect(resolveScenario(next, 'first').quantities['input.salt.amount']).toMatchObject({
      value: '0',
      unit: '£/person/year',
    });
  });

  it('are named in words', () => {
    expect(wordsOf(withStructure({ horizonYears: 15 }))).toBe('Years looked at: 10 to 15');
    expect(wordsOf(withStructure({ inputs: [...structure.inputs, LEAFLETS] }))).toBe('Put in: Leaflets');
    expect(wordsOf(withStructure({ firstYear: 2027, priceBase: 2025, horizonYears: 5 }))).toBe(
      `Years looked at: 10 to 5; First year: 2026${YEAR_HYPHEN}27 to 2027${YEAR_HYPHEN}28 and more`,
    );
    expect(wordsOf(withStructure({ helperTime: 'leisure' }))).toBe('How the scenario is set up');
  });

  it('two inputs of one name are refused: no file could hold them', () => {
    const [first] = structure.inputs;
    expect(refusalOf(() => change(EILEEN, 'first', withStructure({ inputs: [first!, first!] }))).code).toBe(
      'duplicate-id',
    );
  });

  it('of a scenario that came from another are its own; in all else it follows the other', () => {
    const own = change(
      WITH_SECOND,
      'scenario-2',
      withStructure({ horizonYears: 15, inputs: structure.inputs.filter(({ id }) => id !== 'salt') }),
    );
    expect(stored(own, 'scenario-2')).toMatchObject({ basedOn: 'first', quantities: {} });
    expect(answered(own, 'scenario-2')).toEqual(askedFor(own, 'scenario-2'));
    const later = change(own, 'first', { kind: 'quantity', id: HOURS, value: '25' });
    expect(value(later, 'scenario-2', HOURS)).toBe('25');
    expect(change(own, 'scenario-2', withStructure({}))).toEqual(WITH_SECOND);
  });

  it('of a scenario are those of the ones that came from it, which keep their own answers', () => {
    const own = change(WITH_SECOND, 'scenario-2', { kind: 'quantity', id: HOURS, value: '30' });
    const wider = change(own, 'first', withStructure({ horizonYears: 15, inputs: [...structure.inputs, LEAFLETS] }));
    expect(Object.keys(stored(wider, 'scenario-2')?.quantities ?? {})).toEqual([HOURS]);
    expect(answered(wider, 'scenario-2')).toEqual(askedFor(wider, 'scenario-2'));
    expect(resolveScenario(wider, 'scenario-2').structure.horizonYears).toBe(15);
  });

  it('a scenario with inputs of its own keeps its answers when the one it came from no longer has them', () => {
    const own = change(WITH_SECOND, 'scenario-2', withStructure({ horizonYears: 15 }));
    const before = value(own, 'scenario-2', 'input.salt.amount');
    const next = change(own, 'first', withStructure({ inputs: structure.inputs.filter(({ id }) => id !== 'salt') }));
    expect(value(next, 'scenario-2', 'input.salt.amount')).toBe(before);
    expect(failures(next, 'scenario-2')).toEqual([]);
  });
});

describe('a story', () => {
  const [eileen] = EILEEN.stories;
  const other: Story = { ...eileen!, id: 'josie', pseudonym: 'Josie', consent: { given: 'none', date: null } };
  const both = change(EILEEN, 'first', { kind: 'story', story: other });

  it('is added at the end, and keeps its place when it is changed', () => {
    const renamed = change(both, 'first', { kind: 'story', story: { ...eileen!, place: 'A lane' } });
    expect(renamed.stories.map(({ id, place }) => [id, place])).toEqual([
      ['eileen', 'A lane'],
      ['josie', eileen!.place],
    ]);
  });

  it('can be removed, once', () => {
    const removed = change(both, 'first', { kind: 'remove-story', id: 'josie' });
    expect(removed).toEqual(EILEEN);
    expect(refusalOf(() => change(removed, 'first', { kind: 'remove-story', id: 'josie' })).code).toBe(
      'story-not-found',
    );
  });

  it('is never the fifty-first', () => {
    const fifty = { ...EILEEN, stories: Array.from({ length: 50 }, (_, n) => ({ ...other, id: `story-${n}` })) };
    expect(refusalOf(() => change(fifty, 'first', { kind: 'story', story: other }))).toMatchObject({
      code: 'too-many-stories',
      what: 'A workbook holds at most 50 stories.',
    });
    expect(
      change(fifty, 'first', { kind: 'story', story: { ...other, id: 'story-7', place: 'Here' } }).stories,
    ).toHaveLength(50);
  });

  it.each([
    [{ kind: 'story', story: other } as const, 'New story: Josie'],
    [{ kind: 'story', story: { ...eileen!, age: 88 } } as const, 'Story of Eileen'],
    [{ kind: 'remove-story', id: 'eileen' } as const, 'Remove the story of Eileen'],
    [{ kind: 'workbook', name: 'Kerb' } as const, 'Name: Kerb'],
    [{ kind: 'workbook', place: 'Ambleside' } as const, 'Place: Ambleside'],
  ])('and a name have words for undo: %o', (one, words) => {
    expect(wordsOf(one)).toBe(words);
  });
});

function withoutFalls({ events, streams }: Structure): Pick<Structure, 'events' | 'streams'> {
  return {
    events: events.filter(({ id }) => id !== 'fall'),
    streams: streams.filter(({ driver }) => driver.kind !== 'event' || driver.event !== 'fall'),
  };
}
