import { ReferenceDecimal, type DecimalText } from '../decimal';
import type { Council } from './councils';
import type { PlaceFigureId } from './place-figures';

/** Outside these a return is more likely a slip than a price. Ours, in the figure's own unit and year. */
export type PlausibleBand = { readonly low: DecimalText; readonly high: DecimalText; readonly words: string };

const WEEK = { low: '500', high: '1300', words: '£500 to £1,300 a week' } as const;

export const PLAUSIBLE: Readonly<Partial<Record<PlaceFigureId, PlausibleBand>>> = {
  'residential-week': WEEK,
  'nursing-week': WEEK,
  'home-care-hour': { low: '14', high: '30', words: '£14 to £30 an hour' },
  'care-home-admissions': { low: '200', high: '1300', words: '200 to 1,300 for each 100,000' },
  'charge-share': { low: '5', high: '60', words: '5% to 60%' },
  'nursing-share': { low: '10', high: '65', words: '10% to 65%' },
};

/** So few people that one household moves a rate: never used as a default. City of London and Isles of Scilly. */
const TOO_SMALL = ['E09000001', 'E06000053'];

/** Whether a council is too small for its own rates to be used. */
export function isTooSmall({ code }: Pick<Council, 'code'>): boolean {
  return TOO_SMALL.includes(code);
}

/**
 * Why a council's own return is not used.
 *
 * Takes    a council; a figure; its own value
 * Gives    a sentence, or null where the return may be used
 */
export function whyImplausible(council: Council, id: PlaceFigureId, value: DecimalText): string | null {
  const isCount = id.startsWith('population') || id === 'long-term-spending-65' || id === 'client-contributions-65';
  if (isCount) return null;
  if (isTooSmall(council)) return `${council.name} is too small for its own rate to be steady.`;
  const band = PLAUSIBLE[id];
  if (band === undefined) return null;
  const number = new ReferenceDecimal(value);
  if (number.greaterThanOrEqualTo(band.low) && number.lessThanOrEqualTo(band.high)) return null;
  return `${council.name} returned a figure outside ${band.words}, which is hardly plausible.`;
}
