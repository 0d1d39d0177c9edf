export { printWorkbook } from './print-workbook';
export type { PartitionCheck, WorkbookManifest, WorkbookOptions } from './printing';
export type {
  Band,
  Cell,
  CellPlace,
  CellRole,
  DefinedName,
  FormulaCell,
  NumberCell,
  Sheet,
  SheetKind,
  SheetRow,
  SpreadsheetModel,
  TextCell,
  WorkbookPlaces,
} from './spreadsheet-model';
export { financialYear } from './step-labels';
export { cleanText } from './user-text';
