import type { Decimal } from 'decimal.js';
import { formatGiven } from '../../words';

/** A share of people, to a tenth of a per cent where it needs one: "30%", "18.1%". */
export function shareWords(share: Decimal): string {
  return `${formatGiven(share.times(100).toDecimalPlaces(1).toFixed())}%`;
}

/** A difference of shares or a margin: "5 points", "1 point", "3.6 points". */
export function pointsWords(difference: Decimal): string {
  const points = formatGiven(difference.times(100).toDecimalPlaces(1).toFixed());
  return `${points} ${points === '1' ? 'point' : 'points'}`;
}

/** An amount to so many figures as an average bears: "18", "2.46". */
export function averageWords(amount: Decimal): string {
  const size = amount.abs();
  return formatGiven(
    amount.toDecimalPlaces(size.greaterThanOrEqualTo(100) ? 0 : size.greaterThanOrEqualTo(10) ? 1 : 2).toFixed(),
  );
}
