export {
  ageGrade,
  benefitCut,
  CONFIDENCE_GRADES,
  confidenceGrade,
  costUplift,
  gradeLabel,
  worstGrade,
  type GradeRow,
  type GradeTable,
} from './confidence-grades';
export { decimalOf, isDecimalText, ReferenceDecimal, shareOf, type DecimalText } from './decimal';
export { deflatorIndex, GDP_DEFLATORS, type DeflatorSeries, type DeflatorYear } from './deflator';
export {
  DISCOUNT_SCHEDULES,
  discountRate,
  flatSchedule,
  GREEN_BOOK_HEALTH,
  GREEN_BOOK_SENSITIVITY,
  RECOMMENDED_BY_REVIEW,
  GREEN_BOOK_STANDARD,
  type DiscountBand,
  type DiscountSchedule,
} from './discount-schedules';
export {
  allFigures,
  figure,
  figureSource,
  type FigureSource,
  type Provenance,
  type ReferenceDistribution,
  type ReferenceFigure,
  type ReferenceGroup,
  type ReferencePayer,
  type ReferenceSource,
  type ReferenceStatus,
  knownFigure,
} from './figures';
export {
  deathProbabilities,
  deathProbability,
  LIFE_TABLES,
  lifeTable,
  type LifeTable,
  type LifeTableId,
  type LifeTableRow,
  type Sex,
} from './life-table';
export {
  parsePriceYear,
  priceYearLabel,
  priceYearOf,
  UNDATED_PRICE_YEAR,
  type PriceYear,
  type StatedPriceYear,
} from './price-year';
export { SANITY_STRIP, type PublishedKind, type PublishedMeasure, type PublishedResult } from './sanity-strip';
export { SOBOL_DIMENSIONS, sobolDirections, type SobolDirections } from './sobol-directions';

export {
  WORKS_OPTIMISM_BIAS,
  type BiasBound,
  type BiasRange,
  type WorksBiasRow,
  type WorksBiasTable,
  type WorksType,
} from './works-optimism-bias';
