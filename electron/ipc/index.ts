export { carryOverIpc } from './carrier';
export { isOurSender, type SendingFrame } from './sender';
