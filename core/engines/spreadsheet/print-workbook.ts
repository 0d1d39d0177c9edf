import type { Graph } from '../../graph';
import { createExactEngine } from '../exact';
import { aboutSheet } from './about-sheet';
import { cellAddress } from './address';
import { CHECK_NAMES, checksSheet } from './checks-sheet';
import { inputsSheet } from './inputs-sheet';
import { layOut, placeOf, type Layout } from './layout';
import { linesSheet, seriesSheet } from './lines-sheet';
import { withOpeningFigures } from './opening-figures';
import type { Printing, WorkbookOptions } from './printing';
import { profilesSheet } from './profiles-sheet';
import { resultsSheet } from './results-sheet';
import type { DefinedName, SpreadsheetModel } from './spreadsheet-model';
import { withWorkingRows } from './working-rows';

/**
 * Prints a model as a workbook of live formulas: inputs, every line, results and checks, each formula with the figure that the
 * exact engine gives.
 *
 * Takes    values: decimal text by quantity id, in place of the graph's own; options: words for the first sheet, the first
 *          year, and totals that must come to the same
 * Gives    a workbook as data
 * Refuses  everything that the exact engine refuses; formula-too-long: a formula does not fit into a cell
 * Source   FAST Standard (fast-standard.org): inputs, calculation and results apart, one formula a row, the same columns for the same year
 */
export function printWorkbook(
  graph: Graph,
  values: ReadonlyMap<string, string>,
  options: WorkbookOptions,
): SpreadsheetModel {
  const layout = layOut(withWorkingRows(graph));
  const figures = createExactEngine(withOpeningFigures(layout.graph, layout.openings)).evaluate(values);
  const printing: Printing = { layout, figures, values, options };
  const sheets = [
    inputsSheet(printing),
    ...layout.seriesSheets.map((sheet) => seriesSheet(sheet, printing)),
    ...layout.lineSheets.map((sheet) => linesSheet(sheet, printing)),
    ...layout.profileSheets.map((sheet) => profilesSheet(sheet, printing)),
    resultsSheet(printing),
  ];
  const checks = checksSheet(printing, sheets);
  return {
    title: options.title,
    language: 'en-GB',
    sheets: [aboutSheet(printing, checks), ...sheets, checks],
    names: namesOf(layout),
    places: {
      quantities: layout.quantities,
      totals: new Map([...graph.totals.keys()].map((id) => [id, placeOf(layout.totals, id)])),
      lines: new Map(
        [...graph.lines.keys()].map((id) => [id, { ...placeOf(layout.lines, id), steps: graph.stepsOf(id) }]),
      ),
    },
  };
}

function namesOf({ quantities, totals }: Layout): readonly DefinedName[] {
  const cells = [...quantities.values(), ...totals.values()];
  const named = cells.map(({ name, sheet, row, column }) => ({
    name,
    sheet,
    address: cellAddress(row, column, 'both'),
  }));
  return [...named, ...CHECK_NAMES];
}
