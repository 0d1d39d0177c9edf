import { Refusal } from '../../errors';

/** A row of a table, and the line of the file on which it begins. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** A table as it was read: the first row names the columns, and every other row has as many cells. */
export type CsvTable = { readonly columns: readonly string[]; readonly rows: readonly CsvRow[] };

/** More than this is no survey that somebody fills in, and would only make everybody wait. */
export const CSV_LIMITS = { bytes: 5_000_000, rows: 50_000, columns: 200, cell: 2000 } as const;

type Separator = ',' | ';' | '\t';

/**
 * A table out of comma-separated text.
 *
 * Takes    text: lines that end in LF or CRLF; cells between commas, semicolons or tabs, whichever its first line has most of; a
 *          cell in double quotes may hold any of these, and a double quote twice stands for one
 * Gives    the columns by name (a column without one is called by its place, one of two alike by which it is), and the rows that
 *          hold anything, shorter ones filled up with blanks
 * Refuses  csv-empty: no text, or no row below the names; csv-quote-unclosed; csv-quote-misplaced: text behind a closing quote;
 *          csv-row-too-long: more cells than names; csv-too-large: beyond CSV_LIMITS
 * Source   RFC 4180
 */
export function readCsv(text: string): CsvTable {
  const rows = readRows(text.replace(/^\uFEFF/, ''));
  const [head, ...rest] = rows;
  if (head === undefined) throw csvEmpty('It holds no text.');
  const names = withoutTrailingBlanks(head.cells);
  if (names.length > CSV_LIMITS.columns) throw csvTooLarge(`${names.length} columns`, `${CSV_LIMITS.columns} columns`);
  if (rest.length === 0) throw csvEmpty('Its only row names the columns; there is no answer below.');
  return { columns: columnNames(names), rows: rest.map((row) => asWideAs(row, names.length)) };
}

/** One pass over the text: what a character means depends on whether it stands inside quotes. */
function readRows(text: string): readonly CsvRow[] {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let wasQuoted = false;
  let [line, began] = [1, 1];
  const endCell = () => {
    if (cell.length > CSV_LIMITS.cell) throw csvTooLarge(`${cell.length} characters in one cell`, CELL_WORDS);
    cells.push(cell);
    cell = '';
    wasQuoted = false;
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: began, cells });
    if (rows.length > CSV_LIMITS.rows + 1)
      throw csvTooLarge(`more than ${CSV_LIMITS.rows} rows`, `${CSV_LIMITS.rows} rows`);
    cells = [];
    began = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"' && !wasQuoted && cell.trim() === '') {
      const closing = closingQuote(text, at, line);
      cell = text
        .slice(at + 1, closing)
        .replaceAll('""', '"')
        .replaceAll('\r\n', '\n');
      line += cell.split('\n').length - 1;
      wasQuoted = true;
      at = closing;
    } else if (character === separator) endCell();
    else if (character === '\n') {
      line += 1;
      endRow();
    } else if (character !== '\r' || text[at + 1] !== '\n') {
      if (wasQuoted && character.trim() !== '') throw quoteMisplaced(line);
      if (!wasQuoted) cell += character;
    }
  }
  if (cell !== '' || wasQuoted || cells.length > 0) endRow();
  return rows;
}

/** Where the quote that opens at a place is closed. */
function closingQuote(text: string, opening: number, line: number): number {
  for (let at = opening + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) throw quoteUnclosed(line);
    if (text[at + 1] !== '"') return at;
  }
}

/** What the first line has most of, outside quotes; a comma where it has none. */
function separatorOf(text: string): Separator {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split('\n', 1);
  const count = (separator: Separator) => first.split(separator).length;
  return ([';', '\t'] as const).reduce<Separator>((most, one) => (count(one) > count(most) ? one : most), ',');
}

function withoutTrailingBlanks(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

function columnNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name, at) => {
    const shown = name.trim().replace(/\s+/g, ' ').slice(0, 120) || `Column ${at + 1}`;
    const times = (seen.get(shown) ?? 0) + 1;
    seen.set(shown, times);
    return times === 1 ? shown : `${shown} (${times})`;
  });
}

function asWideAs({ line, cells }: CsvRow, width: number): CsvRow {
  const filled = withoutTrailingBlanks(cells);
  if (filled.length > width) throw rowTooLong(line, filled.length, width);
  return { line, cells: Array.from({ length: width }, (_, at) => filled[at] ?? '') };
}

const CELL_WORDS = `${CSV_LIMITS.cell} characters in a cell`;

function csvEmpty(why: string): Refusal {
  return new Refusal('csv-empty', {
    what: 'There are no answers in this file.',
    why,
    mend: 'Save the sheet that holds the answers as CSV: a row of names, then a row for each person.',
    about: ['file'],
  });
}

function quoteUnclosed(line: number): Refusal {
  return new Refusal('csv-quote-unclosed', {
    what: `A quotation mark on line ${line} is never closed.`,
    why: 'Everything behind it would be read as one answer.',
    mend: `Close it, or take it out of line ${line}; inside an answer in quotes, write it twice.`,
    about: ['file'],
  });
}

function quoteMisplaced(line: number): Refusal {
  return new Refusal('csv-quote-misplaced', {
    what: `Line ${line} has words behind a closing quotation mark.`,
    why: 'Where such an answer ends cannot be told.',
    mend: 'Put the whole answer in quotes, and write a quotation mark inside it twice.',
    about: ['file'],
  });
}

function rowTooLong(line: number, cells: number, columns: number): Refusal {
  return new Refusal('csv-row-too-long', {
    what: `Line ${line} has ${cells} cells under ${columns} ${columns === 1 ? 'name' : 'names'}.`,
    why: 'Which answer belongs to which question cannot be told; a comma in an answer without quotes does this.',
    mend: 'Put that answer in quotes, or give every column a name in the first row.',
    about: ['file'],
  });
}

function csvTooLarge(found: string, most: string): Refusal {
  return new Refusal('csv-too-large', {
    what: `This file has ${found}, which is more than Gritbin counts.`,
    why: `It counts up to ${most}.`,
    mend: 'Take out what is not needed, or count the answers elsewhere and type the counts.',
    about: ['file'],
  });
}
