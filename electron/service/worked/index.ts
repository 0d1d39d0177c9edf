export { createEvaluator, withResult, type Evaluated, type Evaluator } from './evaluator';
export { partsOf, resultOf, turningPointsOf } from './results';
export { createWorkedOut, type Failure, type Standing, type Tried, type Worked, type WorkedOut } from './worked';
