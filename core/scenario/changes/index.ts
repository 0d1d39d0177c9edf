export type { Applied } from './applied';
export { applyChange } from './apply';
export { Change } from './change';
export type { Origin } from './quantities';
