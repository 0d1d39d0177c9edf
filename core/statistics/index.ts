export {
  betaFromCounts,
  betaFromMeanAndSd,
  betaFromModeAndBound,
  gammaFromMeanAndSd,
  insideShare,
  logNormalFromInterval,
  logNormalFromMeanAndSd,
  normalDeviate,
  pertFromThree,
  positive,
  refuseCounts,
  sdFromInterval,
  type BetaParameters,
  type GammaParameters,
  type Interval,
  type LogNormalParameters,
  type PertParameters,
} from './distributions-from-what-people-have';
export { exp, ln, ln1p, sineOfSmall } from './elementary';
export { normalCdf, normalDensity, normalQuantile } from './normal';
export {
  copulaCorrelations,
  correlationFromRank,
  kendallFromCorrelation,
  nearestCorrelations,
  rankFromCorrelation,
  type ValidCorrelations,
} from './rank-correlation';
export { betaCdf, betaQuantile, betaTails, gammaTails, logGamma, risingRoot, type Tails } from './special-functions';
export { choleskyFactor, type Matrix } from './symmetric-matrix';
