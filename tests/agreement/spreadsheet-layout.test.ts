import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactEngine, isNotDefined } from '../../core/engines/exact';
import { printWorkbook, type FormulaCell, type Sheet, type SpreadsheetModel } from '../../core/engines/spreadsheet';
import { walk, type ExpressionNode, type Graph } from '../../core/graph';
import { buildModel } from '../../core/model';
import { resolveScenario } from '../../core/scenario/resolve';
import { workbookFrom, templateNamed } from '../../core/templates';
import { anOperatorGraph } from '../support/operator-graph';
import { randomModel } from '../support/random-graph';
import { SOME_OPTIONS } from '../support/workbook-agreement';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

const NO_CHANGE = new Map<string, string>();

type Printed = { readonly graph: Graph; readonly model: SpreadsheetModel };

const printed = (graph: Graph): Printed => ({ graph, model: printWorkbook(graph, NO_CHANGE, SOME_OPTIONS) });
const EVERY_OPERATOR = printed(anOperatorGraph());
const TEMPLATE = printed(buildModel(resolveScenario(workbookFrom(EILEEN_GRIT_BIN), 'first')).graph);

/** What holds of every workbook, whatever the model. */
const RULES: readonly (readonly [string, (workbook: Printed) => void])[] = [
  [
    'one formula a row, the same in every step',
    ({ graph, model }) => {
      for (const line of graph.lines.values()) {
        const forms = stepCells(model, line.id).map(({ cell, row, column }) => relativeForm(cell.formula, row, column));
        expect(new Set(forms).size, `${line.id}: ${forms.slice(0, 2).join(' and ')}`).toBe(1);
      }
    },
  ],
  [
    'the same years in the same columns of every sheet',
    ({ graph, model }) => {
      const columns = [...graph.lines.values()].map((line) => [line.axisId, model.places.lines.get(line.id)?.column]);
      for (const [axisId, column] of columns) expect(columns.find(([other]) => other === axisId)?.[1]).toBe(column);
    },
  ],
  [
    'functions that are worked out once, and that every spreadsheet has',
    ({ model }) => {
      const used = new Set(
        formulas(model).flatMap((formula) => [...formula.matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name)),
      );
      expect([...used].filter((name) => !FUNCTIONS.has(name ?? ''))).toEqual([]);
    },
  ],
  [
    'no number in a formula but 0, 1 and the constants of the formula itself',
    ({ graph, model }) => {
      for (const line of graph.lines.values()) {
        const [first] = stepCells(model, line.id);
        const own = ownNumbers(line.value);
        expect(
          numbersIn(first?.cell.formula ?? '').filter((number) => !own.has(Number(number))),
          line.id,
        ).toEqual([]);
      }
      for (const sheet of model.sheets.filter(({ kind }) => kind === 'check' || kind === 'about')) {
        expect(
          sheetFormulas(sheet)
            .flatMap(numbersIn)
            .filter((number) => number !== '0' && number !== '1'),
        ).toEqual([]);
      }
    },
  ],
  [
    'a unit and a source on every row of figures',
    ({ model }) => {
      for (const sheet of model.sheets.filter(({ kind }) => kind === 'calculation')) {
        for (const row of sheet.rows.slice(5)) {
          if (row[0]?.kind !== 'text') continue; // profiles run down, with their units above them
          expect([row[1], row[2]].map((cell) => cell?.kind === 'text' && cell.text !== '')).toEqual([true, true]);
        }
      }
    },
  ],
  [
    'the program’s own figure with every formula of a line and a result',
    ({ graph, model }) => {
      const exact = createExactEngine(graph).evaluate();
      for (const line of graph.lines.values()) {
        const cached = stepCells(model, line.id).map(({ cell }) => cell.cached);
        expect(cached).toEqual(exact.line(line.id).map((value) => value.toNumber()));
      }
      for (const { id } of graph.totals.values()) {
        const value = exact.total(id);
        expect(totalCell(model, id).cached).toBe(isNotDefined(value) ? value.notDefined : value.toNumber());
      }
    },
  ],
  [
    'names that are no addresses, each once',
    ({ model }) => {
      const names = model.names.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z]+_[A-Za-z0-9_]*$/);
    },
  ],
  [
    'sheet names that Excel takes, each once',
    ({ model }) => {
      const names = model.sheets.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    },
  ],
];

