import { Decimal } from 'decimal.js';

/** Wide enough that differences of figures of 34 digits, weighed by whole numbers and added, lose nothing. */
export const WideDecimal = Decimal.clone({ defaults: true, precision: 120, rounding: Decimal.ROUND_HALF_EVEN });
