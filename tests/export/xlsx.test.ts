import { unzip } from '@cj-tech-master/excelts/archive';
import { describe, expect, it } from 'vitest';
import {
  printWorkbook,
  type FormulaCell,
  type SpreadsheetModel,
  type WorkbookOptions,
} from '../../core/engines/spreadsheet';
import {
  compare,
  difference,
  GraphBuilder,
  product,
  quotient,
  stepIndex,
  sum,
  total,
  ZERO,
  type Graph,
  type Source,
} from '../../core/graph';
import { writeXlsx } from '../../electron/export/xlsx';
import { libreOfficeVersion, savedByLibreOffice } from '../support/libreoffice';
import { opened, recalculated, type OpenedWorkbook } from '../support/recalculation';
import { SOME_OPTIONS } from '../support/workbook-agreement';

const CREATED = new Date('2026-11-21T09:00:00Z');
const NO_CHANGE = new Map<string, string>();

/** A model in which every word that a person could have written is the one given. */
function aGraphSaying(words: string): Graph {
  const graph = new GraphBuilder();
  const source: Source = {
    kind: 'reference', figureId: 'x', title: words, section: words, address: words, status: 'to-confirm',
  }; // prettier-ignore
  const about = { label: words, stage: 'who-gains', source: { title: words, section: words } } as const;
  const year = graph.axis('year', 'year', 3);
  const cycle = graph.axis('cycle', words, 2);
  const price = graph.quantity({
    id: 'price',
    label: words,
    unit: '£',
    value: '1234.5',
    source,
    grade: 4,
    note: words,
  });
  const share = graph.quantity({
    id: 'share',
    label: words,
    unit: 'share',
    value: '0.0350',
    source,
    grade: 2,
    note: '',
  });
  const exact = graph.quantity({
    id: 'exact', label: words, unit: 'share', value: '0.12345678901234567891', source, grade: 2, note: words,
  }); // prettier-ignore
  const spent = graph.line({
    ...about, id: 'spent', axis: year, unit: '£', shown: true, value: product(price, sum(share, stepIndex<'year'>())),
  }); // prettier-ignore
  const waning = graph.line({ ...about, id: 'waning', axis: cycle, unit: 'share', value: product(share, exact) });
  const inAll = graph.total({ ...about, id: 'in-all', unit: '£', value: total(spent) });
  graph.total({ ...about, id: 'waned', unit: 'share', value: total(waning) });
  graph.total({
    ...about, id: 'ratio', unit: 'share', value: quotient(inAll, difference(inAll, inAll)),
    definedWhen: compare('<', inAll, ZERO), otherwise: words,
  }); // prettier-ignore
  return graph.build();
}

function optionsSaying(words: string): WorkbookOptions {
  const manifest = { ...SOME_OPTIONS.manifest, scenarioHash: words, exported: words, priceBase: words };
  const partitions = [{ label: words, leftTotalIds: ['in-all'], rightTotalIds: ['in-all'] }];
  return { ...SOME_OPTIONS, title: words, manifest, partitions };
}

const modelSaying = (words: string) => printWorkbook(aGraphSaying(words), NO_CHANGE, optionsSaying(words));

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries())
    parts.set(entry.path, new TextDecoder().decode(await entry.bytes()));
  return parts;
}

async function partOf(model: SpreadsheetModel, path: RegExp): Promise<string> {
  const parts = await partsOf(await writeXlsx(model, { created: CREATED }));
  return [...parts].filter(([name]) => path.test(name)).map(([, text]) => text).join('\n'); // prettier-ignore
}

