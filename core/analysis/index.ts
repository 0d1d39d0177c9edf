export { distributionalWeight } from './distributional-weight';
export { annuityFactor, equivalentAnnualCost, netPresentValue, presentValues } from './present-value';
