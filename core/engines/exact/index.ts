export { createExactEngine } from './exact';
export { isNotDefined, type Evaluation, type ExactEngine, type NotDefined } from './evaluation';
export { ArithmeticRefusal, decimalFromText, ExactDecimal, exp, floorDecimal, ln, phi, power } from './arithmetic';
