import { ReferenceDecimal, type DecimalText } from '../reference';
import type { QuantityInput } from './quantity-input';

type Distribution = NonNullable<QuantityInput['distribution']>;

const SIGNIFICANT_DIGITS = 4; // a scaled figure is no surer than that

/** A figure multiplied, to four significant digits: what a field shows is what is worked out with. */
export function timesRelative(value: DecimalText, relative: DecimalText): DecimalText {
  return new ReferenceDecimal(value).times(relative).toSignificantDigits(SIGNIFICANT_DIGITS).toFixed();
}

/**
 * The shape and the range of a figure, multiplied with it.
 *
 * Takes    a quantity; what it is multiplied by, above 0; the ends of what is legal
 * Gives    range and distribution, each only where the quantity has one; a range no further than what is legal. A beta has
 *          no multiple, and is left out: its quantity is then drawn from its range, or from its grade
 */
export function scaledSpread(
  { range, distribution }: Pick<QuantityInput, 'range' | 'distribution'>,
  relative: DecimalText,
  limits: { readonly low: DecimalText; readonly high: DecimalText },
): Pick<QuantityInput, 'range' | 'distribution'> {
  const times = (value: DecimalText) => timesRelative(value, relative);
  const within = (value: DecimalText) =>
    ReferenceDecimal.max(limits.low, ReferenceDecimal.min(limits.high, times(value))).toFixed();
  const scaled = distribution === undefined ? undefined : scaledShape(distribution, times);
  return {
    ...(range === undefined ? {} : { range: { low: within(range.low), high: within(range.high) } }),
    ...(scaled === undefined ? {} : { distribution: scaled }),
  };
}

function scaledShape(shape: Distribution, times: (value: DecimalText) => DecimalText): Distribution | undefined {
  switch (shape.kind) {
    case 'uniform':
      return { ...shape, low: times(shape.low), high: times(shape.high) };
    case 'triangular':
    case 'pert':
      return { ...shape, low: times(shape.low), likely: times(shape.likely), high: times(shape.high) };
    case 'normal':
      return { ...shape, mean: times(shape.mean), standardDeviation: times(shape.standardDeviation) };
    case 'log-normal':
      return { ...shape, low95: times(shape.low95), high95: times(shape.high95) };
    case 'gamma':
      return { ...shape, scale: times(shape.scale) };
    case 'beta':
      return undefined;
  }
}
