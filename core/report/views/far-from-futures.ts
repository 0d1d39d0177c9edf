import type { Band, MeanShift } from '../../analysis';
import type { QuantityDefinitionRow } from '../../catalogue';
import { formatHeadlineMoney } from '../../words';
import type { FarFromFutures, UncertaintyLensView, UncertaintyView } from './uncertainty-types';
import { drawnText } from './uncertainty-words';
import { labelOf } from './weakest';
import { listed } from './words';

/** The mean may lie so far from the figure as stated, in parts of the range of nine futures in ten. */
const NEAR = 0.1;
/** Named are the numbers that move the mean by at least so much of the distance, and no more than three. */
const WORTH_NAMING = 0.1;
const NAMED = 3;

type Drawn = { readonly stated: number; readonly mean: number; readonly interval: Band };

/**
 * Whether the futures lie far from the figure as stated: the mean by more than a tenth of the range of nine in ten, or the figure
 * outside that range. Takes £.
 */
export function isFar({ stated, mean, interval: { low, high } }: Drawn): boolean {
  return (
    isOutside(stated, { low, high }) || Math.abs(mean - stated) > NEAR * (high - low) + ROUNDING * Math.abs(stated)
  );
}

/** What a double leaves of an exact figure. */
const ROUNDING = 1e-9;

function isOutside(stated: number, { low, high }: Band): boolean {
  const room = ROUNDING * Math.abs(stated);
  return stated < low - room || stated > high + room;
}

/** What is said beside the headline, before the numbers that do it are known; null where the futures lie around it. */
export function farFromFutures(drawn: Drawn): FarFromFutures | null {
  if (!isFar(drawn)) return null;
  const { stated, mean, interval } = drawn;
  const where = isOutside(stated, interval)
    ? `Fewer than 1 future in 20 ${stated > interval.high ? 'is as good' : 'is as bad'} as this figure`
    : 'Doubt about the numbers pulls more one way than the other';
  const apart = formatHeadlineMoney(drawnText(Math.abs(mean - stated)));
  return {
    words: `${where}: the mean of the futures lies ${apart} ${mean > stated ? 'above' : 'below'} it.`,
    numbers: [],
  };
}

/**
 * A view that names the two or three numbers whose doubt takes the mean of the futures away from the figure as stated.
 *
 * Takes    the view; how far each number's own doubt moves the mean of each lens; definitions of the numbers
 * Gives    the same view, with a further sentence in each lens that is far
 */
export function namingWhatDoesIt(
  view: UncertaintyView,
  shifts: ReadonlyMap<string, readonly MeanShift[]>,
  definitions: readonly QuantityDefinitionRow[],
): UncertaintyView {
  const rows = new Map(definitions.map((row) => [row.id, row]));
  return { ...view, lenses: view.lenses.map((lens) => named(lens, shifts.get(lens.lens) ?? [], rows)) };
}

function named(
  lens: UncertaintyLensView,
  shifts: readonly MeanShift[],
  rows: ReadonlyMap<string, QuantityDefinitionRow>,
): UncertaintyLensView {
  if (lens.far === null) return lens;
  const apart = Number(lens.difference);
  const doing = shifts
    .filter(({ shift }) => shift * apart > 0 && Math.abs(shift) >= WORTH_NAMING * Math.abs(apart))
    .slice(0, NAMED);
  const numbers = doing.map(({ id }) => {
    const row = rows.get(id);
    return { quantityId: id, label: row === undefined ? id : labelOf(row) };
  });
  const said =
    numbers.length === 0
      ? 'No number does it by itself: several do it together.'
      : `What does it: ${listed(numbers.map(({ label }) => `“${label}”`))}.`;
  return { ...lens, far: { words: `${lens.far.words} ${said}`, numbers } };
}
