export type { Applied } from './applied';
export { applyChange } from './apply';
export { Change } from './change';
export { knownCouncil, presentCouncil } from './council';
export type { Origin } from './quantities';
