import type { Decimal } from 'decimal.js';
import { Defect } from '../../errors';
import { ExactDecimal } from './arithmetic';
import { wholeOf, type Whole } from './whole-and-tens';

const ZERO = new ExactDecimal(0);

/** The values of a line, added step by step, with its running totals: each is made once, from the one before. */
export class Column {
  readonly #values: Decimal[];
  readonly #runningTotals: Decimal[] = [];
  readonly #wholes: Whole[] = [];

  constructor(values: readonly Decimal[] = []) {
    this.#values = [...values];
  }

  get values(): readonly Decimal[] {
    return this.#values;
  }

  add(value: Decimal): void {
    this.#values.push(value);
  }

  /** After this the values are the line's for good, and may be given out. */
  close(): void {
    Object.freeze(this.#values);
  }

  at(step: number): Decimal {
    const value = this.#values[step];
    if (value === undefined) throw new Defect(`Step ${step} was read before it was worked out.`);
    return value;
  }

  wholeAt(step: number): Whole {
    return (this.#wholes[step] ??= wholeOf(this.at(step)));
  }

  runningTotal(step: number): Decimal {
    for (let next = this.#runningTotals.length; next <= step; next += 1) {
      const before = this.#runningTotals[next - 1];
      this.#runningTotals.push(before === undefined ? this.at(next) : before.plus(this.at(next)));
    }
    return this.#runningTotals[step] ?? ZERO;
  }

  equals(other: Column): boolean {
    return this.#values.every((value, step) => value.eq(other.at(step)));
  }
}
