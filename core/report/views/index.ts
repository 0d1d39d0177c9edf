export { resultParts, wholeOf, type ResultOptions, type ResultParts } from './result-view';
export { lifeFigure, oneLifeView, type OneLifeInput } from './one-life';
export type { LifeArm, OneLifeView } from './one-life-view';
export {
  basisWords,
  comparedFigures,
  differenceParts,
  differsWords,
  moverView,
  ofUnequalLife,
  switchesView,
} from './comparison';
export type { ComparedScenario, DifferencePart, MoverView, SwitchesView, WhyDifferent } from './comparison-types';
export { whatItTakesView, type NumberNeededView, type PairNeededView, type WhatItTakesView } from './what-it-takes';
export { turningPoints, type TurningPointsInput } from './turning-points';
export { uncertaintyView, type LensDraws, type UncertaintyInput } from './uncertainty';
export {
  askWords,
  comparedRows,
  findOutRows,
  quantityWords,
  tornadoRows,
  type CanBeFoundOut,
} from './uncertainty-rows';
export { isFar, namingWhatDoesIt } from './far-from-futures';
export { howSureView } from './how-sure';
export { heatMapView, scenarioSetViews } from './uncertainty-pictures';
export { questionAbout, whatCanBeAsked, type Askable, type WhoThereIs } from './what-can-be-asked';
export type {
  ChanceView,
  ComparedView,
  FarFromFutures,
  FindOutView,
  HeatMapAxis,
  HeatMapView,
  HowSureView,
  ScenarioSetView,
  TornadoRowView,
  UncertaintyLensView,
  UncertaintyView,
} from './uncertainty-types';
export {
  chancesInHundred,
  chanceView,
  drawnText,
  drawsWords,
  halfWords,
  inFutures,
  intervalWords,
  meanWords,
  paidBackWords,
  verdictWords,
  worthWords,
} from './uncertainty-words';
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
} from './view-types';
