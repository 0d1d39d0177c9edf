import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureView, Story } from '../../core/contract-types';
import { printWorkbook, type SpreadsheetModel } from '../../core/engines/spreadsheet';
import { buildModel } from '../../core/model';
import { resolveScenario } from '../../core/scenario';
import { workbookFrom, templateNamed } from '../../core/templates';
import type { Output } from '../../electron/service/contract';
import { opened, recalculated, type OpenedWorkbook } from '../support/recalculation';
import { temporaryFolders } from '../support/temporary-folder';
import {
  changed,
  given,
  oneProgram,
  openProgram,
  quantityIn,
  refused,
  startEileen,
  type Program,
} from '../support/whole-program';
import { SOME_OPTIONS } from '../support/workbook-agreement';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

type View = Output<'workbook.open'>;
type Format = 'xlsx' | 'csv' | 'gritbin' | 'json';

const program = oneProgram();
const newFolder = temporaryFolders();
const FORMATS: readonly Format[] = ['xlsx', 'csv', 'gritbin', 'json'];
const PENNY = 0.01;

/** Exports one format through the service, and gives the bytes of the file that was written. */
async function exported({ gritbin, target, written }: Program, view: View, format: Format): Promise<Buffer> {
  const handle = await target(format, `${view.id} ${format}`);
  const input = { workbookId: view.id, scenarioId: view.scenarioId, format, handle };
  const delivered = given(await gritbin.stream('export.file', input, () => undefined).answer);
  return written(delivered.name);
}

/** Every total that the result shows, each once. */
function totalsIn({ result }: View): ReadonlyMap<string, FigureView> {
  const found = new Map<string, FigureView>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('notDefined' in value) {
      const figure = value as FigureView;
      if (figure.id.startsWith('total:')) found.set(figure.id.slice('total:'.length), figure);
    }
    Object.values(value).forEach(walk);
  };
  walk(result);
  return found;
}

describe('the spreadsheet, worked out by a formula engine that is not ours', () => {
  let view: View;
  let bytes: Buffer;
  let layout: SpreadsheetModel;
  let manifest: Output<'report.view'>['manifest'];

  beforeAll(async () => {
    view = await startEileen(program());
    bytes = await exported(program(), view, 'xlsx');
    const asked = { workbookId: view.id, scenarioId: view.scenarioId };
    manifest = given(await program().gritbin.call('report.view', asked)).manifest;
    layout = printWorkbook(
      buildModel(resolveScenario(workbookFrom(EILEEN_GRIT_BIN), 'first')).graph,
      new Map(),
      SOME_OPTIONS,
    );
  });

  const differences = (file: OpenedWorkbook, of: View) =>
    [...totalsIn(of)].flatMap(([id, { value, notDefined, unit }]) => {
      const place = layout.places.totals.get(id);
      const shown = place === undefined ? null : file.shown(place);
      if (value === null)
        return shown === notDefined ? [] : [`${id}: ${JSON.stringify(shown)}, in words ${notDefined}`];
      const apart = Math.abs(Number(shown) - Number(value));
      const allowed = unit === '£' ? PENNY : Math.max(1e-9 * Math.abs(Number(value)), 1e-9);
      return typeof shown === 'number' && apart <= allowed ? [] : [`${id}: ${JSON.stringify(shown)}, not ${value}`];
    });

  it('gives every total that the service gives, to a penny', async () => {
    expect(totalsIn(view).size).toBeGreaterThan(80);
    expect(differences(await recalculated(bytes), view)).toEqual([]);
  });

  it('still does after an input cell is changed and the same change is made in the program', async () => {
    const id = 'participation.individual.hours';
    const { input } = quantityIn(view, id);
    const place = layout.places.quantities.get(id);
    const file = await recalculated(bytes, [{ place: place!, value: 31.5 }]);
    // the cell keeps its source and grade, so the change in the program keeps them too
    const { source, grade } = input;
    const after = await changed(program(), view, [{ kind: 'quantity', id, value: '31.5', source, grade }]);
    expect(differences(file, after)).toEqual([]);
    expect(differences(file, view).length).toBeGreaterThan(40);
  });

  it('says on its first sheet what it is of, and how to make it again', async () => {
    const shown = (await opened(bytes)).everyCell().map((cell) => cell.shown);
    expect(shown).toContain('Eileen and the grit bin, One street');
    for (const words of [manifest.scenarioHash, manifest.scheduleVintage, manifest.priceBase, '22 November 2026']) {
      expect(shown).toContain(words);
    }
  });
});

