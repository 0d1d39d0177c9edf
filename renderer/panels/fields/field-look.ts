import { formatFinancialYear, shareToPercentText, type DecimalText } from '../../../core/words';
import type { QuantityDisplay, SliderSpan } from '../../components';
import type { Quantity } from '../../state/workbook-session';
import { unitWords } from '../figure-text';

type Row = Quantity['row'];
type PriceYear = NonNullable<Quantity['input']['priceYear']>;

/** What stands behind the digits, where the words above the field do not say it already. */
const AFTER: Readonly<Record<string, string>> = { 'hour/person/year': 'h', 'hour/person/week': 'h', year: 'years' };

/** How a quantity stands in its field. */
export function displayOf({ shownAs, unit }: Row): QuantityDisplay {
  if (shownAs === 'share') return { kind: 'percent' };
  if (shownAs === 'money') return { kind: 'money' };
  const after = AFTER[unit];
  return after === undefined ? { kind: 'number' } : { kind: 'number', after };
}

const shown = ({ shownAs }: Row, value: DecimalText) => (shownAs === 'share' ? shareToPercentText(value) : value);

/** More steps than this are too fine for a hand. */
const MOST_STEPS = 1000;

/**
 * Where the slider runs, in the unit that is shown: as far as the definition says, or as far as was published where that is
 * further. Sizes are read for choosing only.
 */
export function sliderOf({ row, input }: Quantity): SliderSpan {
  const { low, high, step } = row.slider;
  const published = input.range?.high ?? high;
  const to = Number(published) > Number(high) ? published : high;
  let stride = step;
  while ((Number(to) - Number(low)) / Number(stride) > MOST_STEPS) stride = tenTimes(stride);
  return { from: shown(row, low), to: shown(row, to), step: shown(row, stride) };
}

/** "0.05" as "0.5": the point moves, and nothing is rounded. */
function tenTimes(step: DecimalText): DecimalText {
  const [whole = '0', rest = ''] = step.split('.');
  const digits = `${whole}${rest.padEnd(1, '0')[0] ?? '0'}`.replace(/^0+(?=\d)/, '');
  return rest.length > 1 ? `${digits}.${rest.slice(1)}` : digits;
}

/** What has been published, in the unit that is shown. */
export function publishedOf({ row, input }: Quantity): { readonly from: DecimalText; readonly to: DecimalText } | null {
  return input.range === undefined ? null : { from: shown(row, input.range.low), to: shown(row, input.range.high) };
}

/** Sites and people come whole; so many on average around each of them need not. */
export function isCountOfThings({ unit }: Row): boolean {
  return unit === 'site' || unit === 'person';
}

/** The line under the label: what it means, and what it is for each of. */
export function fieldWords({ row }: Quantity): string {
  const per = row.shownAs === 'money' && row.section !== 'inputs' ? unitWords(row.unit) : '';
  const hint = capital(row.hint);
  return per === '' ? hint : `${hint}. ${capital(per)}`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "2024‑25", or "2024" where a calendar year was published. */
export function priceYearWords({ kind, year }: PriceYear): string {
  return kind === 'financial' ? formatFinancialYear(year) : String(year);
}

/** Where a figure comes from, in one line. */
export function sourceWords({ source }: Quantity['input']): string {
  switch (source.kind) {
    case 'reference':
      return `${source.title}${source.status === 'confirmed' ? '' : `, ${STATUS_WORDS[source.status]}`}`;
    case 'given':
      return source.title;
    case 'assumption':
      return source.reason;
  }
}

const STATUS_WORDS = { 'second-hand': 'second-hand', 'to-confirm': 'to be confirmed' } as const;

/** How sure a number is, in a few words: what its doubt is taken from. */
export function sureWords({ row, input: { distribution, range, source } }: Quantity): string {
  if (distribution !== undefined) return distribution.kind === 'fixed' ? 'Taken as certain' : 'Doubt as stated';
  if (row.isChoice === true) return 'A choice, so no doubt';
  if (range === undefined) return 'Doubt by its grade';
  return source.kind === 'assumption' ? 'Doubt over its range' : 'Doubt as published';
}
