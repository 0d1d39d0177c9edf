export { acceptability, type Acceptability, type CostAndEffect } from './acceptability';
export { suggestSample, type Question, type Suggestion } from './asking';
export { compareScenarios, type ComparedHow, type ComparedScenario, type Comparison } from './compare';
export { convergenceTrace, isSteady, STEADY_SHARE, type TracePoint } from './convergence';
export { histogramOf, type Histogram } from './histogram';
export {
  worthOfKnowing,
  worthOfKnowingAll,
  type Decision,
  type PartialInformation,
  type PerfectInformation,
} from './information';
export { meanShiftColumns, meanShiftsFrom, type EquallyLikely, type MeanShift } from './mean-shifts';
export { meanOf, quantileOf, rankCorrelations, varianceOf } from './moments';
export {
  evenly,
  heatMapColumns,
  heatMapsFrom,
  tornadoColumns,
  tornadosFrom,
  type HeatMap,
  type QuantityRange,
  type Tornado,
  type TornadoRow,
} from './one-at-a-time';
export {
  refuseOtherDraws,
  refuseUndefined,
  type Columns,
  type DrawnOutput,
  type HowDrawn,
  type OfColumns,
} from './output';
export { scenarioSets, type ScenarioSet, type SetName } from './scenario-sets';
export { varianceShares, type VarianceShare } from './sensitivity';
export { standardErrorOfMean } from './standard-error';
export { chanceAbove, summariseDraws, type Band, type Chance, type DrawSummary } from './summary';
export { fanByYear, paidBackByYear, type Fan, type PaidBack } from './years';
