export type { DecimalText } from './decimal-text';
export {
  formatChance,
  formatChartYear,
  formatExactMoney,
  formatFinancialYear,
  formatGiven,
  formatGivenMoney,
  formatHeadlineMoney,
  formatInterval,
  formatIntervalEnds,
  formatPoints,
  formatRoundedThenExact,
  formatShare,
  formatTableFigure,
  formatTableThousands,
  formatWholeMoney,
  MINUS,
  NOTHING,
  percentTextToShare,
  shareToPercentText,
  speakHeadlineMoney,
  YEAR_HYPHEN,
} from './format';
export type { IntervalStyle, SignStyle } from './format';
export { largestRemainder, roundStatement } from './rounding';
export { roundSteps } from './stepped-rounding';
export type { RoundedStatementRow, StatementRow } from './rounding';
export { oneLifePassage, STOPS_AFTER_IN_REPORTS } from './one-life-passage';
export type { OneLifePassage } from './one-life-passage';
export type { LedgerRow, Manifest, ReportedLens, ReportedUncertainty, ReportView } from './report-view';
export { leftOutWords, reportTitle, STATEMENT } from './report-words';
