/** What the contract between service and renderer speaks in: core's shapes and schemas, by name. */
export { Change, type Applied } from './changes';
export {
  DecimalText,
  DistributionSchema,
  QuantityInput,
  RankCorrelation,
  Simulation,
  Story,
  Structure,
} from './schema';
export type { QuantityDefinitionRow } from './catalogue';
export type { CouncilOutlines } from './reference/places';
export type { Explanation } from './engines/explain';
export type {
  ComparedScenario,
  DifferencePart,
  MoverView,
  SwitchesView,
  WhyDifferent,
} from './report/views/comparison-types';
export type {
  ChainView,
  CheckView,
  FigureView,
  FunnelView,
  FunderGapView,
  LensView,
  LineView,
  MeasuresView,
  MeasureView,
  PathwayView,
  PayerRowView,
  PlaceInLife,
  PublishedView,
  ResultView,
  YearsView,
} from './report/views/view-types';
export type { LifeArm, OneLifeView } from './report/views/one-life-view';
export type { NumberNeededView, PairNeededView, WhatItTakesView } from './report/views/what-it-takes';
export type { CrossingView, NeedAndMoneyView } from './report/views/need-and-money-types';
export type { ReportView } from './report/report-view';
export type { SurveyAnswers, SurveyPlanView, SurveyView } from './report/survey';
export type { ColumnSummary } from './analysis/survey';
export type {
  ChanceView,
  ComparedView,
  FindOutView,
  HeatMapAxis,
  HeatMapView,
  HowSureView,
  ScenarioSetView,
  TornadoRowView,
  UncertaintyLensView,
  UncertaintyView,
} from './report/views/uncertainty-types';
