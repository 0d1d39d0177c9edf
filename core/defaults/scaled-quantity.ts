import { ReferenceDecimal, type DecimalText } from '../reference';
import { DistributionSchema, type QuantityInput } from '../schema';

type Distribution = NonNullable<QuantityInput['distribution']>;

const SIGNIFICANT_DIGITS = 3; // a position to England is no surer than that
const POUNDS_WITHOUT_PENNIES = 100;

/**
 * A figure multiplied, and rounded as a person would: what a field shows is what is worked out with.
 *
 * Takes    value; relative: what it is multiplied by; unit: of the value
 * Gives    three significant digits; money whole from £100, and to the penny below
 */
export function timesRelative(value: DecimalText, relative: DecimalText, unit: string): DecimalText {
  const exact = new ReferenceDecimal(value).times(relative);
  if (!unit.startsWith('£')) return exact.toSignificantDigits(SIGNIFICANT_DIGITS).toFixed();
  return exact.abs().lessThan(POUNDS_WITHOUT_PENNIES) ? exact.toFixed(2) : exact.toFixed(0);
}

/**
 * The shape and the range of a figure, multiplied with it.
 *
 * Takes    a quantity; what it is multiplied by, above 0; the ends of what is legal
 * Gives    range and distribution, each only where the quantity has one; a range no further than what is legal. A beta and
 *          counts have no multiple, and are left out: the quantity is then drawn from its range, or from its grade
 */
export function scaledSpread(
  { range, distribution, unit }: Pick<QuantityInput, 'range' | 'distribution' | 'unit'>,
  relative: DecimalText,
  limits: { readonly low: DecimalText; readonly high: DecimalText },
): Pick<QuantityInput, 'range' | 'distribution'> {
  const times = (value: DecimalText) => timesRelative(value, relative, unit);
  const within = (value: DecimalText) =>
    ReferenceDecimal.max(limits.low, ReferenceDecimal.min(limits.high, times(value))).toFixed();
  const scaled = distribution === undefined ? undefined : scaledShape(distribution, times);
  return {
    ...(range === undefined ? {} : { range: { low: within(range.low), high: within(range.high) } }),
    ...(scaled === undefined ? {} : { distribution: scaled }),
  };
}

/** Shares from counts have no multiple: twice a share of 0.6 is none. */
const WITHOUT_MULTIPLE: ReadonlySet<string> = new Set(['beta', 'counts']);
/** Parameters in the quantity's own unit; the others are counts, powers and shares of cases. */
const IN_ITS_UNIT: ReadonlySet<string> = new Set([
  'low',
  'likely',
  'high',
  'low95',
  'high95',
  'mean',
  'standardDeviation',
  'scale',
]);

function scaledShape(shape: Distribution, times: (value: DecimalText) => DecimalText): Distribution | undefined {
  if (WITHOUT_MULTIPLE.has(shape.kind)) return undefined;
  const parts = Object.entries(shape).map(([name, part]) => {
    if (Array.isArray(part)) return [name, part.map((one) => times(String(one)))] as const;
    return [name, IN_ITS_UNIT.has(name) ? times(String(part)) : part] as const;
  });
  return DistributionSchema.parse(Object.fromEntries(parts));
}
