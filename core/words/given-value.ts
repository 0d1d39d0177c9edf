import type { DecimalText } from './decimal-text';
import { formatGiven, formatGivenMoney, formatShare } from './format';

/** How a quantity is shown: a share as a percentage, money in £, anything else as a number. */
export type ShownAs = 'share' | 'money' | 'number';

/** A share with as many digits as it was given: 0.125 is "12.5%". */
export function formatGivenShare(share: DecimalText): string {
  const decimals = share.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  return formatShare(share, Math.max(0, decimals - 2));
}

/**
 * A value of a quantity as a person gave it, wherever one stands in words: nothing is rounded.
 *
 * Takes    value: exact decimal text; shownAs: of its quantity
 * Gives    "120%", "12.5%", "£450", "£2.50", "−3"
 */
export function formatGivenValue(value: DecimalText, shownAs: ShownAs): string {
  if (shownAs === 'share') return formatGivenShare(value);
  return shownAs === 'money' ? formatGivenMoney(value) : formatGiven(value);
}
