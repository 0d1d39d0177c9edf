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
