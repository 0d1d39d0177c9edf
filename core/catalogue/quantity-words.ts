import { formatGiven, formatGivenMoney, formatShare } from '../words';
import type { QuantityDefinitionRow } from './definition';

/** A quantity as a person knows it: “Helping a neighbour: Would be willing”. */
export function nameOf({ group, label }: Pick<QuantityDefinitionRow, 'group' | 'label'>): string {
  return `“${label.startsWith(group) ? label : `${group}: ${label}`}”`;
}

/** A value as a person wrote it: "120%", "£450", "−3". */
export function valueInWords(value: string, { shownAs }: Pick<QuantityDefinitionRow, 'shownAs'>): string {
  if (shownAs === 'share') return shareInWords(value);
  return shownAs === 'number' ? formatGiven(value) : formatGivenMoney(value);
}

/** A share with as many digits as it has: "12.5%". */
export function shareInWords(share: string): string {
  return formatShare(share, decimalsOfPercent(share));
}

/** 0.125 is 12.5%, so its percentage needs one digit after the point. */
function decimalsOfPercent(share: string): number {
  const decimals = share.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  return Math.max(0, decimals - 2);
}

/** 'a', 'a and b', 'a, b and c'. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
