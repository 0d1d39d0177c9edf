export { PrintedDecimal, type DecimalText } from './decimal-text';
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
  formatRoundedThenExact,
  formatShare,
  formatTableFigure,
  formatTableThousands,
  formatWholeMoney,
  MINUS,
  NOTHING,
  percentTextToShare,
  pricesSpokenOn,
  shareToPercentText,
  speakHeadlineMoney,
  YEAR_HYPHEN,
  type IntervalStyle,
  type SignStyle,
} from './format';
export { largestRemainder, roundStatement, type RoundedStatementRow, type StatementRow } from './rounding';
export { roundSteps } from './stepped-rounding';
export { formatGivenShare, formatGivenValue, type ShownAs } from './given-value';
export { countInWords, listed } from './sentences';
