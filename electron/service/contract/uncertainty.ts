import { z } from 'zod';
import {
  DistributionSchema,
  QuantityInput,
  RankCorrelation,
  type ChanceView,
  type ComparedView,
  type FindOutView,
  type HeatMapView,
  type HowSureView,
  type ScenarioSetView,
  type TornadoRowView,
  type UncertaintyView,
} from '../../../core/contract-types';
import { operation } from './operation';
import { plain } from './plain';
import { LIBRARY_REFUSALS, SCENARIO_REFUSALS } from './refusals';

const WorkbookId = z.string().min(1).max(64);
const ScenarioId = z.string().min(1).max(64);
const Lens = z.enum(['council', 'public', 'society']);
const QuantityId = z.string().max(160);

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

/** One scenario from one point of view. */
const ForALens = z.strictObject({ workbookId: WorkbookId, scenarioId: ScenarioId, lens: Lens });

const DRAWING_REFUSALS = ['no-result', 'draws-not-defined', 'figure-not-defined'] as const;

export const whatMovesTheAnswer = operation({
  name: 'scenario.tornado',
  purpose: 'Move each number from its low to its high end, the others as stated, and say how far the net goes.',
  takes: ForALens,
  gives: z.strictObject({
    /** The net as stated, £. */
    net: z.number(),
    rows: plain<readonly TornadoRowView[]>(),
    /** The number that most of the spread of all futures goes with; null where none stands out. */
    strongest: z.string().nullable(),
  }),
  refuses: [...READING, ...DRAWING_REFUSALS],
  changes: 'nothing',
  longRunning: true,
});

export const whatToFindOut = operation({
  name: 'scenario.what-to-find-out',
  purpose: 'Say what it could be worth at most to know each number before deciding.',
  takes: ForALens,
  gives: z.strictObject({
    all: plain<{
      /** Everything at once, £, as decimal text. */
      readonly worth: string;
      readonly worthPerYear: string;
      readonly worthWords: string;
      readonly perYearWords: string;
      readonly errorWords: string | null;
      /** How often the decision that is best on average is not the best one. */
      readonly chanceWrong: ChanceView;
    }>(),
    /** What is decided between, and what is best on average, in a sentence. */
    decision: z.string(),
    rows: plain<readonly FindOutView[]>(),
    draws: z.int(),
  }),
  refuses: [...READING, ...DRAWING_REFUSALS],
  changes: 'nothing',
  longRunning: true,
});

export const heatMap = operation({
  name: 'scenario.heat-map',
  purpose: 'Show the net over two numbers together, the others as stated.',
  takes: ForALens.extend({ x: QuantityId, y: QuantityId }),
  gives: plain<HeatMapView>(),
  refuses: [...READING, ...DRAWING_REFUSALS, 'quantity-not-asked-for'],
  changes: 'nothing',
  longRunning: true,
});

export const scenarioSets = operation({
  name: 'scenario.sets',
  purpose: 'Say what the futures near a bad, a middling and a good result have in common.',
  takes: ForALens,
  gives: z.strictObject({ sets: plain<readonly ScenarioSetView[]>() }),
  refuses: [...READING, ...DRAWING_REFUSALS],
  changes: 'nothing',
  longRunning: true,
});

export const compareUncertain = operation({
  name: 'workbook.compare-uncertain',
  purpose: 'Compare all scenarios of a workbook in the same futures.',
  takes: z.strictObject({
    workbookId: WorkbookId,
    /** Funding nothing is no choice. */
    oneMustBeDone: z.boolean().default(false),
  }),
  gives: z.strictObject({
    lenses: z.array(
      z.strictObject({
        lens: Lens,
        scenarios: plain<readonly ComparedView[]>(),
        /** Null where one of them must be done. */
        nothingBest: plain<ChanceView>().nullable(),
      }),
    ),
    /** Chances of being the best choice for the public purse, by what one more year at home is worth paying; funding nothing is null. */
    acceptability: z.strictObject({
      willingness: z.array(z.number()),
      curves: z.array(z.strictObject({ id: z.string().nullable(), chances: z.array(z.number()) })),
      frontier: z.array(z.strictObject({ id: z.string().nullable(), chance: z.number() })),
    }),
    /** Which is best goes by the net as an equal amount a year, since the scenarios do not look ahead equally far. */
    byYear: z.boolean(),
    /** Scenarios without a result are not among them. */
    leftOut: z.array(z.string()),
    drawsWords: z.string(),
  }),
  refuses: [...LIBRARY_REFUSALS, ...SCENARIO_REFUSALS, 'no-result', 'draws-not-defined'],
  changes: 'nothing',
  longRunning: true,
});

export const howSure = operation({
  name: 'scenario.how-sure',
  purpose: 'Say what a statement about the doubt in a number comes to, before it is kept.',
  takes: z.strictObject({
    workbookId: WorkbookId,
    scenarioId: ScenarioId,
    quantityId: QuantityId,
    /** Null: as its range or its grade says. Absent: as it is. */
    distribution: DistributionSchema.nullable().optional(),
    /** All that moves together in the scenario. Absent: as it is. */
    correlations: z.array(RankCorrelation).max(200).optional(),
  }),
  gives: plain<HowSureView>(),
  refuses: [...READING, 'quantity-not-asked-for', 'correlation-not-possible'],
  changes: 'nothing',
  longRunning: false,
});

export const UNCERTAINTY_OPERATIONS = [
  simulateScenario,
  whatMovesTheAnswer,
  whatToFindOut,
  heatMap,
  scenarioSets,
  compareUncertain,
  howSure,
] as const;
