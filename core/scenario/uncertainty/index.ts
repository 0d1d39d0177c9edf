export { isEffectRatio, natureOf, type Nature } from './nature';
export { cutOff, type Problem } from './problems';
export { readStated, type Read } from './stated-spread';
export { quantityUncertainty, uncertaintyOf, type ScenarioUncertainty, type SpreadSource } from './uncertainty-of';
export { withinLimits, type Legal } from './within-limits';
