import type { TotalDefinition } from '../../graph';
import { isNotDefined } from '../exact';
import { cellAddress } from './address';
import { citationText, figureHeads, formulaCell, heads, sheetHead, unitWords, words } from './cells';
import { figureFormat, GENERAL } from './formats';
import { printCondition, printFormula } from './formula';
import { withinLimits } from './formula-limits';
import { FIRST_LISTED_ROW, NO_VALUE_COLUMN, placeOf, RESULTS_SHEET, stageTitle } from './layout';
import type { Printing } from './printing';
import type { Sheet, SheetRow } from './spreadsheet-model';
import { isWorking } from './working-rows';

/** The totals: a row each, the shown ones first. A total that has no value says so in words. */
export function resultsSheet(printing: Printing): Sheet {
  const { layout, options } = printing;
  const groups = layout.resultGroups.flatMap(({ heading, ids }): SheetRow[] => [
    [words(heading, 'heading')],
    ...ids.map((id) => resultRow(layout.graph.total(id), printing)),
  ]);
  return {
    name: RESULTS_SHEET,
    kind: 'result',
    rows: [
      ...sheetHead('Results', `Money is real, ${options.manifest.priceBase}. Every figure is a formula.`),
      [
        ...heads('Result'),
        ...figureHeads('Value'),
        ...heads('Unit', 'Stage', 'Source', 'Name of the cell', 'Where it has no value', 'Name in the program'),
      ],
      ...groups,
    ],
    columnWidths: [54, 18, 15, 20, 34, 28, 28, 28],
    frozen: { rows: FIRST_LISTED_ROW - 1, columns: 2 },
    printTitles: { rows: FIRST_LISTED_ROW - 1, columns: 1 },
    fitsPageWidth: true,
  };
}

function resultRow(total: TotalDefinition, { layout, figures }: Printing): SheetRow {
  const { name, row } = placeOf(layout.totals, total.id);
  const value = figures.total(total.id);
  const format = isNotDefined(value) ? GENERAL : figureFormat(total, [value]);
  return [
    words(total.label, 'label'),
    formulaCell(withinLimits(resultFormula(total, row, layout), total.id, total.label), value, format, 'result'),
    words(unitWords(total.unitText)),
    words(stageTitle(total.stage)),
    words(citationText(total.source), 'small-text'),
    words(name, 'small-text'),
    words(total.definedWhen === null ? '' : total.otherwise),
    words(isWorking(total.id) ? '' : total.id, 'small-text'),
  ];
}

/** The words for "no value" stand in a cell of their own: nothing that a person wrote is ever part of a formula. */
function resultFormula(total: TotalDefinition, row: number, layout: Printing['layout']): string {
  const here = { sheet: RESULTS_SHEET, step: null };
  const value = printFormula(total.value, here, layout);
  if (total.definedWhen === null) return value;
  return `IF(${printCondition(total.definedWhen, here, layout)},${value},${cellAddress(row, NO_VALUE_COLUMN, 'column')})`;
}
