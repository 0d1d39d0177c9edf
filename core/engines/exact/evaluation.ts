import type { Decimal } from 'decimal.js';

/** A total whose `definedWhen` is 0: no number, but the words that say why. */
export type NotDefined = { readonly notDefined: string };

/** The result of one evaluation: fixed, whatever the engine works out afterwards. An id that the graph does not have is a defect. */
export interface Evaluation {
  /** One value a step, never changed: the same array as before where nothing in the line moved. */
  line(id: string): readonly Decimal[];
  total(id: string): Decimal | NotDefined;
  /** The value that was used: the graph's own, or the one it was given instead. */
  quantity(id: string): Decimal;
}

export interface ExactEngine {
  /**
   * Works out every line and total.
   *
   * Takes    values: decimal text by quantity id, in place of the graph's own
   * Gives    every value as a decimal of 34 significant digits
   * Refuses  unknown-id: no such quantity; not-a-decimal: a text that is no number; cannot-evaluate: a formula has no value
   */
  evaluate(values?: ReadonlyMap<string, string>): Evaluation;
  /**
   * An engine of the same graph that begins with what an evaluation of this one found: to try other values from there, while
   * this one remembers what it does.
   *
   * Takes    evaluation: given out by this engine, or by one that began from it; after any other it begins with nothing
   */
  startingFrom(evaluation: Evaluation): ExactEngine;
}

/** Whether a total has no value. */
export function isNotDefined(value: Decimal | NotDefined): value is NotDefined {
  return 'notDefined' in value;
}
