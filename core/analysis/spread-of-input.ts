import type { Decimal } from 'decimal.js';
import type { QuantityDefinitionRow } from '../catalogue';
import { quantilesOf } from '../engines/simulate';
import { ReferenceDecimal, type DecimalText } from '../reference';
import type { QuantityInput } from '../schema';
import { quantityUncertainty } from '../uncertainty';

/** How far a quantity may lie from what it is, and what says so. */
export type Spread = {
  readonly low: DecimalText;
  readonly high: DecimalText;
  readonly from: 'distribution' | 'published-range' | 'a-tenth';
};

const ONE_IN_TWENTY = 0.05;
const A_TENTH = '0.1';
const DIGITS = 12;

/**
 * How far a quantity may lie from what it is: what somebody stated as its spread, else the published range, else a tenth
 * either way. A number with nothing known about its doubt is no certain one.
 *
 * Takes    an answer and its definition
 * Gives    two ends within what is legal, the value between them; of a spread without ends, about the 5th and 95th percentile
 */
export function spreadOf(input: QuantityInput, row: QuantityDefinitionRow): Spread {
  const [low, high, from] = endsOf(input, row);
  const now = new ReferenceDecimal(input.value);
  const legal = (end: Decimal) =>
    ReferenceDecimal.min(row.limits.high, ReferenceDecimal.max(row.limits.low, end)).toDecimalPlaces(DIGITS);
  return {
    low: ReferenceDecimal.min(legal(low), now).toFixed(),
    high: ReferenceDecimal.max(legal(high), now).toFixed(),
    from,
  };
}

function endsOf(input: QuantityInput, row: QuantityDefinitionRow): readonly [Decimal, Decimal, Spread['from']] {
  const { value, distribution, range } = input;
  const decimal = (text: DecimalText) => new ReferenceDecimal(text);
  if (distribution !== undefined) return [...endsOfDistribution(input, distribution, row), 'distribution'];
  if (range !== undefined) return [decimal(range.low), decimal(range.high), 'published-range'];
  const tenth = decimal(value).times(A_TENTH).abs();
  return [decimal(value).minus(tenth), decimal(value).plus(tenth), 'a-tenth'];
}

function endsOfDistribution(
  input: QuantityInput,
  stated: NonNullable<QuantityInput['distribution']>,
  row: QuantityDefinitionRow,
): readonly [Decimal, Decimal] {
  const decimal = (text: DecimalText) => new ReferenceDecimal(text);
  switch (stated.kind) {
    case 'uniform':
    case 'triangular':
    case 'pert':
    case 'low-likely-high':
      return [decimal(stated.low), decimal(stated.high)];
    case 'log-normal':
    case 'mean-interval':
      return [decimal(stated.low95), decimal(stated.high95)];
    default: {
      const { distribution } = quantityUncertainty(input, row).quantity;
      const [low = 0, high = 0] = quantilesOf(distribution, [ONE_IN_TWENTY, 1 - ONE_IN_TWENTY]);
      return [new ReferenceDecimal(low), new ReferenceDecimal(high)];
    }
  }
}
