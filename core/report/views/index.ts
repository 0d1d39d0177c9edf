export { resultView, type ResultOptions } from './result-view';
export { lifeFigure, oneLifeView, type OneLifeInput } from './one-life';
export type { LifeArm, OneLifeView } from './one-life-view';
export { turningPoints, type TurningPointsInput } from './turning-points';
export type {
  ChainView,
  CheckView,
  FigureView,
  FunnelView,
  GapView,
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
