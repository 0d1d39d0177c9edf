import type { Decimal } from 'decimal.js';
import { isNotDefined, type Evaluation } from '../../core/engines/exact';
import type { SpreadsheetModel, WorkbookOptions } from '../../core/engines/spreadsheet';
import type { Graph, Unit } from '../../core/graph';
import type { OpenedWorkbook, Shown } from './recalculation';

/** Words for the first sheet, where a test does not care. */
export const SOME_OPTIONS: WorkbookOptions = {
  title: 'Invented scenario',
  firstYear: 2026,
  manifest: {
    programVersion: '0.1.0',
    scenarioHash: 'abc123',
    priceBase: '2025-26 prices',
    scheduleVintage: 'Green Book 2026',
    horizon: '7 years from 2026-27',
    exported: '21 November 2026',
  },
  partitions: [],
};

const PENNY = 0.01;
const RELATIVE = 1e-9;

/**
 * Every figure of a workbook that differs from the exact one: by more than a penny where it is £, by more than a thousand
 * millionth of itself elsewhere. `nearNought` is what rounding in doubles may leave where an exact figure is 0 or almost.
 */
export function disagreements(
  graph: Graph,
  exact: Evaluation,
  model: SpreadsheetModel,
  workbook: OpenedWorkbook,
  nearNought = 1e-12,
): readonly string[] {
  const wrong: string[] = [];
  const compare = (what: string, unit: Unit, expected: Decimal, shown: Shown) => {
    if (!agrees(unit, expected, shown, nearNought))
      wrong.push(`${what}: ${JSON.stringify(shown)}, exactly ${expected.toPrecision(20)}`);
  };
  for (const line of graph.lines.values()) {
    const place = model.places.lines.get(line.id);
    if (place === undefined) wrong.push(`${line.id} stands nowhere`);
    else
      exact
        .line(line.id)
        .forEach((value, step) => compare(`${line.id}, step ${step}`, line.unit, value, workbook.shown(place, step)));
  }
  for (const total of graph.totals.values()) {
    const place = model.places.totals.get(total.id);
    const value = exact.total(total.id);
    const shown = place === undefined ? null : workbook.shown(place);
    if (!isNotDefined(value)) compare(total.id, total.unit, value, shown);
    else if (shown !== value.notDefined)
      wrong.push(`${total.id}: ${JSON.stringify(shown)}, in words ${value.notDefined}`);
  }
  return wrong;
}

function agrees(unit: Unit, expected: Decimal, shown: Shown, nearNought: number): boolean {
  if (typeof shown !== 'number' || !Number.isFinite(shown)) return false;
  const difference = expected.minus(shown).abs().toNumber();
  const isPounds = unit['£'] === 1 && Object.keys(unit).length === 1;
  return difference <= (isPounds ? PENNY : Math.max(RELATIVE * expected.abs().toNumber(), nearNought));
}
