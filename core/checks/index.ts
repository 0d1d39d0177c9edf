export { checkScenario, refuseUncheckedScenario } from './check-scenario';
export { checkCorrelations } from './correlations';
export { checkSpread } from './spread';
