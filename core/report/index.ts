export { oneLifePassage, STOPS_AFTER_IN_REPORTS } from './one-life-passage';
export type { OneLifePassage } from './one-life-passage';
export type { LedgerRow, Manifest, ReportedLens, ReportedUncertainty, ReportView } from './report-view';
export { leftOutWords, reportTitle, STATEMENT } from './report-words';
