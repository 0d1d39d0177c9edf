import { z } from 'zod';
import {
  Change,
  QuantityInput,
  RankCorrelation,
  Simulation,
  Story,
  Structure,
  type QuantityDefinitionRow,
  type ResultView,
} from '../../../core/contract-types';
import { operation } from './operation';
import { plain } from './plain';
import { KEEPING_REFUSALS, LIBRARY_REFUSALS, SCENARIO_REFUSALS } from './refusals';

const WorkbookId = z.string().min(1).max(64);
const ScenarioId = z.string().min(1).max(64);
const Revision = z.int().min(0);

const Explained = z.strictObject({
  code: z.string(),
  what: z.string(),
  why: z.string(),
  mend: z.string(),
  about: z.array(z.string()),
});

/** A workbook as screens see it: what was filled in, and one scenario's result. */
export const WorkbookView = z.strictObject({
  id: WorkbookId,
  revision: Revision,
  name: z.string(),
  place: z.string(),
  /** The council it belongs to; null where none was chosen. */
  council: z.strictObject({ code: z.string(), name: z.string(), region: z.string() }).nullable(),
  templateId: z.string().nullable(),
  /** The drawing of the template that it came from; null where it came from none. */
  picture: z.string().nullable(),
  scenarios: z.array(
    z.strictObject({
      id: ScenarioId,
      name: z.string(),
      /** The scenario whose changes move it too. */
      follows: z.string().nullable(),
      /** The one it began as. */
      cameFrom: z.string().nullable(),
    }),
  ),
  scenarioId: ScenarioId,
  structure: Structure,
  quantities: z.array(
    z.strictObject({
      row: plain<QuantityDefinitionRow>(),
      input: QuantityInput,
      isChanged: z.boolean(),
      /** The value that it began with: of the scenario that this one came from, or of the template; null where neither has it. */
      before: QuantityInput.shape.value.nullable(),
    }),
  ),
  /** Which of its quantities move together, as the scenario has it. */
  correlations: z.array(RankCorrelation),
  /** The seed and the number of draws of its answers. */
  simulation: Simulation,
  stories: z.array(Story),
  undo: z.strictObject({
    canUndo: z.boolean(),
    undoWords: z.string(),
    canRedo: z.boolean(),
    redoWords: z.string(),
  }),
  result: plain<ResultView>().nullable(),
  /** Why there is no result; what was filled in still stands. */
  failure: Explained.nullable(),
});

const READING = [...LIBRARY_REFUSALS, ...SCENARIO_REFUSALS] as const;
const STEPPING = [...KEEPING_REFUSALS, ...SCENARIO_REFUSALS, 'undo-damaged'] as const;

/** Why a change cannot be made. */
export const CHANGE_REFUSALS = [
  'quantity-not-asked-for',
  'value-not-allowed',
  'nothing-to-go-back-to',
  'correlation-not-possible',
  'duplicate-id',
  'last-scenario',
  'scenario-in-use',
  'too-many-scenarios',
  'too-many-stories',
  'story-not-found',
  'council-not-found',
] as const;

export const openWorkbook = operation({
  name: 'workbook.open',
  purpose: 'Show a workbook and the result of one of its scenarios.',
  takes: z.strictObject({ workbookId: WorkbookId, scenarioId: ScenarioId.optional() }),
  gives: WorkbookView,
  refuses: READING,
  changes: 'nothing',
  longRunning: false,
});

export const changeWorkbook = operation({
  name: 'workbook.change',
  purpose: 'Change a workbook: one gesture is one entry in its history and one undo.',
  takes: z.strictObject({
    workbookId: WorkbookId,
    scenarioId: ScenarioId,
    revision: Revision,
    changes: z.array(Change).min(1).max(200),
    /** The same for every change of one gesture, such as a run of arrow keys. */
    gesture: z.string().max(64).optional(),
    words: z.string().max(200).optional(),
  }),
  gives: WorkbookView,
  refuses: [...KEEPING_REFUSALS, ...SCENARIO_REFUSALS, ...CHANGE_REFUSALS, 'workbook-changed-elsewhere'],
  changes: 'workbook',
  longRunning: false,
});

const stepBack = { workbookId: WorkbookId, scenarioId: ScenarioId } as const;

export const undoChange = operation({
  name: 'workbook.undo',
  purpose: 'Take the last change back.',
  takes: z.strictObject(stepBack),
  gives: WorkbookView,
  refuses: [...STEPPING, 'nothing-to-undo'],
  changes: 'workbook',
  longRunning: false,
});

export const redoChange = operation({
  name: 'workbook.redo',
  purpose: 'Make the change again that was taken back last.',
  takes: z.strictObject(stepBack),
  gives: WorkbookView,
  refuses: [...STEPPING, 'nothing-to-redo'],
  changes: 'workbook',
  longRunning: false,
});

export const previewScenario = operation({
  name: 'scenario.preview',
  purpose: 'Work out a scenario with values that are not kept: what a slider shows while it moves.',
  takes: z.strictObject({
    workbookId: WorkbookId,
    scenarioId: ScenarioId,
    values: z.record(z.string().max(160), QuantityInput.shape.value),
  }),
  gives: z.strictObject({ result: plain<ResultView>().nullable(), failure: Explained.nullable() }),
  refuses: [...READING, 'quantity-not-asked-for', 'value-not-allowed'],
  changes: 'nothing',
  longRunning: false,
});

export const whatWouldHaveToBeTrue = operation({
  name: 'scenario.what-would-have-to-be-true',
  purpose: 'Find the values at which the net turns, one figure at a time.',
  takes: z.strictObject({ workbookId: WorkbookId, scenarioId: ScenarioId }),
  gives: z.strictObject({
    rows: plain<ResultView['whatWouldHaveToBeTrue']>(),
    caseAgainst: z.string(),
  }),
  refuses: [...READING, 'no-result'],
  changes: 'nothing',
  longRunning: true,
});

export const WORKBOOK_OPERATIONS = [
  openWorkbook,
  changeWorkbook,
  undoChange,
  redoChange,
  previewScenario,
  whatWouldHaveToBeTrue,
] as const;
export type WorkbookView = z.infer<typeof WorkbookView>;
