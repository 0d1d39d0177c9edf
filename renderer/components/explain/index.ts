export { ExplainDrawer } from './explain-drawer';
export type { ExplainFace, Explanation } from './explain-drawer';
export { Formula } from './formula';
export type { FormulaPart } from './formula';
export { SourceTable } from './source-table';
export type { SourceRow } from './source-table';
