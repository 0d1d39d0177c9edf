import type { FigureView } from '../../core/contract-types';
import {
  formatHeadlineMoney,
  formatRoundedThenExact,
  formatShare,
  formatTableFigure,
  formatWholeMoney,
  speakHeadlineMoney,
  type DecimalText,
} from '../../core/words';
import { yearsAsDays } from '../state/exact-difference';

type TextStyle = {
  /** A plus belongs on a net or a change, and on nothing else. */
  readonly plus?: boolean;
};

/** Up to here a headline prints whole pounds: one grit bin is a matter of hundreds and thousands, and £3k would hide it. */
const WHOLE_POUNDS_BELOW = 9999.5;

/** Money as the large figures print it. */
export function moneyText(amount: DecimalText, style: TextStyle = {}): string {
  return Math.abs(Number(amount)) < WHOLE_POUNDS_BELOW
    ? formatWholeMoney(amount, style)
    : formatHeadlineMoney(amount, style);
}

/** The same as a screen reader should say it. */
export function spokenMoney(amount: DecimalText): string {
  if (Math.abs(Number(amount)) >= WHOLE_POUNDS_BELOW) return speakHeadlineMoney(amount, { plus: true });
  const printed = formatWholeMoney(amount, { plus: true });
  const sign = printed.startsWith('+') ? 'plus ' : printed.startsWith('\u2212') ? 'minus ' : '';
  return `${sign}${printed.replace(/[+\u2212£]/g, '')} pounds`;
}

/** A count or an amount with as many figures as it bears: 214, 5.2, 0.38, 0.021. */
export function countText(value: DecimalText, style: TextStyle = {}): string {
  return formatTableFigure(value, digitsFor(value), style);
}

function digitsFor(value: DecimalText): number {
  const size = Math.abs(Number(value)); // only to choose how many figures are printed
  if (size === 0 || size >= 99.95) return 0;
  if (size >= 0.995) return 1;
  return size >= 0.0995 ? 2 : 3;
}

const NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  hour: ['hour', 'hours'],
  person: ['person', 'people'],
  year: ['year', 'years'],
  'person·year': ['year', 'years'],
  week: ['week', 'weeks'],
  'person·week': ['week', 'weeks'],
  admission: ['move', 'moves'],
  incident: ['incident', 'incidents'],
  place: ['place', 'places'],
  visit: ['visit', 'visits'],
  'call-out': ['call-out', 'call-outs'],
};

/** A figure with its unit, as large figures and notes print it. Where it has no value, the words why. */
export function figureText(figure: Pick<FigureView, 'value' | 'unit' | 'notDefined'>, style: TextStyle = {}): string {
  const { value, unit, notDefined } = figure;
  if (value === null) return notDefined ?? 'Not defined';
  if (unit === '£') return moneyText(value, style);
  if (unit.startsWith('£')) return `${moneyText(value, style)}${perWords(unit)}`;
  if (unit === 'share' || unit === '1') return countText(value, style);
  if (isTime(unit) && Math.abs(Number(value)) < DAYS_BELOW && Number(value) !== 0) {
    return `${countText(yearsAsDays(value), style)} days`;
  }
  const count = countText(value, style);
  const nouns = NOUNS[unit];
  if (nouns === undefined) return `${count} ${unitWords(unit)}`;
  return `${count} ${count === '1' ? nouns[0] : nouns[1]}`;
}

/** Less than this part of a year is said in days: "0.031 years" says nothing to anybody. */
const DAYS_BELOW = 0.2;

const isTime = (unit: string) => unit === 'year' || unit === 'person·year';

/** A figure to its last sensible digit, behind the rounded one: "£16,669, exactly £16,668.52". */
export function exactText({ value, unit, notDefined }: Pick<FigureView, 'value' | 'unit' | 'notDefined'>): string {
  if (value === null) return notDefined ?? 'Not defined';
  if (unit === '£') return formatRoundedThenExact(value);
  return `${longText(value)} ${unitWords(unit)}`.trim();
}

const LONG_DIGITS = 8;

/** A number with up to eight figures after the point: the rest is in the spreadsheet and in the file. */
export function longText(value: DecimalText): string {
  return formatTableFigure(value, LONG_DIGITS).replace(/\.?0+$/, '');
}

/** A share as per cent with as many figures as it needs to be told from none: 31%, 2.4%, 0.35%. */
export function percentText(share: DecimalText): string {
  const size = Math.abs(Number(share));
  if (size === 0 || size >= 0.0995) return formatShare(share, isWholePercent(share) ? 0 : 1);
  return formatShare(share, size >= 0.0095 ? 1 : 2);
}

const isWholePercent = (share: DecimalText) => /^-?\d+(\.\d{0,2}0*)?$/.test(share);

const EACH: Readonly<Record<string, string>> = {
  person: 'a person',
  year: 'a year',
  week: 'a week',
  hour: 'an hour',
  site: 'a site',
  admission: 'an admission',
  attendance: 'an attendance',
  incident: 'a call-out',
  wellby: 'a point of life satisfaction',
  '£': '£1',
};

/** What a unit says behind a number: "hours a year", "a week", "people". */
export function unitWords(unit: string): string {
  if (unit === 'share') return '';
  const [above = '', ...below] = unit.split('/');
  const noun = above === '£' || above === '1' ? '' : (NOUNS[above]?.[1] ?? above.replaceAll('·', ' '));
  return [noun, ...below.map((part) => EACH[part] ?? `a ${part}`)].filter((part) => part !== '').join(' ');
}

/** What stands behind an amount of money: " a week for each person". */
function perWords(unit: string): string {
  const words = unitWords(unit);
  return words === '' ? '' : ` ${words}`;
}
