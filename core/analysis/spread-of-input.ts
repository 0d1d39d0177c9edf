import type { Decimal } from 'decimal.js';
import { ReferenceDecimal, type DecimalText } from '../reference';
import type { QuantityDefinitionRow, QuantityInput } from '../scenario';

/** How far a quantity may lie from what it is, and what says so. */
export type Spread = {
  readonly low: DecimalText;
  readonly high: DecimalText;
  readonly from: 'distribution' | 'published-range' | 'a-tenth';
};

/** The normal deviate of the 95th percentile. */
const OF_95TH = '1.6448536269514722';
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
  const [low, high, from] = endsOf(input);
  const now = new ReferenceDecimal(input.value);
  const legal = (end: Decimal) =>
    ReferenceDecimal.min(row.limits.high, ReferenceDecimal.max(row.limits.low, end)).toDecimalPlaces(DIGITS);
  return {
    low: ReferenceDecimal.min(legal(low), now).toFixed(),
    high: ReferenceDecimal.max(legal(high), now).toFixed(),
    from,
  };
}

function endsOf({ value, distribution, range }: QuantityInput): readonly [Decimal, Decimal, Spread['from']] {
  if (distribution !== undefined) return [...endsOfDistribution(distribution), 'distribution'];
  const decimal = (text: DecimalText) => new ReferenceDecimal(text);
  if (range !== undefined) return [decimal(range.low), decimal(range.high), 'published-range'];
  const tenth = decimal(value).times(A_TENTH).abs();
  return [decimal(value).minus(tenth), decimal(value).plus(tenth), 'a-tenth'];
}

function endsOfDistribution(spread: NonNullable<QuantityInput['distribution']>): readonly [Decimal, Decimal] {
  const decimal = (text: DecimalText) => new ReferenceDecimal(text);
  switch (spread.kind) {
    case 'uniform':
    case 'triangular':
    case 'pert':
      return [decimal(spread.low), decimal(spread.high)];
    case 'log-normal':
      return [decimal(spread.low95), decimal(spread.high95)];
    case 'normal':
      return around(decimal(spread.mean), decimal(spread.standardDeviation));
    case 'beta': {
      const [alpha, beta] = [decimal(spread.alpha), decimal(spread.beta)];
      const sum = alpha.plus(beta);
      const variance = alpha.times(beta).dividedBy(sum.pow(2).times(sum.plus(1)));
      return around(alpha.dividedBy(sum), variance.squareRoot());
    }
    case 'gamma': {
      const [shape, scale] = [decimal(spread.shape), decimal(spread.scale)];
      return around(shape.times(scale), shape.squareRoot().times(scale));
    }
  }
}

function around(mean: Decimal, deviation: Decimal): readonly [Decimal, Decimal] {
  const reach = deviation.times(OF_95TH);
  return [mean.minus(reach), mean.plus(reach)];
}
