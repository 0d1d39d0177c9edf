export { isEffectRatio, natureOf, type Nature } from './nature';
export { cutOff } from './problems';
export { readStated } from './stated-spread';
export { quantityUncertainty, uncertaintyOf, type ScenarioUncertainty, type SpreadSource } from './uncertainty-of';
export { withinLimits } from './within-limits';
