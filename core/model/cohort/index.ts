export { chanceOfNoMove, livesThroughHalf, moveAmongOthers, movesForEachUnitOfRate } from './competing';
export { addOccupancy, type CohortMove, type LinesOf } from './occupancy';
export { expressAsRate } from './rates';
export { yearsLived } from './years-lived';
