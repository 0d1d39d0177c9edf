/**
 * Choices read from a tape of whole numbers, one after the other. When the tape has run out every choice is the first, so
 * that a shorter tape with smaller numbers makes something simpler: that is how a failing example shrinks.
 */
export class Choices {
  readonly #tape: readonly number[];
  #at = 0;

  constructor(tape: readonly number[]) {
    this.#tape = tape;
  }

  /** 0 … below - 1, evenly. */
  below(below: number): number {
    const number = this.#tape[this.#at] ?? 0;
    this.#at += 1;
    return number % below;
  }

  /** A whole number from low to high, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  among<T>(all: readonly T[]): T {
    const chosen = all[this.below(all.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  }

  /** Decimal text from low to high, both whole, with at most three decimals. */
  decimal(low: number, high: number): string {
    return String(this.between(low * 1000, high * 1000) / 1000);
  }
}
