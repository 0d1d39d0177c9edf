import type { ResultView } from '../../../core/contract-types';
import type { MoneyUnit } from '../../charts';

/** Up to here tables and charts stand in pounds: in thousands, one grit bin would be a row of noughts. */
const POUNDS_BELOW = 20_000;

/** Thousands or pounds: one unit for every table and chart of a result. Read from sizes, for choosing only. */
export function moneyUnitOf({ payers }: ResultView): MoneyUnit {
  const largest = Math.max(
    ...payers.flatMap(({ id, paid, net }) =>
      // Wellbeing dwarfs the rest, and the pounds of those who pay must still be seen.
      id === 'society' || id === 'people' ? [] : [Math.abs(Number(paid.value)), Math.abs(Number(net.value))],
    ),
  );
  return largest < POUNDS_BELOW ? 'pound' : 'thousand';
}
