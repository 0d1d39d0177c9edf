import type { LineDefinition } from '../../graph';
import { decimalFromText, isNotDefined } from '../exact';
import { citationText, figure, figureHeads, formulaCell, heads, sheetHead, unitWords, words } from './cells';
import { figureFormat, WHOLE } from './formats';
import { printFormula } from './formula';
import { withinLimits } from './formula-limits';
import { columnsOf, LEADING_COLUMNS, STEP_ROW, type AxisColumns, type LineSheet } from './layout';
import { openingFigureId } from './opening-figures';
import type { Printing } from './printing';
import type { Cell, Sheet, SheetRow } from './spreadsheet-model';
import { financialYear } from './step-labels';
import { isWorking } from './working-rows';

/** A sheet of lines: a row a line, a column a step, one formula a row. */
export function linesSheet(sheet: LineSheet, printing: Printing): Sheet {
  const lines = sheet.ids.map((id) => printing.layout.graph.line(id));
  const note = `One row a line; each row has one formula, the same in every column. Money is real, ${printing.options.manifest.priceBase}.`;
  return sheetOfSteps(
    sheet,
    'calculation',
    note,
    lines.map((line) => lineRow(line, sheet, printing)),
    printing,
  );
}

/** A sheet of known series: a row a series, a column a step. */
export function seriesSheet(sheet: LineSheet, printing: Printing): Sheet {
  const columns = columnsOf(printing.layout, sheet.axisId);
  const rows = sheet.ids.map((id): SheetRow => {
    const { label, unitText, unit, source, values } = printing.layout.graph.seriesOf(id);
    const exact = values.map(decimalFromText);
    const format = figureFormat({ unit, unitText }, exact);
    return [
      words(label, 'label'),
      words(unitWords(unitText)),
      words(citationText(source), 'small-text'),
      words(id, 'small-text'),
      ...empty(columns.before),
      ...exact.map((value) => figure(value.toNumber(), format, 'published')),
    ];
  });
  return sheetOfSteps(
    sheet,
    'input',
    'Published figures. Change them only where the source has changed.',
    rows,
    printing,
  );
}

function sheetOfSteps(
  { name, title, axisId }: LineSheet,
  kind: Sheet['kind'],
  note: string,
  rows: readonly SheetRow[],
  printing: Printing,
): Sheet {
  const columns = columnsOf(printing.layout, axisId);
  return {
    name,
    kind,
    rows: [...sheetHead(title, note), ...headRows(axisId, columns, printing), ...rows],
    columnWidths: [46, 15, 26, 22, ...Array<number>(columns.before + columns.steps).fill(13)],
    frozen: { rows: STEP_ROW, columns: 2 },
    printTitles: { rows: STEP_ROW, columns: 2 },
    fitsPageWidth: false,
  };
}

function headRows(axisId: string, { before, steps }: AxisColumns, { layout, options }: Printing): readonly SheetRow[] {
  const isYear = layout.graph.axes.get(axisId)?.axis === 'year';
  const indices = Array.from({ length: before + steps }, (_, index) => index - before);
  const titleOf = (step: number) =>
    step < 0 ? 'Before' : isYear ? financialYear(options.firstYear + step) : `Cycle ${step}`;
  return [
    [...heads('Line', 'Unit', 'Source', 'Name in the program'), ...figureHeads(...indices.map(titleOf))],
    [
      words(isYear ? 'Years since the first' : 'Steps since entry', 'step'),
      ...Array<Cell>(LEADING_COLUMNS - 1).fill(words('', 'step')),
      ...indices.map((step) => figure(step, WHOLE, 'figure-step')),
    ],
  ];
}

function lineRow(line: LineDefinition, { name, axisId }: LineSheet, printing: Printing): SheetRow {
  const { layout, figures } = printing;
  const columns = columnsOf(layout, axisId);
  const values = figures.line(line.id);
  const format = figureFormat(line, values);
  const role = isWorking(line.id) ? 'working' : 'figure';
  return [
    words(line.label, 'label'),
    words(unitWords(line.unitText)),
    words(citationText(line.source), 'small-text'),
    words(isWorking(line.id) ? '' : line.id, 'small-text'),
    ...openingCells(line, name, columns, format, printing),
    ...values.map((value, step) => {
      const here = { sheet: name, step: { column: columns.first + step, axisId } };
      return formulaCell(
        withinLimits(printFormula(line.value, here, layout), line.id, line.label),
        value,
        format,
        role,
      );
    }),
  ];
}

function openingCells(
  line: LineDefinition,
  sheet: string,
  { before }: AxisColumns,
  format: string,
  { layout, figures }: Printing,
): SheetRow {
  const opening = layout.openings.get(line.id);
  if (opening === undefined) return empty(before);
  const formula = withinLimits(printFormula(opening.node, { sheet, step: null }, layout), line.id, line.label);
  const value = figures.total(openingFigureId(line.id));
  const openingFormat = isNotDefined(value) ? format : figureFormat(line, [...figures.line(line.id), value]);
  const cell = formulaCell(formula, value, openingFormat, 'opening');
  return [...empty(before - opening.columns), ...Array<Cell>(opening.columns).fill(cell)];
}

function empty(count: number): readonly null[] {
  return Array<null>(count).fill(null);
}
