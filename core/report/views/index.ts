export { resultView, type ResultOptions } from './result-view';
export { oneLifeView, type OneLifeInput } from './one-life';
export type { LifeArm, OneLifeView, WhoLives } from './one-life-view';
export { turningPoints, type TurningPointsInput } from './turning-points';
export type {
  ChainView,
  CheckView,
  FigureView,
  FunnelView,
  GapView,
  LensView,
  LineView,
  PathwayView,
  PayerRowView,
  PlaceInLife,
  PublishedView,
  ResultView,
  YearsView,
} from './view-types';
