export { addCohort, cohortAxis, type Cohort, type CohortRow, type CohortStrategy } from './add-cohort';
export { addByAge, addByCycle } from './by-cycle';
export { cohortFindings, refuseUnsoundCohort } from './check';
export type {
  ByCycle,
  ByTimeInState,
  CohortModel,
  CohortState,
  Counting,
  Discount,
  Move,
  Reward,
  RewardValues,
  Strategy,
  Transitions,
} from './cohort-model';
export { toProbability, withHazardRatio } from './rates';
export type { RewardLines } from './rewards';
export { isOddStep, thirds } from './weights';
