import { Defect } from '../errors';
import type { Provenance } from './figures';
import table from './sobol-directions.json';

/** The dated table of direction numbers, with the licence that must travel with it. */
type DirectionTable = Provenance & { readonly licenceText: string; readonly dimensions: readonly string[] };

const TABLE: DirectionTable = table as DirectionTable;

/** How many dimensions have direction numbers. */
export const SOBOL_DIMENSIONS = TABLE.dimensions.length;

/** What a dimension of a Sobol sequence is built from. */
export type SobolDirections = {
  /** The primitive polynomial, its coefficients as the digits of a binary number. */
  readonly polynomial: number;
  /** Initial direction numbers, as many as the polynomial's degree (one for the first dimension). */
  readonly initial: readonly number[];
};

/**
 * The numbers that one dimension of a Sobol sequence is built from.
 *
 * Takes    dimension: from 0, below `SOBOL_DIMENSIONS`
 * Gives    its polynomial and its initial direction numbers
 * Source   Joe and Kuo, Constructing Sobol sequences with better two-dimensional projections, SIAM Journal on Scientific
 *          Computing 30 (2008), pages 2635-2654
 */
export function sobolDirections(dimension: number): SobolDirections {
  const row = TABLE.dimensions[dimension];
  if (row === undefined) throw new Defect(`There are no direction numbers for dimension ${dimension}.`);
  const [polynomial = 0, ...initial] = row.split(' ').map(Number);
  return { polynomial, initial };
}
