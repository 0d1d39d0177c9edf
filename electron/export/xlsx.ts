import { Workbook, type Cell as FileCell, type PageSetup, type Worksheet } from '@cj-tech-master/excelts';
import { Defect } from '../../core/errors';
import type { Cell, Sheet, SheetRow, SpreadsheetModel } from '../../core/engines/spreadsheet';
import { LOOKS, TAB_COLOURS } from './xlsx-look';

const A4 = 9;
/** Sheets of many years run over several pages at this size, in per cent. */
const SMALL_PRINT = 60;
/** Heights in points. A column is measured in digits; letters are narrower, and words break before they reach its edge. */
const LINE = { height: 15, charactersPerWidth: 1 } as const;
const SMALL_LINE = { height: 12, charactersPerWidth: 1.2 } as const;
const HIGHEST_ROW = 409;
/** A cell of the format "text" stays text when somebody edits it in Excel and presses Enter. */
const TEXT_FORMAT = '@';
/** What Excel would take for the beginning of a formula, were it typed into a cell. */
const LOOKS_LIKE_A_FORMULA = /^\s*[=+\-@]/;

/**
 * A workbook as the bytes of an .xlsx file: the same bytes for the same workbook and moment.
 *
 * The only module that knows the library behind it. Formulas carry the program's own figures, for viewers that do not
 * recalculate; whoever does is asked to, on opening.
 *
 * Takes    model: from `printWorkbook`; created: the moment written into the file
 */
export async function writeXlsx(model: SpreadsheetModel, { created }: { readonly created: Date }): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.title = model.title;
  workbook.language = model.language;
  workbook.creator = 'Gritbin';
  workbook.lastModifiedBy = 'Gritbin';
  workbook.created = created;
  workbook.modified = created;
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of model.sheets) addSheet(workbook, sheet);
  for (const { name, sheet, address } of model.names) workbook.definedNames.add(`${sheet}!${address}`, name);
  return new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false }));
}

function addSheet(workbook: Workbook, sheet: Sheet): void {
  const { frozen } = sheet;
  const isFrozen = frozen.rows > 0 || frozen.columns > 0;
  const worksheet = workbook.addWorksheet(sheet.name, {
    properties: { tabColor: { argb: TAB_COLOURS[sheet.kind] } },
    views: [
      isFrozen
        ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: true }
        : { showGridLines: false },
    ],
    pageSetup: pageSetup(sheet),
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  });
  worksheet.columns = sheet.columnWidths.map((width) => ({ width }));
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      if (cell !== null) fillCell(worksheet, rowIndex + 1, columnIndex + 1, cell);
    });
    const height = heightOf(row, sheet.columnWidths);
    if (height > LINE.height) worksheet.getRow(rowIndex + 1).height = height;
  });
}

/** How high the wrapped words of a row make it: a file has to say so, or some programs show one line. */
function heightOf(row: SheetRow, columnWidths: readonly number[]): number {
  const heights = row.map((cell, column) => {
    if (cell?.kind !== 'text' || LOOKS[cell.role].alignment?.wrapText !== true) return LINE.height;
    const line = cell.role === 'small-text' ? SMALL_LINE : LINE;
    const width = Math.max(1, (columnWidths[column] ?? 10) * line.charactersPerWidth);
    const lines = cell.text.split('\n').map((paragraph) => Math.max(1, Math.ceil(paragraph.length / width)));
    return lines.reduce((sum, count) => sum + count, 0) * line.height;
  });
  return Math.min(Math.max(LINE.height, ...heights), HIGHEST_ROW);
}

function pageSetup({ printTitles, fitsPageWidth }: Sheet): Partial<PageSetup> {
  const lastColumn = String.fromCharCode(64 + printTitles.columns);
  return {
    paperSize: A4,
    orientation: 'landscape',
    ...(fitsPageWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: SMALL_PRINT }),
    ...(printTitles.rows > 0 ? { printTitlesRow: `1:${printTitles.rows}` } : {}),
    ...(printTitles.columns > 0 ? { printTitlesColumn: `A:${lastColumn}` } : {}),
  };
}

function fillCell(worksheet: Worksheet, row: number, column: number, cell: Cell): void {
  const target: FileCell = worksheet.getCell(row, column);
  target.style = { ...LOOKS[cell.role], ...numberFormat(cell) };
  switch (cell.kind) {
    case 'text':
      if (cell.text !== '') target.value = cell.text;
      break;
    case 'number':
      target.value = finite(cell.value, worksheet.name, target.address);
      break;
    case 'formula':
      target.value = cell.cached === null ? { formula: cell.formula } : { formula: cell.formula, result: cell.cached };
      break;
  }
}

function numberFormat(cell: Cell): { readonly numFmt?: string } {
  if (cell.kind !== 'text') return cell.format === 'General' ? {} : { numFmt: cell.format };
  return LOOKS_LIKE_A_FORMULA.test(cell.text) ? { numFmt: TEXT_FORMAT } : {};
}

function finite(value: number, sheet: string, address: string): number {
  if (Number.isFinite(value)) return value;
  throw new Defect(`${address} on "${sheet}" is given a number that is not finite.`);
}
