import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResultView } from '../../core/contract-types';
import { readHeadlessArguments } from '../../electron/headless/arguments';
import { typed } from '../support/command';
import { refusalOf } from '../support/refusal';
import { temporaryFolders } from '../support/temporary-folder';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');
const EILEEN = join(EXAMPLES, 'eileen-grit-bin.gritbin');
const newFolder = temporaryFolders();

describe('npm run evaluate', () => {
  it('prints the headline table of a file and ends with 0; nothing is left behind', async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('gritbin-evaluate-'));
    const before = left();
    const { code, printed, said } = await typed(newFolder(), EILEEN);
    expect([code, said]).toEqual([0, '']);
    expect(printed).toBe(readFileSync(join(EXAMPLES, 'eileen-grit-bin.headline.txt'), 'utf8'));
    expect(left()).toEqual(before);
  });

  it('prints the whole result as JSON, and nothing else, to standard output', async () => {
    const { code, printed, said } = await typed(newFolder(), EILEEN, '--json');
    expect([code, said]).toEqual([0, '']);
    const { result, workbook, manifest } = JSON.parse(printed) as {
      readonly result: ResultView;
      readonly workbook: string;
      readonly manifest: { readonly writtenOn: string };
    };
    expect([workbook, manifest.writtenOn]).toEqual(['Eileen and the grit bin', '22 November 2026']);
    expect(result.lenses.map(({ lens }) => lens)).toEqual(['council', 'public', 'society']);
  });

  it('writes the pack to a folder that it makes; without a printer it leaves the PDF out, says so and ends with 3', async () => {
    const folder = newFolder();
    const { code, said } = await typed(folder, EILEEN, '--out', join('packs', 'november'), '--date', '2026-11-30');
    expect(code).toBe(3);
    const name = 'Eileen and the grit bin, One street';
    expect(readdirSync(join(folder, 'packs', 'november')).sort()).toEqual(
      ['csv', 'gritbin', 'json', 'xlsx'].map((ending) => `${name}.${ending}`),
    );
    expect(said.split('\n')).toEqual([
      ...['xlsx', 'csv', 'json', 'gritbin'].map((ending) => `Written: ${name}.${ending}`),
      `Not written: ${name}.pdf. This computer has nothing that can make a PDF. Neither Chrome, Edge nor Chromium was found. Install Chrome, Edge or Chromium, or use the desktop program. Every other file can still be made.`,
      '',
    ]);
    const json = readFileSync(join(folder, 'packs', 'november', `${name}.json`), 'utf8');
    expect(json).toContain('"writtenOn": "30 November 2026"');
  });

  it('writes the rest where one file cannot be written, says which, and ends with 1', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'pack', 'Eileen and the grit bin, One street.csv'), { recursive: true }); // in the way
    const { code, said } = await typed(folder, EILEEN, '--out', 'pack');
    expect(code).toBe(1);
    expect(said).toMatch(/Not written: Eileen and the grit bin, One street\.csv\. .+ .+ .+/);
    expect(said).toContain('Written: Eileen and the grit bin, One street.gritbin');
  });

  it('says that a folder cannot be written, and ends with 1', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'pack'), 'a file of that name');
    const { code, said } = await typed(folder, EILEEN, '--out', join('pack', 'november'));
    expect(code).toBe(1);
    expect(said).toMatch(/^Nothing can be written in the folder ".+november"\./);
  });

  it('says that a file is not there, and ends with 1', async () => {
    const { code, printed, said } = await typed(newFolder(), 'street.gritbin');
    expect([code, printed]).toEqual([1, '']);
    expect(said).toMatch(/^"street\.gritbin" is not there\./);
  });

  it('that cannot be read as a command ends with 2 and says how it is written', async () => {
    for (const args of [[], ['one', 'two'], [EILEEN, '--pdf'], [EILEEN, '--date', 'today'], [EILEEN, '--out']]) {
      const { code, printed, said } = await typed(newFolder(), ...args);
      expect([code, printed], args.join(' ')).toEqual([2, '']);
      expect(said).toContain('Usage: npm run -s evaluate -- FILE.gritbin [--out FOLDER]');
    }
  });
});

describe('the command line', () => {
  it('knows every option, in any order', () => {
    const args = ['--json', '--out', 'pack', 'a.gritbin', '--accept-changed', '--date=2026-11-22'];
    expect(readHeadlessArguments(args)).toEqual({
      file: 'a.gritbin',
      out: 'pack',
      json: true,
      acceptChanged: true,
      date: new Date('2026-11-22T00:00:00Z'),
    });
  });

  it.each([
    [[], 'Name one .gritbin file.'],
    [['a', 'b'], 'Name one .gritbin file.'],
    [['a', '--pdf'], '"--pdf" is not known.'],
    [['a', '-o', 'x'], '"-o" is not known.'],
    [['a', '--out'], '"--out" needs a folder after it.'],
    [['a', '--out='], '"--out" needs a folder after it.'],
    [['a', '--json=yes'], '"--json" takes nothing after it.'],
    [['a', '--date', '2026-02-31'], '"2026-02-31" is not a date like 2026-11-22.'],
    [['a', '--date', '22.11.2026'], '"22.11.2026" is not a date like 2026-11-22.'],
  ])('%j is refused: %s', (args, why) => {
    expect(refusalOf(() => readHeadlessArguments(args))).toMatchObject({ code: 'usage', why });
  });
});
