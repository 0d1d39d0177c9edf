import type { Structure } from '../schema';
import { onceForEach } from '../once-for-each';
import type { QuantityDefinitionRow } from './definition';
import { needAndMoneyRows } from './need-and-money';
import { independenceRows } from './independence';
import { inputRows, worksRows } from './inputs';
import { peopleRows } from './people';
import { valueRows } from './value';

export type { QuantityDefinitionRow } from './definition';
export { projectedArea } from './projected-area';
export { bandsOf, CARE_BANDS } from './independence';
export { amountUnit } from './inputs';
export { nameOf, valueInWords } from './quantity-words';
export { SERVICE_NOUNS, serviceUnits } from './service';
export { unitCostUnit } from './value';

/**
 * Every quantity that a scenario of this structure must answer, in the order in which screens ask.
 *
 * Takes    the structural choices
 * Gives    one row a quantity: id, words, unit, what is legal, where its slider runs
 */
export const requiredQuantities: (structure: Structure) => readonly QuantityDefinitionRow[] = onceForEach(catalogueOf);

function catalogueOf(structure: Structure): readonly QuantityDefinitionRow[] {
  return [
    ...inputRows(structure),
    ...worksRows(structure),
    ...peopleRows(structure),
    ...independenceRows(structure),
    ...valueRows(structure),
    ...needAndMoneyRows(structure),
  ];
}
