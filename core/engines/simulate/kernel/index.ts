export { compileKernel, type Kernel, type KernelKind } from './kernel';
export type { StatedIs } from './lower';
export type { OutputRef } from './lower';
