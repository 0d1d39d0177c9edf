/** Least squares through sums of products, which may be added up in parts and taken apart again: what leaving a part out needs. */

/** Σ b·bᵀ and Σ b·y over some draws, for several y at once. */
export type Products = {
  readonly terms: number;
  readonly targets: number;
  readonly draws: number;
  /** terms × terms, the lower triangle filled. */
  readonly left: Float64Array;
  /** targets × terms. */
  readonly right: Float64Array;
  /** Σ y² of each target. */
  readonly squares: Float64Array;
};

/** Terms of a family of curves, written anew for each draw: a table of all of them would fill the memory. */
export type Basis = {
  readonly name: string;
  readonly terms: number;
  /** Writes every term in a draw into `row`. */
  readonly write: (draw: number, row: Float64Array) => void;
};

/** Sums of products over a range of draws. */
export function productsOf(
  { terms, write }: Basis,
  targets: readonly Float64Array[],
  [from, to]: readonly [number, number],
): Products {
  const left = new Float64Array(terms * terms);
  const right = new Float64Array(targets.length * terms);
  const squares = new Float64Array(targets.length);
  const row = new Float64Array(terms);
  for (let draw = from; draw < to; draw += 1) {
    write(draw, row);
    for (let term = 0; term < terms; term += 1) {
      const value = row[term] as number;
      const start = term * terms;
      for (let other = 0; other <= term; other += 1) {
        left[start + other] = (left[start + other] as number) + value * (row[other] as number);
      }
    }
    for (let target = 0; target < targets.length; target += 1) {
      const y = (targets[target] as Float64Array)[draw] as number;
      squares[target] = (squares[target] as number) + y * y;
      for (let term = 0; term < terms; term += 1) {
        const at = target * terms + term;
        right[at] = (right[at] as number) + y * (row[term] as number);
      }
    }
  }
  return { terms, targets: targets.length, draws: to - from, left, right, squares };
}

/** All parts together, or all but one. */
export function sumOfProducts(parts: readonly Products[], without = -1): Products {
  const kept = parts.filter((_, part) => part !== without);
  const [first] = kept as [Products];
  const sum = (of: (part: Products) => Float64Array) =>
    of(first).map((_, at) => kept.reduce((total, part) => total + (of(part)[at] as number), 0));
  return {
    ...first,
    draws: kept.reduce((total, { draws }) => total + draws, 0),
    left: sum(({ left }) => left),
    right: sum(({ right }) => right),
    squares: sum(({ squares }) => squares),
  };
}

/** Σ (y - fit)² of one target over the draws of some products, for coefficients that may come from others. */
export function squaredError(
  { terms, left, right, squares }: Products,
  coefficients: Float64Array,
  target: number,
): number {
  const start = target * terms;
  let sum = squares[target] as number;
  for (let row = 0; row < terms; row += 1) {
    const own = coefficients[start + row] as number;
    let half = 0;
    for (let column = 0; column < row; column += 1) {
      half += (left[row * terms + column] as number) * (coefficients[start + column] as number);
    }
    sum += own * (own * (left[row * terms + row] as number) + 2 * half - 2 * (right[start + row] as number));
  }
  return sum;
}

const DEPENDENT = 1e-11; // of a term's own square: what is left of it after the terms before it is rounding

/**
 * The coefficients of least squares.
 *
 * Takes    sums of products
 * Gives    targets × terms; a term that the terms before it make already gets 0
 * Source   Cholesky factorisation with such terms left out: Higham, Accuracy and Stability of Numerical Algorithms (2002), chapter 10
 */
export function coefficientsOf({ terms, targets, left, right }: Products): Float64Array {
  const factor = new Float64Array(terms * terms);
  const isKept = new Uint8Array(terms);
  for (let column = 0; column < terms; column += 1) {
    const own = left[column * terms + column] as number;
    const pivot = own - dotOfRows(factor, terms, column, column, column);
    if (!(pivot > DEPENDENT * own)) continue;
    isKept[column] = 1;
    const root = Math.sqrt(pivot);
    factor[column * terms + column] = root;
    for (let row = column + 1; row < terms; row += 1) {
      const rest = (left[row * terms + column] as number) - dotOfRows(factor, terms, row, column, column);
      factor[row * terms + column] = rest / root;
    }
  }
  const solved = new Float64Array(targets * terms);
  for (let target = 0; target < targets; target += 1) {
    solveTriangles(factor, isKept, right, solved, terms, target * terms);
  }
  return solved;
}

function dotOfRows(factor: Float64Array, terms: number, one: number, other: number, upTo: number): number {
  let sum = 0;
  for (let at = 0; at < upTo; at += 1)
    sum += (factor[one * terms + at] as number) * (factor[other * terms + at] as number);
  return sum;
}

function solveTriangles(
  factor: Float64Array,
  isKept: Uint8Array,
  right: Float64Array,
  solved: Float64Array,
  terms: number,
  start: number,
): void {
  for (let row = 0; row < terms; row += 1) {
    if (isKept[row] === 0) continue;
    let rest = right[start + row] as number;
    for (let at = 0; at < row; at += 1) rest -= (factor[row * terms + at] as number) * (solved[start + at] as number);
    solved[start + row] = rest / (factor[row * terms + row] as number);
  }
  for (let row = terms - 1; row >= 0; row -= 1) {
    if (isKept[row] === 0) continue;
    let rest = solved[start + row] as number;
    for (let at = row + 1; at < terms; at += 1)
      rest -= (factor[at * terms + row] as number) * (solved[start + at] as number);
    solved[start + row] = rest / (factor[row * terms + row] as number);
  }
}
