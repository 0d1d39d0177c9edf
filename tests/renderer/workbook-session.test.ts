import { describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api';
import { createWorkbookSession, type WorkbookView } from '../../renderer/state/workbook-session';

type Asked = {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly answer: (value: unknown) => void;
};

const ROW = { id: 'sites', label: 'Grit bins', shownAs: 'number', section: 'inputs' };

function aView(revision: number, sites: string, more: object = {}): WorkbookView {
  const quantities = [{ row: ROW, input: { value: sites }, isChanged: false }];
  const undo = { canUndo: false, undoWords: '', canRedo: false, redoWords: '' };
  const result = { of: sites };
  return { id: 'w', revision, scenarioId: 'first', quantities, undo, result, failure: null, ...more } as never;
}

/** A program that answers when the test says so. */
function aProgram() {
  const asked: Asked[] = [];
  const call = (name: string, input: Asked['input']) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    asked.push({ name, input, answer: resolve });
    return promise;
  };
  const next = async (name: string) => {
    await turnOver();
    const index = asked.findIndex((one) => one.name === name);
    if (index === -1) throw new Error(`Nobody asked ${name}; asked: ${asked.map((one) => one.name).join(', ')}`);
    const [one] = asked.splice(index, 1);
    return one as Asked;
  };
  return { api: { call } as unknown as Api, asked, next };
}

const turnOver = () => new Promise((resolve) => setTimeout(resolve));
const ok = (value: unknown) => ({ ok: true, value });
const refused = (code: string) => ({
  ok: false,
  kind: 'refusal',
  code,
  what: 'What.',
  why: 'Why.',
  mend: 'Mend.',
  about: [],
});

async function anOpenSession() {
  const program = aProgram();
  const session = createWorkbookSession(program.api, 'w');
  session.open();
  (await program.next('workbook.open')).answer(ok(aView(1, '1')));
  await turnOver();
  return { ...program, session };
}

describe('a slider that is held', () => {
  it('asks one question at a time, and then only for the latest movement', async () => {
    const { session, asked, next } = await anOpenSession();
    for (const value of ['2', '3', '4']) session.preview('sites', value);
    const first = await next('scenario.preview');
    expect(first.input['values']).toEqual({ sites: '2' });
    expect(asked).toEqual([]);
    first.answer(ok({ result: { of: '2' }, failure: null }));
    expect((await next('scenario.preview')).input['values']).toEqual({ sites: '4' });
    expect(asked).toEqual([]);
  });

  it('tells each movement to those who follow the slider, and nobody else until something changes', async () => {
    const { session } = await anOpenSession();
    let changes = 0;
    const movements: (string | undefined)[] = [];
    session.subscribe(() => (changes += 1));
    session.subscribeHeld(() => movements.push(session.held()?.value));
    for (const value of ['2', '3', '4']) session.preview('sites', value);
    expect(movements).toEqual(['2', '3', '4']);
    expect(changes).toBe(1); // it is held from now on
  });

  it('shows the answer without a change to the workbook, and says what it would do', async () => {
    const { session, next } = await anOpenSession();
    session.preview('sites', '2');
    (await next('scenario.preview')).answer(ok({ result: { of: '2' }, failure: null }));
    await turnOver();
    expect(session.state()).toMatchObject({ shown: { of: '2' }, before: { of: '1' }, view: { revision: 1 } });
  });

  it('counts no more once it is let go: a late answer does not take the place of the kept one', async () => {
    const { session, next } = await anOpenSession();
    session.preview('sites', '2');
    const late = await next('scenario.preview');
    session.setQuantity('sites', '3');
    (await next('workbook.change')).answer(ok(aView(2, '3')));
    late.answer(ok({ result: { of: '2' }, failure: null }));
    await turnOver();
    expect(session.state().shown).toEqual({ of: '3' });
  });

  it('that comes back to where it began changes nothing', async () => {
    const { session, asked } = await anOpenSession();
    session.setQuantity('sites', '1');
    await turnOver();
    expect(asked).toEqual([]);
    expect(session.state()).toMatchObject({ saving: 'saved', shown: { of: '1' } });
  });
});

