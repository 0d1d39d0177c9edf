export {
  attributeBetween,
  changedQuantities,
  type AttributedHeadline,
  type AttributionBetween,
  type LinkedGroup,
} from './attribute-between';
export {
  attributeDifference,
  EXACT_UP_TO,
  type AttributedPart,
  type Attribution,
  type AttributionQuestion,
  type Headline,
  type ModelChange,
} from './attribution';
export {
  attributeScenarios,
  type ScenarioPart,
  type ScenariosAttributed,
  type ScenariosAttribution,
} from './attribute-scenarios';
export { everySwitch, type EverySwitchSearch, type Switch } from './every-switch';
export { quantitySwitches, type LensSwitches, type SwitchesQuestion } from './quantity-switches';
export { spreadOf, type Spread } from './spread-of-input';
export { whatMovesIt, type Mover, type WhatMovesItQuestion } from './what-moves-it';
export { headlineFor, MEASURE_UNITS, MEASURES, type Measure } from './headlines';
export { changesBetween, scenarioWith, type ScenarioChange } from './scenario-changes';
export { distributionalWeight } from './distributional-weight';
export { annuityFactor, equivalentAnnualCost, netPresentValue, presentValues } from './present-value';
export { GRID_POINTS, MOST_REFINEMENTS, switchingValues, type SwitchingSearch } from './switching';
export { costEffectivenessFrontier, type FrontierOption, type FrontierRow, type FrontierStatus } from './frontier';
export {
  betaFromCounts,
  betaFromMeanAndSd,
  betaFromModeAndBound,
  gammaFromMeanAndSd,
  logNormalFromInterval,
  logNormalFromMeanAndSd,
  normalDeviate,
  pertFromThree,
  sdFromInterval,
  type BetaParameters,
  type GammaParameters,
  type Interval,
  type LogNormalParameters,
  type PertParameters,
} from '../statistics';
export {
  copulaCorrelations,
  correlationFromRank,
  kendallFromCorrelation,
  nearestCorrelations,
  rankFromCorrelation,
  type ValidCorrelations,
} from '../statistics';
export { betaCdf, betaQuantile, logGamma, normalQuantile } from '../statistics';
export {
  betaPosterior,
  designEffect,
  sampleSizeAgainstKnown,
  sampleSizeForDifference,
  sampleSizeForMean,
  sampleSizeForShare,
  smallestRiseSeen,
  wilsonInterval,
  type Certainty,
  type Clustering,
  type Estimate,
  type SampleSize,
} from './survey';
export { expectedValueOfPerfectInformation, type PayoffTable, type ValueOfInformation } from './value-of-information';
export {
  acceptability,
  chanceAbove,
  compareScenarios,
  convergenceTrace,
  evenly,
  fanByYear,
  heatMaps,
  histogramOf,
  isSteady,
  meanOf,
  ofEachRow,
  paidBackByYear,
  quantileOf,
  rankCorrelations,
  refuseOtherDraws,
  refuseUndefined,
  scenarioSets,
  sobolIndices,
  standardErrorOfMean,
  STEADY_SHARE,
  suggestSample,
  summariseDraws,
  tornadoByRange,
  varianceOf,
  varianceShares,
  worthOfKnowing,
  worthOfKnowingAll,
  type Acceptability,
  type Band,
  type Chance,
  type Columns,
  type ComparedScenario,
  type Comparison,
  type CostAndEffect,
  type Decision,
  type DrawnOutput,
  type DrawSummary,
  type Fan,
  type HeatMap,
  type Histogram,
  type HowDrawn,
  type Index,
  type OfColumns,
  type PaidBack,
  type PartialInformation,
  type PerfectInformation,
  type PickFreeze,
  type QuantityRange,
  type Question,
  type ScenarioSet,
  type SetName,
  type SobolIndices,
  type Suggestion,
  type Tornado,
  type TornadoRow,
  type TracePoint,
  type VarianceShare,
} from './uncertainty';