describe('what a person wrote', () => {
  const FORMULA_LIKE = [
    '=HYPERLINK("http://example.org","Press here")',
    '=1+1',
    '+44 20 7946 0000',
    '-5 helpers',
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    "'=1+1",
    '=cmd|’ /C calc’!A0',
  ];

  it.each(FORMULA_LIKE)('stays text when it looks like a formula: %j', async (words) => {
    const model = modelSaying(words);
    const file = await opened(await writeXlsx(model, { created: CREATED }));
    expectWordsOnly(model, file, words.replace('\r', '\n'));
  });

  it('is never part of a formula, not even the words for a total without value', async () => {
    const words = 'Zebra "crossing"';
    const formulas = formulasOf(modelSaying(words)).map((cell) => cell.formula);
    expect(formulas.filter((formula) => formula.includes('"Zebra') || formula.includes('crossing""'))).toEqual([]);
    const file = await recalculated(await writeXlsx(modelSaying(words), { created: CREATED }));
    const place = modelSaying(words).places.totals.get('ratio');
    expect(place === undefined ? null : file.shown(place)).toBe(words);
  });

  it('stays text when somebody edits the cell in Excel: the cell’s format says text', async () => {
    const styles = await partOf(modelSaying('=1+1'), /styles\.xml$/);
    const asText = [...styles.matchAll(/<xf [^>]*numFmtId="49"/g)];
    expect(asText.length).toBeGreaterThan(0);
    expect(await partOf(modelSaying('Grit bins'), /styles\.xml$/)).not.toContain('numFmtId="49"');
  });

  it.each([
    ['bell\u0007 and null\u0000', 'bell and null'],
    ['</t></si><f>1+1</f>', '</t></si><f>1+1</f>'],
    ['_x0041_ stays', '_x0041_ stays'],
    ['half a character \uD83D', 'half a character \uFFFD'],
    ['two\r\nlines', 'two\nlines'],
    ['not XML \uFFFF', 'not XML '],
    ['Füße & “quotes” <tag> £', 'Füße & “quotes” <tag> £'],
    [`it's [a] sheet: name? */\\`, `it's [a] sheet: name? */\\`],
  ])('cannot break the file: %j', async (words, kept) => {
    const model = modelSaying(words);
    const file = await recalculated(await writeXlsx(model, { created: CREATED }));
    expectWordsOnly(model, file, kept);
    expect(file.everyCell().filter((cell) => typeof cell.shown === 'object')).toEqual([]);
  });

  it('is kept whole however long, up to what a cell holds', async () => {
    const long = 'A label that goes on. '.repeat(60);
    const file = await opened(await writeXlsx(modelSaying(long), { created: CREATED }));
    expect(file.shown({ sheet: 'Inputs', row: 5, column: 0 })).toBe(long);
    const longest = modelSaying('x'.repeat(40_000)).sheets[1]?.rows[4]?.[0];
    expect(longest?.kind === 'text' ? longest.text : '').toBe(`${'x'.repeat(32_766)}…`);
  });

  it('stays text in LibreOffice', async ({ skip }) => {
    skip(libreOfficeVersion() === null, 'LibreOffice is not installed here');
    const models = FORMULA_LIKE.slice(0, 5).map(modelSaying);
    const files = await Promise.all(models.map((model) => writeXlsx(model, { created: CREATED })));
    const saved = await Promise.all(savedByLibreOffice(files).map(opened));
    models.forEach((model, index) => expectWordsOnly(model, saved[index] as OpenedWorkbook, FORMULA_LIKE[index] ?? ''));
  });
});

function expectWordsOnly(model: SpreadsheetModel, file: OpenedWorkbook, words: string): void {
  const cells = file.everyCell();
  expect(cells.filter((cell) => cell.formula !== null)).toHaveLength(formulasOf(model).length);
  expect(cells.filter((cell) => cell.formula?.includes(words))).toEqual([]);
  expect(file.shown({ sheet: 'Inputs', row: 5, column: 0 })).toBe(words);
  expect(file.shown({ sheet: 'About', row: 1, column: 0 })).toBe(words);
}

function formulasOf(model: SpreadsheetModel): readonly FormulaCell[] {
  return model.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) => row.filter((cell): cell is FormulaCell => cell?.kind === 'formula')),
  );
}

