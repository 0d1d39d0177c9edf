import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { templateNamed } from '../../core/templates';
import type { Output } from '../../electron/service/contract';
import { temporaryFolders } from '../support/temporary-folder';
import {
  changed,
  given,
  netIn,
  oneProgram,
  openProgram,
  quantityIn,
  refused,
  startEileen,
  type Program,
} from '../support/whole-program';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

const HOURS = 'participation.individual.hours';
const SITES = 'programme.sites';
const TEMPLATE_HOURS = EILEEN_GRIT_BIN.opening.quantities[HOURS]?.value;

const program = oneProgram();
const newFolder = temporaryFolders();

type View = Output<'workbook.open'>;
const on = ({ id, scenarioId }: View) => ({ workbookId: id, scenarioId });
const set = (id: string, value: string) => ({ kind: 'quantity', id, value }) as const;
const undo = async ({ gritbin }: Program, view: View) => given(await gritbin.call('workbook.undo', on(view)));
const redo = async ({ gritbin }: Program, view: View) => given(await gritbin.call('workbook.redo', on(view)));
const hoursIn = (view: View) => quantityIn(view, HOURS).input.value;

describe('a change', () => {
  it('moves the result, and says what undo would take back', async () => {
    const before = await startEileen(program());
    const after = await changed(program(), before, [set(HOURS, '30')]);
    expect(after.revision).toBe(before.revision + 1);
    expect(netIn(after)).not.toBe(netIn(before));
    expect(after.undo).toEqual({
      canUndo: true,
      undoWords: `Hours each helper gives: ${TEMPLATE_HOURS} to 30`,
      canRedo: false,
      redoWords: '',
    });
    expect(quantityIn(after, HOURS)).toMatchObject({ isChanged: true, input: { grade: 6 } });
    expect(quantityIn(before, HOURS).isChanged).toBe(false);
  });

  it('of a source alone marks the figure as changed', async () => {
    const source = { kind: 'given', title: 'Our survey', address: '' } as const;
    const view = await changed(program(), await startEileen(program()), [{ kind: 'quantity', id: HOURS, source }]);
    expect(quantityIn(view, HOURS)).toMatchObject({ isChanged: true, input: { value: TEMPLATE_HOURS, source } });
  });

  it('of several figures is one step, under the words that the page gives it or its own', async () => {
    const changes = [set(HOURS, '30'), set(SITES, '3')];
    const own = await changed(program(), await startEileen(program()), changes);
    expect(own.undo.undoWords).toBe(`Hours each helper gives: ${TEMPLATE_HOURS} to 30 and 1 more change`);
    const named = await changed(program(), own, [set(SITES, '4'), set(HOURS, '40')], { words: 'A bigger scheme' });
    expect(named.undo.undoWords).toBe('A bigger scheme');
    expect(hoursIn(await undo(program(), named))).toBe('30');
  });

  it('on a state that is no longer the present one is refused, and nothing of it is written', async () => {
    const stale = await startEileen(program());
    const present = await changed(program(), stale, [set(HOURS, '30')]);
    const input = { ...on(stale), revision: stale.revision, changes: [set(HOURS, '40')] };
    expect(refused(await program().gritbin.call('workbook.change', input))).toMatchObject({
      code: 'workbook-changed-elsewhere',
      what: '"Eileen and the grit bin" was changed in another window.',
    });
    expect(given(await program().gritbin.call('workbook.open', on(stale)))).toEqual(present);
  });

  it('to what it is already writes nothing', async () => {
    const before = await startEileen(program());
    expect(await changed(program(), before, [set(HOURS, TEMPLATE_HOURS ?? '')])).toEqual(before);
  });

  it('of the name is the name that Home shows, and is undone there as well', async () => {
    const view = await changed(program(), await startEileen(program()), [{ kind: 'workbook', name: 'Kerb Lane' }]);
    const names = async () => given(await program().gritbin.call('library.list', {})).workbooks.map(({ name }) => name);
    expect((await names())[0]).toBe('Kerb Lane');
    expect((await undo(program(), view)).name).toBe('Eileen and the grit bin');
    expect(await names()).not.toContain('Kerb Lane');
  });
});

describe('the trail of changes', () => {
  it('of a value holds that value and what it rests on, and nothing of any other', async () => {
    const folder = newFolder();
    const own = openProgram(folder);
    await changed(own, await startEileen(own), [set(HOURS, '30')]);
    own.close();
    const database = new Database(join(folder, 'library', 'library.sqlite'), { readonly: true });
    const row = database.prepare("SELECT difference FROM audit_entry WHERE action = 'changed'").get();
    database.close();
    const places = (JSON.parse((row as { difference: string }).difference) as { at: string[] }[]).map(({ at }) => at);
    expect(places.length).toBeGreaterThan(0);
    for (const at of places) expect(at.slice(1, 5)).toEqual(['scenarios', 0, 'quantities', HOURS]);
  });
});

