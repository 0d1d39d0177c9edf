import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { printWorkbook, type SpreadsheetModel } from '../../core/engines/spreadsheet';
import { writeXlsx } from '../../electron/export/xlsx';
import { libreOfficeVersion, savedByLibreOffice } from '../support/libreoffice';
import { anOperatorGraph } from '../support/operator-graph';
import { opened, withoutResults, type OpenedWorkbook, type Shown } from '../support/recalculation';
import { disagreements, SOME_OPTIONS } from '../support/workbook-agreement';

/** What LibreOffice made of each row: its first formula, and what it shows in each step (or the one cell of a total). */
type Recorded = Readonly<Record<string, { readonly formula: string; readonly shows: readonly Shown[] }>>;
type Recording = { readonly program: string; readonly rows: Recorded };

const RECORDING = join(import.meta.dirname, 'spreadsheet-libreoffice.json');
const CREATED = new Date('2026-11-21T09:00:00Z');
const HOW_TO_RECORD =
  'RECORD_LIBREOFFICE=1 vitest run tests/agreement/spreadsheet-libreoffice.test.ts, with LibreOffice installed';

const graph = anOperatorGraph();
const model = printWorkbook(graph, new Map(), SOME_OPTIONS);
const program = libreOfficeVersion();

/** LibreOffice does not work out anew what a file from Excel stores, unless its settings say so: these tests' own profile does. */
describe('LibreOffice, working out a workbook of every operator', () => {
  it('agreed with the exact figures when it was last recorded, formula by formula', async () => {
    if (process.env['RECORD_LIBREOFFICE'] === '1') await record();
    const { rows } = JSON.parse(readFileSync(RECORDING, 'utf8')) as Recording;
    expect(formulasOf(rows), `The formulas have changed since. Record them again: ${HOW_TO_RECORD}`).toEqual(
      formulasOf(printedRows(model)),
    );
    expect(disagreements(graph, createExactEngine(graph).evaluate(), model, asOpened(rows))).toEqual([]);
  });

  it('agrees now, before and after an input cell is changed', async ({ skip }) => {
    skip(program === null, 'LibreOffice is not installed here: the recorded results stand in for it');
    const input = model.places.quantities.get('a');
    if (input === undefined) throw new Error('The input "a" stands nowhere.');
    const asPrinted = await writeXlsx(model, { created: CREATED });
    const changed = await withoutResults(asPrinted, [{ place: input, value: 3.4 }]);
    const [before, after] = await Promise.all(
      savedByLibreOffice([await withoutResults(asPrinted), changed]).map(opened),
    );
    const engine = createExactEngine(graph);
    expect(disagreements(graph, engine.evaluate(), model, before as OpenedWorkbook)).toEqual([]);
    expect(disagreements(graph, engine.evaluate(new Map([['a', '3.4']])), model, after as OpenedWorkbook)).toEqual([]);
  });
});

async function record(): Promise<void> {
  if (program === null) throw new Error(`LibreOffice is not installed. ${HOW_TO_RECORD}`);
  const [saved] = savedByLibreOffice([await withoutResults(await writeXlsx(model, { created: CREATED }))]);
  const workbook = await opened(saved as Uint8Array);
  const rows: Record<string, Recorded[string]> = {};
  for (const [id, { formula }] of Object.entries(printedRows(model)))
    rows[id] = { formula, shows: showsOf(id, workbook) };
  const recording: Recording = { program, rows };
  writeFileSync(RECORDING, `${JSON.stringify(recording, null, 2)}\n`);
}

function showsOf(id: string, workbook: OpenedWorkbook): readonly Shown[] {
  const line = model.places.lines.get(id);
  if (line !== undefined) return Array.from({ length: line.steps }, (_, step) => workbook.shown(line, step));
  const total = model.places.totals.get(id);
  return total === undefined ? [] : [workbook.shown(total)];
}

function printedRows({ sheets, places }: SpreadsheetModel): Recorded {
  return Object.fromEntries(
    [...places.lines, ...places.totals].map(([id, place]) => {
      const cell = sheets.find((sheet) => sheet.name === place.sheet)?.rows[place.row - 1]?.[place.column];
      return [id, { formula: cell?.kind === 'formula' ? cell.formula : '', shows: [] }];
    }),
  );
}

function formulasOf(rows: Recorded): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, row.formula]));
}

function asOpened(rows: Recorded): OpenedWorkbook {
  const at =
    (sheet: string, row: number) => (entry: readonly [string, { readonly sheet: string; readonly row: number }]) =>
      entry[1].sheet === sheet && entry[1].row === row;
  return {
    shown: ({ sheet, row }, columnsFurther = 0) => {
      const [id] = [...model.places.lines, ...model.places.totals].find(at(sheet, row)) ?? [];
      return rows[id ?? '']?.shows[columnsFurther] ?? null;
    },
    everyCell: () => [],
  };
}
