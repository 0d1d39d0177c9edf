/** A column by its place from 0: A, B … Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** What stays put when a formula is copied. */
export type Fixed = 'nothing' | 'column' | 'row' | 'both';

/** A cell on the sheet where the formula stands. Takes the row from 1, the column from 0. */
export function cellAddress(row: number, column: number, fixed: Fixed = 'nothing'): string {
  const columnMark = fixed === 'column' || fixed === 'both' ? '$' : '';
  const rowMark = fixed === 'row' || fixed === 'both' ? '$' : '';
  return `${columnMark}${columnLetters(column)}${rowMark}${row}`;
}

/** Letters alone, too many of them for a column: such a sheet name needs no quotes. */
const PLAIN_SHEET_NAME = /^[A-Za-z]{4,}$/;

/** A sheet as a formula names it. */
export function sheetInFormula(name: string): string {
  return PLAIN_SHEET_NAME.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** An address as seen from a sheet: the sheet is named where it is another one. */
export function seenFrom(here: string, sheet: string, address: string): string {
  return sheet === here ? address : `${sheetInFormula(sheet)}!${address}`;
}