describe('a value out of its limits', () => {
  it.each([
    [SITES, '-1', '“Where: Number of grit bins” is -1.', 'There cannot be less than none of it.'],
    ['programme.take-up', '1.2', '“Whom they can support: Would accept help” is 120%.', 'A share lies between'],
    ['pathway.hazard-ratio', '7', '', ''],
    ['support.hours', '0', '', ''],
    ['input.bin.amount', '1000000000001', '', 'a slip of the pen'],
  ])('%s = %s is refused at the field, and nothing is written', async (id, value, what, why) => {
    const before = await startEileen(program());
    const input = { ...on(before), revision: before.revision, changes: [set(id, value)] };
    const refusal = refused(await program().gritbin.call('workbook.change', input));
    expect(refusal).toMatchObject({ code: 'value-not-allowed', about: [id] });
    expect(refusal.what.replace('\u2212', '-')).toContain(what);
    expect(refusal.why).toContain(why);
    expect(given(await program().gritbin.call('workbook.open', on(before)))).toEqual(before);
  });

  it('is judged with what is changed beside it: two values that only fit together are taken together', async () => {
    const view = await startEileen(program());
    const [least, most] = ['participation.individual.aware-before', 'participation.individual.aware-ceiling'];
    const both = [set(least, '0.9'), set(most, '0.95')];
    const one = { ...on(view), revision: view.revision, changes: [set(least, '0.9')] };
    expect(refused(await program().gritbin.call('workbook.change', one)).code).toBe('value-not-allowed');
    expect(quantityIn(await changed(program(), view, both), least).input.value).toBe('0.9');
  });

  it('written as anything but a number is refused by its shape', async () => {
    const view = await startEileen(program());
    for (const value of ['NaN', 'Infinity', '1e6', '0x1f', '1,000', '']) {
      const input = { ...on(view), revision: view.revision, changes: [set(HOURS, value)] };
      expect(refused(await program().gritbin.call('workbook.change', input))).toMatchObject({
        code: 'wrong-shape',
        about: ['changes.0.value'],
      });
    }
  });
});

describe('undo and redo', () => {
  it('take a change back and make it again: value, source, grade and result, to the last digit', async () => {
    const first = await startEileen(program());
    const second = await changed(program(), first, [set(HOURS, '30')]);
    const undone = await undo(program(), second);
    expect({ ...undone, revision: 0, undo: null }).toEqual({ ...first, revision: 0, undo: null });
    expect(undone.undo).toMatchObject({ canUndo: false, canRedo: true, redoWords: second.undo.undoWords });
    const redone = await redo(program(), undone);
    expect({ ...redone, revision: 0 }).toEqual({ ...second, revision: 0 });
  });

  it('go back step by step', async () => {
    let view = await startEileen(program());
    for (const hours of ['20', '21', '22']) view = await changed(program(), view, [set(HOURS, hours)]);
    const seen: string[] = [];
    while (view.undo.canUndo) {
      view = await undo(program(), view);
      seen.push(hoursIn(view));
    }
    expect(seen).toEqual(['21', '20', TEMPLATE_HOURS]);
  });

  it('know a drag as one step, from where it began to where it ended', async () => {
    let view = await changed(program(), await startEileen(program()), [set(HOURS, '19')]);
    for (const hours of ['20', '24', '31'])
      view = await changed(program(), view, [set(HOURS, hours)], { gesture: 'drag-1' });
    view = await changed(program(), view, [set(HOURS, '32')], { gesture: 'drag-2' });
    const afterFirstDrag = await undo(program(), view);
    expect(hoursIn(afterFirstDrag)).toBe('31');
    const beforeDrags = await undo(program(), afterFirstDrag);
    expect(hoursIn(beforeDrags)).toBe('19');
    expect(hoursIn(await redo(program(), beforeDrags))).toBe('31');
  });

  it('show the scenario that was put on the table, or taken off it', async () => {
    const first = await startEileen(program());
    const second = await changed(program(), first, [{ kind: 'add-scenario', name: 'Two streets', basedOn: 'first' }]);
    expect(second.scenarioId).toBe('scenario-2');
    const undone = await undo(program(), second);
    expect([undone.scenarioId, undone.scenarios.length]).toEqual(['first', 1]);
    expect((await redo(program(), undone)).scenarioId).toBe('scenario-2');
  });

  it('are there after the program was closed and opened again, with the same figures to the last digit', async () => {
    const folder = newFolder();
    const before = openProgram(folder);
    const started = await startEileen(before);
    const view = await changed(before, await changed(before, started, [set(HOURS, '30')]), [set(SITES, '7')]);
    const undone = await undo(before, view);
    before.close();

    const after = openProgram(folder);
    const opened = given(await after.gritbin.call('workbook.open', { workbookId: view.id }));
    expect(opened).toEqual(undone);
    const redone = await redo(after, opened);
    expect({ ...redone, revision: 0 }).toEqual({ ...view, revision: 0 });
    const back = await undo(after, await undo(after, redone));
    expect(back.result).toEqual(started.result);
    expect([...before.logger.defects, ...after.logger.defects]).toEqual([]);
    after.close();
  });
});

