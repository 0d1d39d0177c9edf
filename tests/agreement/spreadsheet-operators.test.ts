import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { printWorkbook } from '../../core/engines/spreadsheet';
import { writeXlsx } from '../../electron/export/xlsx';
import { anOperatorGraph } from '../support/operator-graph';
import { recalculated } from '../support/recalculation';
import { disagreements, SOME_OPTIONS } from '../support/workbook-agreement';

const CREATED = new Date('2026-11-21T09:00:00Z');
const NO_CHANGE = new Map<string, string>();

describe('a workbook of every operator, worked out by a formula engine that is not ours', () => {
  const graph = anOperatorGraph();
  const engine = createExactEngine(graph);
  const model = printWorkbook(graph, NO_CHANGE, SOME_OPTIONS);

  it('agrees with the exact figure in every cell', async () => {
    const workbook = await recalculated(await writeXlsx(model, { created: CREATED }));
    expect(disagreements(graph, engine.evaluate(), model, workbook)).toEqual([]);
  });
});
