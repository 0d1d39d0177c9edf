import { decimalFromText } from '../exact';
import { cellAddress, seenFrom } from './address';
import { figure, figureHeads, formulaCell, heads, sheetHead, unitWords, words } from './cells';
import { figureFormat, WHOLE } from './formats';
import { columnsOf, FIRST_ROW, placeOf, type ProfileSheet } from './layout';
import type { Printing } from './printing';
import type { Cell, Sheet, SheetRow } from './spreadsheet-model';

const ZERO = decimalFromText('0');

/**
 * What one person brings by years since entry, a column a profile, years running down: entrants run across, and the two meet
 * where they add up to a year. Beyond its last cycle a profile is 0.
 */
export function profilesSheet({ name, axisId, ids }: ProfileSheet, printing: Printing): Sheet {
  const { graph } = printing.layout;
  const { steps } = columnsOf(printing.layout, axisId);
  const columns = ids.map((id) => profileColumn(id, name, steps, printing));
  const note =
    'What one person brings, by years since entry: the figures of the sheets by cycle, turned so that years run down.';
  const rows = Array.from({ length: steps }, (_, since): SheetRow => [
    figure(since, WHOLE, 'step'),
    ...columns.map((column) => column[since] ?? null),
  ]);
  return {
    name,
    kind: 'calculation',
    rows: [
      ...sheetHead('Profiles', note),
      [...heads('Years since entry'), ...figureHeads(...ids.map((id) => graph.line(id).label))],
      [words('Unit', 'step'), ...ids.map((id) => words(unitWords(graph.line(id).unitText), 'figure-step'))],
      ...rows,
    ],
    columnWidths: [24, ...ids.map(() => 22)],
    frozen: { rows: FIRST_ROW - 1, columns: 1 },
    printTitles: { rows: FIRST_ROW - 1, columns: 1 },
    fitsPageWidth: false,
  };
}

function profileColumn(id: string, sheet: string, steps: number, { layout, figures }: Printing): readonly Cell[] {
  const place = placeOf(layout.lines, id);
  const last = place.column + layout.graph.stepsOf(id) - 1;
  const all = `${cellAddress(place.row, place.column, 'both')}:${cellAddress(place.row, last, 'both')}`;
  const cycles = seenFrom(sheet, place.sheet, all);
  const values = figures.line(id);
  const format = figureFormat(layout.graph.line(id), values);
  return Array.from({ length: steps }, (_, since) => {
    const yearsSince = cellAddress(FIRST_ROW + since, 0, 'column');
    const formula = `IF(${yearsSince}<COLUMNS(${cycles}),INDEX(${cycles},1,${yearsSince}+1),0)`;
    return formulaCell(formula, values[since] ?? ZERO, format, 'figure');
  });
}
