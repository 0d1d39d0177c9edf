import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  changed,
  given,
  netIn,
  oneProgram,
  openProgram,
  quantityIn,
  refused,
  startEileen,
} from '../support/whole-program';
import { temporaryFolders } from '../support/temporary-folder';

const HOURS = 'participation.individual.hours';
const program = oneProgram();
const newFolder = temporaryFolders();

describe('a preview: what a slider shows while it moves', () => {
  it('writes nothing: revision, undo, the trail of changes and the file stay as they were', async () => {
    const folder = newFolder();
    const own = openProgram(folder);
    const view = await changed(own, await startEileen(own), [{ kind: 'workbook', place: 'Ambleside' }]);
    const asked = { workbookId: view.id, scenarioId: view.scenarioId };
    const stored = () => {
      const database = new Database(join(folder, 'library', 'library.sqlite'), { readonly: true });
      const tables = ['workbook', 'audit_entry', 'audit_quantity', 'undo_step'];
      const rows = tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all());
      database.close();
      return rows;
    };
    const before = stored();
    for (const hours of ['19', '24', '31']) {
      given(await own.gritbin.call('scenario.preview', { ...asked, values: { [HOURS]: hours } }));
    }
    expect(stored()).toEqual(before);
    expect(given(await own.gritbin.call('workbook.open', asked))).toEqual(view);
    own.close();
  });

  it('shows exactly what letting go then gives, for every figure of the workbook', async () => {
    const view = await startEileen(program());
    const asked = { workbookId: view.id, scenarioId: view.scenarioId };
    const moved = view.quantities
      .filter((_, index) => index % 8 === 0)
      .map(({ row, input }) => {
        const half = (Number(row.limits.low) + Number(input.value)) / 2;
        return [row.id, String(Number(half.toFixed(6)))] as const;
      });
    for (const [id, value] of moved) {
      const preview = given(await program().gritbin.call('scenario.preview', { ...asked, values: { [id]: value } }));
      const kept = await changed(program(), given(await program().gritbin.call('workbook.open', asked)), [
        { kind: 'quantity', id, value },
      ]);
      expect(kept.result, id).toEqual(preview.result);
      given(await program().gritbin.call('workbook.undo', asked));
    }
  });

  it('of no value is the result as it stands', async () => {
    const view = await startEileen(program());
    const asked = { workbookId: view.id, scenarioId: view.scenarioId, values: {} };
    expect(given(await program().gritbin.call('scenario.preview', asked)).result).toEqual(view.result);
  });

  it('of another scenario leaves the first as it is', async () => {
    const first = await startEileen(program());
    const second = await changed(program(), first, [{ kind: 'add-scenario', name: 'Two', basedOn: 'first' }]);
    const values = { [HOURS]: '30' };
    const moved = given(
      await program().gritbin.call('scenario.preview', { workbookId: first.id, scenarioId: second.scenarioId, values }),
    );
    expect(netIn(moved)).not.toBe(netIn(first));
    expect(
      netIn(given(await program().gritbin.call('workbook.open', { workbookId: first.id, scenarioId: 'first' }))),
    ).toBe(netIn(first));
  });

  it('of a value out of its limits is refused at the field', async () => {
    const view = await startEileen(program());
    const asked = { workbookId: view.id, scenarioId: view.scenarioId, values: { 'programme.take-up': '1.2' } };
    expect(refused(await program().gritbin.call('scenario.preview', asked))).toMatchObject({
      code: 'value-not-allowed',
      about: ['programme.take-up'],
    });
    expect(quantityIn(view, 'programme.take-up').isChanged).toBe(false);
  });
});
