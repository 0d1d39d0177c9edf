import type { Decimal } from 'decimal.js';
import { isShare, type Unit } from '../../graph';

/** What a figure is in: its dimensions, and the words that tell a share from a ratio, which have none of them. */
export type FigureUnit = { readonly unit: Unit; readonly unitText: string };

/** How figures look in cells. The value behind keeps every digit. */
export const WHOLE = '0';
export const GENERAL = 'General';
export const SCIENTIFIC = '0.0E+00';
const MONEY = '"£"#,##0.00;-"£"#,##0.00';
/** The unit of a ratio: a number without dimension that is no share of anything. */
const RATIO = '1';
/** Figures of a row show about so many digits, so that a small rate is not a row of noughts. */
const DIGITS = 4;

/** Whether a figure is an amount of money, so that it must agree to the penny. */
export function isMoney(unit: Unit): boolean {
  return unit['£'] === 1 && Object.keys(unit).length === 1;
}

/**
 * The look of a row of figures: £ to the penny (£/hour too), shares as %, everything else as a number.
 *
 * Takes    unit, and the figures as they are now: a ratio, and a number without a unit that goes beyond 1 or is whole
 *          throughout (a switch, a count), is not a share
 */
export function figureFormat({ unit, unitText }: FigureUnit, figures: readonly Decimal[]): string {
  if (unit['£'] === 1) return MONEY;
  if (figures.every((figure) => figure.isInteger())) return isShare(unit) ? WHOLE : '#,##0';
  const wholeDigits = Math.max(...figures.filter((figure) => !figure.isZero()).map((figure) => figure.e)) + 1;
  const isShareOfAll =
    isShare(unit) && unitText !== RATIO && figures.every((figure) => figure.abs().lessThanOrEqualTo(1));
  return isShareOfAll
    ? `0${places(between(1, DIGITS - 2 - wholeDigits, 6))}%`
    : `#,##0${places(between(2, DIGITS - wholeDigits, 8))}`;
}

/** The look of an input: as many digits behind the point as were typed. */
export function inputFormat({ unit, unitText }: FigureUnit, value: Decimal): string {
  const digits = Math.min(value.decimalPlaces(), 15);
  if (unit['£'] === 1) return `"£"#,##0${places(Math.max(2, digits))};-"£"#,##0${places(Math.max(2, digits))}`;
  if (isShare(unit) && unitText !== RATIO && !value.isInteger() && value.abs().lessThanOrEqualTo(1))
    return `0${places(Math.max(1, digits - 2))}%`;
  return `#,##0${places(digits)}`;
}

function between(least: number, wanted: number, most: number): number {
  return Math.min(Math.max(least, wanted), most);
}

function places(digits: number): string {
  return digits === 0 ? '' : `.${'0'.repeat(digits)}`;
}
