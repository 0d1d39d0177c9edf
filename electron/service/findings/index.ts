export { findingHandlers } from './handlers';
