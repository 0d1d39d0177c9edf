export { compileKernel, type Kernel, type KernelKind, type OutputRef } from './kernel';
