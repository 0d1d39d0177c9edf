export { type LoopbackHost, openLoopbackHost } from './host';
export { inTerminal, runHost, type RunningHost, type RunParts } from './run';