describe('changes', () => {
  it('are made one after the other, each on the revision that the one before it left', async () => {
    const { session, asked, next } = await anOpenSession();
    session.setQuantity('sites', '2');
    session.change([{ kind: 'workbook', name: 'Winter' }]);
    const first = await next('workbook.change');
    expect(first.input['revision']).toBe(1);
    expect(asked).toEqual([]);
    first.answer(ok(aView(2, '2')));
    expect((await next('workbook.change')).input['revision']).toBe(2);
  });

  it('of one number in a run are one gesture, named from where it began', async () => {
    const { session, next } = await anOpenSession();
    session.setQuantity('sites', '2');
    session.setQuantity('sites', '3');
    const first = await next('workbook.change');
    first.answer(ok(aView(2, '2')));
    const second = await next('workbook.change');
    expect(second.input['gesture']).toBe(first.input['gesture']);
    expect([first.input['words'], second.input['words']]).toEqual(['Grit bins: 1 to 2', 'Grit bins: 1 to 3']);
    second.answer(ok(aView(3, '3')));
    await turnOver();
    expect(session.state().before).toEqual({ of: '1' });
    session.undo();
    (await next('workbook.undo')).answer(ok(aView(4, '1')));
    await turnOver();
    session.setQuantity('sites', '2');
    expect((await next('workbook.change')).input['gesture']).not.toBe(first.input['gesture']);
  });

  it('never take a number back that the person has moved on: the earlier answer waits for the later one', async () => {
    const { session, next } = await anOpenSession();
    session.setQuantity('sites', '2');
    session.preview('sites', '3');
    (await next('workbook.change')).answer(ok(aView(2, '2')));
    await turnOver();
    expect(session.state().view?.revision).toBe(1);
    session.setQuantity('sites', '3');
    (await next('workbook.change')).answer(ok(aView(3, '3')));
    await turnOver();
    expect(session.state()).toMatchObject({ view: { revision: 3 }, saving: 'saved', isHeld: false });
  });

  it('that are refused are told at their field, with the value that stands', async () => {
    const { session, next } = await anOpenSession();
    session.setQuantity('sites', '-2');
    (await next('workbook.change')).answer(refused('value-not-allowed'));
    await turnOver();
    expect(session.state()).toMatchObject({
      refused: { sites: 'What. Mend. Until then 1 stands.' },
      saving: 'saved',
      problem: null,
      shown: { of: '1' },
    });
  });

  it('that cannot be kept say so, and the workbook is read again where somebody else changed it', async () => {
    const { session, next } = await anOpenSession();
    session.setQuantity('sites', '2');
    (await next('workbook.change')).answer(refused('workbook-changed-elsewhere'));
    await turnOver();
    expect(session.state()).toMatchObject({ saving: 'failed', problem: { code: 'workbook-changed-elsewhere' } });
    (await next('workbook.open')).answer(ok(aView(7, '9')));
    await turnOver();
    expect(session.state()).toMatchObject({ view: { revision: 7 }, problem: { code: 'workbook-changed-elsewhere' } });
  });
});

describe('a workbook without a result', () => {
  it('keeps the last sound one on the screen, and drops it when another scenario is chosen', async () => {
    const failure = { code: 'x', what: '', why: '', mend: '', about: [] };
    const { session, next } = await anOpenSession();
    session.setQuantity('sites', '2');
    (await next('workbook.change')).answer(ok(aView(2, '2', { result: null, failure })));
    await turnOver();
    expect(session.state()).toMatchObject({ shown: { of: '1' }, failure: { code: 'x' } });
    session.change([{ kind: 'choose-scenario', id: 'second' }]);
    (await next('workbook.change')).answer(ok(aView(3, '2', { result: null, failure, scenarioId: 'second' })));
    await turnOver();
    expect(session.state().shown).toBeNull();
  });
});