describe('the .xlsx file', () => {
  const model = modelSaying('Grit bins');

  it('is the same to the byte for the same workbook and moment, and only then', async () => {
    const [once, again] = [await writeXlsx(model, { created: CREATED }), await writeXlsx(model, { created: CREATED })];
    expect(Buffer.compare(once, again)).toBe(0);
    const later = await writeXlsx(model, { created: new Date('2026-11-22T09:00:00Z') });
    expect(Buffer.compare(once, later)).not.toBe(0);
  });

  it('names its title, language, maker and moment', async () => {
    const core = await partOf(model, /docProps\/core\.xml$/);
    expect(core).toContain('<dc:title>Grit bins</dc:title>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('<dc:creator>Gritbin</dc:creator>');
    expect(core).toContain('2026-11-21T09:00:00Z</dcterms:created>');
  });

  it('asks to be worked out on opening, and shows the program’s figures to whoever does not', async () => {
    expect(await partOf(model, /xl\/workbook\.xml$/)).toContain('fullCalcOnLoad="1"');
    const spent = model.places.lines.get('spent');
    if (spent === undefined) throw new Error('"spent" stands nowhere.');
    const file = await opened(await writeXlsx(model, { created: CREATED }));
    expect([0, 1, 2].map((step) => file.shown(spent, step))).toEqual([43.2075, 1277.7075, 2512.2075]);
    expect(file.shown({ sheet: 'Checks', row: 4, column: 1 })).toBe('All checks pass');
  });

  it('has sheets in the order in which they are read', () => {
    expect(model.sheets.map((sheet) => sheet.name)).toEqual([
      'About', 'Inputs', 'Who gains', 'Who gains, by cycle', 'Results', 'Checks',
    ]); // prettier-ignore
  });

  it('names the cell of every input and result', async () => {
    const workbook = await partOf(model, /xl\/workbook\.xml$/);
    expect(workbook).toContain('<definedName name="in_price">Inputs!$B$5</definedName>');
    expect(workbook).toContain('<definedName name="out_in_all">Results!$B$6</definedName>');
  });

  it('keeps headings and labels in view, and repeats them on every printed page', async () => {
    const lines = await partOf(model, /worksheets\/sheet3\.xml$/);
    expect(lines).toContain('<pane xSplit="2" ySplit="5" topLeftCell="C6"');
    expect(await partOf(model, /xl\/workbook\.xml$/)).toContain(`'Who gains'!$A:$B,'Who gains'!$1:$5</definedName>`.replaceAll("'", '&apos;')); // prettier-ignore
  });

  it('shows money to the penny, shares as per cent, and an input with the digits that were typed', async () => {
    const formats = (sheet: number, row: number) =>
      model.sheets[sheet]?.rows[row]?.flatMap((cell) => (cell === null || cell.kind === 'text' ? [] : [cell.format]));
    expect(formats(1, 4)?.[0]).toBe('"£"#,##0.00;-"£"#,##0.00');
    expect(formats(1, 5)?.[0]).toBe('0.0%'); // 0.0350 is 3.5%
    expect(formats(1, 6)?.[0]).toBe('0.0000000000000%');
    expect(formats(2, 5)?.at(-1)).toBe('"£"#,##0.00;-"£"#,##0.00');
    expect(formats(3, 5)?.at(-1)).toBe('0.0000%');
    expect(await partOf(model, /styles\.xml$/)).toContain('formatCode="&quot;£&quot;#,##0.00;-&quot;£&quot;#,##0.00"');
  });

  it('gives the exact value in words where a spreadsheet cannot hold all its digits', () => {
    const note = model.sheets[1]?.rows[6]?.[7];
    expect(note).toMatchObject({ kind: 'text', text: 'Grit bins Exact value: 0.12345678901234567891' });
    expect(model.sheets[1]?.rows[4]?.[7]).toMatchObject({ text: 'Grit bins' });
  });

  it('says on its first sheet what is still to be confirmed', () => {
    const about = model.sheets[0]?.rows.map((row) => row.map((cell) => (cell?.kind === 'text' ? cell.text : '')));
    expect(about?.at(-1)).toEqual(['Grit bins', 'to confirm: Grit bins, Grit bins']);
  });
});

describe('the checks in the file', () => {
  const model = modelSaying('Grit bins');
  const price = model.places.quantities.get('price');
  const verdicts = (file: OpenedWorkbook) =>
    file.everyCell().filter((cell) => cell.sheet === 'Checks' && /^F\d/.test(cell.address)).slice(1).map((cell) => cell.shown); // prettier-ignore

  it('all pass when nothing has been changed', async () => {
    const file = await recalculated(await writeXlsx(model, { created: CREATED }));
    expect(new Set(verdicts(file))).toEqual(new Set(['PASS']));
  });

  it('say CHANGED, not FAIL, of a result that moved because an input was changed', async () => {
    if (price === undefined) throw new Error('"price" stands nowhere.');
    const file = await recalculated(await writeXlsx(model, { created: CREATED }), [{ place: price, value: 2000 }]);
    expect(verdicts(file).filter((verdict) => verdict !== 'PASS')).toEqual(['CHANGED']);
    expect(file.shown({ sheet: 'About', row: 4, column: 1 })).toBe(
      'Inputs have been changed since this file was made; no check fails',
    );
  });

  it('fail when a formula has been written over', async () => {
    const spoiled = spoil(model, 'spent', 1, { kind: 'number', value: 5, format: '0', role: 'figure' });
    const file = await recalculated(await writeXlsx(spoiled, { created: CREATED }));
    expect(verdicts(file).filter((verdict) => verdict !== 'PASS')).toEqual(['FAIL']);
    expect(file.shown({ sheet: 'About', row: 4, column: 1 })).toBe('Some checks fail');
  });

  it('fail when a cell is in error', async () => {
    const spoiled = spoil(model, 'waning', 1, {
      kind: 'formula',
      formula: '1/0',
      cached: 0,
      format: '0',
      role: 'figure',
    });
    const file = await recalculated(await writeXlsx(spoiled, { created: CREATED }));
    // On the sheet of the line, on the sheet of results, and for the total that reads it.
    expect(verdicts(file).filter((verdict) => verdict !== 'PASS')).toEqual(['FAIL', 'FAIL', 'FAIL']);
  });

  it('fail when two ways of adding up the value differ by more than a penny', () => {
    const partitions = [{ label: 'Split', leftTotalIds: ['in-all'], rightTotalIds: ['in-all', 'in-all'] }];
    const split = printWorkbook(aGraphSaying('x'), NO_CHANGE, { ...SOME_OPTIONS, partitions });
    const row = split.sheets.at(-1)?.rows.find((cells) => cells[0]?.kind === 'text' && cells[0].text === 'Split');
    expect(row?.[1]).toMatchObject({ formula: 'SUM(out_in_all)' });
    expect(row?.[2]).toMatchObject({ formula: 'SUM(out_in_all,out_in_all)' });
    expect(row?.[5]).toMatchObject({ cached: 'FAIL' });
    expect(split.sheets[0]?.rows[3]?.[1]).toMatchObject({ cached: 'Some checks fail' });
  });
});

/** The same workbook with one step of a line written over. */
function spoil(
  model: SpreadsheetModel,
  id: string,
  step: number,
  cell: NonNullable<SpreadsheetModel['sheets'][number]['rows'][number][number]>,
): SpreadsheetModel {
  const place = model.places.lines.get(id);
  return {
    ...model,
    sheets: model.sheets.map((sheet) =>
      sheet.name !== place?.sheet
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row, at) => (at + 1 === place.row ? row.with(place.column + step, cell) : row)),
          },
    ),
  };
}
