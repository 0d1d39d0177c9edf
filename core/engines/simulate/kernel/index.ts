export { compileKernel, type Kernel, type KernelKind } from './kernel';
export type { OutputRef } from './lower';
