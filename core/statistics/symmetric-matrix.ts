/** A matrix by rows. */
export type Matrix = readonly (readonly number[])[];

const MOST_SWEEPS = 100;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * Takes    of: symmetric
 * Gives    values in no particular order; vectors as columns, orthonormal, in the same order
 * Source   cyclic Jacobi method: Golub and Van Loan, Matrix Computations (2013), section 8.5
 */
export function eigenOfSymmetric(of: Matrix): { readonly values: readonly number[]; readonly vectors: Matrix } {
  const size = of.length;
  const matrix = of.map((row) => [...row]);
  const vectors = of.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  const scale = Math.sqrt(squares(matrix, () => true));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    if (Math.sqrt(squares(matrix, (i, j) => i !== j)) <= 1e-16 * scale) break;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(matrix, vectors, p, q);
    }
  }
  return { values: matrix.map((row, i) => row[i] ?? 0), vectors };
}

/**
 * The lower triangle L with L·Lᵀ a given matrix.
 *
 * Takes    of: symmetric
 * Gives    L; null where the matrix is not positive definite
 * Source   Golub and Van Loan, Matrix Computations (2013), section 4.2
 */
export function choleskyFactor(of: Matrix): Matrix | null {
  const factor = of.map((row) => row.map(() => 0));
  const entry = (i: number, j: number) => factor[i]?.[j] ?? 0;
  for (const [i, row] of of.entries()) {
    for (let j = 0; j <= i; j += 1) {
      let left = row[j] ?? 0;
      for (let k = 0; k < j; k += 1) left -= entry(i, k) * entry(j, k);
      if (i === j && !(left > 0)) return null;
      set(factor, i, j, i === j ? Math.sqrt(left) : left / entry(j, j));
    }
  }
  return factor;
}

/** Turns the plane of p and q so that their entry vanishes. */
function rotate(matrix: number[][], vectors: number[][], p: number, q: number): void {
  const [pp, qq, pq] = [get(matrix, p, p), get(matrix, q, q), get(matrix, p, q)];
  if (pq === 0) return;
  const slope = (qq - pp) / (2 * pq);
  const tangent = (slope >= 0 ? 1 : -1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < matrix.length; k += 1) {
    const [kp, kq] = [get(matrix, k, p), get(matrix, k, q)];
    set(matrix, k, p, cosine * kp - sine * kq);
    set(matrix, k, q, sine * kp + cosine * kq);
  }
  for (let k = 0; k < matrix.length; k += 1) {
    const [pk, qk] = [get(matrix, p, k), get(matrix, q, k)];
    set(matrix, p, k, cosine * pk - sine * qk);
    set(matrix, q, k, sine * pk + cosine * qk);
    const [vp, vq] = [get(vectors, k, p), get(vectors, k, q)];
    set(vectors, k, p, cosine * vp - sine * vq);
    set(vectors, k, q, sine * vp + cosine * vq);
  }
}

function squares(matrix: Matrix, counts: (i: number, j: number) => boolean): number {
  return matrix.reduce(
    (sum, row, i) => row.reduce((inner, value, j) => inner + (counts(i, j) ? value * value : 0), sum),
    0,
  );
}

function get(matrix: Matrix, i: number, j: number): number {
  return matrix[i]?.[j] ?? 0;
}

function set(matrix: number[][], i: number, j: number, value: number): void {
  const row = matrix[i];
  if (row !== undefined) row[j] = value;
}
