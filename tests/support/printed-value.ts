import type { Decimal } from 'decimal.js';
import { expect } from 'vitest';

/** What a published case prints for one result, and how far we may be from it: its rounding, or a slip that the case explains. */
export type PrintedValue = { readonly value: string; readonly tolerance: string };

/** Compares with the print, and says by how much it differs. */
export function expectPrinted(name: string, actual: Decimal, printed: PrintedValue | undefined): void {
  if (printed === undefined) throw new Error(`The case prints nothing called "${name}".`);
  const difference = actual.minus(printed.value);
  const isClose = difference.abs().lessThanOrEqualTo(printed.tolerance);
  expect(
    isClose,
    `${name}: ${actual.toFixed()} against the printed ${printed.value}, off by ${difference.toFixed()}`,
  ).toBe(true);
}

/** The printed value of a case, found by its name. */
export function printedValue(
  expected: Readonly<Record<string, PrintedValue | undefined>>,
  name: string,
): PrintedValue | undefined {
  return expected[name];
}
