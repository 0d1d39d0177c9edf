export { answersWorth, designEffect, type Asking, type Clustering } from './asking';
export {
  averageOf,
  countGroups,
  countShare,
  numberIn,
  summariseColumns,
  type AnswerCount,
  type ColumnSummary,
  type CountedGroups,
  type CountedMean,
  type CountedShare,
  type GroupsQuestion,
  type ShareQuestion,
} from './counting';
export { CSV_LIMITS, readCsv, type CsvRow, type CsvTable } from './csv';
export {
  betaPosterior,
  differenceOfShares,
  meanInterval,
  wilsonInterval,
  type Counts,
  type Difference,
  type Estimate,
  type MeanEstimate,
} from './estimate';
export { surveyGrade, type HowAsked, type SurveyGrade } from './grade';
export {
  marginSeen,
  sampleSizeForDifference,
  sampleSizeForShare,
  smallestRiseSeen,
  type Certainty,
  type SampleSize,
} from './sample-size';
