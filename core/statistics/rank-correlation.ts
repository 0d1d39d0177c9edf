/**
 * What people say about how figures move together (rank correlations), as the correlations of a Gaussian copula. In double
 * precision: they steer random draws, and no figure of the model comes from here.
 */
import { Defect, Refusal } from '../errors';
import { sineOfSmall } from './elementary';
import { choleskyFactor, eigenOfSymmetric, type Matrix } from './symmetric-matrix';

/**
 * The correlation of two normal variables whose ranks correlate as wanted.
 *
 * Takes    rank: Spearman's rank correlation, in [-1, 1]
 * Gives    2·sin(π·rank/6)
 * Source   Pearson, On further methods of determining correlation (1907)
 */
export function correlationFromRank(rank: number): number {
  return 2 * sineOfSmall((Math.PI * rank) / 6);
}

/**
 * The rank correlation (Spearman) that two normal variables with a given correlation have.
 *
 * Takes    correlation in [-1, 1]
 * Gives    6/π·asin(correlation/2): the inverse of `correlationFromRank`
 * Source   Pearson (1907)
 */
export function rankFromCorrelation(correlation: number): number {
  return (6 / Math.PI) * Math.asin(correlation / 2);
}

/** A correlation matrix that can be, and how far it is from the one that was asked for. */
export type ValidCorrelations = {
  readonly matrix: Matrix;
  /** L with L·Lᵀ the matrix: turns independent normal draws into correlated ones. */
  readonly factor: Matrix;
  /** The largest change of any one correlation; 0 where nothing had to move. */
  readonly moved: number;
};

/**
 * The correlations of a Gaussian copula from wanted rank correlations, moved as little as it takes to be possible.
 *
 * Takes    ranks: Spearman correlations, a symmetric matrix with ones on its diagonal
 * Gives    the nearest correlation matrix (in the sum of squares) that is positive definite, its factor, and by how much the
 *          correlation that moved most did
 * Refuses  not-a-correlation-matrix
 * Source   Higham, Computing the nearest correlation matrix, IMA Journal of Numerical Analysis 22 (2002), pages 329-343
 */
export function copulaCorrelations(ranks: Matrix): ValidCorrelations {
  refuseMatrix(ranks);
  const wanted = ranks.map((row, i) => row.map((rank, j) => (i === j ? 1 : correlationFromRank(rank))));
  return nearestCorrelations(wanted);
}

/** A correlation matrix whose smallest eigenvalue is below this is not told apart from one that cannot be. */
const SMALLEST_EIGENVALUE = 1e-8;
const SETTLED = 1e-12;
const MOST_ROUNDS = 1000;

/**
 * The nearest matrix that can be a correlation matrix.
 *
 * Takes    wanted: symmetric, ones on its diagonal, entries in [-1, 1]
 * Gives    as for `copulaCorrelations`
 * Refuses  not-a-correlation-matrix
 * Source   Higham (2002), algorithm 3.3: projections in turn, with Dykstra's correction
 */
export function nearestCorrelations(wanted: Matrix): ValidCorrelations {
  refuseMatrix(wanted);
  const asItIs = choleskyFactor(wanted);
  if (asItIs !== null && smallestEigenvalue(wanted) >= SMALLEST_EIGENVALUE) {
    return { matrix: wanted, factor: asItIs, moved: 0 };
  }
  const matrix = projectedInTurn(wanted);
  const factor = choleskyFactor(matrix);
  if (factor === null) throw new Defect('The nearest correlation matrix has no factor.');
  return { matrix, factor, moved: largestDifference(matrix, wanted) };
}

function projectedInTurn(wanted: Matrix): Matrix {
  let unitDiagonal = wanted;
  let correction = wanted.map((row) => row.map(() => 0));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const corrected = subtracted(unitDiagonal, correction);
    const positive = withoutNegativeEigenvalues(corrected, SMALLEST_EIGENVALUE);
    correction = subtracted(positive, corrected);
    const next = positive.map((row, i) => row.map((value, j) => (i === j ? 1 : value)));
    const moved = largestDifference(next, unitDiagonal);
    unitDiagonal = next;
    if (moved < SETTLED) break;
  }
  return scaledToOnes(withoutNegativeEigenvalues(unitDiagonal, SMALLEST_EIGENVALUE));
}

function withoutNegativeEigenvalues(of: Matrix, smallest: number): number[][] {
  const { values, vectors } = eigenOfSymmetric(of);
  return of.map((_, i) =>
    of.map((__, j) =>
      values.reduce((sum, value, k) => sum + Math.max(value, smallest) * (at(vectors, i, k) * at(vectors, j, k)), 0),
    ),
  );
}

function scaledToOnes(of: Matrix): number[][] {
  return of.map((row, i) => row.map((value, j) => (i === j ? 1 : value / Math.sqrt(at(of, i, i) * at(of, j, j)))));
}

function subtracted(left: Matrix, right: Matrix): number[][] {
  return left.map((row, i) => row.map((value, j) => value - at(right, i, j)));
}

function largestDifference(left: Matrix, right: Matrix): number {
  return Math.max(0, ...subtracted(left, right).flatMap((row) => row.map(Math.abs)));
}

function smallestEigenvalue(of: Matrix): number {
  return Math.min(...eigenOfSymmetric(of).values);
}

function at(matrix: Matrix, row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

function refuseMatrix(matrix: Matrix): void {
  const size = matrix.length;
  const isWhole = matrix.every((row) => row.length === size);
  const isOne = (i: number, j: number, value: number) => (i === j ? value === 1 : Math.abs(value) <= 1);
  const isFair = matrix.every((row, i) => row.every((value, j) => isOne(i, j, value) && value === at(matrix, j, i)));
  if (size > 0 && isWhole && isFair) return;
  throw new Refusal('not-a-correlation-matrix', {
    what: 'These are not correlations between figures.',
    why: 'A table of correlations is square and the same above and below its diagonal of ones, with entries between -1 and 1.',
    mend: 'Give one correlation for each pair of figures.',
    about: ['correlations'],
  });
}