describe.each(RULES)('a printed workbook has %s', (_rule, holds) => {
  it('for every operator', () => holds(EVERY_OPERATOR));
  it('for the template', () => holds(TEMPLATE));
  it('for random models', () => {
    fc.assert(
      fc.property(randomModel(), ({ graph }) => holds(printed(graph))),
      { numRuns: 30, endOnFailure: true },
    );
  });
});

describe('the checks of this file', () => {
  it('tell a formula that was not copied from one that was', () => {
    expect(relativeForm('G12+$B$3', 12, 7)).toBe(relativeForm('H12+$B$3', 12, 8));
    expect(relativeForm('G12+$B$3', 12, 7)).not.toBe(relativeForm('G12+$B$3', 12, 8));
    expect(relativeForm("in_a1*'Sheet A1'!G$5", 12, 7)).toBe("in_a1*'Sheet A1'!R5C[-1]");
  });

  it('see a number that stands in a formula', () => {
    expect(numbersIn("IF(in_a1<3,'Sheet 2'!$G12,1E-5)+out_2*0.25")).toEqual(['3', '1E-5', '0.25']);
  });
});

/** Not among them: NOW, TODAY, RAND, OFFSET, INDIRECT, CELL and INFO, which are worked out again at every change. */
const FUNCTIONS = new Set([
  'IF', 'SUM', 'SUMPRODUCT', 'INDEX', 'COLUMNS', 'MIN', 'MAX', 'EXP', 'LN', 'POWER', 'ABS', 'INT', 'ROUND', 'ISERROR', 'ISNUMBER',
  'COUNTIF',
]); // prettier-ignore

const CELL_REFERENCE = /('(?:[^']|'')*'!)|(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(.])/g;

/** A formula as it is seen from its own cell (R1C1): what is copied along a row is the same text. */
function relativeForm(formula: string, row: number, column: number): string {
  return formula.replace(
    CELL_REFERENCE,
    (all, sheet: string | undefined, fixedColumn, letters: string, fixedRow, digits) => {
      if (sheet !== undefined) return all;
      const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const rowForm = fixedRow === '$' ? `R${Number(digits)}` : `R[${Number(digits) - row}]`;
      return `${rowForm}${fixedColumn === '$' ? `C${at}` : `C[${at - column}]`}`;
    },
  );
}

function numbersIn(formula: string): readonly string[] {
  const bare = formula
    .replace(/"[^"]*"/g, '')
    .replace(CELL_REFERENCE, (_all, sheet) => (sheet === undefined ? 'x' : ''));
  return [...bare.matchAll(/(?<![A-Za-z0-9_.])\d+(?:\.\d+)?(?:E[-+]?\d+)?/g)].map(([number]) => number);
}

/** 0, 1, what the formula's own constants and steps are, and what φ and floor are printed with. */
function ownNumbers(node: ExpressionNode): ReadonlySet<number> {
  const numbers = new Set([0, 1]);
  walk(node, (part) => {
    if (part.op === 'constant') numbers.add(Math.abs(Number(part.value)));
    if (part.op === 'lag') numbers.add(part.steps);
    if (part.op === 'phi') for (const number of [1e-5, 2, 6]) numbers.add(number);
    if (part.op === 'floor') numbers.add(9);
  });
  return numbers;
}

function stepCells({ sheets, places }: SpreadsheetModel, id: string) {
  const place = places.lines.get(id);
  if (place === undefined) throw new Error(`${id} stands nowhere.`);
  const row = sheets.find((sheet) => sheet.name === place.sheet)?.rows[place.row - 1] ?? [];
  return Array.from({ length: place.steps }, (_, step) => {
    const column = place.column + step;
    const cell = row[column];
    if (cell?.kind !== 'formula') throw new Error(`${id} has no formula in step ${step}.`);
    return { cell, row: place.row, column };
  });
}

function totalCell({ sheets, places }: SpreadsheetModel, id: string): FormulaCell {
  const place = places.totals.get(id);
  const cell = sheets.find((sheet) => sheet.name === place?.sheet)?.rows[(place?.row ?? 0) - 1]?.[place?.column ?? 0];
  if (cell?.kind !== 'formula') throw new Error(`${id} has no formula.`);
  return cell;
}

function sheetFormulas(sheet: Sheet): readonly string[] {
  const cells = sheet.rows.flatMap((row) => row.filter((cell): cell is FormulaCell => cell?.kind === 'formula'));
  return cells.map((cell) => cell.formula);
}

function formulas(model: SpreadsheetModel): readonly string[] {
  return model.sheets.flatMap(sheetFormulas);
}
