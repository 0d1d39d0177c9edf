export { createColumns, createInverses, type Columns, type Inverses } from './columns';
export { copulaOf, type Copula, type CopulaGroup } from './copula';
export {
  onlyValueOf,
  type DirichletGroup,
  type Distribution,
  type RankCorrelation,
  type Uncertain,
  type UncertainQuantity,
} from './distribution';
export { inverseOf, quantilesOf, type Inverse } from './inverse';
export { momentsOf, type Moments } from './moments';
export { refusePlan, type DrawPlan } from './plan';
export { shareBelow } from './share-below';
export { fixedOf, sharedOrder, varyingOf } from './spread';
