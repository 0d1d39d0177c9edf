/** What a cell is for; the writer of bytes gives each its look. */
export type CellRole =
  | 'title'
  | 'note'
  | 'heading'
  | 'header'
  /** The head of a column of figures. */
  | 'figure-header'
  | 'step'
  /** Under the head of a column of figures: its step, or its unit. */
  | 'figure-step'
  | 'label'
  | 'text'
  | 'small-text'
  /** A figure that a person may change. */
  | 'input'
  /** A published figure: part of a series, changed only when the source is. */
  | 'published'
  | 'opening'
  | 'figure'
  | 'working'
  | 'result'
  | 'check'
  | 'verdict';

export type TextCell = { readonly kind: 'text'; readonly text: string; readonly role: CellRole };

export type NumberCell = {
  readonly kind: 'number';
  readonly value: number;
  readonly format: string;
  readonly role: CellRole;
};

export type FormulaCell = {
  readonly kind: 'formula';
  /** Without the equals sign. */
  readonly formula: string;
  /** The program's own figure, for viewers that do not recalculate; null where it is too large for a spreadsheet. */
  readonly cached: number | string | null;
  readonly format: string;
  readonly role: CellRole;
};

/** Text is always typed as text: whatever a person wrote never becomes a formula. */
export type Cell = TextCell | NumberCell | FormulaCell;

/** An empty cell is null; a row may stop short of the sheet's width. */
export type SheetRow = readonly (Cell | null)[];

/** How many rows from the top, and columns from the left. */
export type Band = { readonly rows: number; readonly columns: number };

export type SheetKind = 'about' | 'input' | 'calculation' | 'result' | 'check';

export type Sheet = {
  readonly name: string;
  readonly kind: SheetKind;
  readonly rows: readonly SheetRow[];
  /** In characters, from the first column on. */
  readonly columnWidths: readonly number[];
  /** Stays in view when scrolling. */
  readonly frozen: Band;
  /** Repeats on every printed page. */
  readonly printTitles: Band;
  /** Whether a printed page takes the whole width; a sheet of many years runs over several pages instead. */
  readonly fitsPageWidth: boolean;
};

/** A name for one cell, valid in Excel and LibreOffice. */
export type DefinedName = { readonly name: string; readonly sheet: string; readonly address: string };

/** Where a cell stands: its row counted from 1, its column from 0 (A). */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** Where the figures of a graph stand in the workbook. */
export type WorkbookPlaces = {
  readonly quantities: ReadonlyMap<string, CellPlace & { readonly name: string }>;
  readonly totals: ReadonlyMap<string, CellPlace & { readonly name: string }>;
  /** The column is that of the first step; the others follow it. */
  readonly lines: ReadonlyMap<string, CellPlace & { readonly steps: number }>;
};

/** A workbook as data: no bytes, no library. */
export type SpreadsheetModel = {
  readonly title: string;
  readonly language: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly places: WorkbookPlaces;
};