describe('scenarios of a workbook', () => {
  it('are added, told apart, compared with where they came from, renamed and removed', async () => {
    const first = await startEileen(program());
    const second = await changed(program(), first, [{ kind: 'add-scenario', name: 'Two bins', basedOn: 'first' }]);
    expect(second.result?.scenarioName).toBe('Two bins');
    expect(netIn(second)).toBe(netIn(first));
    const moved = await changed(program(), second, [set(SITES, '2')]);
    expect(moved.quantities.filter(({ isChanged }) => isChanged).map(({ row }) => row.id)).toEqual([SITES]);
    const back = await changed(program(), moved, [{ kind: 'choose-scenario', id: 'first' }]);
    expect([back.scenarioId, netIn(back)]).toEqual(['first', netIn(first)]);
    const renamed = await changed(program(), back, [{ kind: 'rename-scenario', id: 'scenario-2', name: 'A pair' }]);
    expect(renamed.scenarios.map(({ name }) => name)).toEqual(['One street', 'A pair']);
    const removed = await changed(program(), renamed, [{ kind: 'remove-scenario', id: 'scenario-2' }]);
    expect(removed.scenarios.map(({ id }) => id)).toEqual(['first']);
  });

  it('the one on the table is shown when the one that was asked for is gone', async () => {
    const { id } = await startEileen(program());
    const opened = given(await program().gritbin.call('workbook.open', { workbookId: id, scenarioId: 'scenario-9' }));
    expect(opened.scenarioId).toBe('first');
  });

  it('the only one cannot be removed, and one that another is based on neither', async () => {
    const view = await startEileen(program());
    const removing = (from: View) => ({
      ...on(from),
      revision: from.revision,
      changes: [{ kind: 'remove-scenario', id: 'first' } as const],
    });
    expect(refused(await program().gritbin.call('workbook.change', removing(view))).code).toBe('last-scenario');
    const two = await changed(program(), view, [
      { kind: 'add-scenario', name: 'Two', basedOn: 'first', follows: true },
    ]);
    expect(refused(await program().gritbin.call('workbook.change', removing(two))).code).toBe('scenario-in-use');
  });
});

describe('another structure', () => {
  it('fills in what it asks for, drops what it no longer does, gives a result, and can be undone', async () => {
    const view = await startEileen(program());
    const structure = {
      ...view.structure,
      horizonYears: 20,
      inputs: [
        ...view.structure.inputs.filter(({ id }) => id !== 'salt'),
        { ...view.structure.inputs[0]!, id: 'shovels', label: 'Shovels' },
      ],
    };
    const next = await changed(program(), view, [{ kind: 'structure', structure }]);
    const ids = next.quantities.map(({ row }) => row.id);
    expect(ids).toContain('input.shovels.amount');
    expect(ids).not.toContain('input.salt.amount');
    expect(next.failure).toBeNull();
    expect(next.result?.years.labels).toHaveLength(20);
    expect(next.undo.undoWords).toBe('Years looked at: 10 to 20; Put in: Shovels and more');
    expect((await undo(program(), next)).result).toEqual(view.result);
  });

  it('from which no result can be had is kept, and says what to mend', async () => {
    const view = await startEileen(program());
    const late = { ...view.structure, horizonYears: 1 };
    const inputs = late.inputs.map((input) => ({ ...input, timing: { kind: 'once', startOffset: 3 } as const }));
    const next = await changed(program(), view, [{ kind: 'structure', structure: { ...late, inputs } }]);
    expect(next.result).toBeNull();
    expect(next.failure).toMatchObject({ code: 'scenario-not-ready' });
    expect(next.failure?.what).toContain('after the last year that is looked at');
    const asked = { ...on(next), figureId: 'total:lens.public.net' };
    expect(refused(await program().gritbin.call('figure.explain', asked))).toMatchObject({
      code: 'no-result',
      what: next.failure?.what,
    });
    expect(refused(await program().gritbin.call('report.view', on(next))).code).toBe('no-result');
    const running = program().gritbin.stream('scenario.what-would-have-to-be-true', on(next), () => undefined);
    expect(refused(await running.answer).code).toBe('no-result');
    const { workbooks } = given(await program().gritbin.call('library.list', {}));
    expect(workbooks.find(({ id }) => id === next.id)?.headline).toBeNull();
  });
});
