import { type DecimalText, decimalOf } from '../../core/reference/decimal';
import type { PriceYear } from '../../core/reference/price-year';
import { type FigureSource, figure, figureSource } from '../../core/reference/figures';
import type { Decimal } from 'decimal.js';
import { rebaseFactor } from './rebase-factor';
import { GDP_DEFLATORS } from '../../core/reference/deflator';
import { Defect } from '../../core/errors';

/** The value of one point of life satisfaction (0 to 10), for one person, for one year. */
export type WellbyValue = {
  readonly low: DecimalText; // £ per WELLBY
  readonly central: DecimalText;
  readonly high: DecimalText;
  readonly priceYear: PriceYear;
  readonly source: FigureSource;
  readonly vintage: string;
  readonly rebasing: string; // said wherever a rebased value is shown
};

const PUBLISHED = figure('wellby-2019');

const PUBLISHED_PRICES: PriceYear = { kind: 'calendar', year: 2019 };

/** HM Treasury's WELLBY value in 2019 prices: low, central, high. */
export const WELLBY: WellbyValue = {
  low: endOf(PUBLISHED.low),
  central: PUBLISHED.value,
  high: endOf(PUBLISHED.high),
  priceYear: PUBLISHED_PRICES,
  source: figureSource(PUBLISHED.id),
  vintage: `HM Treasury, ${PUBLISHED.source.title}, ${PUBLISHED.source.year}`,
  rebasing:
    'Brought to other prices by the GDP deflator only. The guidance also lets the value grow with real income per head ' +
    'to the power 1.3; no series of income per head is held here, so the value is on the low side.',
};

/**
 * The WELLBY value in the prices of another year, by the deflator only. For display and tests: in the graph the value and
 * the two indices are cells.
 *
 * Takes    priceYear: within the deflator series
 * Gives    £ per WELLBY: low, central, high, unrounded; and the vintages it rests on
 * Refuses  price-base-outside-table
 * Source   HM Treasury, Wellbeing guidance for appraisal (2021); GDP deflators, March 2026
 */
export function wellbyIn(
  priceYear: PriceYear,
): Readonly<Record<'low' | 'central' | 'high', Decimal>> & { readonly vintage: string } {
  const factor = rebaseFactor(WELLBY.priceYear, priceYear);
  const rebased = (value: DecimalText) => decimalOf(value, 'a WELLBY value').times(factor);
  return {
    low: rebased(WELLBY.low),
    central: rebased(WELLBY.central),
    high: rebased(WELLBY.high),
    vintage: `${WELLBY.vintage}; ${GDP_DEFLATORS.vintage}`,
  };
}

function endOf(text: DecimalText | null): DecimalText {
  if (text === null) throw new Defect('The WELLBY value has lost its range.');
  return text;
}
