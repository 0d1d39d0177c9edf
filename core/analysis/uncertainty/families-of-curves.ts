import { knotsAmong, splineThrough, writeSplineTerms, type SplineTerms } from './cubic-spline';
import { meanOf, varianceOf } from './moments';
import type { Basis } from './normal-equations';

const KNOTS_ALONE = [4, 6, 9, 13, 20];
const KNOTS_TOGETHER = 5;
const HIGHEST_DEGREE = 6;
/** A family with more terms than this would take longer than it tells. */
const MOST_TERMS = 160;
/** With fewer draws a term, a family follows the noise. */
const DRAWS_A_TERM = 20;

/**
 * Families of curves or surfaces in some quantities, from the plainest: nothing, straight lines, curves in each, products.
 *
 * Takes    columns as long as one another; those that do not vary are left out
 * Gives    for one quantity natural cubic splines of 4 to 20 knots beside the straight line; for several a spline in each, the
 *          same with all products of two, and polynomials of total degree 2 to 6, as far as 160 terms and 20 draws a term allow
 */
export function* familiesFor(columns: readonly Float64Array[]): Generator<Basis> {
  yield CONSTANT;
  const varying = columns.map(standardised).filter((column) => column !== null);
  if (varying.length === 0) return;
  const draws = columns[0]?.length ?? 0;
  const fits = (terms: number) => terms <= MOST_TERMS && terms * DRAWS_A_TERM <= draws;
  const sorted = varying.map((column) => Float64Array.from(column).sort());
  const curves = (knots: number, products: boolean) => additive(varying, sorted, knots, products);
  const candidates =
    varying.length === 1
      ? [() => polynomial(varying, 1), ...KNOTS_ALONE.map((knots) => () => curves(knots, false))]
      : [
          ...degreesFor(varying.length).map((degree) => () => polynomial(varying, degree)),
          () => curves(KNOTS_TOGETHER, false),
          () => curves(KNOTS_TOGETHER, true),
        ];
  for (const candidate of candidates) {
    const family = candidate();
    if (family !== null && fits(family.terms)) yield family;
  }
}

function degreesFor(quantities: number): readonly number[] {
  const degrees = Array.from({ length: HIGHEST_DEGREE }, (_, at) => at + 1);
  return degrees.filter((degree) => termsOfDegree(quantities, degree) <= MOST_TERMS);
}

const CONSTANT: Basis = { name: 'nothing', terms: 1, write: (_, row) => void (row[0] = 1) };

function standardised(values: Float64Array): Float64Array | null {
  const mean = meanOf(values);
  const sd = Math.sqrt(varianceOf(values));
  return sd > Math.abs(mean) * 1e-13 ? values.map((value) => (value - mean) / sd) : null;
}

/** How many products of at most `degree` factors there are, the constant among them. */
function termsOfDegree(quantities: number, degree: number): number {
  let terms = 1;
  for (let at = 1; at <= degree; at += 1) terms = (terms * (quantities + at)) / at;
  return Math.round(terms);
}

/** All products of at most `degree` factors. Each is the product of an earlier one and one quantity. */
function polynomial(columns: readonly Float64Array[], degree: number): Basis {
  const made: { readonly from: number; readonly column: number }[] = [{ from: -1, column: -1 }];
  let first = 0;
  for (let size = 1; size <= degree; size += 1) {
    const last = made.length;
    for (let from = first; from < last; from += 1) {
      for (let column = Math.max(0, made[from]?.column ?? 0); column < columns.length; column += 1)
        made.push({ from, column });
    }
    first = last;
  }
  return {
    name: degree === 1 ? 'straight' : `products of up to ${degree}`,
    terms: made.length,
    write: (draw, row) => {
      row[0] = 1;
      for (let term = 1; term < made.length; term += 1) {
        const { from, column } = made[term] as { from: number; column: number };
        row[term] = (row[from] as number) * ((columns[column] as Float64Array)[draw] as number);
      }
    },
  };
}

/** A curve in each quantity, their sum; with the products of every two where asked. Null where a quantity has too few values. */
function additive(
  columns: readonly Float64Array[],
  sorted: readonly Float64Array[],
  knots: number,
  products: boolean,
): Basis | null {
  const splines = sorted.map((values) => splineOf(values, knots));
  if (splines.some((spline) => spline === null)) return null;
  const curves = splines as readonly SplineTerms[];
  const ownTerms = curves.map((spline) => spline.knots.length - 1); // together with the constant, one of them says nothing new
  const pairs = products ? (columns.length * (columns.length - 1)) / 2 : 0;
  const terms = 1 + ownTerms.reduce((sum, own) => sum + own, 0) + pairs;
  const scratch = new Float64Array(knots);
  return {
    name: `curves with ${knots} knots${products ? ' and products' : ''}`,
    terms,
    write: (draw, row) => {
      let next = 0;
      row[next++] = 1;
      curves.forEach((spline, at) => {
        writeSplineTerms(spline, (columns[at] as Float64Array)[draw] as number, scratch);
        for (let term = 1; term < spline.knots.length; term += 1) row[next++] = scratch[term] as number;
      });
      for (let one = 0; products && one < columns.length; one += 1) {
        const value = (columns[one] as Float64Array)[draw] as number;
        for (let other = 0; other < one; other += 1)
          row[next++] = value * ((columns[other] as Float64Array)[draw] as number);
      }
    },
  };
}

function splineOf(sorted: Float64Array, count: number): SplineTerms | null {
  const knots = knotsAmong(sorted, count);
  return knots.length < 3 ? null : splineThrough(knots);
}
