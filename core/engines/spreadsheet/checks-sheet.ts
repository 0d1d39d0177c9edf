import type { Decimal } from 'decimal.js';
import { decimalFromText, isNotDefined } from '../exact';
import { Defect } from '../../errors';
import { cellAddress, columnLetters, seenFrom } from './address';
import { cachedValue, figure, figureHeads, formulaCell, heads, sheetHead, words } from './cells';
import { figureFormat, GENERAL, isMoney, SCIENTIFIC, WHOLE } from './formats';
import { AS_EXPORTED_COLUMN } from './inputs-sheet';
import { ABOUT_SHEET, CHECKS_SHEET, FIRST_LISTED_ROW, INPUTS_SHEET, placeOf, VALUE_COLUMN } from './layout';
import type { PartitionCheck, Printing } from './printing';
import type { Cell, DefinedName, FormulaCell, Sheet, SheetRow } from './spreadsheet-model';
import { isWorking } from './working-rows';

/** The verdict over all checks stands in this row, in the column of values. */
export const VERDICT_ROW = 4;
export const ALL_PASS = 'All checks pass';
const SOME_FAIL = 'Some checks fail';
const CHANGED = 'Inputs have been changed since this file was made; no check fails';

/** How many inputs differ from what they were, and how far two figures may be apart. */
const CHANGED_NAME = 'check_changed';
const PENNY_NAME = 'check_penny';
const RELATIVE_NAME = 'check_relative';
const FLOOR_NAME = 'check_floor';
const PENNY = 0.01;
/** Doubles keep some fifteen figures; long chains of sums and differences lose a few. */
const RELATIVE = 1e-9;
const FLOOR = 1e-9;

const HEADER_ROW = 10;
const COLUMNS = { here: 1, expected: 2, difference: 3, allowed: 4, verdict: 5 } as const;

/** The names of the cells on the sheet of checks. */
export const CHECK_NAMES: readonly DefinedName[] = [CHANGED_NAME, PENNY_NAME, RELATIVE_NAME, FLOOR_NAME].map(
  (name, index) => ({
    name,
    sheet: CHECKS_SHEET,
    address: cellAddress(VERDICT_ROW + 1 + index, VALUE_COLUMN, 'both'),
  }),
);

/**
 * The checks: no cell in error, partitions that come to the same, and every result beside the program's own figure.
 *
 * Takes    sheets: all others, in which errors are looked for
 */
export function checksSheet(printing: Printing, sheets: readonly Sheet[]): Sheet {
  const checks = [
    ...sheets.filter((sheet) => sheet.name !== ABOUT_SHEET).map(errorCheck),
    ...printing.options.partitions.map((check) => partitionCheck(check, printing)),
    ...[...printing.layout.totals.keys()].filter((id) => !isWorking(id)).map((id) => totalCheck(id, printing)),
  ];
  const rows = checks.map((check, index) => checkRow(check, HEADER_ROW + 1 + index));
  return {
    name: CHECKS_SHEET,
    kind: 'check',
    rows: [
      ...sheetHead(
        'Checks',
        'PASS, FAIL, or CHANGED where a result moved because an input was changed after the export.',
      ),
      [words('All checks', 'label'), verdictOverAll(rows)],
      [words('Inputs changed since this file was made', 'label'), changedInputs(printing)],
      [words('Allowed difference in £', 'label'), figure(PENNY, GENERAL, 'check')],
      [words('Allowed difference elsewhere, as a share of the figure', 'label'), figure(RELATIVE, SCIENTIFIC, 'check')],
      [words('Allowed difference where the figure is 0 or almost', 'label'), figure(FLOOR, SCIENTIFIC, 'check')],
      [],
      [...heads('Check'), ...figureHeads('Here', 'Expected', 'Difference', 'Allowed'), ...heads('Verdict')],
      ...rows,
    ],
    columnWidths: [72, 22, 22, 16, 14, 14],
    frozen: { rows: HEADER_ROW, columns: 1 },
    printTitles: { rows: HEADER_ROW, columns: 1 },
    fitsPageWidth: true,
  };
}

/** One comparison: a formula and what it should come to. */
type Check = {
  readonly label: string;
  readonly here: FormulaCell;
  readonly expected: Cell;
  readonly allowed: 'nothing' | 'a penny' | 'a share';
  /** Whether it may differ once an input has been changed. */
  readonly movesWithInputs: boolean;
};

const ZERO = decimalFromText('0');

function errorCheck({ name, rows }: Sheet): Check {
  const width = Math.max(...rows.map((row) => row.length));
  const area = seenFrom(CHECKS_SHEET, name, `$A$1:$${columnLetters(width - 1)}$${rows.length}`);
  return {
    label: `No cell in error on “${name}”`,
    here: formulaCell(`IF(ISERROR(SUM(${area})),1,0)`, ZERO, WHOLE, 'check'),
    expected: figure(0, WHOLE, 'check'),
    allowed: 'nothing',
    movesWithInputs: false,
  };
}

