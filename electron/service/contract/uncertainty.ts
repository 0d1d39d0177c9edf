import { z } from 'zod';
import { QuantityInput, type UncertaintyView } from '../../../core/contract-types';
import { operation } from './operation';
import { plain } from './plain';
import { LIBRARY_REFUSALS, SCENARIO_REFUSALS } from './refusals';

const WorkbookId = z.string().min(1).max(64);
const ScenarioId = z.string().min(1).max(64);

const READING = [...LIBRARY_REFUSALS, ...SCENARIO_REFUSALS] as const;

/** Values that are not kept, for a slider that is held. */
const Values = z.record(z.string().max(160), QuantityInput.shape.value);

/** How many futures: few while something moves, a million on request. */
export const DrawCount = z.union([
  z.literal(2048),
  z.literal(8192),
  z.literal(16384),
  z.literal(65536),
  z.literal(1_048_576),
]);

/** Why a simulation cannot be made of what was filled in; newer movements end older simulations. */
const SIMULATION_REFUSALS = [
  'no-result',
  'superseded',
  'draws-not-defined',
  'quantity-not-asked-for',
  'value-not-allowed',
] as const;

export const simulateScenario = operation({
  name: 'scenario.simulate',
  purpose: 'Work a scenario out for many futures, each drawn from what is known of every number.',
  takes: z.strictObject({
    workbookId: WorkbookId,
    scenarioId: ScenarioId,
    values: Values.default({}),
    draws: DrawCount,
    /** Stops at fewer draws where more would not move the answer. */
    stopsWhenSteady: z.boolean().default(true),
  }),
  gives: plain<UncertaintyView>(),
  refuses: [...READING, ...SIMULATION_REFUSALS],
  changes: 'nothing',
  longRunning: true,
  reports: z.strictObject({
    share: z.number().min(0).max(1).nullable(),
    doing: z.string().min(1).max(200),
    done: z.int().min(0),
    /** An answer from fewer draws, told once, when it is there: what stands if the work is stopped now. */
    first: plain<UncertaintyView>().nullable(),
  }),
});

export const UNCERTAINTY_OPERATIONS = [simulateScenario] as const;
