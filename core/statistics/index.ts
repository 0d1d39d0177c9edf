export {
  betaFromMeanAndSd,
  insideShare,
  normalDeviate,
  positive,
  refuseCounts,
  type BetaParameters,
} from './distributions-from-what-people-have';
export { exp, ln, ln1p, sineOfSmall } from './elementary';
export { normalCdf, normalDensity, normalQuantile } from './normal';
export {
  copulaCorrelations,
  correlationFromRank,
  nearestCorrelations,
  rankFromCorrelation,
  type ValidCorrelations,
} from './rank-correlation';
export { betaCdf, betaQuantile, betaTails, gammaTails, logGamma, risingRoot, type Tails } from './special-functions';
export { choleskyFactor, type Matrix } from './symmetric-matrix';
