export { differentiate } from './differentiate';
