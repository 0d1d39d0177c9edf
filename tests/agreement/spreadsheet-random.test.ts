import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { printWorkbook } from '../../core/engines/spreadsheet';
import { writeXlsx } from '../../electron/export/xlsx';
import { libreOfficeVersion, savedByLibreOffice } from '../support/libreoffice';
import { randomModel } from '../support/random-graph';
import { opened, recalculated, withoutResults, type TypedIn } from '../support/recalculation';
import { disagreements, SOME_OPTIONS } from '../support/workbook-agreement';

const CREATED = new Date('2026-11-21T09:00:00Z');
const NO_CHANGE = new Map<string, string>();
/** Rounding errors of a random graph stay under a million units of an engine's precision, which is 1e-16 here. */
const NEAR_NOUGHT = 1e-9;
const A_FEW = 6;

describe('a workbook of a random model, worked out by a formula engine that is not ours', () => {
  it('agrees with the exact figure in every cell, before and after every input cell is changed', async () => {
    await fc.assert(
      fc.asyncProperty(randomModel(), async ({ graph, otherValues }) => {
        const engine = createExactEngine(graph);
        const model = printWorkbook(graph, NO_CHANGE, SOME_OPTIONS);
        const bytes = await writeXlsx(model, { created: CREATED });
        const asPrinted = await recalculated(bytes);
        expect(disagreements(graph, engine.evaluate(), model, asPrinted, NEAR_NOUGHT)).toEqual([]);
        const changed = await recalculated(bytes, typed(model.places.quantities, otherValues));
        expect(disagreements(graph, engine.evaluate(otherValues), model, changed, NEAR_NOUGHT)).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true }, // making a failing model smaller takes minutes; its seed is printed
    );
  });

  it('agrees when LibreOffice works it out', async ({ skip }) => {
    skip(libreOfficeVersion() === null, 'LibreOffice is not installed here; its result for every operator is recorded');
    const models = fc.sample(randomModel(), { numRuns: A_FEW, seed: 20_261_121 });
    const files = await Promise.all(
      models.map(async ({ graph, otherValues }) => {
        const model = printWorkbook(graph, NO_CHANGE, SOME_OPTIONS);
        const bytes = await writeXlsx(model, { created: CREATED });
        return { model, bytes: await withoutResults(bytes, typed(model.places.quantities, otherValues)) };
      }),
    );
    const saved = await Promise.all(savedByLibreOffice(files.map((file) => file.bytes)).map(opened));
    models.forEach(({ graph, otherValues }, index) => {
      const [model, workbook] = [files[index]?.model, saved[index]];
      if (model === undefined || workbook === undefined) throw new Error('A file got lost.');
      const exact = createExactEngine(graph).evaluate(otherValues);
      expect(disagreements(graph, exact, model, workbook, NEAR_NOUGHT)).toEqual([]);
    });
  });
});

function typed(places: ReadonlyMap<string, TypedIn[number]['place']>, values: ReadonlyMap<string, string>): TypedIn {
  return [...values].flatMap(([id, value]) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ place, value: Number(value) }];
  });
}
