import { constant, type Expression } from '../graph';

/** The length of a step of either axis. A rate per year is multiplied by it. */
export const ONE_YEAR: Expression<'scalar', 'year'> = constant('1', 'year');
