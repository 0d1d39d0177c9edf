import type { ResultView, UncertaintyLensView } from '../../../core/contract-types';
import { moneyLooks, type MoneyUnit } from '../../charts';
import type { Lens } from '../../components';

const NET_TO: Readonly<Record<Lens, string>> = {
  council: 'Net to the council',
  public: 'Net to the public purse',
  society: 'Net to society',
};

/** "Net to the public purse": what all figures of a lens are of. */
export const netTo = (lens: Lens): string => NET_TO[lens];

/** Up to here money stands in pounds: in thousands the steps of one grit bin would not be seen. */
const POUNDS_BELOW = 20_000;

/** The unit of the charts of a lens. */
export function unitOfLens({ fan }: Pick<UncertaintyLensView, 'fan'>): MoneyUnit {
  const size = Math.max(...fan.p5.map(Math.abs), ...fan.p95.map(Math.abs));
  return size < POUNDS_BELOW ? 'pound' : 'thousand';
}

/** The second line of a panel: "Net to the public purse, £ thousand, 2026‑27 prices, discounted at 3.5%". */
export function netNote(
  lens: Lens,
  unit: MoneyUnit,
  result: Pick<ResultView, 'priceBase' | 'discounting'> | null,
): string {
  const basis = result === null ? '' : `, ${result.priceBase}, ${result.discounting}`;
  return `${netTo(lens)}, ${moneyLooks[unit].words}${basis}`;
}
