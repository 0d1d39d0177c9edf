/*
 * Points, commas, spaces and apostrophes between digits. Which of them parts thousands and which begins the pence is told by how
 * many digits stand between them; where that leaves two readings, both are given.
 */
import type { DecimalText } from '../words';

/** Every plain reading of the digits, the likeliest first: one, or the two that somebody has to choose between. */
export type DigitReadings = { readonly readings: readonly [DecimalText, ...DecimalText[]] } | { readonly why: string };

const NOT_BETWEEN_THOUSANDS = 'its commas do not stand between thousands';

/** Thousands in threes, as in 57,340,500, or as India writes them, in a three and then twos: 5,73,40,500. */
const groupedBy = (mark: string) =>
  new RegExp(`^[1-9]\\d{0,2}(?:${mark}\\d{3})+$|^[1-9]\\d?(?:${mark}\\d{2})+${mark}\\d{3}$`);
const IN_THREES = {
  "'": /^[1-9]\d{0,2}(?:'\d{3})+$/,
  ' ': /^[1-9]\d{0,2}(?: \d{3})+$/,
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/,
};
const COMMAS = groupedBy(',');

/**
 * The plain readings of digits with marks between them.
 *
 * Takes    text: digits, points, commas, single spaces and apostrophes, and at least one digit; no sign
 * Gives    decimal text: one reading, or two where the one comma may be either; or why there is none
 */
export function readDigits(text: string): DigitReadings {
  const apart = ([' ', "'"] as const).find((mark) => text.includes(mark));
  if (apart !== undefined) return partedBy(apart, text);
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  if (commas === 0) return points <= 1 ? one(text) : manyPoints(text);
  if (points === 0) return commas === 1 ? oneComma(text) : manyCommas(text);
  return commasAndPoints(text, commas, points);
}

/** 5 000 and 1'000: such a mark only ever parts thousands, so that a comma behind them is a point. */
function partedBy(mark: ' ' | "'", text: string): DigitReadings {
  const [, whole = '', rest = ''] = /^([^.,]*)([.,]\d*)?$/.exec(text) ?? [];
  if (!IN_THREES[mark].test(whole)) {
    return {
      why:
        mark === ' '
          ? 'there is a space between its digits, and not between thousands'
          : 'its apostrophes do not stand between thousands',
    };
  }
  const digits = whole.replaceAll(mark, '');
  if (!rest.startsWith(',')) return one(`${digits}${rest}`);
  const fraction = rest.slice(1);
  return fraction.length === 3
    ? { readings: [`${digits}${fraction}`, `${digits}.${fraction}`] }
    : one(`${digits}.${fraction}`);
}

/** 1,234 parts thousands. 0,5 can only be a half. 3,5 may be three and a half, or thirty-five with a slip of the finger. */
function oneComma(text: string): DigitReadings {
  if (COMMAS.test(text)) return one(text.replace(',', ''));
  const [whole = '', fraction = ''] = text.split(',');
  if (fraction === '') return { why: 'it ends in a comma' };
  if (/^0*$/.test(whole)) return one(`${whole}.${fraction}`);
  return { readings: [plain(`${whole}.${fraction}`), plain(`${whole}${fraction}`)] };
}

function manyCommas(text: string): DigitReadings {
  return COMMAS.test(text) ? one(text.replaceAll(',', '')) : { why: NOT_BETWEEN_THOUSANDS };
}

/** 1.234.567 has more points than a number can: they part thousands, as on the continent. */
function manyPoints(text: string): DigitReadings {
  if (IN_THREES['.'].test(text)) return one(text.replaceAll('.', ''));
  return { why: 'it has more than one point' };
}

/** 1,234.56 as here, 1.234,56 as on the continent: the last mark begins the pence, and the others part thousands. */
function commasAndPoints(text: string, commas: number, points: number): DigitReadings {
  const pointLast = text.lastIndexOf('.') > text.lastIndexOf(',');
  if (pointLast && points === 1) {
    const [whole = '', fraction = ''] = text.split('.');
    return COMMAS.test(whole) ? one(`${whole.replaceAll(',', '')}.${fraction}`) : { why: NOT_BETWEEN_THOUSANDS };
  }
  if (!pointLast && commas === 1) {
    const [whole = '', fraction = ''] = text.split(',');
    if (IN_THREES['.'].test(whole) && fraction !== '') return one(`${whole.replaceAll('.', '')}.${fraction}`);
  }
  return { why: 'its commas and points do not stand where a number has them' };
}

const one = (text: string): DigitReadings => ({ readings: [plain(text)] });

/** ".5" and "5." and "007" in full: a digit on both sides of the point, and none too many in front. */
function plain(text: string): DecimalText {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction === '' ? digits : `${digits}.${fraction}`;
}