function partitionCheck({ label, leftTotalIds, rightTotalIds }: PartitionCheck, { layout, figures }: Printing): Check {
  const totals = [...leftTotalIds, ...rightTotalIds].map((id) => layout.graph.total(id));
  const [first = { unit: {}, unitText: 'share' }] = totals;
  const side = (ids: readonly string[]): FormulaCell => {
    const names = ids.map((id) => placeOf(layout.totals, id).name);
    const values = ids.map((id) => figures.total(id)).filter((value): value is Decimal => !isNotDefined(value));
    const value = values.reduce((all, part) => all.plus(part), ZERO);
    return formulaCell(`SUM(${names.join(',')})`, value, figureFormat(first, [value]), 'check');
  };
  return {
    label,
    here: side(leftTotalIds),
    expected: side(rightTotalIds),
    allowed: totals.every(({ unit }) => isMoney(unit)) ? 'a penny' : 'a share',
    movesWithInputs: false,
  };
}

function totalCheck(id: string, { layout, figures }: Printing): Check {
  const { label, unit, unitText } = layout.graph.total(id);
  const value = figures.total(id);
  const format = isNotDefined(value) ? GENERAL : figureFormat({ unit, unitText }, [value]);
  const stored = cachedValue(value);
  return {
    label,
    here: formulaCell(placeOf(layout.totals, id).name, value, format, 'check'),
    expected: typeof stored === 'number' ? figure(stored, format, 'check') : words(stored ?? '', 'check'),
    allowed: isMoney(unit) ? 'a penny' : 'a share',
    movesWithInputs: true,
  };
}

function checkRow({ label, here, expected, allowed, movesWithInputs }: Check, row: number): SheetRow {
  const at = (column: keyof typeof COLUMNS) => cellAddress(row, COLUMNS[column], 'column');
  const allowance = {
    nothing: null,
    'a penny': PENNY_NAME,
    'a share': `IF(ISNUMBER(${at('expected')}),MAX(${RELATIVE_NAME}*ABS(${at('expected')}),${FLOOR_NAME}),0)`,
  }[allowed];
  const difference = `IF(ISNUMBER(${at('here')})*ISNUMBER(${at('expected')}),${at('here')}-${at('expected')},IF(${at('here')}=${at('expected')},0,"differs"))`;
  const isClose = `IF(ISNUMBER(${at('difference')}),ABS(${at('difference')})<=${at('allowed')},FALSE)`;
  const otherwise = movesWithInputs ? `IF(${CHANGED_NAME}>0,"CHANGED","FAIL")` : '"FAIL"';
  const now = comparedNow(here, expected, allowed);
  return [
    words(label, 'label'),
    here,
    expected,
    { kind: 'formula', formula: difference, cached: now.difference, format: SCIENTIFIC, role: 'check' },
    allowance === null
      ? figure(0, WHOLE, 'check')
      : { kind: 'formula', formula: allowance, cached: now.allowed, format: SCIENTIFIC, role: 'check' },
    {
      kind: 'formula',
      formula: `IF(${isClose},"PASS",${otherwise})`,
      cached: now.verdict,
      format: GENERAL,
      role: 'verdict',
    },
  ];
}

/** How a check stands on the program's own figures, for viewers that do not recalculate. */
function comparedNow(here: FormulaCell, expected: Cell, allowed: Check['allowed']) {
  const should = valueOf(expected);
  const isPair = typeof here.cached === 'number' && typeof should === 'number';
  const difference = isPair ? Number(here.cached) - should : here.cached === should ? 0 : 'differs';
  const share = typeof should === 'number' ? Math.max(RELATIVE * Math.abs(should), FLOOR) : 0;
  const allowance = { nothing: 0, 'a penny': PENNY, 'a share': share }[allowed];
  const isClose = typeof difference === 'number' && Math.abs(difference) <= allowance;
  return { difference, allowed: allowance, verdict: isClose ? 'PASS' : 'FAIL' };
}

function valueOf(cell: Cell): number | string | null {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.value;
    case 'formula':
      return cell.cached;
  }
}

function verdictOverAll(rows: readonly SheetRow[]): FormulaCell {
  const first = cellAddress(HEADER_ROW + 1, COLUMNS.verdict, 'both');
  const last = cellAddress(HEADER_ROW + rows.length, COLUMNS.verdict, 'both');
  const fails = rows.some((row) => row.some((cell) => cell?.kind === 'formula' && cell.cached === 'FAIL'));
  return {
    kind: 'formula',
    formula: `IF(COUNTIF(${first}:${last},"FAIL")>0,"${SOME_FAIL}",IF(${CHANGED_NAME}>0,"${CHANGED}","${ALL_PASS}"))`,
    cached: fails ? SOME_FAIL : ALL_PASS,
    format: GENERAL,
    role: 'verdict',
  };
}

function changedInputs({ layout }: Printing): FormulaCell {
  const last = FIRST_LISTED_ROW + layout.quantities.size - 1;
  if (layout.quantities.size === 0) return formulaCell('0', ZERO, WHOLE, 'check');
  const column = (at: number) =>
    seenFrom(
      CHECKS_SHEET,
      INPUTS_SHEET,
      `${cellAddress(FIRST_LISTED_ROW, at, 'both')}:${cellAddress(last, at, 'both')}`,
    );
  const formula = `SUMPRODUCT((${column(VALUE_COLUMN)}<>${column(AS_EXPORTED_COLUMN)})*1)`;
  return formulaCell(formula, ZERO, WHOLE, 'check');
}

/** The verdict as the first sheet shows it before anything is recalculated. */
export function verdictNow(checks: Sheet): number | string | null {
  const cell = checks.rows[VERDICT_ROW - 1]?.[VALUE_COLUMN];
  if (cell?.kind !== 'formula') throw new Defect('The sheet of checks has no verdict.');
  return cell.cached;
}
