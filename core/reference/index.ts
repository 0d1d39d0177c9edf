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
export {
  deflatorIndex,
  GDP_DEFLATORS,
  isForecastPriceYear,
  rebaseFactor,
  type DeflatorSeries,
  type DeflatorYear,
} from './deflator';
export {
  DISCOUNT_SCHEDULES,
  discountFactor,
  discountFactors,
  discountRate,
  flatSchedule,
  GREEN_BOOK_HEALTH,
  GREEN_BOOK_SENSITIVITY,
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
} from './figures';
export {
  deathProbabilities,
  deathProbability,
  DEFAULT_LIFE_TABLE,
  LIFE_TABLES,
  lifeTable,
  printedLifeExpectancy,
  type LifeTable,
  type LifeTableId,
  type LifeTableRow,
  type Sex,
} from './life-table';
export {
  isApproximatePriceYear,
  parsePriceYear,
  priceYearLabel,
  priceYearOf,
  UNDATED_PRICE_YEAR,
  type PriceYear,
  type StatedPriceYear,
} from './price-year';
export { SANITY_STRIP, type PublishedKind, type PublishedMeasure, type PublishedResult } from './sanity-strip';
export { SOBOL_DIMENSIONS, sobolDirections, type SobolDirections } from './sobol-directions';
export { lifeExpectancies, survivors } from './survival';
export { WELLBY, wellbyIn, type WellbyValue } from './wellby';
export {
  combinedWorksOptimismBias,
  mitigatedBias,
  WORKS_OPTIMISM_BIAS,
  worksOptimismBias,
  type BiasBound,
  type BiasRange,
  type WorksBias,
  type WorksBiasRow,
  type WorksBiasTable,
  type WorksPart,
  type WorksType,
} from './works-optimism-bias';
