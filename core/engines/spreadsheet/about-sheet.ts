import { heads, words } from './cells';
import { ABOUT_SHEET, CHECKS_SHEET, VALUE_COLUMN } from './layout';
import { cellAddress, seenFrom } from './address';
import { inputsToConfirm } from './inputs-sheet';
import type { Printing } from './printing';
import type { Sheet, SheetRow } from './spreadsheet-model';
import { VERDICT_ROW, verdictNow } from './checks-sheet';

const HOW_TO_USE = [
  'Change a yellow cell on the sheet “Inputs”. Every other sheet follows from it.',
  'Each sheet of lines has one row a line and one formula a row, copied across the years (or cycles) unchanged.',
  'A name that begins with in_ is an input, one that begins with out_ is a result.',
  'The columns headed “Before” hold what a line was before its first step.',
  'The sheet “Checks” compares every result with the figure that the program itself gave when this file was made.',
  'If a program opens this file without working it out again, ask it to: Ctrl+Alt+F9 in Excel, Ctrl+Shift+F9 in LibreOffice.',
];

const DIFFERENCES = [
  'The program works with 34 significant digits, a spreadsheet with about 15: figures agree to the penny, not to the last digit.',
  'The program gives 1 for 0 to the power 0, where Excel has an error; the formulas here give 1 as well.',
  'Rounding down to whole units first rounds to nine figures behind the point, since a spreadsheet holds 0.3/0.1 as a hair less than 3.',
  'Spreadsheets treat two numbers that differ in the sixteenth digit as equal; the program does not.',
  'The horizon, the first year, starting ages, lags and the discount schedule shape the sheets themselves: change them in the program and export again.',
  'Uncertainty (ranges, simulation) is worked out in the program only.',
  'Text that begins with =, +, - or @ is kept as it was written, as text; it is never worked out.',
];

/** The first sheet: what this is, where it comes from, how to use it, and what to be careful about. */
export function aboutSheet(printing: Printing, checks: Sheet): Sheet {
  const { title, manifest } = printing.options;
  const toConfirm = inputsToConfirm(printing);
  return {
    name: ABOUT_SHEET,
    kind: 'about',
    rows: [
      [words(title, 'title')],
      [words('A Gritbin scenario as live formulas: inputs, every line of the model, results and checks.', 'note')],
      [],
      [words('Checks', 'label'), verdictOf(checks)],
      [],
      heads('Where this comes from', ''),
      fact('Made by', `Gritbin ${manifest.programVersion}`),
      fact('Exported', manifest.exported),
      fact('Scenario hash', manifest.scenarioHash),
      fact('Price base', manifest.priceBase),
      fact('Discount schedule', manifest.scheduleVintage),
      fact('Horizon', manifest.horizon),
      ...(manifest.simulation === undefined ? [] : [fact('Interval in the program', manifest.simulation)]),
      [],
      ...section('How to use it', HOW_TO_USE),
      ...section('Known differences from the program', DIFFERENCES),
      heads('To confirm', ''),
      ...(toConfirm.length > 0 ? toConfirm : [fact('Nothing', 'Every figure from a published source was read in it.')]),
    ],
    columnWidths: [36, 110],
    frozen: { rows: 0, columns: 0 },
    printTitles: { rows: 0, columns: 0 },
    fitsPageWidth: true,
  };
}

function verdictOf(checks: Sheet): SheetRow[number] {
  const formula = seenFrom(ABOUT_SHEET, CHECKS_SHEET, cellAddress(VERDICT_ROW, VALUE_COLUMN));
  return { kind: 'formula', formula, cached: verdictNow(checks), format: 'General', role: 'verdict' };
}

function fact(label: string, text: string): SheetRow {
  return [words(label, 'label'), words(text)];
}

function section(heading: string, sentences: readonly string[]): readonly SheetRow[] {
  return [heads(heading, ''), ...sentences.map((sentence, index) => fact(`${index + 1}`, sentence)), []];
}
