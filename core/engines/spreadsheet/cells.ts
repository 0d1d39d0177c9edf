import type { Decimal } from 'decimal.js';
import { isNotDefined, type NotDefined } from '../exact';
import type { Citation } from '../../graph';
import type { CellRole, FormulaCell, NumberCell, SheetRow, TextCell } from './spreadsheet-model';
import { cleanText } from './user-text';

/** A cell of words. */
export function words(text: string, role: CellRole = 'text'): TextCell {
  return { kind: 'text', text: cleanText(text), role };
}

/** Heads of columns of words. */
export function heads(...titles: readonly string[]): readonly TextCell[] {
  return titles.map((title) => words(title, 'header'));
}

/** Heads of columns of figures: they stand to the right, as the figures do. */
export function figureHeads(...titles: readonly string[]): readonly TextCell[] {
  return titles.map((title) => words(title, 'figure-header'));
}

/** The first rows of a sheet: what it is, and how to read it. */
export function sheetHead(title: string, note: string): readonly SheetRow[] {
  return [[words(title, 'title')], [words(note, 'note')], []];
}

/** A cell of a figure. */
export function figure(value: number, format: string, role: CellRole): NumberCell {
  return { kind: 'number', value, format, role };
}

/** A cell with a formula and the program's own figure for it. */
export function formulaCell(formula: string, value: Decimal | NotDefined, format: string, role: CellRole): FormulaCell {
  return { kind: 'formula', formula, cached: cachedValue(value), format, role };
}

/** A figure as a spreadsheet holds it: null where it is too large for one, words where there is none. */
export function cachedValue(value: Decimal | NotDefined): number | string | null {
  if (isNotDefined(value)) return cleanText(value.notDefined);
  const double = value.toNumber();
  return Number.isFinite(double) ? double : null;
}

/** A citation on one line. */
export function citationText({ title, section }: Citation): string {
  return section === '' ? title : `${title}, ${section}`;
}

/** A unit as a reader meets it. */
export function unitWords(unitText: string): string {
  return unitText === '1' ? 'number' : unitText;
}
