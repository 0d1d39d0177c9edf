import { z } from 'zod';
import type {
  ComparedScenario,
  MoverView,
  SwitchesView,
  WhatItTakesView,
  WhyDifferent,
} from '../../../core/contract-types';
import { operation } from './operation';
import { plain } from './plain';
import { LIBRARY_REFUSALS, SCENARIO_REFUSALS } from './refusals';

const WorkbookId = z.string().min(1).max(64);
const ScenarioId = z.string().min(1).max(64);
const Lens = z.enum(['council', 'public', 'society']);

/** What a result is held against: another scenario, what this one began as, or how the workbook stood one change ago. */
export const ComparedWith = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scenario'), scenarioId: ScenarioId }),
  z.strictObject({ kind: z.literal('as-it-began') }),
  z.strictObject({ kind: z.literal('before-last-change') }),
]);

export const AskedHeadline = z.strictObject({
  lens: Lens,
  measure: z.enum(['net', 'net-cash', 'costs', 'gains', 'ratio', 'years-at-home', 'cost-per-year-at-home']),
});

const READING = [...LIBRARY_REFUSALS, ...SCENARIO_REFUSALS] as const;

export const compareWorkbook = operation({
  name: 'workbook.compare',
  purpose: 'Show all scenarios of a workbook side by side.',
  takes: z.strictObject({ workbookId: WorkbookId }),
  gives: z.strictObject({ scenarios: plain<readonly ComparedScenario[]>() }),
  refuses: READING,
  changes: 'nothing',
  longRunning: true,
});

export const whyDifferent = operation({
  name: 'scenario.why-different',
  purpose: 'Share the difference between two results out among what differs between their scenarios.',
  takes: z.strictObject({
    workbookId: WorkbookId,
    from: ComparedWith,
    to: ScenarioId,
    headline: AskedHeadline,
  }),
  gives: plain<WhyDifferent>(),
  refuses: [...READING, 'undo-damaged', 'nothing-to-compare-with', 'headline-not-defined', 'no-result'],
  changes: 'nothing',
  longRunning: true,
});

export const findSwitchingValues = operation({
  name: 'figure.switching-values',
  purpose: 'Find every value of one figure at which a net turns.',
  takes: z.strictObject({
    workbookId: WorkbookId,
    scenarioId: ScenarioId,
    quantityId: z.string().min(1).max(160),
    lenses: z.array(Lens).min(1).max(3),
  }),
  gives: plain<SwitchesView>(),
  refuses: [...READING, 'quantity-not-asked-for', 'no-result'],
  changes: 'nothing',
  longRunning: true,
});

export const findWhatMovesIt = operation({
  name: 'scenario.what-moves-it',
  purpose: 'Rank the figures of a scenario by how far their doubt carries a net.',
  takes: z.strictObject({ workbookId: WorkbookId, scenarioId: ScenarioId, lens: Lens }),
  gives: z.strictObject({ movers: plain<readonly MoverView[]>() }),
  refuses: [...READING, 'no-derivative', 'no-result'],
  changes: 'nothing',
  longRunning: true,
});

export const findWhatItTakes = operation({
  name: 'scenario.what-would-it-take',
  purpose:
    'Find what it would take for a net to turn: by one number, by two that are named, or by whichever comes nearest.',
  takes: z.strictObject({
    workbookId: WorkbookId,
    scenarioId: ScenarioId,
    lens: Lens,
    /** None: the program looks for those that would do it. */
    about: z.array(z.string().min(1).max(160)).max(2),
  }),
  gives: plain<WhatItTakesView>(),
  refuses: [...READING, 'quantity-not-asked-for', 'no-derivative', 'no-result'],
  changes: 'nothing',
  longRunning: true,
});

export const COMPARE_OPERATIONS = [
  compareWorkbook,
  whyDifferent,
  findSwitchingValues,
  findWhatMovesIt,
  findWhatItTakes,
] as const;
