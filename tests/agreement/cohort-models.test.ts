import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { printWorkbook } from '../../core/engines/spreadsheet';
import type { Graph } from '../../core/graph';
import { writeXlsx } from '../../electron/export/xlsx';
import { careModel } from '../published/worked/care-cohort';
import { hipModel } from '../published/worked/markov-hip';
import { hivModel } from '../published/worked/markov-hiv';
import { PRINTED_WEIGHTS, sickSickerModel } from '../published/worked/markov-sick-sicker';
import { compareWithMeasured, type Tally } from '../support/measured-slopes';
import { recalculated } from '../support/recalculation';
import { disagreements, SOME_OPTIONS } from '../support/workbook-agreement';

/** Models that others published, in the general cohort machinery: every engine has to read them, not the exact one alone. */
const PUBLISHED: readonly (readonly [string, () => Graph, readonly string[]])[] = [
  ['HIV', () => hivModel().graph, ['hiv.comb.cost', 'hiv.comb.life-years']],
  ['hip replacement', () => hipModel().graph, ['hip.new.cost', 'hip.new.qaly']],
  ['Sick-Sicker', () => sickSickerModel(PRINTED_WEIGHTS).graph, ['sick.AB.cost', 'sick.AB.qaly']],
  ['independent, in care, dead', () => careModel({ kind: 'simpson' }).graph, ['care.with.cost', 'care.with.years']],
];

describe.each(PUBLISHED)('the published cohort model of %s', (_, build, totals) => {
  const graph = build();

  it('recalculates as a workbook, in a formula engine that is not ours', async () => {
    const model = printWorkbook(graph, new Map(), SOME_OPTIONS);
    const file = await recalculated(await writeXlsx(model, { created: new Date('2026-11-21T09:00:00Z') }));
    expect(disagreements(graph, createExactEngine(graph).evaluate(), model, file)).toEqual([]);
  });

  it('has slopes that agree with moving each quantity', () => {
    const tally: Tally = { compared: 0, moving: 0, atKinks: 0 };
    compareWithMeasured(graph, tally, [...totals]);
    expect(tally.compared).toBe(totals.length * graph.quantities.size);
    expect(tally.moving).toBeGreaterThan(graph.quantities.size / 2);
  });
});
