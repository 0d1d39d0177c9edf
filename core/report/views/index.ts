export { resultView, type ResultOptions } from './result-view';
export { turningPoints } from './turning-points';
