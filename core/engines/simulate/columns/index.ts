export { createColumns, fixedOf, sharedOrder, varyingOf, type Columns } from './columns';
export { copulaOf, type Copula, type CopulaGroup } from './copula';
export {
  onlyValueOf,
  type DirichletGroup,
  type Distribution,
  type RankCorrelation,
  type Uncertain,
} from './distribution';
export { inverseOf, type Inverse } from './inverse';
export { refusePlan, type DrawPlan } from './plan';
