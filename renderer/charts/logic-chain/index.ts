export { LogicChain } from './logic-chain';
export type { ChainGainer, ChainStep } from './logic-chain';
export type { GainerIcon } from './gainer-card';
export { StepRestsOn } from './step-rests-on';
