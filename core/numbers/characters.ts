/*
 * The characters that people and their programs write for one and the same thing: a minus in four shapes, a space in nine, digits
 * as wide as a Chinese character. A number is read after they are one. A character that has no plain twin stays and is seen.
 */

const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const MINUSES = /[\u2010-\u2015\u207B\u2212\uFE58\uFE63\uFF0D]/g;
const APOSTROPHES = /[\u2018\u2019\u02BC\uFF07]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_AHEAD = 0xfee0;
const POUNDS = /[\u20A4\uFFE1]/g;
const VULGAR_FRACTIONS = /[\u00BC-\u00BE\u2150-\u215E\u2189]/g;
const ARABIC_POINT = /\u066B/g;
const ARABIC_COMMA = /\u066C/g;

/** Where the ten digits of other scripts begin: Arabic, Persian and Urdu, Devanagari, Bengali. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6] as const;
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/g;

/**
 * What was typed, with one character for each thing.
 *
 * Takes    any text
 * Gives    the same in plain digits, points, commas, apostrophes, hyphens for minus and single spaces, in lower case; ½ as " 1/2"
 */
export function inPlainCharacters(typed: string): string {
  return typed
    .replace(INVISIBLE, '')
    .replace(VULGAR_FRACTIONS, (one) => ` ${one.normalize('NFKC').replace('\u2044', '/')}`)
    .replace(FULL_WIDTH, (one) => String.fromCharCode(one.charCodeAt(0) - FULL_WIDTH_AHEAD))
    .replace(OTHER_DIGITS, plainDigit)
    .replace(MINUSES, '-')
    .replace(APOSTROPHES, "'")
    .replace(POUNDS, '£')
    .replace(ARABIC_POINT, '.')
    .replace(ARABIC_COMMA, ',')
    .replace('\u2044', '/')
    .replace(SPACES, ' ')
    .trim()
    .toLowerCase();
}

function plainDigit(one: string): string {
  const code = one.charCodeAt(0);
  const zero = ZEROS.findLast((first) => first <= code) ?? 0;
  return String(code - zero);
}
