import type { Decimal } from 'decimal.js';
import { partsOf } from './exact-decimal';

/** A decimal as a whole number, with its sign, times a power of ten. */
export type Whole = { readonly digits: bigint; readonly tens: number };

export function wholeOf(value: Decimal): Whole {
  const { digits, tens } = partsOf(value);
  return { digits: value.isNegative() ? -digits : digits, tens };
}
