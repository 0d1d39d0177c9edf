export { refuseDuplicateIds } from './counts-and-names';
export { readGritbin, scenarioHash, storedWorkbook, writeGritbin, type GritbinFile, type Sha256 } from './gritbin-file';
export { GRITBIN_LIMITS, type GritbinLimits } from './limits';
