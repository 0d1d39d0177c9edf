export { AGE_BANDS, isProjected, projectedAreas, projectedBand, PROJECTED_YEARS, type AgeBand } from './age-bands';
export {
  councilOf,
  councils,
  england,
  nationOf,
  regionOf,
  type Council,
  type CouncilType,
  type Place,
} from './councils';
export { localFigure, relativeToEngland, type LocalFigure } from './local-figure';
export { councilOutlines, type CouncilOutlines } from './outlines';
export { ownFigure, placeFigure, PLACE_FIGURES, type PlaceFigure, type PlaceFigureId } from './place-figures';
export { isTooSmall, PLAUSIBLE, whyImplausible, type PlausibleBand } from './plausible';
export { projectPopulation, type FromAge, type PopulationProjection } from './projections';
export { placePublication, PLACES_ATTRIBUTION, type PlacePublication } from './sources';
export { careSpending, type CareSpending } from './spending';
