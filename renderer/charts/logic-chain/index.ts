export { LogicChain } from './logic-chain';
export type { ChainStep } from './logic-chain';
export type { ChainGainer, GainerIcon } from './chain-gainer';
export { StepRestsOn } from './step-rests-on';
