import type { ExpressionNode } from '../../graph';
import { ArithmeticRefusal } from './arithmetic';

/** A part of a formula has no value. It is on its way to where the line and the step are known, and becomes a refusal there. */
export class NoValue extends Error {
  readonly part: ExpressionNode;
  readonly why: string;

  constructor(part: ExpressionNode, why: string) {
    super(why);
    this.part = part;
    this.why = why;
  }
}

/** Does a calculation; where numbers alone refuse it, says which part of the formula gave them. */
export function attempt<T>(part: ExpressionNode, work: () => T): T {
  try {
    return work();
  } catch (refused) {
    if (refused instanceof ArithmeticRefusal) throw new NoValue(part, `${refused.what} ${refused.why}`);
    throw refused;
  }
}