describe('the other files', () => {
  let view: View;

  beforeAll(async () => {
    view = await changed(program(), await startEileen(program()), [
      { kind: 'quantity', id: 'programme.sites', value: '3' },
    ]);
  });

  it('the tidy table has the exact figures of the screen', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exported(program(), view, 'csv'));
    const rows = text.split('\r\n').map(fieldsOf);
    const header = rows[0] ?? [];
    const at = (row: readonly string[], column: string) => row[header.indexOf(column)];
    const totals = new Map(rows.filter((row) => at(row, 'kind') === 'total').map((row) => [at(row, 'id'), row]));
    for (const [id, { value, notDefined }] of totalsIn(view)) {
      const row = totals.get(id) ?? [];
      expect(nothingAsZero(at(row, 'value') ?? ''), id).toBe(value ?? '');
      expect(at(row, 'note'), id).toBe(notDefined ?? '');
    }
    const sites = rows.find((row) => at(row, 'id') === 'programme.sites') ?? [];
    expect([at(sites, 'value'), at(sites, 'grade')]).toEqual(['3', '6']);
  });

  it('the JSON is the result itself, with what each figure rests on', async () => {
    const { result, evidence, manifest } = JSON.parse((await exported(program(), view, 'json')).toString()) as {
      readonly result: unknown;
      readonly evidence: readonly { readonly id: string; readonly value: string }[];
      readonly manifest: { readonly programVersion: string };
    };
    expect(result).toEqual(view.result);
    expect(evidence.map(({ id, value }) => [id, value])).toEqual(
      view.quantities.map(({ row, input }) => [row.id, input.value]),
    );
    expect(manifest.programVersion).toBe('0.1.0');
  });

  it('the workbook file, brought in again, is the same scenario by its hash, and gives the same figures', async () => {
    const handle = program().give('round.gritbin', await exported(program(), view, 'gritbin'));
    const { workbookId } = given(await program().gritbin.call('files.import', { handle, acceptWrongChecksum: false }));
    const again = given(await program().gritbin.call('workbook.open', { workbookId }));
    expect(again.result).toEqual(view.result);
    const hashOf = async (of: View) =>
      given(await program().gritbin.call('report.view', { workbookId: of.id, scenarioId: of.scenarioId })).manifest
        .scenarioHash;
    expect(await hashOf(again)).toBe(await hashOf(view));
  });

  it('are refused where the handle is of no file, where there is nothing to print with, and when cancelled', async () => {
    const asked = { workbookId: view.id, scenarioId: view.scenarioId };
    const answer = async (format: Format | 'pdf', handle: string, end = false) => {
      const running = program().gritbin.stream('export.file', { ...asked, format, handle }, () => undefined);
      if (end) running.end();
      return refused(await running.answer).code;
    };
    expect(await answer('csv', 'file-AAAAAAAAAAAAAAAAAAAAAA')).toBe('file-handle-unknown');
    expect(await answer('pdf', await program().target('pdf'))).toBe('no-printer');
    expect(await answer('xlsx', await program().target('xlsx', 'stopped'), true)).toBe('cancelled');
    expect(() => program().written('stopped.xlsx')).toThrow('ENOENT');
  });

  it('are refused in words where the folder is gone, and nothing else is lost', async () => {
    const folder = newFolder();
    const own = openProgram(folder);
    const street = await startEileen(own);
    const handle = await own.target('csv');
    rmSync(join(folder, 'written'), { recursive: true });
    const asked = { workbookId: street.id, scenarioId: street.scenarioId, format: 'csv', handle } as const;
    expect(refused(await own.gritbin.stream('export.file', asked, () => undefined).answer)).toMatchObject({
      code: 'folder-missing',
      what: expect.stringMatching(/\.$/) as string,
    });
    expect(given(await own.gritbin.call('workbook.open', { workbookId: street.id }))).toEqual(street);
    expect(own.logger.defects).toEqual([]);
    own.close();
  });
});

describe('a story', () => {
  const SECRET = 'Zebediah';
  const template = EILEEN_GRIT_BIN.stories[0]!;
  const secret = (id: string, given: Story['consent']['given']): Story => ({
    ...template,
    id,
    pseudonym: `${SECRET} ${id}`,
    place: SECRET,
    needed: `${SECRET} fell twice.`,
    quote: `I am ${SECRET}.`,
    consent: { given, date: null },
  });
  let view: View;

  beforeAll(async () => {
    view = await changed(program(), await startEileen(program()), [
      { kind: 'story', story: secret('one', 'none') },
      { kind: 'story', story: secret('two', 'internal') },
      { kind: 'story', story: secret('three', 'none') },
    ]);
  });

  it('is kept and shown in the workbook, whatever its consent', () => {
    expect(view.stories.map(({ id }) => id)).toEqual(['eileen', 'one', 'two', 'three']);
  });

  it.each(FORMATS)('without consent to publish never leaves as %s, not even by its name', async (format) => {
    const bytes = await exported(program(), view, format);
    const text = format === 'xlsx' ? JSON.stringify((await opened(bytes)).everyCell()) : bytes.toString('utf8');
    expect(text.length).toBeGreaterThan(10_000);
    expect(text).not.toContain(SECRET);
  });

  it('without consent to publish is not in the report, which says how many are left out and why', async () => {
    const asked = { workbookId: view.id, scenarioId: view.scenarioId };
    const report = given(await program().gritbin.call('report.view', asked));
    expect(JSON.stringify(report)).not.toContain(SECRET);
    expect(report.story?.pseudonym).toBe('Eileen');
    expect(report.storiesLeftOut).toEqual([
      '2 stories have no consent, so they are left out.',
      'One story may be used inside the council only, so it is left out.',
    ]);
  });

  it('leaves when consent is given, and no longer when it is taken back', async () => {
    const one = secret('one', 'publish');
    const agreed = await changed(program(), view, [
      { kind: 'remove-story', id: 'eileen' },
      { kind: 'story', story: one },
    ]);
    const asked = { workbookId: view.id, scenarioId: view.scenarioId };
    expect(given(await program().gritbin.call('report.view', asked)).story).toEqual(one);
    expect((await exported(program(), agreed, 'gritbin')).toString()).toContain(`I am ${SECRET}.`);
    await changed(program(), agreed, [{ kind: 'story', story: secret('one', 'internal') }]);
    expect(given(await program().gritbin.call('report.view', asked)).story).toBeNull();
  });
});

/** The fields of a row of CSV. */
function fieldsOf(row: string): readonly string[] {
  return [...row.replace('\uFEFF', '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}

/** What the last digits of a subtraction leave is nothing, as on the screen. */
function nothingAsZero(text: string): string {
  return text !== '' && Math.abs(Number(text)) < 1e-60 ? '0' : text;
}
