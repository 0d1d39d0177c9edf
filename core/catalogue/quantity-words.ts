import { formatGivenValue } from '../words';
import type { QuantityDefinitionRow } from './definition';

/** A quantity as a person knows it: “Helping a neighbour: Would be willing”. */
export function nameOf({ group, label }: Pick<QuantityDefinitionRow, 'group' | 'label'>): string {
  return `“${label.startsWith(group) ? label : `${group}: ${label}`}”`;
}

/** A value as a person wrote it: "120%", "£450", "−3". */
export function valueInWords(value: string, { shownAs }: Pick<QuantityDefinitionRow, 'shownAs'>): string {
  return formatGivenValue(value, shownAs);
}
