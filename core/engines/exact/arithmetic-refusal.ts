import type { Decimal } from 'decimal.js';
import { Refusal, type Explained } from '../../errors';

/** Why a calculation on numbers has no answer. */
export type ArithmeticCode =
  'division-by-zero' | 'exp-too-large' | 'ln-of-non-positive' | 'not-a-decimal' | 'power-not-defined';

/**
 * A calculation on numbers that has no answer: refused, so that NaN and Infinity never enter a model. Arithmetic knows
 * numbers and not lines, so `about` is empty: the engine that called it says where it happened.
 */
export class ArithmeticRefusal extends Refusal {
  declare readonly code: ArithmeticCode;

  constructor(code: ArithmeticCode, explained: Omit<Explained, 'about'>) {
    super(code, { ...explained, about: [] });
    this.name = 'ArithmeticRefusal';
  }
}

const LONGEST_QUOTED_TEXT = 40;
const DIGITS_SHOWN = 12;

export function notADecimal(text: string): ArithmeticRefusal {
  const quoted = text.length > LONGEST_QUOTED_TEXT ? `${text.slice(0, LONGEST_QUOTED_TEXT)}…` : text;
  return new ArithmeticRefusal('not-a-decimal', {
    what: `"${quoted}" is not a number that can be calculated with.`,
    why: 'It is not a plain number of at most 15 digits before the point and 20 after it.',
    mend: 'Write the number in digits, for example 0.035 or 1200.50.',
  });
}

export function expTooLarge(x: Decimal): ArithmeticRefusal {
  return new ArithmeticRefusal('exp-too-large', {
    what: `e to the power ${shown(x)} is too large to be a figure.`,
    why: 'The largest power of e that is worked out is 10,000, a number with 4,343 digits.',
    mend: 'Check the rates, shares and units that are read here: one of them is far too large.',
  });
}

export function powerTooLarge(base: Decimal, exponent: Decimal): ArithmeticRefusal {
  return new ArithmeticRefusal('exp-too-large', {
    what: `${shown(base)} to the power ${shown(exponent)} is too large to be a figure.`,
    why: 'The largest power that is worked out has 4,343 digits before the point.',
    mend: 'Check the growth and the number of periods that are read here: one of them is far too large.',
  });
}

export function lnOfNonPositive(x: Decimal): ArithmeticRefusal {
  return new ArithmeticRefusal('ln-of-non-positive', {
    what: `The logarithm of ${shown(x)} does not exist.`,
    why: 'Only a number above 0 has a logarithm.',
    mend: 'Check the shares and probabilities that are read here: what happens for certain, for one, has no rate.',
  });
}

export function powerNotDefined(base: Decimal, exponent: Decimal): ArithmeticRefusal {
  return new ArithmeticRefusal('power-not-defined', {
    what: `${shown(base)} to the power ${shown(exponent)} is not defined.`,
    why: 'A number below 0 can only be raised to a whole power.',
    mend: 'Check the number that is raised: what is left of a share, such as 1 less a drop-off, must not be below 0.',
  });
}

export function zeroToNegativePower(exponent: Decimal): ArithmeticRefusal {
  return new ArithmeticRefusal('division-by-zero', {
    what: `0 to the power ${shown(exponent)} is not defined.`,
    why: 'A power below 0 divides by the number, and nothing can be divided by 0.',
    mend: 'Check the number that is raised, which is 0, and the power, which is below 0.',
  });
}

function shown(value: Decimal): string {
  return value.toSignificantDigits(DIGITS_SHOWN).toString();
}
