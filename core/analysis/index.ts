export { distributionalWeight } from './distributional-weight';
export { annuityFactor, equivalentAnnualCost, netPresentValue, presentValues } from './present-value';
export { GRID_POINTS, MOST_REFINEMENTS, switchingValues, type SwitchingSearch } from './switching';
