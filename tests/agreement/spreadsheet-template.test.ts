import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { printWorkbook, type SpreadsheetModel } from '../../core/engines/spreadsheet';
import type { Graph } from '../../core/graph';
import { buildModel } from '../../core/model';
import { resolveScenario } from '../../core/scenario/resolve';
import { TEMPLATES, workbookFrom } from '../../core/templates';
import { writeXlsx } from '../../electron/export/xlsx';
import { libreOfficeVersion, savedByLibreOffice } from '../support/libreoffice';
import { opened, recalculated, withoutResults, type OpenedWorkbook, type TypedIn } from '../support/recalculation';
import { disagreements, SOME_OPTIONS } from '../support/workbook-agreement';

const CREATED = new Date('2026-11-21T09:00:00Z');
/** What doubles leave of a difference between two equal amounts of some thousand £. */
const NEAR_NOUGHT = 1e-11;

/** One of each shape: LibreOffice takes half a minute for a workbook, and templates of one shape have the same formulas. */
const IN_LIBREOFFICE = ['eileen-grit-bin', 'lunch-club', 'strength-and-balance', 'handyperson'];

describe.each(TEMPLATES.map((template) => ({ name: template.name, template })))(
  'the workbook of the template "$name"',
  ({ template }) => {
    const workbook = workbookFrom(template);
    const { graph } = buildModel(resolveScenario(workbook, workbook.currentScenario));
    const model = printWorkbook(graph, new Map(), SOME_OPTIONS);
    const changes = everyFifthInputLess(graph);

    const expectAgreement = (file: OpenedWorkbook, values: ReadonlyMap<string, string>) =>
      expect(disagreements(graph, createExactEngine(graph).evaluate(values), model, file, NEAR_NOUGHT)).toEqual([]);

    it('agrees with the program to a penny, worked out by a formula engine that is not ours', async () => {
      const file = await recalculated(await writeXlsx(model, { created: CREATED }));
      expectAgreement(file, new Map());
      expect(verdict(model, file)).toBe('All checks pass');
    });

    it('still does when every fifth input is changed in the file and in the program', async () => {
      const file = await recalculated(await writeXlsx(model, { created: CREATED }), typed(model, changes));
      expectAgreement(file, changes);
      expect(verdict(model, file)).toBe('Inputs have been changed since this file was made; no check fails');
    });

    it('agrees when LibreOffice works it out, before and after the change', async ({ skip }) => {
      skip(
        libreOfficeVersion() === null,
        'LibreOffice is not installed here; its result for every operator is recorded',
      );
      skip(!IN_LIBREOFFICE.includes(template.id), 'Another template of the same shape is worked out by LibreOffice');
      const bytes = await writeXlsx(model, { created: CREATED });
      const files = [await withoutResults(bytes), await withoutResults(bytes, typed(model, changes))];
      const [before, after] = await Promise.all(savedByLibreOffice(files).map(opened));
      expectAgreement(before as OpenedWorkbook, new Map());
      expectAgreement(after as OpenedWorkbook, changes);
      expect(verdict(model, before as OpenedWorkbook)).toBe('All checks pass');
    });
  },
);

function everyFifthInputLess(graph: Graph): ReadonlyMap<string, string> {
  const chosen = [...graph.quantities.values()].filter((_, index) => index % 5 === 0);
  return new Map(chosen.map(({ id, value }) => [id, String(Number((Number(value) * 0.9).toFixed(6)))]));
}

function typed(model: SpreadsheetModel, values: ReadonlyMap<string, string>): TypedIn {
  return [...values].flatMap(([id, value]) => {
    const place = model.places.quantities.get(id);
    return place === undefined ? [] : [{ place, value: Number(value) }];
  });
}

/** What the first sheet says about the checks. */
function verdict(model: SpreadsheetModel, file: OpenedWorkbook): unknown {
  const about = model.sheets.find((sheet) => sheet.kind === 'about');
  const row = about?.rows.findIndex((cells) => cells[1]?.kind === 'formula') ?? -1;
  return file.shown({ sheet: about?.name ?? '', row: row + 1, column: 1 });
}
