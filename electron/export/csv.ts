import { isNotDefined, type Evaluation } from '../../core/engines/exact';
import { cleanText, financialYear } from '../../core/engines/spreadsheet';
import type { CheckedQuantity, Citation, Graph, LineDefinition, Source, TotalDefinition } from '../../core/graph';

/** A scenario with its figures, as one block of rows. */
export type TidyScenario = {
  readonly name: string;
  readonly graph: Graph;
  readonly figures: Evaluation;
  /** The year in which the first financial year begins. */
  readonly firstYear: number;
};

/** What makes the figures again: program version, scenario hash, price base, schedule vintage. */
export type TidyManifest = readonly { readonly id: string; readonly label: string; readonly words: string }[];

/** One figure a row, and what it is in the columns before and after it. */
type TidyRow = {
  readonly kind: 'manifest' | 'quantity' | 'line' | 'total';
  readonly stage: string;
  readonly id: string;
  readonly label: string;
  readonly axis: string;
  readonly step: string;
  readonly financialYear: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly grade: string;
  readonly note: string;
};

const COLUMNS = [
  'scenario', 'kind', 'stage', 'id', 'label', 'axis', 'step', 'financial_year', 'value', 'unit', 'source', 'grade', 'note',
]; // prettier-ignore

const BYTE_ORDER_MARK = '\u{FEFF}';
const LINE_END = '\r\n';

/**
 * Every quantity, line and total of some scenarios as a tidy table: one figure a row.
 *
 * Takes    scenarios: each with the figures that the exact engine gave; the manifest, whose words stand as notes
 * Gives    UTF-8 with a byte order mark and CRLF, for Excel; values as exact decimal text, never rounded; empty, with the reason
 *          as a note, where a total has no value
 */
export function writeCsv(scenarios: readonly TidyScenario[], manifest: TidyManifest = []): Uint8Array {
  const rows = [
    ...manifest.map((entry) => recordOf('', manifestRow(entry))),
    ...scenarios.flatMap((scenario) => rowsOf(scenario).map((row) => recordOf(scenario.name, row))),
  ];
  return new TextEncoder().encode(BYTE_ORDER_MARK + [COLUMNS.join(','), ...rows, ''].join(LINE_END));
}

/** Words are guarded, figures never: a guard would spoil "-5". */
function recordOf(scenario: string, row: TidyRow): string {
  return [
    words(scenario),
    row.kind,
    words(row.stage),
    words(row.id),
    words(row.label),
    words(row.axis),
    row.step,
    row.financialYear,
    row.value,
    words(row.unit),
    words(row.source),
    row.grade,
    words(row.note),
  ].join(',');
}

function rowsOf({ graph, figures, firstYear }: TidyScenario): readonly TidyRow[] {
  return [
    ...[...graph.quantities.values()].map((quantity) => quantityRow(quantity, figures)),
    ...[...graph.lines.values()].flatMap((line) => lineRows(line, figures, firstYear)),
    ...[...graph.totals.values()].map((total) => totalRow(total, figures)),
  ];
}

function manifestRow({ id, label, words: note }: TidyManifest[number]): TidyRow {
  return { ...SCALAR, kind: 'manifest', id, label, value: '', unit: '', source: '', note };
}

function quantityRow({ id, label, unitText, source, grade, note }: CheckedQuantity, figures: Evaluation): TidyRow {
  return {
    ...SCALAR,
    kind: 'quantity',
    id,
    label,
    value: figures.quantity(id).toFixed(),
    unit: unitText,
    source: sourceText(source),
    grade: String(grade),
    note,
  };
}

function lineRows(line: LineDefinition, figures: Evaluation, firstYear: number): readonly TidyRow[] {
  return figures.line(line.id).map((value, step) => ({
    ...SCALAR,
    kind: 'line',
    stage: line.stage,
    id: line.id,
    label: line.label,
    axis: line.axisId,
    step: String(step),
    financialYear: line.axis === 'year' ? financialYear(firstYear + step) : '',
    value: value.toFixed(),
    unit: line.unitText,
    source: citationText(line.source),
  }));
}

function totalRow({ id, label, stage, unitText, source }: TotalDefinition, figures: Evaluation): TidyRow {
  const value = figures.total(id);
  return {
    ...SCALAR,
    kind: 'total',
    stage,
    id,
    label,
    value: isNotDefined(value) ? '' : value.toFixed(),
    unit: unitText,
    source: citationText(source),
    note: isNotDefined(value) ? value.notDefined : '',
  };
}

/** What a figure without steps, grade or note leaves empty. */
const SCALAR = { stage: '', axis: '', step: '', financialYear: '', grade: '', note: '' } as const;

function sourceText(source: Source): string {
  switch (source.kind) {
    case 'reference':
      return `${citationText(source)} (${source.status.replace('-', ' ')})`;
    case 'given':
      return source.title;
    case 'assumption':
      return `Assumption: ${source.reason}`;
  }
}

function citationText({ title, section }: Citation): string {
  return section === '' ? title : `${title}, ${section}`;
}

/** What a spreadsheet takes for the beginning of a formula, also after spaces, and in the wide forms of some keyboards. */
const BEGINS_LIKE_A_FORMULA = /^\s*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]|^[\t\r\n]/u;

/**
 * Words as one field.
 *
 * SECURITY: opened in a spreadsheet, a field that begins with =, +, -, @, a tab or a line end would be worked out as a formula,
 * which can read other cells and send them away. An apostrophe before it makes it text.
 */
function words(text: string): string {
  const clean = cleanText(text); // first, or a control character in front would hide the equals sign from the guard
  const guarded = BEGINS_LIKE_A_FORMULA.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
