import { describe, expect, it } from 'vitest';
import { formatHeadlineMoney } from '../../core/words';
import { KEEPING_REFUSALS, LIBRARY_REFUSALS, OPERATIONS } from '../../electron/service/contract';
import { headlineOf } from '../../electron/service/library-card';
import { STORAGE_REFUSALS } from '../../electron/storage';
import { temporaryFolders } from '../support/temporary-folder';
import { changed, given, netIn, oneProgram, openProgram, startEileen } from '../support/whole-program';

const program = oneProgram();
const newFolder = temporaryFolders();
const listed = async (id: string) =>
  given(await program().gritbin.call('library.list', {})).workbooks.find((one) => one.id === id);

describe('what Home shows of a workbook', () => {
  it('is its name, the scenario on the table and its net for the public purse, and follows every change', async () => {
    const first = await startEileen(program());
    expect(await listed(first.id)).toEqual({
      id: first.id,
      name: 'Eileen and the grit bin',
      scenarioName: 'One street',
      updatedAt: '2026-11-22T09:00:00.000Z',
      headline: { lensName: 'Public purse', net: netIn(first) },
    });
    const second = await changed(program(), first, [{ kind: 'quantity', id: 'programme.sites', value: '10' }]);
    expect((await listed(first.id))?.headline?.net).toBe(netIn(second));
    expect(netIn(second)).not.toBe(netIn(first));
    const asked = { workbookId: first.id, scenarioId: first.scenarioId };
    given(await program().gritbin.call('workbook.undo', asked));
    expect((await listed(first.id))?.headline?.net).toBe(netIn(first));
    given(await program().gritbin.call('workbook.redo', asked));
    expect((await listed(first.id))?.headline?.net).toBe(netIn(second));
  });

  it('can be printed, whatever its size', () => {
    const card = (headline: string | null) => headlineOf({ headline, scenarioName: null, completeness: null });
    for (const net of ['0', '-2656.695239761273560641583084161277', '123456789012.5']) {
      expect(card(JSON.stringify({ net, lensName: 'Public purse' }))).toEqual({ net, lensName: 'Public purse' });
      expect(formatHeadlineMoney(net)).toContain('£');
    }
  });

  it('is left out where an older program kept it as words', () => {
    for (const headline of [null, '', 'Public purse', '-2656.7 Public purse']) {
      expect(headlineOf({ headline, scenarioName: null, completeness: null })).toBeNull();
    }
  });
});

describe('a copy of a workbook', () => {
  it('is a workbook of its own, with the same figures and no history', async () => {
    const first = await changed(program(), await startEileen(program()), [
      { kind: 'quantity', id: 'programme.sites', value: '10' },
    ]);
    const made = given(await program().gritbin.call('library.duplicate', { workbookId: first.id }));
    const copy = given(await program().gritbin.call('workbook.open', made));
    expect(copy.result).toEqual(first.result);
    expect([copy.revision, copy.undo.canUndo]).toEqual([1, false]);
    await changed(program(), copy, [{ kind: 'quantity', id: 'programme.sites', value: '20' }]);
    expect(given(await program().gritbin.call('workbook.open', { workbookId: first.id }))).toEqual(first);
  });

  it('of a name as long as a name may be has a name that is no longer, and no half character in it', async () => {
    const name = `${'a'.repeat(113)}🧂🧂🧂`;
    const view = await changed(program(), await startEileen(program()), [{ kind: 'workbook', name }]);
    const made = given(await program().gritbin.call('library.duplicate', { workbookId: view.id }));
    const copy = given(await program().gritbin.call('workbook.open', made));
    expect(copy.name).toBe(`${'a'.repeat(113)}, copy`);
  });
});

describe('a workbook in the bin', () => {
  it('is listed as deleted, and comes back as it was, with its undo', async () => {
    const view = await changed(program(), await startEileen(program()), [{ kind: 'workbook', place: 'Ambleside' }]);
    const { gritbin } = program();
    given(await gritbin.call('library.delete', { workbookId: view.id }));
    const { workbooks, deleted } = given(await gritbin.call('library.list', {}));
    expect(workbooks.map(({ id }) => id)).not.toContain(view.id);
    expect(deleted[0]).toEqual({ id: view.id, name: view.name, deletedAt: '2026-11-22T09:00:00.000Z' });
    given(await gritbin.call('library.restore-deleted', { workbookId: view.id }));
    expect(given(await gritbin.call('workbook.open', { workbookId: view.id }))).toEqual(view);
  });
});

describe('a new library', () => {
  it('is empty, knows the templates, and has its first backup when somebody asks for one', async () => {
    const own = openProgram(newFolder());
    const before = given(await own.gritbin.call('library.list', {}));
    expect([before.workbooks, before.deleted]).toEqual([[], []]);
    expect(before.templates[0]).toMatchObject({
      id: 'eileen-grit-bin',
      name: 'Eileen and the grit bin',
      picture: 'grit-bins',
    });
    await startEileen(own);
    const { at } = given(await own.gritbin.call('library.back-up', {}));
    expect(given(await own.gritbin.call('library.list', {}))).toMatchObject({ lastBackup: at, lastTestedRestore: at });
    own.close();
  });
});

describe('what an operation may be refused with', () => {
  const refusing = (codes: readonly string[], all: readonly string[]) => codes.every((code) => all.includes(code));

  it('holds a full disk and a library that cannot be written, for every one that keeps something', () => {
    const keeping = OPERATIONS.filter(({ changes, name }) => changes !== 'nothing' && name !== 'library.back-up');
    expect(keeping).toHaveLength(11);
    expect(keeping.filter(({ refuses }) => !refusing(KEEPING_REFUSALS, refuses)).map(({ name }) => name)).toEqual([]);
  });

  it('holds a library that is damaged, locked or gone, for every one that reads it', () => {
    const elsewhere = ['app.about', 'app.menu-commands', 'files.choose-to-open', 'files.choose-to-save'];
    const withoutLibrary = [
      ...elsewhere,
      'guided.answer-so-far',
      'files.preview-import',
      'places.list',
      'places.map',
      'places.council',
      'survey.preview-csv',
      'survey.count-csv',
      'survey.plan',
    ];
    const reading = OPERATIONS.filter(({ name }) => !withoutLibrary.includes(name));
    expect(reading.filter(({ refuses }) => !refusing(LIBRARY_REFUSALS, refuses)).map(({ name }) => name)).toEqual([]);
  });

  it('is, where it comes from the library, a code that the library knows', () => {
    const fromLibrary = ['library-', 'workbook-', 'undo-', 'nothing-to-undo', 'nothing-to-redo', 'disk-', 'backup-'];
    const codes = OPERATIONS.flatMap(({ refuses }) => refuses as readonly string[]);
    const theirs = codes.filter((code) => fromLibrary.some((start) => code.startsWith(start)));
    expect(theirs.filter((code) => !STORAGE_REFUSALS.some((known) => known === code))).toEqual([]);
  });
});
