import type { Decimal } from 'decimal.js';
import type { Column } from './column';
import { ExactDecimal, SIGNIFICANT_DIGITS } from './exact-decimal';
import { tenToThe } from './powers-of-ten';
import type { Whole } from './whole-and-tens';

/** Powers of ten between the largest product and what may be left out: 80 digits more than a result has. */
const SPAN = 150;
const ZERO = new ExactDecimal(0);

/**
 * Σ entrants(s)·profile(step - s) over s = 0 … lastEntry; beyond its last cycle a profile is 0.
 *
 * Takes    entrants: known up to lastEntry, by step; profile: by steps since entry
 * Gives    the sum of the products, added in whole numbers and rounded once. (A product that is 10^-80 of the largest does
 *          not count.) Half the work of a long model is here, and this is five times faster than adding decimals.
 */
export function convolved(entrants: Column, profile: Column, step: number, lastEntry: number): Decimal {
  const products: Whole[] = [];
  for (let entry = Math.max(0, step - profile.values.length + 1); entry <= lastEntry; entry += 1) {
    const [entering, staying] = [entrants.wholeAt(entry), profile.wholeAt(step - entry)];
    const digits = entering.digits * staying.digits;
    if (digits !== 0n) products.push({ digits, tens: entering.tens + staying.tens });
  }
  if (products.length === 0) return ZERO;
  const { digits, tens } = total(products);
  return new ExactDecimal(`${digits}e${tens}`).toSignificantDigits(SIGNIFICANT_DIGITS);
}

function total(products: readonly Whole[]): Whole {
  const tens = products.map((product) => product.tens);
  const lowest = Math.max(Math.min(...tens), Math.max(...tens) - SPAN);
  let digits = 0n;
  for (const product of products) {
    if (product.tens >= lowest) digits += product.digits * tenToThe(product.tens - lowest);
  }
  return { digits, tens: lowest };
}
