export { doubtHandlers } from './handlers';
