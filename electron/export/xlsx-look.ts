import type { Style } from '@cj-tech-master/excelts';
import type { CellRole, SheetKind } from '../../core/engines/spreadsheet';

type Look = Partial<Style>;

const INK = 'FF22201C';
const QUIET_INK = 'FF575148';
const PINE = 'FF1C5B4A';
const YELLOW = 'FFFFF3C4';
const FROST = 'FFE8F0F5';
const SUNK = 'FFF1ECE3';
const EDGE = 'FF8A8172';

const fill = (argb: string): Style['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const font = (more: Look['font'] = {}): Look['font'] => ({ name: 'Calibri', size: 11, color: { argb: INK }, ...more });
const edge = { style: 'thin', color: { argb: EDGE } } as const;
const top = { vertical: 'top' } as const;
/** Figures stand a little away from the words to their right. */
const right = { vertical: 'top', horizontal: 'right', indent: 1 } as const;

/** How each kind of cell looks. Meaning is never in the colour alone: inputs have an edge, working rows are in italics. */
export const LOOKS: Readonly<Record<CellRole, Look>> = {
  title: { font: font({ bold: true, size: 16, color: { argb: PINE } }) },
  note: { font: font({ color: { argb: QUIET_INK } }) },
  heading: { font: font({ bold: true, size: 12, color: { argb: PINE } }) },
  header: {
    font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
    fill: fill(PINE),
    alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
  },
  'figure-header': {
    font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
    fill: fill(PINE),
    alignment: { vertical: 'middle', horizontal: 'right', wrapText: true, indent: 1 },
  },
  step: { font: font({ color: { argb: QUIET_INK } }), fill: fill(SUNK), alignment: top },
  'figure-step': { font: font({ color: { argb: QUIET_INK } }), fill: fill(SUNK), alignment: right },
  label: { font: font(), alignment: { ...top, wrapText: true } },
  text: { font: font(), alignment: { ...top, horizontal: 'left', wrapText: true, indent: 1 } },
  'small-text': {
    font: font({ size: 9, color: { argb: QUIET_INK } }),
    alignment: { ...top, horizontal: 'left', wrapText: true, indent: 1 },
  },
  input: {
    font: font({ bold: true }),
    fill: fill(YELLOW),
    border: { top: edge, bottom: edge, left: edge, right: edge },
    alignment: right,
  },
  published: { font: font(), fill: fill(FROST), alignment: right },
  opening: { font: font({ color: { argb: QUIET_INK } }), fill: fill(SUNK), alignment: right },
  figure: { font: font(), alignment: right },
  working: { font: font({ italic: true, color: { argb: QUIET_INK } }), alignment: right },
  result: { font: font({ bold: true }), alignment: right },
  verdict: { font: font({ bold: true }), alignment: { ...top, horizontal: 'left', indent: 1 } },
  check: { font: font(), alignment: right },
};

export const TAB_COLOURS: Readonly<Record<SheetKind, string>> = {
  about: PINE,
  input: 'FFE9B824',
  calculation: 'FF8A8172',
  result: 'FF2F7DAF',
  check: 'FFA23F74',
};
